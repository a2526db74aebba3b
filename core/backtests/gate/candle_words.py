"""Findings about candles in words. Times are UTC. Pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from core.backtests.gate.held_rows import gaps_within
from core.backtests.quantities import counted
from core.market_data.models import CandleFileRow

_KINDS = {"mark": "mark prices", "funding_rate": "funding"}


def moment(at: datetime, with_year: bool = False) -> str:
    """`2 Oct 10:00`, or with its year."""
    return f"{at:%-d %b %Y %H:%M}" if with_year else f"{at:%-d %b %H:%M}"


def moment_after(at: datetime, before: datetime, with_year: bool = False) -> str:
    """The same without the day, where it is the day of the moment before it."""
    return f"{at:%H:%M}" if at.date() == before.date() else moment(at, with_year)


def name_of(pair: str, timeframe: str, candle_type: str) -> str:
    """`ETH/USDT 5m`, `BTC/USDT:USDT funding`."""
    return f"{pair} {_KINDS.get(candle_type, timeframe)}"


def words_of_gaps(name: str, row: CandleFileRow, start: datetime, end: datetime, with_year: bool = False) -> str:
    """Return what is said of the gaps of a file in this stretch, whose end is not included; empty when there are
    none."""
    gaps = gaps_within(row, start, end)
    found = _gap_words(name, gaps, with_year) if gaps else ""
    if row.gap_count <= len(row.gaps):
        return found
    unknown = _unknown_words(row.gap_count, row.gaps)
    return f"{found}; {unknown}" if found else f"{name}: {unknown}"


def _gap_words(name: str, gaps: Sequence[Mapping[str, Any]], with_year: bool) -> str:
    """`ETH/USDT 5m: 1 gap of 360 candles, 2 Oct 10:00 to 3 Oct 15:55, price 61% higher after it`; of several, the
    longest is described."""
    longest = max(gaps, key=lambda gap: int(gap["candles"]))
    if len(gaps) == 1:
        return f"{name}: 1 gap of {counted(longest['candles'], 'candle')}, {_where(longest, with_year)}"
    total = sum(int(gap["candles"]) for gap in gaps)
    most = f"the longest of {counted(longest['candles'], 'candle')}, {_where(longest, with_year)}"
    return f"{name}: {counted(len(gaps), 'gap')} of {counted(total, 'candle')} together, {most}"


def _unknown_words(count: int, known: Sequence[Mapping[str, Any]]) -> str:
    """Only the longest gaps of a file are kept."""
    sizes = [int(gap["candles"]) for gap in known]
    each = f", of up to {counted(min(sizes), 'candle')} each" if sizes else ""
    return f"its file has {count:,} gaps, of which the {len(sizes)} longest are known: there may be more here{each}"


def _where(gap: Mapping[str, Any], with_year: bool) -> str:
    start, end = (datetime.fromisoformat(gap[name]) for name in ("start", "end"))
    when = moment(start, with_year) if start == end else f"{moment(start, with_year)} to {moment(end, with_year)}"
    return f"{when}{_jump(gap.get('price_jump'))}"


def _jump(ratio: float | None) -> str:
    """Below one percent nothing is worth a word."""
    if ratio is None or abs(ratio) < 0.01:
        return ""
    return f", price {abs(ratio) * 100:.0f}% {'higher' if ratio > 0 else 'lower'} after it"
