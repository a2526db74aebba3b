"""Run by Freqtrade's interpreter: `year_of_candles.py FOLDER COUNT ROWS` writes so many files of 1m, as large as those
of a market that trades little: 4 MB for a year."""

import sys
from pathlib import Path

import numpy as np
import pandas as pd

folder, count, rows = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
dates = pd.Series(np.datetime64("2025-10-01", "us") + np.arange(rows).astype("m8[m]")).dt.tz_localize("UTC")
chance = np.random.default_rng(7)
for number in range(count):
    moves = np.where(chance.random(rows) < 0.25, chance.integers(-3, 4, rows), 0)
    closes = np.round(100 + np.cumsum(moves) / 100, 2)
    opens = np.append(closes[:1], closes[:-1])
    prices = {"open": opens, "high": np.maximum(opens, closes), "low": np.minimum(opens, closes), "close": closes}
    volumes = np.where(moves != 0, np.round(chance.random(rows), 1), 0.0)
    table = pd.DataFrame({"date": dates, **prices, "volume": volumes})
    table.to_feather(folder / f"C{number:02}_USDT-1m.feather", compression_level=9, compression="lz4")
