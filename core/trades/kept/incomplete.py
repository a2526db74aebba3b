"""Trades that cannot be understood. They are stored as the bot sent them and counted in no figure. Their rows are
deleted as soon as they can be understood or the bot no longer sends them.

Everything here runs inside the caller's transaction.
"""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import delete, func, select
from sqlmodel import Session, col

from core.freqtrade.api import trade_lists
from core.freqtrade.api.trade_lists import Trades
from core.freqtrade.api.values import GREATEST_AMOUNT
from core.trades.kept.row_writes import chunks, upsert
from core.trades.kept.rows import clean, hash_of, same_event
from core.trades.kept.upsert import Source, Stored, store
from core.trades.models import IncompleteTrade

MOST_ID = 2**63 - 1
_OURS = ("id", "created_at", "bot_id", "database_id")


@dataclass(frozen=True, slots=True)
class There:
    """What Freqtrade's `/profit` counts of the closed incomplete trades. `unknown`: how many more it may or may not
    count."""

    count: int
    profit: float
    unknown: int


def take(session: Session, source: Source, trades: Trades[Any], now: datetime) -> Stored:
    """Store whole and incomplete trades. Deletes incomplete ones that are whole now."""
    stored = store(session, source, trades.whole, now)
    if stored.written:
        _forget(session, source, [trade.trade_id for trade in trades.whole])
    changed = _keep(session, source, trades.incomplete, now)
    return replace(stored, events=stored.events + changed)


def place_of(trade: trade_lists.IncompleteTrade) -> str:
    """Return the key of the trade: its number, or a hash of its content when it has no valid number."""
    number = _number_of(trade)
    return str(number) if number is not None else f"~{firm_hash(trade)[:16]}"


def firm_hash(trade: trade_lists.IncompleteTrade) -> str:
    """Return a hash of the content, in two halves: see `rows.hash_of`."""
    return hash_of(clean(trade.raw), is_open=trade.is_open)


def _keep(session: Session, source: Source, trades: Sequence[trade_lists.IncompleteTrade], now: datetime) -> int:
    """Store the trades that changed; return how many."""
    fresh = {place_of(trade): trade for trade in trades}
    known = _hashes(session, source, list(fresh))
    changed = [trade for place, trade in fresh.items() if not _is_known(trade, known.get(place))]
    if changed:
        rows = [_values(trade, source, now) for trade in changed]
        upsert(session, IncompleteTrade, ("database_id", "place"), rows, keep=_OURS)
    return len(changed)


def _forget(session: Session, source: Source, numbers: Sequence[int]) -> None:
    mine = col(IncompleteTrade.database_id) == source.database_id
    for some in chunks(numbers):
        session.execute(delete(IncompleteTrade).where(mine, col(IncompleteTrade.freqtrade_trade_id).in_(some)))


def forget_all_but(session: Session, source: Source, present: Collection[str], *, is_open: bool) -> int:
    """Delete the trades that are not `present` any more; return how many."""
    query = select(col(IncompleteTrade.id), col(IncompleteTrade.place)).where(*_kept(source, is_open))
    gone = [row_id for row_id, place in session.execute(query) if place not in present]
    for some in chunks(gone):
        session.execute(delete(IncompleteTrade).where(col(IncompleteTrade.id).in_(some)))
    return len(gone)


def count_of(session: Session, source: Source, *, is_open: bool = False) -> int:
    """Return how many incomplete trades are stored."""
    query = select(func.count()).select_from(IncompleteTrade).where(*_kept(source, is_open))
    return int(session.scalar(query) or 0)


def counted_there(session: Session, source: Source) -> There:
    """Return what the bot itself counts of the closed incomplete trades."""
    columns = (col(IncompleteTrade.profit_there), col(IncompleteTrade.counts_there), col(IncompleteTrade.missing))
    rows = session.execute(select(*columns).where(*_kept(source, False))).all()
    profits = [profit for profit, counts, _ in rows if counts]
    return There(len(profits), math.fsum(profits), sum(missing == trade_lists.UNTOLD for _, _, missing in rows))


def _kept(source: Source, is_open: bool) -> tuple[Any, ...]:
    return (
        col(IncompleteTrade.database_id) == source.database_id,
        col(IncompleteTrade.is_open).is_(is_open),
    )


def _hashes(session: Session, source: Source, places: Sequence[str]) -> dict[str, tuple[str, bool]]:
    found: dict[str, tuple[str, bool]] = {}
    for some in chunks(places):
        query = select(
            col(IncompleteTrade.place), col(IncompleteTrade.answer_hash), col(IncompleteTrade.is_open)
        ).where(col(IncompleteTrade.database_id) == source.database_id, col(IncompleteTrade.place).in_(some))
        found |= {place: (answer_hash, is_open) for place, answer_hash, is_open in session.execute(query)}
    return found


def _is_known(trade: trade_lists.IncompleteTrade, known: tuple[str, bool] | None) -> bool:
    return known is not None and known[1] is trade.is_open and same_event(known[0], firm_hash(trade))


def _values(trade: trade_lists.IncompleteTrade, source: Source, now: datetime) -> dict[str, Any]:
    closed_at, profit = _number(trade.raw.get("close_timestamp")), _number(trade.raw.get("profit_abs"))
    return {
        "id": uuid4(),
        "created_at": now,
        "updated_at": now,
        "bot_id": source.bot_id,
        "database_id": source.database_id,
        "place": place_of(trade),
        "freqtrade_trade_id": _number_of(trade),
        "pair": str(trade.raw.get("pair") or "")[:64],
        "is_open": trade.is_open,
        "missing": trade.missing[:255],
        "raw": clean(trade.raw),
        "answer_hash": firm_hash(trade),
        # Freqtrade asks for close_date >= 1970, which a missing date does not match.
        "counts_there": not trade.is_open and closed_at is not None and closed_at >= 0,
        "profit_there": profit or 0.0,
    }


def _number_of(trade: trade_lists.IncompleteTrade) -> int | None:
    number = trade.raw.get("trade_id")
    return number if isinstance(number, int) and number is not True and 0 < number <= MOST_ID else None


def _number(value: Any) -> float | None:
    is_one = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= GREATEST_AMOUNT
    return float(value) if is_one else None
