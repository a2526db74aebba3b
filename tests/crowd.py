"""A crowd of bots, as plain rows in the database: for lists with 300 of a thing, their pictures and their figures.

Each crowd belongs to a person of its own, who is called like their number ("crowd-300") and has the password of the
administrator: who owns three bots sees three, and the administrator sees all. Nothing of it runs and nothing is
started: a bot that is drawn as running waits for its next attempt, which is a day away, and was last heard of tomorrow.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Session, select

from core import audit, db
from core.access.models import LocalPassword, Person
from core.audit import Subject
from core.bot_records.models import Bot, BotDatabase, BotMetrics, BotStatus, Deployment, Mode, Target
from core.bots.settings import secrets
from core.db import utcnow
from core.exchanges.models import Exchange
from core.runners.models import RunnerRow
from core.strategies.models import Strategy
from core.trades.models import Trade
from tests import rows

CAPITAL, STAKE = 1_000.0, 100.0
IN_BTC = 1e-5
"""What a dollar is taken for in bitcoin."""
DAYS = 31
NAMES = ("Trend majors", "Range alts", "Breakout 4h", "Pullback", "Carry perps", "Momentum 20", "Scalp ETH", "Grid SOL")
PAIRS = ("BTC", "ETH", "SOL", "XRP", "ADA", "LINK", "DOT", "AVAX")
TROUBLES: dict[int, dict[str, Any]] = {
    2: {"last_seen_at": -timedelta(minutes=6)},
    7: {"status": BotStatus.FAILED, "error_message": "It ended by itself with exit code 1. No module named 'ta'."},
    11: {"last_process_at": -timedelta(minutes=4)},
    13: {"status": BotStatus.STARTING},
    17: {"trader_state": "paused", "target": Target.PAUSED},
    19: {"status": BotStatus.STOPPED, "target": Target.STOPPED},
}
"""Place among seventy → what differs from a bot that runs and is well. A length of time is counted from now."""


def crowd(session: Session, count: int) -> Person:
    """That many bots, their owner, and what they need; a seventh of them live, when there are more than three."""
    owner = rows.person(f"crowd-{count}", name=f"Owner of {count}")
    rows.add(session, owner)
    password = session.exec(select(LocalPassword)).first()
    assert password is not None, "an administrator comes first"
    rows.add(session, LocalPassword(person_id=owner.id, hash=password.hash))
    needs = _needs(session, owner)
    made = [row for place in range(count) for row in _bot(needs, place, is_live=count > 3 and place % 7 == 0)]
    rows.add(session, *made)
    for bot in (row for row in made if isinstance(row, Bot) and row.status is BotStatus.FAILED):
        subject = Subject("bot", bot.id, bot.name)
        audit.record(session, audit.FLOTILLA, "failed", subject, f"{bot.name} failed: exit 1", level="error")
    return owner


@dataclass(frozen=True)
class Needs:
    """What every bot of a crowd refers to."""

    owner: Person
    exchange: Exchange
    strategy: Strategy
    runner: RunnerRow


def _needs(session: Session, owner: Person) -> Needs:
    mine = {"owner_id": owner.id}
    exchange, runner = rows.exchange(**mine), rows.runner(name="Big machine", capacity=1_000, **mine)
    strategy = rows.strategy(name="Trend pullback", class_name="Pullback", family_id=owner.id, timeframe="5m", **mine)
    rows.add(session, exchange, runner, strategy)
    return Needs(owner, exchange, strategy, runner)


def _bot(needs: Needs, place: int, *, is_live: bool) -> list[Any]:
    now, mode = utcnow(), Mode.LIVE if is_live else Mode.DRY_RUN
    currency = {4: "BTC", 5: "USDC"}.get(place % 10, "USDT")
    bot = rows.bot(
        **_well(now) | _trouble(place, now), name=f"{NAMES[place % len(NAMES)]} {place + 1}", mode=mode,
        config={"stake_currency": currency, "available_capital": CAPITAL * _worth(currency)},
        exchange_id=needs.exchange.id, strategy_id=needs.strategy.id,
        runner_id=needs.runner.id, owner_id=needs.owner.id,
    )  # fmt: skip
    bot.secure_config = secrets.seal(bot.id, secrets.new_api_credentials(), {})
    begun = now - timedelta(days=DAYS)
    books = rows.bot_database(bot, stake_currency=currency, history_is_complete=True, created_at=begun)
    trades = list(_trades(bot, books, place, now))
    return [bot, books, _run(bot, books, now), _figures(bot, books, trades, place), *trades]


def _well(now: datetime) -> dict[str, Any]:
    tomorrow = now + timedelta(days=1)
    return {
        "status": BotStatus.RUNNING, "target": Target.RUNNING, "generation": 1, "applied_generation": 1,
        "trader_state": "running", "last_seen_at": tomorrow, "last_process_at": tomorrow, "next_attempt_at": tomorrow,
        "observed_at": now,
    }  # fmt: skip


def _trouble(place: int, now: datetime) -> dict[str, Any]:
    given = TROUBLES.get(place % 70, {})
    return {name: now + value if isinstance(value, timedelta) else value for name, value in given.items()}


def _run(bot: Bot, books: BotDatabase, now: datetime) -> Deployment:
    is_going = bot.status in (BotStatus.RUNNING, BotStatus.STARTING)
    end = {} if is_going else {"ended_at": now - timedelta(minutes=20), "wanted": True}
    return rows.deployment(bot, books.id, light_fingerprint="0" * 64, started_at=books.created_at, **end)


def _trades(bot: Bot, books: BotDatabase, place: int, now: datetime) -> Iterator[Trade]:
    """One that has closed lately, and for two of three bots that run an open one."""
    yield _trade(books, place, 1, now - timedelta(minutes=200 + place), now - timedelta(minutes=1 + place % 50))
    if bot.status is BotStatus.RUNNING and place % 3:
        yield _trade(books, place + 3, 2, now - timedelta(minutes=10 + place), None)


def _trade(books: BotDatabase, place: int, number: int, opened: datetime, closed: datetime | None) -> Trade:
    base, worth = PAIRS[place % len(PAIRS)], _worth(books.stake_currency)
    ratio = ((place * 37) % 23 - 9) / 400
    return rows.trade(
        books, number, opened, closed, pair=f"{base}/{books.stake_currency}",
        open_rate=100.0 + place, close_rate=101.0 + place if closed else None, current_rate=101.0 + place,
        stake_amount=STAKE * worth, max_stake_amount=STAKE * worth, profit_abs=ratio * STAKE * worth,
        profit_ratio=ratio, sell_reason="roi" if closed else None,
    )  # fmt: skip


def _figures(bot: Bot, books: BotDatabase, trades: list[Trade], place: int) -> BotMetrics:
    worth = _worth(books.stake_currency)
    closed = 12.5 * ((place * 13) % 17 - 6) * worth
    waiting = sum(trade.profit_abs or 0.0 for trade in trades if trade.is_open)
    return BotMetrics(
        bot_id=bot.id, database_id=books.id, profit_closed_coin=closed, profit_all_coin=closed + waiting,
        trade_count=len(trades), closed_trade_count=1, open_trade_count=len(trades) - 1,
        stake_currency=books.stake_currency, starting_balance=CAPITAL * worth,
    )  # fmt: skip


def _worth(currency: str) -> float:
    return IN_BTC if currency == "BTC" else 1.0


_SAMPLES = text("""
    INSERT INTO sample (series, resolution, ts, profit_closed, profit_all, starting_balance, open_trades)
    WITH RECURSIVE step (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM step WHERE n < :most)
    SELECT m.database_id, :resolution, (:first + n) * :resolution, m.profit_closed_coin * n / :most,
           m.profit_closed_coin * n / :most + ((n * 37 + m.rowid * 101) % 97 - 48) * m.starting_balance / 25000,
           m.starting_balance, 1
    FROM bot_metrics m JOIN bot b ON b.id = m.bot_id CROSS JOIN step WHERE b.owner_id = :owner
""")


def samples(session: Session, owner_id: UUID) -> None:
    """Hours of a month and minutes of a day: written by SQLite itself, as there are half a million for 300 bots."""
    now = int(utcnow().timestamp())
    for resolution, most in ((3600, DAYS * 24), (60, 24 * 60)):
        given = {"resolution": resolution, "most": most, "first": now // resolution - most, "owner": owner_id.hex}
        session.execute(_SAMPLES, given)


async def gather(*counts: int) -> None:
    for count in counts:
        owner_id = await db.current().run(lambda session, count=count: crowd(session, count).id)
        await db.current().run(lambda session, owner_id=owner_id: samples(session, owner_id))
