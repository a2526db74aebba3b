"""“Make a bot from this run”: its version, exchange, runner, settings and pairs as a bot; and the way back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from core.access.policy import Actor, current, fetch
from core.access.scopes import Scope
from core.backtests.models import WITHOUT_RESULT, Backtest, BacktestStatus
from core.backtests.who_may import fetch_seen, seen_by
from core.bot_records.models import Bot, BotDraft
from core.bots import service as bots
from core.bots.settings.templates import dry_run_settings
from core.db import read_only, transaction
from core.strategies.models import WITHOUT_CODE, Strategy

_FROM_DRAFT = ("stake_currency", "stake_amount", "max_open_trades", "timeframe", "fee", "trading_mode")
_AS_USUAL = ("entry_pricing", "exit_pricing", "unfilledtimeout")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class BotFromRun:
    """What the form of a bot is filled in with. `config`: the layer “bot”. Ids are None where the run has none."""

    name: str
    backtest_id: UUID
    strategy_family_id: UUID
    strategy_id: UUID
    exchange_id: UUID | None
    runner_id: UUID | None
    freqtrade_version: str
    config: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Origin:
    """The backtest that a bot was made from. `profit_ratio` is None where it has no result."""

    backtest_id: UUID
    words: str
    profit_ratio: float | None


@read_only
def of_backtest(session: Session, actor: Actor, backtest_id: UUID) -> BotFromRun:
    """Return a bot with what this run was made of. Errors: `NotFound`."""
    row = fetch_seen(session, actor, backtest_id, WITHOUT_RESULT)
    strategy = session.get_one(Strategy, row.strategy_id, options=[WITHOUT_CODE])
    return BotFromRun(
        name=f"{strategy.name} {row.first_pairs.partition(',')[0]}".strip()[:120],
        backtest_id=row.id,
        strategy_family_id=strategy.family_id,
        strategy_id=strategy.id,
        exchange_id=row.exchange_id,
        runner_id=row.runner_id,
        freqtrade_version=str(row.recipe.get("freqtrade_version") or row.draft.get("freqtrade_version") or ""),
        config=settings_of(row),
    )


def settings_of(row: Backtest) -> dict[str, Any]:
    """Return the layer “bot” for a bot that trades as the run did: its pairs in their order. Prices and time-outs,
    which a backtest does not have, are those of any new bot. What the run left to the strategy stays left to it."""
    draft, ran = row.draft, row.recipe.get("config") or {}
    usual = dry_run_settings(row.stake_currency or "USDT")
    given = {name: value for name in _FROM_DRAFT if (value := draft.get(name, ran.get(name))) not in (None, "")}
    mode = {"trading_mode": "futures", "margin_mode": "isolated"} if given.pop("trading_mode", "") == "futures" else {}
    made = {name: usual[name] for name in _AS_USUAL} | draft.get("config", {}) | given | mode
    pairs = {"pair_whitelist": list(row.recipe.get("pairs") or draft.get("pairs") or ())}
    return {
        **made,
        "dry_run_wallet": draft.get("wallet") or ran.get("dry_run_wallet") or usual["dry_run_wallet"],
        "pairlists": [{"method": "StaticPairList"}],
        "exchange": {**made.get("exchange", {}), **pairs},
    }


@transaction
def add(session: Session, actor: Actor, backtest_id: UUID, draft: BotDraft, default_version: str) -> UUID:
    """Add a bot that was made from this run, always STOPPED; return its id. Errors: `NotFound`; those of adding a
    bot."""
    row = fetch_seen(session, actor, backtest_id, WITHOUT_RESULT)
    bot_id = bots.add.sync(session, actor, draft, default_version)
    session.get_one(Bot, bot_id).backtest_id = row.id
    return bot_id


@read_only
def origin(session: Session, actor: Actor, bot_id: UUID) -> Origin | None:
    """Return the backtest that this bot was made from; None when there is none, or the actor may not see it. Errors:
    `NotFound` for the bot."""
    bot = fetch(session, actor, Scope.VIEW, Bot, bot_id)
    if bot.backtest_id is None:
        return None
    told = (col(Backtest.start_date), col(Backtest.end_date), col(Backtest.status), col(Backtest.profit_ratio))
    query = select(*told).where(Backtest.id == bot.backtest_id, seen_by(current(session, actor)))
    found = session.exec(query).first()
    if found is None:
        return None
    start, end, status, profit = found
    days = f"{start:%-d %b %Y} to {end - _DAY:%-d %b %Y}"
    return Origin(bot.backtest_id, days, profit if status is BacktestStatus.COMPLETED else None)
