"""Whether a running bot has any pair to trade. Freqtrade drops pairs that the exchange does not have, that are not
quoted in the stake currency or that are blacklisted, says so in its log, and keeps running even with none.

What it tells is recorded as well, see `pair_lists`. The result is kept in memory; after a restart it is known again
within seconds.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from sqlmodel import Session

from core import events
from core.bot_records.bot_configuration import effective
from core.bot_records.models import Bot
from core.db import read_only
from core.errors import FlotillaError
from core.freqtrade.api.shapes import Health, Whitelist
from core.freqtrade.settings import pairs
from core.trades.following.pair_lists import Recorder

log = logging.getLogger(__name__)
WHILE_NONE = timedelta(minutes=1)
_MOST_NAMED = 3


class Api(Protocol):
    """The API that is needed here; `core.freqtrade.api.client.BotClient` implements it."""

    async def whitelist(self) -> Whitelist: ...


@dataclass(frozen=True, slots=True)
class NoPairs:
    """Says that a bot has no pair. `words`: for a list; `sentence`: for the page of the bot."""

    words: str
    sentence: str


_none: dict[UUID, NoPairs] = {}


def none_of(bot_id: UUID) -> NoPairs | None:
    """Return why the bot has no pair; None when it has pairs, or when that is not known."""
    return _none.get(bot_id)


def forget(bot_id: UUID) -> None:
    """Forget a bot that is not followed any more."""
    _none.pop(bot_id, None)


class Watch:
    """Watches the pairs of one run. Requests `/whitelist` once the bot's loop has turned, then rarely, but each minute
    while it is empty."""

    def __init__(self, api: Api, bot_id: UUID, seldom_seconds: float) -> None:
        self._api, self._bot_id = api, bot_id
        self._seldom = timedelta(seconds=seldom_seconds)
        self._due_at: datetime | None = None
        self._recorder = Recorder(bot_id)

    async def look(self, health: Health, now: datetime) -> None:
        """Check the pairs if that is due. A request that fails changes nothing."""
        if health.last_process_ts is None or (self._due_at is not None and now < self._due_at):
            return
        self._due_at = now + self._seldom
        try:
            found = await self._api.whitelist()
            await self._recorder.take(found.whitelist)
            none = await _explained(self._bot_id) if not found.whitelist else None
        except FlotillaError as error:
            log.debug("The pairs of bot %s are not known: %s", self._bot_id, error)
            return
        if none:
            self._due_at = now + min(WHILE_NONE, self._seldom)
        self._keep(none)

    def _keep(self, none: NoPairs | None) -> None:
        if none == _none.get(self._bot_id):
            return
        if none:
            _none[self._bot_id] = none
        else:
            forget(self._bot_id)
        events.publish(events.BotObserved(self._bot_id))


@read_only
def _explained(session: Session, bot_id: UUID) -> NoPairs:
    bot = session.get(Bot, bot_id)
    return explained(effective(session, bot) if bot else {})


def explained(settings: dict[str, object]) -> NoPairs:
    """Return why there are no pairs. `settings`: the configuration as Freqtrade sees it."""
    entries = [str(entry)[: pairs.LONGEST] for entry in pairs.section(settings, "pair_whitelist")]
    currency = str(settings.get("stake_currency") or "the stake currency")[: pairs.LONGEST]
    if not entries or not pairs.is_static(settings):
        return NoPairs("No tradable pairs", "Its pair list is empty: it opens no trades.")
    more = f" and {len(entries) - _MOST_NAMED} more" if len(entries) > _MOST_NAMED else ""
    named = ", ".join(entries[:_MOST_NAMED]) + more
    why = (
        f"It opens no trades: of its pairs ({named}) the exchange has none that is quoted in {currency} and not "
        "blacklisted."
    )
    is_open_ended = any(pairs.is_pattern(entry) for entry in entries)
    return NoPairs("No tradable pairs" if is_open_ended else f"0 of {len(entries)} pairs tradable", why)
