"""Rows of candle files from what a store holds, and their views. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from core.freqtrade.candles.candle_files import FoundFile, Gap
from core.freqtrade.timeframe_lengths import length_of
from core.market_data.models import CandleFileRow
from core.market_data.sources import of_key
from core.market_data.views import CandleFileView, CompanionView, GapView

TRADED = ("spot", "futures")
"""Candle types that strategies trade on; the others belong to candles of futures."""
_LONGEST_SECONDS = 2**31 - 1
"""What the column holds: the name of a file may speak of 999 months."""


def row_of(runner_id: UUID, source: str, found: FoundFile) -> CandleFileRow:
    """Return the row of a file that was found."""
    return CandleFileRow(
        runner_id=runner_id,
        source=source,
        path=found.path,
        trading_mode=found.trading_mode,
        pair=found.pair or "",
        candle_type=found.candle_type,
        timeframe=found.timeframe,
        timeframe_seconds=min(int((length_of(found.timeframe) or timedelta()).total_seconds()), _LONGEST_SECONDS),
        first_at=found.first,
        last_at=found.last,
        rows=found.rows,
        doubled=found.doubled,
        empty_rows=found.empty_rows,
        missing=found.missing,
        gap_count=found.gap_count,
        longest_gap=max((gap.candles for gap in found.gaps), default=0),
        gaps=[_kept(gap) for gap in found.gaps],
        size_bytes=found.size_bytes,
        changed_at=found.changed_at,
        problem=found.problem,
    )


def view_of(row: CandleFileRow, companions: Sequence[CandleFileRow] = ()) -> CandleFileView:
    """Return the view of a row; `companions`: the files of futures that belong to it."""
    return CandleFileView(
        id=row.id,
        source=row.source,
        source_title=of_key(row.source).title,
        path=row.path,
        trading_mode=row.trading_mode,
        pair=row.pair,
        candle_type=row.candle_type,
        timeframe=row.timeframe,
        first=row.first_at,
        last=row.last_at,
        rows=row.rows,
        missing=row.missing,
        gap_count=row.gap_count,
        longest_gap=row.longest_gap,
        gaps=tuple(_gap(gap) for gap in row.gaps),
        size_bytes=row.size_bytes,
        changed_at=row.changed_at,
        problem=row.problem,
        companions=tuple(_companion(one) for one in companions),
    )


def _kept(gap: Gap) -> dict[str, Any]:
    """Return a gap as JSON for the database."""
    return asdict(gap) | {"start": gap.start.isoformat(), "end": gap.end.isoformat()}


def _gap(kept: Mapping[str, Any]) -> GapView:
    start, end = (datetime.fromisoformat(kept[name]) for name in ("start", "end"))
    return GapView(start, end, kept["candles"], kept["price_jump"])


def _companion(row: CandleFileRow) -> CompanionView:
    return CompanionView(row.candle_type, row.first_at, row.last_at, row.rows, row.gap_count, row.problem)
