"""The bots of a fleet, each with its current trade database and its figures."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import and_, func, select
from sqlmodel import Session, col

from core.access.policy import Actor, visible
from core.access.scopes import Kind
from core.bot_records.history_known import HistoryView, history_of
from core.bot_records.models import Bot, BotDatabase, BotMetrics, Mode
from core.exchanges.models import Exchange
from core.strategies.models import Strategy


@dataclass(frozen=True, slots=True)
class Member:
    """A bot with its current database and figures; without figures until its history was read completely. `pinned`: its
    capital is configured, not derived from the wallet."""

    bot_id: UUID
    bot_name: str
    database_id: UUID
    exchange_id: UUID
    mode: Mode
    stake_currency: str
    pinned: bool
    metrics: BotMetrics | None
    history: HistoryView

    @property
    def capital(self) -> float | None:
        return self.metrics.starting_balance if self.metrics else None

    @property
    def equity(self) -> float | None:
        """The whole wallet at current prices. None without a capital, or when an open pair has no price."""
        if self.metrics is None or self.metrics.profit_all_coin is None or self.capital is None:
            return None
        wallet = self.metrics.starting_wallet
        return (self.capital if wallet is None else wallet) + self.metrics.profit_all_coin


def members_of(session: Session, me: Actor) -> list[Member]:
    """Return the bots that this person may see and that were not deleted, each with its current trade database."""
    layers = [col(table.config)["available_capital"].as_string() for table in (Bot, Strategy, Exchange)]
    query = (
        select(Bot, BotDatabase, func.coalesce(*layers), BotMetrics)
        .join(BotDatabase, and_(col(BotDatabase.bot_id) == col(Bot.id), col(BotDatabase.closed_at).is_(None)))
        .join(Strategy, col(Strategy.id) == col(Bot.strategy_id))
        .join(Exchange, col(Exchange.id) == col(Bot.exchange_id))
        .outerjoin(
            BotMetrics,
            and_(col(BotMetrics.database_id) == col(BotDatabase.id), col(BotDatabase.history_is_complete)),
        )
        .where(col(Bot.archived_at).is_(None), visible(me, Kind.BOT, Bot.id, Bot.owner_id))
    )
    return [
        Member(
            bot.id,
            bot.name,
            db.id,
            db.exchange_id,
            db.mode,
            db.stake_currency,
            pinned is not None,
            metrics,
            history_of(bot, db),
        )
        for bot, db, pinned, metrics in session.execute(query)
    ]


def not_added(members: Iterable[Member]) -> set[UUID]:
    """Return the bots whose capital must not be added up, because it is not known, or is derived from a live account
    from which other bots derive theirs too. Two dry runs share nothing."""
    told = [member for member in members if member.metrics]
    accounts = defaultdict(list)
    for member in told:
        if member.mode is Mode.LIVE:
            accounts[member.exchange_id].append(member)
    shared = {m.bot_id for bots in accounts.values() if len(bots) > 1 for m in bots if not m.pinned}
    return shared | {member.bot_id for member in told if member.capital is None}
