"""Whether a candle file can be relied on. For futures, the mark prices and the funding rates belong to it: without them
Freqtrade counts no funding, with a line in its log and no error. Pure."""

from collections.abc import Sequence
from datetime import timedelta

from core.market_data.models import CandleFileRow

_NAMES = {"mark": "mark prices", "funding_rate": "funding rates"}
_STEPS = {"mark": timedelta(hours=1), "funding_rate": timedelta(hours=8)}
"""How far apart they are at most. A file of funding rates is named `1h` whatever its step."""
_MARKED_BY_CANDLES = ("hyperliquid",)
"""Exchange types whose own candles Freqtrade takes as mark prices (`mark_ohlcv_price` of Freqtrade 2026.9)."""


def problem_of(row: CandleFileRow, companions: Sequence[CandleFileRow]) -> str:
    """Return what is wrong with a file or with what belongs to it, a sentence; empty when it is whole."""
    if row.problem or row.candle_type != "futures" or not row.rows:
        return row.problem
    found = {one.candle_type: one for one in companions}
    return next(filter(None, (_lacking(row, kind, found.get(kind)) for kind in kinds_beside(row.source))), "")


def kinds_beside(source: str) -> list[str]:
    """Return the candle types that belong to futures of this source (`Source.key`)."""
    return [kind for kind in _NAMES if kind != "mark" or not source.startswith(_MARKED_BY_CANDLES)]


def _lacking(row: CandleFileRow, kind: str, companion: CandleFileRow | None) -> str:
    name = _NAMES[kind]
    if companion and companion.problem:
        return f"{name.capitalize()}: {companion.problem}"
    if companion is None or not (companion.first_at and companion.last_at and row.first_at and row.last_at):
        return f"The {name} are missing. Download the pair again."
    step = max(_STEPS[kind], timedelta(seconds=companion.timeframe_seconds))
    if companion.last_at + step <= row.last_at:
        return f"The {name} end {companion.last_at:%-d %b %Y %H:%M} UTC."
    if companion.first_at - step >= row.first_at:
        return f"The {name} begin {companion.first_at:%-d %b %Y %H:%M} UTC."
    return ""
