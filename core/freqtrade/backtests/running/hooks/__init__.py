"""What is changed in Freqtrade while it backtests: it tells how far it is, and reads what it would ask for."""
