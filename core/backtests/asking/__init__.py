"""What is asked before a backtest: its configuration, its fields checked, a bot's settings as a backtest."""
