"""Run by Freqtrade's interpreter: writes candle files as Freqtrade does. Its standard input is a JSON list of
{path, dates (seconds or null), and what else `Made` has}."""

import json
import sys
from pathlib import Path

import pandas as pd
import pyarrow as pa

CANDLE = ("open", "high", "low", "close", "volume")


def write(one: dict) -> None:
    path = Path(one["path"])
    path.parent.mkdir(parents=True, exist_ok=True)
    dates = pd.to_datetime(pd.Series(one["dates"], dtype="float64"), unit="s", utc=True).dt.as_unit(one["unit"])
    if not one["zone"]:
        dates = dates.dt.tz_localize(None)
    prices = one["prices"] or [float(number + 1) for number in range(len(dates))]
    table = pd.DataFrame({"date": dates, **{name: pd.Series(prices, dtype="float64") for name in one["columns"]}})
    if one["is_nan"]:  # as other programs write what is missing
        kept = pa.Table.from_pandas(table, preserve_index=False)
        values = [pa.array(table[name].to_numpy(), from_pandas=False) for name in one["columns"]]
        kept = pa.table([kept["date"], *values], names=["date", *one["columns"]])
        with pa.ipc.new_file(str(path), kept.schema) as writer:
            writer.write_table(kept, max_chunksize=3)
    else:
        table.to_feather(path, compression_level=9, compression="lz4")


for told in json.load(sys.stdin):
    write(told)
