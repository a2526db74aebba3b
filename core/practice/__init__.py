"""The practice market: a Binance-compatible REST API over seeded synthetic candles, so that real Freqtrade can
download, backtest and trade in dry-run with no keys and no internet. It is served by Flotilla itself, on a port of its
own."""
