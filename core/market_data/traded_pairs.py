"""“Download what my bots trade”: the pairs and timeframes of a person's own bots."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args
from uuid import UUID

from sqlmodel import Session, col, select

from core.access.policy import Actor, Rights, current, fetch, rights
from core.access.scopes import Kind, Scope
from core.bot_records import bot_configuration
from core.bot_records.models import Bot
from core.db import read_only
from core.errors import Invalid
from core.exchanges.models import Exchange
from core.freqtrade.candles.order import TradingMode
from core.freqtrade.settings.document import Document
from core.freqtrade.settings.pairs import is_pattern, is_static, refusals, section
from core.market_data.downloads.draft_checks import TIMEFRAMES
from core.market_data.models import MOST_PAIRS, DownloadDraft
from core.runners.models import RunnerRow
from core.strategies.models import WITHOUT_CODE, Strategy
from core.trades.models import Trade

DAYS = 90


@read_only
def of_my_bots(session: Session, actor: Actor, runner_id: UUID) -> list[DownloadDraft]:
    """Return a draft for each exchange and trading mode of the actor's own bots on all runners, several where there are
    more than `MOST_PAIRS` pairs: the pairs that they are set to trade, patterns as they are written, and the timeframes
    they trade on. Of a bot whose pair list changes by itself, the pairs of its trades so far. The number of queries is
    fixed."""
    fetch(session, actor, Scope.USE, RunnerRow, runner_id)
    me = current(session, actor)
    bots = session.exec(select(Bot).where(Bot.owner_id == me.person_id, col(Bot.archived_at).is_(None))).all()
    exchanges, strategies = _exchanges(session, bots), _strategies(session, bots)
    usable = _usable(exchanges.values(), rights(session, me, Kind.EXCHANGE))
    settings = {bot.id: found for bot in bots if bot.exchange_id in usable and (found := _settings(session, bot))}
    traded = _traded(session, [id for id, found in settings.items() if not is_static(found)])
    groups: dict[tuple[UUID, str], _Group] = {}
    for bot in sorted(bots, key=lambda one: one.created_at):
        if found := settings.get(bot.id):
            group = groups.setdefault((bot.exchange_id, str(found.get("trading_mode") or "spot")), _Group())
            timeframe = found.get("timeframe") or strategies[bot.strategy_id].timeframe
            group.add(_pairs(found, traded.get(bot.id, ())), timeframe)
    return [draft for (exchange, mode), group in groups.items() for draft in group.drafts(exchange, mode)]


@dataclass(slots=True)
class _Group:
    """What bots of one exchange and trading mode trade; keys in the order in which they came."""

    pairs: dict[str, None] = field(default_factory=dict)
    timeframes: dict[str, None] = field(default_factory=dict)

    def add(self, pairs: Sequence[str], timeframe: Any) -> None:
        """Add what a bot trades. A bot whose timeframe is not known adds nothing."""
        if pairs and timeframe in TIMEFRAMES:
            self.pairs |= dict.fromkeys(pairs)
            self.timeframes[timeframe] = None

    def drafts(self, exchange_id: UUID, trading_mode: str) -> Iterator[DownloadDraft]:
        """Yield what to download; what Freqtrade would find on no exchange is left out."""
        odd = {one.entry for one in refusals(self.pairs, trading_mode)}
        pairs = [pair for pair in self.pairs if pair not in odd]
        timeframes = sorted(self.timeframes, key=TIMEFRAMES.index)
        if trading_mode not in get_args(TradingMode):
            return
        for begin in range(0, len(pairs), MOST_PAIRS):
            some = pairs[begin : begin + MOST_PAIRS]
            yield DownloadDraft.model_validate(
                {"exchange_id": exchange_id, "pairs": some, "timeframes": timeframes, "days": DAYS}
                | {"trading_mode": trading_mode}
            )


def _exchanges(session: Session, bots: Sequence[Bot]) -> Mapping[UUID, Exchange]:
    ids = {bot.exchange_id for bot in bots}
    return {one.id: one for one in session.exec(select(Exchange).where(col(Exchange.id).in_(ids)))}


def _strategies(session: Session, bots: Sequence[Bot]) -> Mapping[UUID, Strategy]:
    ids = {bot.strategy_id for bot in bots}
    query = select(Strategy).where(col(Strategy.id).in_(ids)).options(WITHOUT_CODE)
    return {one.id: one for one in session.exec(query)}


def _usable(exchanges: Collection[Exchange], may: Rights) -> set[UUID]:
    """Return the exchanges that candles may be downloaded from."""
    return {one.id for one in exchanges if one.archived_at is None and Scope.USE in may.of(one.resource)}


def _settings(session: Session, bot: Bot) -> Document | None:
    """Return what Freqtrade sees of the bot; None when its settings cannot be merged, which its page tells."""
    try:
        return bot_configuration.effective(session, bot)
    except Invalid:
        return None


def _traded(session: Session, bots: Collection[UUID]) -> Mapping[UUID, list[str]]:
    """Return bot → the pairs of its trades, sorted."""
    query = select(Trade.bot_id, Trade.pair).where(col(Trade.bot_id).in_(bots)).distinct()
    found: dict[UUID, list[str]] = {}
    for bot_id, pair in sorted(session.exec(query)):
        found.setdefault(bot_id, []).append(pair)
    return found


def _pairs(settings: Document, traded: Sequence[str]) -> Sequence[str]:
    """Return the pairs of a bot without those on its blacklist; what patterns of the blacklist match is not left
    out."""
    listed = section(settings, "pair_whitelist") if is_static(settings) else traded
    black = {one for one in section(settings, "pair_blacklist") if isinstance(one, str) and not is_pattern(one)}
    return [one for one in listed if isinstance(one, str) and one not in black]
