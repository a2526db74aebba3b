"""`make bench`: what Flotilla costs and how fast it is, one line a figure. Bounded, and it ends whatever it started."""
