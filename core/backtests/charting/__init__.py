"""Candles of a run with its trades, and the signals and indicators of its strategy, made on demand."""
