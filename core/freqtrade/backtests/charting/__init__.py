"""Candles with signals and indicators of a strategy: a program for Freqtrade's interpreter, and its answer."""
