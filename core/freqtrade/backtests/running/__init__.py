"""The program that runs one backtest: a supervisor, and Freqtrade as its child."""
