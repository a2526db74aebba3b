"""Tables of candles, as pandas has them. A part of the program (`download_program.text`)."""

from importlib import import_module
from typing import Any

from core.freqtrade.candles.downloading.ranges import end_of_candle

Frame = Any
_EPOCH_UNIT = "datetime64[ms]"


def dates_of(frame: Frame) -> Any:
    """Return when its candles open, as an array of milliseconds since 1970."""
    return frame["date"].dt.tz_convert(None).to_numpy().astype(_EPOCH_UNIT).astype("int64")


def within(frame: Frame, start: int, end: int, now: int, timeframe: str | None) -> Frame:
    """Return the candles of a stretch of time that are not running: pages reach beyond the stretch they are asked for.
    `timeframe`: None for funding rates, which are of a moment."""
    opens = dates_of(frame)
    frame = frame.loc[(opens >= start) & (opens < end)]
    while timeframe and len(frame) and end_of_candle(int(dates_of(frame.tail(1))[0]), timeframe) > now:
        frame = frame.iloc[:-1]
    return frame


def united(old: Frame | None, new: list[Frame]) -> Frame:
    """Return all candles, sorted, each once. Of two with the same date the newer one is kept."""
    concat = import_module("pandas").concat
    parts = [part.assign(date=part["date"].dt.as_unit("us")) for part in ([] if old is None else [old]) + new]
    found = concat([part for part in parts if len(part)] or parts[:1], axis=0, ignore_index=True)
    if not found["date"].is_monotonic_increasing or not found["date"].is_unique:
        found = found.drop_duplicates("date", keep="last").sort_values("date", kind="stable")
    return found.reset_index(drop=True)
