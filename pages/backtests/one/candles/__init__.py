"""The tab of candles: prices of a pair with the trades of the run, a window at a time."""
