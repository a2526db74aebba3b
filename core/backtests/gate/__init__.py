"""What stands before a backtest: what its strategy needs, compared with the candles that its runner holds."""
