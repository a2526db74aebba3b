"""The choices in the form of a bot: exchanges, strategies and runners that the person may use."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from core.access.policy import Actor
from core.access.scopes import Scope
from core.bots.views import BotView
from core.errors import FlotillaError
from core.exchanges import markets
from core.exchanges import service as exchanges
from core.exchanges.views import ExchangeView
from core.runners import lookup
from core.runners.versions.offered_versions import Offered, offered
from core.runners.views import RunnerView
from core.strategies import service as strategies
from core.strategies.views import FamilyView
from pages.parts.words.pairs import Market


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices for one bot. What the bot already refers to stays a choice, even if only its owner may use it."""

    exchanges: tuple[ExchangeView, ...]
    families: tuple[FamilyView, ...]
    runners: tuple[RunnerView, ...]
    held: BotView | None

    @property
    def missing(self) -> list[tuple[str, str]]:
        """(what is missing, path where it is added), for a new bot."""
        lacks = {
            ("an exchange", "/exchanges/new"): not self.exchanges,
            ("a strategy", "/strategies/new"): not self.families,
            ("a runner", "/runners/new"): not self.runners,
        }
        return [] if self.held else [what for what, is_missing in lacks.items() if is_missing]

    def exchange_words(self) -> dict[UUID, str]:
        held = {self.held.exchange_id: self.held.exchange_name} if self.held else {}
        return held | {one.id: _account(one) for one in self.exchanges}

    def family_words(self) -> dict[UUID, str]:
        held = {self.held.strategy_family_id: self.held.strategy_name} if self.held else {}
        return held | {one.family_id: one.name for one in self.families}

    def runner_words(self) -> dict[UUID, str]:
        held = {self.held.runner_id: self.held.runner_name} if self.held else {}
        return held | {one.id: f"{one.name} ({one.used} of {one.capacity} bots)" for one in self.runners}

    def market(self, exchange_id: UUID | None, kept: Mapping[str, Any]) -> Market:
        """Return the market that pairs are checked against. `kept`: the settings of the bot as they are stored."""
        chosen = next((one for one in self.exchanges if one.id == exchange_id), None)
        if chosen is None:
            return Market(kept=kept)
        return Market(chosen.name, chosen.config, markets.listed(chosen.exchange_type), kept)

    def why_not_live(self, exchange_id: UUID | None) -> str:
        """Return why this exchange cannot be traded live; empty when it can."""
        chosen = next((one for one in self.exchanges if one.id == exchange_id), None)
        if chosen is None:
            return (
                ""
                if self.held and self.held.exchange_id == exchange_id
                else "Live is available once an exchange is chosen."
            )
        if chosen.is_practice:
            return f"Dry-run only: {chosen.name} is synthetic and takes no live orders."
        return "" if chosen.credentials_set else f"Live is available once {chosen.name} has keys: add them on its page."


def _account(exchange: ExchangeView) -> str:
    """Return the name of an exchange, with its type when the name does not say it."""
    told = exchange.is_practice or exchange.display_name.casefold() in exchange.name.casefold()
    return exchange.name if told else f"{exchange.name} ({exchange.display_name})"


async def choices(actor: Actor, held: BotView | None) -> Choices:
    found = await asyncio.gather(
        exchanges.list_exchanges(actor, Scope.USE),
        strategies.list_strategies(actor, Scope.USE),
        lookup.list_runners(actor, Scope.USE),
    )
    return Choices(tuple(found[0]), tuple(found[1]), tuple(found[2]), held)


async def version_words(actor: Actor, family_id: UUID | None, held: BotView | None) -> dict[UUID, str]:
    """Return the versions of a strategy, newest first."""
    if family_id is None:
        return {}
    try:
        lines = await strategies.versions(actor, family_id)
    except FlotillaError:
        own = held is not None and held.strategy_family_id == family_id
        return {held.strategy_id: f"v{held.strategy_version}"} if own and held else {}
    return {line.id: _version(line.version_number, line.is_latest, line.note) for line in lines}


def _version(number: int, is_latest: bool, note: str) -> str:
    newest = ", newest" if is_latest else ""
    return f"v{number}{newest}" + (f": {note}" if note else "")


async def offered_versions(actor: Actor, runner_id: UUID | None, ask_index: bool = False) -> Offered | None:
    """Return the Freqtrade versions to choose from on this runner. None when nothing is known: no runner is chosen, or
    the person may not view it. Any version may be typed then."""
    if runner_id is None:
        return None
    try:
        return await offered(actor, runner_id, ask_index=ask_index)
    except FlotillaError:
        return None
