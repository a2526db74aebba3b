"""What a strategy needs for a backtest, as Freqtrade says: a program for its interpreter, and its answer."""
