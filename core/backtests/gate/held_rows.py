"""The candle files of a runner, found by what is in them. Pure but for the query."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, or_, select

from core.market_data.models import CandleFileRow

BESIDE = ("mark", "funding_rate")
"""Candle types whose timeframe Freqtrade chooses."""


class HeldRows:
    """Files by pair, timeframe and candle type."""

    def __init__(self, rows: Iterable[CandleFileRow]) -> None:
        self._rows: dict[tuple[str, str, str], CandleFileRow] = {}
        for row in sorted(rows, key=lambda one: one.rows):  # of two files of one name, the one with candles
            self._rows[_key(row.pair, row.timeframe, row.candle_type)] = row

    def find(self, pair: str, timeframe: str, candle_type: str) -> CandleFileRow | None:
        """Return the file; None when there is none."""
        return self._rows.get(_key(pair, timeframe, candle_type))


def gaps_within(row: CandleFileRow, start: datetime, end: datetime) -> list[Mapping[str, Any]]:
    """Return the gaps that reach into this stretch, of the longest that are kept; `end` is not included."""
    first, after = start.isoformat(), end.isoformat()  # all are UTC and of one form, so texts compare as moments do
    return [gap for gap in row.gaps if gap["start"] < after and gap["end"] >= first] if row.gap_count else []


def load(
    session: Session, runner_id: UUID, source: str, pairs: Collection[str], timeframes: Collection[str]
) -> HeldRows:
    """Read the files of these pairs and timeframes, and what belongs to futures, in one query."""
    its = (CandleFileRow.runner_id == runner_id, CandleFileRow.source == source)
    kinds = or_(col(CandleFileRow.timeframe).in_(timeframes), col(CandleFileRow.candle_type).in_(BESIDE))
    return HeldRows(session.exec(select(CandleFileRow).where(*its, kinds, col(CandleFileRow.pair).in_(pairs))).all())


def _key(pair: str, timeframe: str, candle_type: str) -> tuple[str, str, str]:
    return (pair, "" if candle_type in BESIDE else timeframe, candle_type)
