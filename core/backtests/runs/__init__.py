"""Runs of backtests: started on their runner, followed, and brought back. Read `backtest_job.py` first."""
