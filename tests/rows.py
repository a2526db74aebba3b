"""Rows for tests, with all that their tables ask for: whoever makes one says what matters there.

What a row refers to and is not given has an id that nothing has: good for a row that is looked at, while a database
refuses it. A name that is no column is refused too.
"""

import hashlib
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import Any, TypeVar
from uuid import UUID, uuid4

from sqlmodel import Session, SQLModel

from core.access.models import Person
from core.access.policy import Actor
from core.access.scopes import Role
from core.backtests.models import Backtest, BacktestTrade
from core.bot_records.models import Bot, BotDatabase, Deployment
from core.db import Database, utcnow
from core.exchanges.models import Exchange
from core.freqtrade.timeframe_lengths import length_of
from core.market_data.models import CandleDownload, CandleFileRow
from core.runners.models import RunnerRow
from core.strategies.models import Strategy, StrategyFile
from core.trades.models import Sample, Trade

T = TypeVar("T", bound=SQLModel)
VERSION = "2026.9"


# -- keeping them -----------------------------------------------------------------------------------------------------


def keep(database: Database, *rows: SQLModel) -> None:
    """Store these in one transaction and in this order: what others refer to comes first."""
    with Session(database.engine, expire_on_commit=False) as session:
        add(session, *rows)
        session.commit()


def add(session: Session, *rows: SQLModel) -> None:
    """The same in a transaction of the caller, who commits."""
    for _, same in groupby(rows, type):
        session.add_all(same)
        session.flush()


def change(database: Database, model: type[SQLModel], id: Any, **values: Any) -> None:
    """Set columns of the row with this key, past all services."""
    with Session(database.engine) as session:
        row = session.get_one(model, id)
        for name, value in values.items():
            setattr(row, name, value)
        session.commit()


# -- who and what -----------------------------------------------------------------------------------------------------


def person(username: str = "ada", role: Role = Role.MEMBER, **values: Any) -> Person:
    return _made(Person, values, name=username.title(), username=username, role=role)


def actor(person: Person, session_id: UUID | None = None) -> Actor:
    """That person, as service functions get them."""
    return Actor(person.id, person.name, person.role, session_id)


def exchange(**values: Any) -> Exchange:
    return _made(Exchange, values, name="Binance", exchange_type="binance", owner_id=uuid4())


def runner(**values: Any) -> RunnerRow:
    return _made(RunnerRow, values, name="Here", type="LOCAL", owner_id=uuid4())


def candle_download(runner_id: UUID, **values: Any) -> CandleDownload:
    """One that has no job any more."""
    return _made(CandleDownload, values, runner_id=runner_id, source="binance")


