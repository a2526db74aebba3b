"""A bot's figures, computed from the stored trades with Freqtrade's formulas (`core.performance`). An amount that a
money column cannot hold is None here, and `is_beyond` is set."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import BigInteger, exists, select, type_coerce
from sqlmodel import Session, col

from core.bot_records.models import BotMetrics
from core.performance.bot_figures import Figures
from core.performance.closed_trades import ClosedPart, closed_part
from core.performance.open_trades import OpenTrade, with_open
from core.trades.figures import capital
from core.trades.figures.sums import ONE, kept
from core.trades.following import progress
from core.trades.kept.kept_trades import living, unsummed
from core.trades.kept.row_writes import upsert
from core.trades.kept.upsert import Source
from core.trades.models import Trade

MONEY = ("profit_closed_coin", "profit_all_coin", "max_drawdown_abs", "starting_balance")
OF_PROFITS = (*MONEY[:3], "profit_closed_percent", "profit_all_percent", "expectancy", "profit_factor", "max_drawdown",
    "best_pair", "best_rate")  # fmt: skip
"""Figures computed from the profits of trades. They are unknown while one of these profits cannot be stored."""


def closed_figures(session: Session, source: Source) -> ClosedPart:
    """Compute the figures from every closed trade; call it only when one of them has changed. Money is read as the
    stored integer, which saves a Python call per row and column for 20,000 rows."""
    import numpy as np
    import pandas as pd

    def raw(column: Any) -> Any:
        return type_coerce(column, BigInteger)

    query = select(
        col(Trade.freqtrade_trade_id),
        col(Trade.pair),
        col(Trade.open_timestamp),
        col(Trade.close_timestamp),
        raw(Trade.profit_abs),
        col(Trade.profit_ratio),
        raw(Trade.entry_cost),
    ).where(*living(source.database_id, is_open=False), col(Trade.close_timestamp).is_not(None))
    rows = session.execute(query).all()
    ids, pairs, opened, closed, profits, ratios, costs = zip(*rows, strict=True) if rows else ((),) * 7
    frame = pd.DataFrame(
        {
            "trade_id": np.array(ids, dtype=np.int64),
            "pair": np.array(pairs, dtype=object),
            "open_ts_ms": np.array(opened, dtype=np.int64),
            "close_ts_ms": np.array(closed, dtype=np.int64),
            "profit_abs": np.array(profits, dtype=np.float64) / ONE,
            "profit_ratio": np.array(ratios, dtype=np.float64),
            "entry_cost": np.array(costs, dtype=np.float64) / ONE,
        }
    )
    beyond = session.scalar(select(exists().where(*living(source.database_id, is_open=False), unsummed())))
    return replace(closed_part(frame), is_beyond=bool(beyond))


def open_trades(session: Session, source: Source) -> list[OpenTrade]:
    """Return the open trades, of which there are few. `profit_ratio` is that of the total; no figure of `BotMetrics`
    needs the other one."""
    query = select(
        col(Trade.freqtrade_trade_id),
        col(Trade.open_timestamp),
        col(Trade.profit_abs),
        col(Trade.profit_ratio),
        col(Trade.has_filled_entry),
    ).where(*living(source.database_id, is_open=True))
    return [OpenTrade(*row) for row in session.execute(query)]


def keep(
    session: Session,
    source: Source,
    closed: ClosedPart,
    starting_balance: float | None,
    now: datetime,
    *,
    is_derived: bool = False,
) -> bool:
    """Compute and store the figures from a history that was read completely. Return False when nothing changed and so
    nothing was written. Without a starting balance the last one of this database stays. `is_derived`: Freqtrade derives
    the starting balance from the wallet; otherwise it is configured."""
    row = session.scalars(select(BotMetrics).where(col(BotMetrics.bot_id) == source.bot_id)).first()
    if starting_balance is None and row is not None and row.database_id == source.database_id:
        starting_balance = row.starting_balance
    figures = with_open(closed, open_trades(session, source), starting_balance)
    values = within_money(columns(figures), closed)
    values["is_beyond"] |= _open_is_beyond(session, source)
    values |= {"database_id": source.database_id, "stake_currency": source.stake_currency}
    values["starting_wallet"] = kept(
        capital.starting_wallet(session, source, starting_balance) if is_derived else starting_balance
    )
    became_complete = progress.done(session, source)
    if row is not None and _same(row, values):
        return became_complete
    stamps = {"created_at": now, "updated_at": now, "fetched_at": now}
    fresh = {"id": uuid4(), "bot_id": source.bot_id, **stamps, **values}
    upsert(session, BotMetrics, ("bot_id",), [fresh], keep=("id", "created_at"))
    return True


def columns(figures: Figures) -> dict[str, Any]:
    """Return the columns of `BotMetrics`. A figure that needs a closed trade or a starting balance is 0 without it, as
    in `/profit`."""
    return {
        "profit_closed_coin": figures.profit_closed_coin,
        "profit_closed_percent": figures.profit_closed_percent or 0.0,
        "profit_all_coin": figures.profit_all_coin,
        "profit_all_percent": figures.profit_all_percent,
        "trade_count": figures.trade_count,
        "closed_trade_count": figures.closed_trade_count,
        "open_trade_count": figures.open_trade_count,
        "winning_trades": figures.winning_trades,
        "losing_trades": figures.losing_trades,
        "winrate": figures.winrate or 0.0,
        "expectancy": figures.expectancy or 0.0,
        "profit_factor": figures.profit_factor,
        "max_drawdown": figures.max_drawdown or 0.0,
        "max_drawdown_abs": figures.max_drawdown_abs,
        "best_pair": figures.best_pair,
        "best_rate": figures.best_rate or 0.0,
        "first_trade_timestamp": figures.first_trade_timestamp,
        "latest_trade_timestamp": figures.latest_trade_timestamp,
        "starting_balance": figures.starting_balance,
    }


def within_money(values: dict[str, Any], closed: ClosedPart) -> dict[str, Any]:
    """Return the values, with None for amounts that a money column cannot hold or that were computed without such an
    amount."""
    held = values | {name: kept(values[name]) for name in MONEY}
    beyond = any(values[name] != held[name] for name in MONEY)
    if closed.is_beyond:
        held |= {name: _UNKNOWN.get(name) for name in OF_PROFITS}
    return held | {"is_beyond": beyond or closed.is_beyond}


_UNKNOWN = {"profit_closed_percent": 0.0, "expectancy": 0.0, "max_drawdown": 0.0, "best_pair": "", "best_rate": 0.0}
"""Columns that hold 0 when the figure is not known."""


def _open_is_beyond(session: Session, source: Source) -> bool:
    query = select(exists().where(*living(source.database_id, is_open=True), col(Trade.is_beyond)))
    return bool(session.scalar(query))


def _same(row: BotMetrics, values: dict[str, Any]) -> bool:
    return all(_rounded(getattr(row, name)) == _rounded(value) for name, value in values.items())


def _rounded(value: Any) -> Any:
    """Round like the database, which returns money rounded to 1e-8."""
    return round(value, 8) if isinstance(value, float) else value
