"""Stores trades: they are written when new or changed, left alone when not, and never deleted, only marked as gone.

Everything here runs inside the caller's transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlmodel import Session, col

from core.bot_records.models import Deployment
from core.freqtrade.api.trade_shapes import TradeAnswer
from core.trades.kept.row_writes import chunks, upsert
from core.trades.kept.rows import Key, Row, row_of, same_event
from core.trades.models import Trade, TradeDetail

CLOCKS_MAY_DIFFER = timedelta(seconds=5)
OURS = ("id", "created_at", "bot_id", "database_id", "deployment_id", "stake_currency")
"""Columns that are set when a trade is first stored and never changed."""


@dataclass(frozen=True, slots=True)
class Source:
    """The trade database of a bot that the trades belong to."""

    bot_id: UUID
    database_id: UUID
    stake_currency: str
    is_live: bool = False


@dataclass(frozen=True, slots=True)
class Stored:
    """The result of `store`. `events`: number of trades that are new, or changed in more than what follows the
    price."""

    written: int = 0
    events: int = 0
    closed_changed: bool = False
    """A closed trade was added, changed, or opened again, so figures over closed trades must be computed anew."""
    last_was_known: bool = True
    """The last of the answers was already stored, unchanged."""


@dataclass(frozen=True, slots=True)
class _Known:
    id: UUID
    answer_hash: str
    is_open: bool
    is_gone: bool


def store(session: Session, source: Source, answers: Sequence[TradeAnswer], now: datetime) -> Stored:
    """Store the trades. May be called again with the same answers: then nothing is written. Of two answers for one
    trade the later one counts."""
    rows = {row.key: row for row in (row_of(answer, source.stake_currency) for answer in answers)}
    known = _known(session, source, [key[0] for key in rows])
    changed = [row for row in rows.values() if _differs(row, known.get(row.key))]
    if changed:
        _write(session, source, changed, known, now)
    return Stored(
        written=len(changed),
        events=sum(_is_event(row, known.get(row.key)) for row in changed),
        closed_changed=any(_touches_closed(row, known.get(row.key)) for row in changed),
        last_was_known=not rows or not _differs(list(rows.values())[-1], known.get(list(rows)[-1])),
    )


def _differs(row: Row, known: _Known | None) -> bool:
    return known is None or known.is_gone or known.answer_hash != row.answer_hash


def _is_event(row: Row, known: _Known | None) -> bool:
    return known is None or known.is_gone or not same_event(known.answer_hash, row.answer_hash)


def _touches_closed(row: Row, known: _Known | None) -> bool:
    return not row.is_open or (known is not None and not known.is_open)


def _known(session: Session, source: Source, ids: Sequence[int]) -> dict[Key, _Known]:
    found: dict[Key, _Known] = {}
    for some in chunks(ids):
        query = select(
            col(Trade.freqtrade_trade_id),
            col(Trade.open_timestamp),
            col(Trade.id),
            col(Trade.answer_hash),
            col(Trade.is_open),
            col(Trade.superseded_at),
        ).where(col(Trade.database_id) == source.database_id, col(Trade.freqtrade_trade_id).in_(some))
        for trade_id, opened, row_id, answer_hash, is_open, gone in session.execute(query):
            found[trade_id, opened] = _Known(row_id, answer_hash, is_open, gone is not None)
    return found


def _write(session: Session, source: Source, rows: list[Row], known: dict[Key, _Known], now: datetime) -> None:
    runs = _runs(session, source.bot_id) if any(row.key not in known for row in rows) else []
    ids = {row.key: known[row.key].id if row.key in known else uuid4() for row in rows}
    trades = [_trade_values(row, ids[row.key], source, runs, now) for row in rows]
    upsert(session, Trade, ("database_id", "freqtrade_trade_id", "open_timestamp"), trades, keep=OURS)
    details = [{"trade_id": ids[r.key], **r.detail} for r in rows if _is_event(r, known.get(r.key))]
    if details:
        upsert(session, TradeDetail, ("trade_id",), details)


def _trade_values(row: Row, row_id: UUID, source: Source, runs: list["_Run"], now: datetime) -> dict[str, Any]:
    return {
        **row.trade,
        "id": row_id,
        "created_at": now,
        "updated_at": now,
        "bot_id": source.bot_id,
        "database_id": source.database_id,
        "deployment_id": _run_at(runs, row.trade["open_date"]),
        "stake_currency": source.stake_currency,
        "superseded_at": None,
    }


_Run = tuple[UUID, datetime, datetime | None]


def _runs(session: Session, bot_id: UUID) -> list[_Run]:
    """Return the runs of the bot, newest first."""
    query = select(col(Deployment.id), col(Deployment.started_at), col(Deployment.ended_at))
    query = query.where(col(Deployment.bot_id) == bot_id).order_by(col(Deployment.started_at).desc())
    return [(run_id, started, ended) for run_id, started, ended in session.execute(query)]


def _run_at(runs: list[_Run], opened: datetime) -> UUID | None:
    """Return the run that opened the trade. It is found by time, so that trades opened while Flotilla was off are
    assigned too."""
    for run_id, started, ended in runs:
        if started - CLOCKS_MAY_DIFFER <= opened and (ended is None or opened <= ended + CLOCKS_MAY_DIFFER):
            return run_id
    return None


# -- what is gone -------------------------------------------------------------------------------------------------


# -- the two dialects ---------------------------------------------------------------------------------------------
