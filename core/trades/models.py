"""The tables of trades and samples."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from core.db import Entity, JsonColumn, Money, UtcDateTime, enum_text


class Direction(StrEnum):
    """Whether a trade is long or short."""

    LONG = "long"
    SHORT = "short"


class Trade(Entity, table=True):
    """One trade. Unique by (database, Freqtrade's id, opening in ms): SQLite reuses ids after an unfilled entry is
    deleted.

    `stake_amount`, `amount`: what is left in the trade, as Freqtrade reports; `max_stake_amount`: the most that was
    ever in it. `profit_abs`, `profit_ratio`: of closed trades, the result; of open trades, open plus realised profit
    now. `fee_open_cost`, `fee_close_cost`: in the currencies named beside them, which may be any coin, so they are not
    stored as money and never added up. `is_beyond`: some of its amounts are too large for a money column and are None.
    `superseded_at`: when it was found that Freqtrade no longer has it (deleted there); it counts in no figure.
    """

    __tablename__ = "trade"
    __table_args__ = (
        UniqueConstraint("database_id", "freqtrade_trade_id", "open_timestamp"),
        Index("ix_trade_bot_close", "bot_id", "is_open", "close_timestamp"),
        Index("ix_trade_database_open", "database_id", "is_open"),
        Index("ix_trade_close", "close_timestamp"),
        Index("ix_trade_open", "open_timestamp"),
    )

    freqtrade_trade_id: int = Field(sa_type=BigInteger)
    pair: str = Field(max_length=64)
    is_open: bool
    open_date: datetime = Field(sa_type=UtcDateTime)
    close_date: datetime | None = Field(default=None, sa_type=UtcDateTime)
    open_timestamp: int = Field(sa_type=BigInteger)  # ms
    close_timestamp: int | None = Field(default=None, sa_type=BigInteger)  # ms
    open_rate: float
    close_rate: float | None = None
    current_rate: float | None = None
    amount: float
    stake_amount: float | None = Field(default=None, sa_type=Money)
    max_stake_amount: float | None = Field(default=None, sa_type=Money)
    profit_abs: float | None = Field(default=None, sa_type=Money)
    profit_ratio: float | None = None
    realized_profit: float | None = Field(default=0.0, sa_type=Money)
    sell_reason: str | None = Field(default=None, max_length=255)
    enter_tag: str | None = Field(default=None, max_length=255)
    strategy_name: str = Field(default="", max_length=120)
    timeframe: str | None = Field(default=None, max_length=8)
    entry_order_status: str | None = Field(default=None, max_length=32)
    exit_order_status: str | None = Field(default=None, max_length=32)
    direction: Direction = Field(default=Direction.LONG, sa_type=enum_text(Direction))
    leverage: float = 1.0
    fee_open_cost: float | None = None
    fee_open_currency: str = Field(default="", max_length=32)
    fee_close_cost: float | None = None
    fee_close_currency: str = Field(default="", max_length=32)
    funding_fees: float | None = Field(default=0.0, sa_type=Money)
    entry_cost: float | None = Field(
        default=None, sa_type=Money
    )  # sum of filled entries without fees: best pair's ratio
    stop_loss_abs: float | None = None
    is_beyond: bool = False
    stake_currency: str = Field(max_length=16)
    has_filled_entry: bool = True
    answer_hash: str = Field(default="", max_length=32)  # of the raw answer: unchanged rows are not written again
    bot_id: UUID = Field(foreign_key="bot.id", ondelete="RESTRICT")
    database_id: UUID = Field(foreign_key="bot_database.id", ondelete="RESTRICT")
    deployment_id: UUID | None = Field(default=None, foreign_key="deployment.id", ondelete="RESTRICT")
    superseded_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class TradeDetail(SQLModel, table=True):
    """The large parts of a trade: orders, and the raw answer, from which later columns can be filled without a request
    to the bot."""

    __tablename__ = "trade_detail"

    trade_id: UUID = Field(primary_key=True, foreign_key="trade.id", ondelete="RESTRICT")
    orders: list[dict[str, Any]] = Field(default_factory=list, sa_type=JsonColumn)
    funding_fees: float | None = None
    raw: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)


class IncompleteTrade(Entity, table=True):
    """A trade in a bot's answer that cannot be understood: stored as it was sent, and counted in no figure of ours.

    `place`: its key within its database, its number or a hash of its content. `missing`: what is wrong, as a sentence.
    `counts_there`: Freqtrade's own `/profit` counts it, with `profit_there` in stake currency.
    """

    __tablename__ = "incomplete_trade"
    __table_args__ = (UniqueConstraint("database_id", "place"),)

    place: str = Field(max_length=40)
    freqtrade_trade_id: int | None = Field(default=None, sa_type=BigInteger)
    pair: str = Field(default="", max_length=64)
    is_open: bool
    missing: str = Field(max_length=255)
    raw: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)
    answer_hash: str = Field(default="", max_length=32)
    counts_there: bool = False
    profit_there: float = 0.0
    bot_id: UUID = Field(foreign_key="bot.id", ondelete="RESTRICT", index=True)
    database_id: UUID = Field(foreign_key="bot_database.id", ondelete="RESTRICT")


class Sample(SQLModel, table=True):
    """One point of a series. 90 days of minutes of 100 bots must stay small: composite key, no UUID of its own.

    `series`: id of the bot database. `ts`: Unix time in seconds. `resolution`: seconds (60, later 3600 and 86400 after
    thinning).
    """

    __tablename__ = "sample"
    __table_args__ = ({"sqlite_with_rowid": False},)

    series: UUID = Field(primary_key=True)
    resolution: int = Field(primary_key=True)
    ts: int = Field(primary_key=True, sa_type=BigInteger)
    profit_closed: float = Field(sa_type=Money)
    profit_all: float | None = Field(default=None, sa_type=Money)
    starting_balance: float | None = Field(default=None, sa_type=Money)
    starting_wallet: float | None = Field(default=None, sa_type=Money)  # None in samples of an older Flotilla
    open_trades: int = 0
