"""What a download would bring, computed from what is asked for and what is there. Pure.

Counts are upper bounds: Flotilla does not know when a pair was listed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from core.freqtrade.candles.downloading.room import CANDLE_BYTES
from core.freqtrade.timeframe_lengths import length_of
from core.market_data.models import DownloadDraft

_BESIDE_FUTURES = (("1h", "mark"), ("1h", "funding_rate"))
_FUNDING_STEP = timedelta(hours=8)

Target = tuple[str, str, str]
"""Pair, timeframe and candle type."""


@dataclass(frozen=True, slots=True)
class Ends:
    """The first and the last candle of a file, and how many are missing between them."""

    first: datetime
    last: datetime
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Bulk:
    """How much a download would fetch."""

    targets: int
    candles: int
    requests: int

    @property
    def size_bytes(self) -> int:
        """Return what these candles take in a store."""
        return self.candles * CANDLE_BYTES


def bulk_of(
    draft: DownloadDraft, pairs: Sequence[str], there: Mapping[Target, Ends], page_candles: int, now: datetime
) -> Bulk:
    """Return what is missing of these pairs. `page_candles`: candles in an answer of the exchange."""
    start, end = range_of(draft, now)
    targets = targets_of(draft, pairs)
    candles = requests = 0
    for target in targets:
        missing = _missing(target, there.get(target), start, end, draft.fill_gaps)
        candles += sum(missing)
        requests += sum(-(-one // page_candles) for one in missing)
    return Bulk(len(targets), candles, requests)


def targets_of(draft: DownloadDraft, pairs: Sequence[str]) -> list[Target]:
    """Return the files that these pairs come to. Mark prices and funding rates belong to futures, once a pair."""
    timeframes, mode = dict.fromkeys(draft.timeframes), str(draft.trading_mode)
    traded = [(pair, timeframe, mode) for pair in pairs for timeframe in timeframes]
    if draft.trading_mode != "futures":
        return traded
    return [*traded, *((pair, timeframe, kind) for pair in pairs for timeframe, kind in _BESIDE_FUTURES)]


def range_of(draft: DownloadDraft, now: datetime) -> tuple[datetime, datetime]:
    """Return the first moment that is asked for, and the one before which candles open. `days` begin at midnight, by
    UTC."""
    midnight = datetime.combine(now.astimezone(UTC).date(), time(), UTC)
    start = datetime.combine(draft.start, time(), UTC) if draft.start else midnight - timedelta(days=draft.days or 0)
    after = datetime.combine(draft.end, time(), UTC) + timedelta(days=1) if draft.end else now
    return start, min(after, now)


def _missing(target: Target, there: Ends | None, start: datetime, end: datetime, fill_gaps: bool) -> list[int]:
    """Return how many candles are missing in each stretch. What is stored has no holes between stretches, so candles
    between it and the range that is asked for are fetched as well."""
    _, timeframe, kind = target
    step = _FUNDING_STEP if kind == "funding_rate" else length_of(timeframe)
    if step is None:
        return []
    if there is None:
        return [_count(end - start, step)] if start < end else []
    before, after = _count(there.first - start, step), _count(end - there.last, step) - 1
    holes = there.missing if fill_gaps and kind != "funding_rate" else 0
    return [one for one in (before, after, holes) if one > 0]


def _count(span: timedelta, step: timedelta) -> int:
    """Return the candles in a span of time, a begun one included; negative for a negative span."""
    return -(-span // step)
