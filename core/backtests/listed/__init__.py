"""Lists of backtests: found, sorted, filtered and marked; nothing here loads a result."""
