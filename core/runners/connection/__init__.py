"""How runners are reached: what is filled in, what is kept of it, and trying it out before it is saved."""