def candle_file(runner_id: UUID, pair: str = "BTC/USDT", timeframe: str = "5m", **values: Any) -> CandleFileRow:
    """A whole file of an hour, in the store of Binance; of futures where the pair is one."""
    mode = "futures" if ":" in pair else "spot"
    kind = values.get("candle_type", mode)
    name = "".join(one if one.isalnum() else "_" for one in pair)
    path = f"futures/{name}-{timeframe}-{kind}.feather" if mode == "futures" else f"{name}-{timeframe}.feather"
    seconds = int((length_of(timeframe) or timedelta()).total_seconds())
    start = datetime(2026, 10, 1, tzinfo=UTC)
    held = {"rows": 3600 // seconds or 1, "first_at": start, "last_at": start + timedelta(seconds=3600 - seconds)}
    its = {"source": "binance", "path": path, "pair": pair, "candle_type": kind, "trading_mode": mode}
    size = {"timeframe": timeframe, "timeframe_seconds": seconds, "size_bytes": 1000, "changed_at": start}
    return _made(CandleFileRow, values, runner_id=runner_id, **its, **held, **size)


def strategy(**values: Any) -> Strategy:
    """The only version of a family."""
    id = values.get("id", uuid4())
    source = {"code": "", "sha256": "", "class_name": "Eager"}
    version = {"version_number": 1, "is_latest": True, "family_id": id}
    return _made(Strategy, values, id=id, name="Eager", owner_id=uuid4(), **source, **version)


def strategy_file(strategy: Strategy, path: str = "a.py", content: bytes = b"A = 1\n") -> StrategyFile:
    """A further file of this version."""
    sha256 = hashlib.sha256(content).hexdigest()
    its = {"path": path, "content": content, "sha256": sha256, "size_bytes": len(content)}
    return _made(StrategyFile, {}, strategy_id=strategy.id, **its)


def backtest(strategy: Strategy, **values: Any) -> Backtest:
    """Of the owner of the strategy; it has not begun."""
    start = datetime(2026, 10, 1, tzinfo=UTC)
    its = {"strategy_id": strategy.id, "owner_id": strategy.owner_id}
    return _made(Backtest, values, start_date=start, end_date=start + timedelta(days=4), **its)


def backtest_trade(backtest: Backtest, n: int, opened: datetime, **values: Any) -> BacktestTrade:
    """An hour long, with a profit of 1 %."""
    at = round(opened.timestamp() * 1000)
    times = {"opened_at": at, "closed_at": at + 3_600_000, "minutes": 60.0}
    money = {"open_rate": 100.0, "close_rate": 101.0, "amount": 1.0, "stake_amount": 100.0, "leverage": 1.0}
    profit = {"profit_ratio": 0.01, "profit_abs": 1.0, "fee_open": 0.001, "fee_close": 0.001, "funding_fees": 0.0}
    words = {"pair": "BTC/USDT", "enter_tag": "", "exit_reason": "exit_signal", "is_short": False, "orders": 2}
    ends = {"min_rate": 99.0, "max_rate": 102.0, "is_left_open": False}
    its = times | money | profit | words | ends
    return _made(BacktestTrade, values, backtest_id=backtest.id, n=n, **its)


def bot(**values: Any) -> Bot:
    """At rest, never started."""
    needs = {name: uuid4() for name in ("exchange_id", "strategy_id", "runner_id", "owner_id")}
    return _made(Bot, values, name="Ada", freqtrade_version=VERSION, **needs)


# -- what happened ----------------------------------------------------------------------------------------------------


def bot_database(bot: Bot, **values: Any) -> BotDatabase:
    """An empty one."""
    its = {"bot_id": bot.id, "mode": bot.mode, "exchange_id": bot.exchange_id}
    return _made(BotDatabase, values, stake_currency="USDT", file_name="trades-1.sqlite", **its)


def deployment(bot: Bot, database_id: UUID, **values: Any) -> Deployment:
    """A run of it that goes on."""
    its = {"bot_id": bot.id, "strategy_id": bot.strategy_id, "runner_id": bot.runner_id, "database_id": database_id}
    made = {"config_revision": 1, "generation": 1, "fingerprint": "0" * 64, "freqtrade_version": bot.freqtrade_version}
    return _made(Deployment, values, **its, **made)


def trade(
    database: BotDatabase,
    number: int = 1,
    opened: datetime | None = None,
    closed: datetime | None = None,
    **values: Any,
) -> Trade:
    """Opened now, when nothing else is said; open while `closed` is None."""
    opened = opened or utcnow()
    its = {"bot_id": database.bot_id, "database_id": database.id, "stake_currency": database.stake_currency}
    times = {"open_date": opened, "open_timestamp": milliseconds(opened), "is_open": closed is None}
    if closed:
        times |= {"close_date": closed, "close_timestamp": milliseconds(closed)}
    amounts = {"open_rate": 1.0, "amount": 1.0, "stake_amount": 1.0}
    return _made(Trade, values, freqtrade_trade_id=number, pair="BTC/USDT", **its, **times, **amounts)


def sample(database_id: UUID, ts: int, **values: Any) -> Sample:
    """Of a minute that begins at `ts`, in seconds."""
    return _made(Sample, values, series=database_id, ts=ts, resolution=60, profit_closed=0.0)


def milliseconds(at: datetime) -> int:
    return int(at.timestamp() * 1000)


def _made(model: type[T], values: dict[str, Any], **defaults: Any) -> T:
    if unknown := values.keys() - model.model_fields.keys():
        raise TypeError(f"{model.__name__} has no {', '.join(sorted(unknown))}")
    return model(**defaults | values)
