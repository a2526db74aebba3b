"""The choices in the form of a backtest: strategies, exchanges and runners that the person may use."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from core.access.policy import Actor
from core.access.scopes import Scope
from core.errors import NotFound
from core.exchanges import service as exchanges
from core.exchanges.views import ExchangeView
from core.runners import lookup
from core.runners.views import RunnerView
from core.strategies import service as strategies
from core.strategies.views import FamilyView, VersionLine
from pages.backtests.asking.filled import Filled


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person may use, each ordered by name."""

    exchanges: tuple[ExchangeView, ...]
    families: tuple[FamilyView, ...]
    runners: tuple[RunnerView, ...]

    @property
    def missing(self) -> list[tuple[str, str]]:
        """(what is missing, path where it is added)."""
        lacks = {
            ("a strategy", "/strategies/new"): not self.families,
            ("an exchange", "/exchanges/new"): not self.exchanges,
            ("a runner", "/runners/new"): not self.runners,
        }
        return [what for what, is_missing in lacks.items() if is_missing]

    def exchange_words(self) -> Mapping[UUID, str]:
        """Return id → name."""
        return {one.id: one.name for one in self.exchanges}

    def family_words(self) -> Mapping[UUID, str]:
        """Return id → name."""
        return {one.family_id: one.name for one in self.families}

    def newest_words(self) -> Mapping[UUID, str]:
        """Return id of the newest version → name and number, of each strategy."""
        return {one.latest_id: f"{one.name} v{one.version_number}" for one in self.families}

    def runner_words(self) -> Mapping[UUID, str]:
        """Return id → name, and whether it has candles."""
        return {one.id: one.name + ("" if one.data_is_ready else " (no candles yet)") for one in self.runners}

    def preselect(self, filled: Filled) -> None:
        """Choose what is the only choice, the strategy that was saved last, and a runner with candles before others."""
        if filled.exchange_id is None and len(self.exchanges) == 1:
            filled.exchange_id = self.exchanges[0].id
        if filled.strategy_id is None and self.families:
            newest = max(self.families, key=lambda one: one.saved_at)
            filled.family_id, filled.strategy_id = newest.family_id, newest.latest_id
        ready = [one for one in self.runners if one.data_is_ready] or self.runners
        if filled.runner_id is None and (len(self.runners) == 1 or len(ready) == 1):
            filled.runner_id = ready[0].id


async def choices(actor: Actor) -> Choices:
    """Return what the person may use."""
    found = await asyncio.gather(
        exchanges.list_exchanges(actor, Scope.USE),
        strategies.list_strategies(actor, Scope.USE),
        lookup.list_runners(actor, Scope.USE),
    )
    return Choices(tuple(found[0]), tuple(found[1]), tuple(found[2]))


async def versions_of(actor: Actor, family_id: UUID | None) -> Mapping[UUID, VersionLine]:
    """Return the versions of a strategy, newest first; none where it may not be seen. Errors: of an outage."""
    if family_id is None:
        return {}
    try:
        return {line.id: line for line in await strategies.versions(actor, family_id)}
    except NotFound:
        return {}


def version_words(line: VersionLine) -> str:
    """`v3, newest: tighter stop`."""
    return f"v{line.version_number}{', newest' if line.is_latest else ''}" + (f": {line.note}" if line.note else "")
