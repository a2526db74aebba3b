"""Backtests of Freqtrade: what runs them, what they tell, what their results hold. No database, no domain."""
