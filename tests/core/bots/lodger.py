"""A member whose live bot trades on an exchange and a runner that somebody else owns and shares with them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from core.access import authority, people
from core.access.given_rights import UNKNOWN as NOTHING_IS_KNOWN
from core.access.given_rights import Told
from core.access.local.local_authority import LocalAuthority
from core.access.policy import Actor, Resource
from core.access.scopes import Kind, Role, Scope
from core.access.sharing import grants
from core.bot_records.models import BotDraft, BotStatus, Mode
from core.bots import service
from core.bots.rights import taking_back
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.practice.samples import SAMPLES
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests.core.bots.conftest import House

USE = frozenset({Scope.VIEW, Scope.USE})
LOOK = frozenset({Scope.VIEW})
OLD_KEYS = {"api_key": "the-old-key", "secret": "the-old-secret"}
NEW_KEYS = {"api_key": "the-new-key", "secret": "the-new-secret"}


class NeverAnswers(LocalAuthority):
    """Whoever decides about rights is not reached."""

    def absent(self, session: Session, people: Collection[UUID]) -> Mapping[UUID, Told]:
        return dict.fromkeys(people, NOTHING_IS_KNOWN)


@dataclass
class Lodger:
    """`house.owner` owns exchange, strategy and runner, `me` the bot."""

    house: House
    me: Actor
    exchange_id: UUID
    family_id: UUID
    bot_id: UUID
    there_id: UUID | None = None
    """Another runner."""

    def thing(self, kind: Kind) -> Resource:
        ids = {Kind.EXCHANGE: self.exchange_id, Kind.STRATEGY: self.family_id, Kind.RUNNER: self.house.runner_id}
        return Resource(kind, ids[kind], self.house.owner.person_id)

    async def share(self, kind: Kind, scopes: frozenset[Scope] = USE, *, stop: bool = False) -> None:
        await taking_back.give(self.house.owner, self.thing(kind), self.me.person_id, scopes, stop=stop)

    async def share_there(self, scopes: frozenset[Scope]) -> None:
        assert self.there_id
        there = Resource(Kind.RUNNER, self.there_id, self.house.owner.person_id)
        await taking_back.give(self.house.owner, there, self.me.person_id, scopes)

    async def lose(self, how: str) -> None:
        """A right ends, in one of the ways in `CLEAR` or `UNKNOWN`; or that to the other runner, `there`."""
        owner = self.house.owner
        if how == "there":
            await self.share_there(LOOK)
        elif how in set(Kind):
            await self.share(Kind(how), LOOK)
        elif how == "viewer":
            await taking_back.change_role(owner, self.me.person_id, Role.VIEWER)
        elif how == "disabled":
            await taking_back.disable(owner, self.me.person_id)
        else:
            assert how == "no answer"
            authority.install(NeverAnswers())

    async def get_back(self, how: str) -> None:
        owner = self.house.owner
        if how in set(Kind):
            await self.share(Kind(how))
        elif how == "viewer":
            await taking_back.change_role(owner, self.me.person_id, Role.MEMBER)
        elif how == "disabled":
            await people.enable(owner, self.me.person_id)
        else:
            authority.install(LocalAuthority())

    async def replace_keys(self) -> None:
        await exchanges.replace_credentials(self.house.owner, self.exchange_id, NEW_KEYS)

    async def run(self) -> None:
        await service.start(self.me, self.bot_id)
        await self.house.round(3)
        assert self.house.row(self.bot_id).status is BotStatus.RUNNING

    @property
    def name(self) -> str:
        return f"bot-{self.bot_id}"

    def keys(self) -> list[bytes]:
        """The secret files of every start, oldest first."""
        return [workload.secret_files["secrets.json"] for workload in self.house.runner.applied]

    def draft(self, **changes: object) -> BotDraft:
        strategy = self.house.row(self.bot_id).strategy_id if self.bot_id else self.family_id
        given = {"exchange_id": self.exchange_id, "strategy_id": strategy, "mode": Mode.LIVE}
        return self.house.draft("Lodger", **(given | changes))


CLEAR = ("exchange", "strategy", "runner", "viewer")
UNKNOWN = ("disabled", "no answer")


async def lodge(house: House) -> Lodger:
    owner, me = house.owner, house.person("mallory")
    exchange = await exchanges.add(owner, ExchangeDraft(name="Main", exchange_type="kraken"), OLD_KEYS)
    strategy = await strategies.add(owner, StrategyDraft(name="Shared", code=SAMPLES[0].code))
    lodger = Lodger(house, me, exchange.id, strategy.family_id, None)  # type: ignore[arg-type]
    for kind in (Kind.EXCHANGE, Kind.STRATEGY, Kind.RUNNER):
        await grants.give(owner, lodger.thing(kind), me.person_id, USE)
    lodger.bot_id = await service.add(me, lodger.draft(strategy_id=strategy.id), "2026.9")
    return lodger
