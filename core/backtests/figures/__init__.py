"""What a result says: key figures, breakdowns, curves and trades, as Freqtrade's report shows them."""
