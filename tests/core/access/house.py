"""A house in which Olga owns one of everything, and those who have no right to any of it."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import Session, SQLModel

from core.access import authority
from core.access.authority import Grantee, Holding
from core.access.models import LoginSession, Membership, Person, PersonGroup
from core.access.policy import Actor, Resource
from core.access.scopes import GIVABLE, Kind, Role, Scope
from core.bot_records.models import Bot, BotDraft, BotMetrics
from core.bots.settings import revised_bot, secrets
from core.db import Database, utcnow
from core.exchanges import revised_exchange
from core.exchanges.models import PRACTICE
from core.practice.samples import SAMPLES
from core.revisions import kept_states
from core.runners.revised import revised_runner
from core.strategies import revised_family
from tests import rows
from tests.core.access.in_memory import InMemoryAuthority

SECRET = "zebra"
"""Stands in every name and text of what Olga owns: an answer that holds it says too much."""
SOURCE = f"{SAMPLES[0].code}\n# {SECRET}\n"
KINDS = (Kind.BOT, Kind.EXCHANGE, Kind.STRATEGY, Kind.RUNNER)


@dataclass
class House:
    database: Database
    admin: Actor = field(init=False)
    olga: Actor = field(init=False)
    exchange_id: UUID = field(init=False)
    runner_id: UUID = field(init=False)
    strategy_id: UUID = field(init=False)
    bot_id: UUID = field(init=False)
    trade_id: UUID = field(init=False)
    candle_file_id: UUID = field(init=False)
    download_id: UUID = field(init=False)
    backtest_id: UUID = field(init=False)

    def keep(self, *given: Any) -> None:
        rows.keep(self.database, *given)

    def change(self, model: type[SQLModel], id: Any, **values: Any) -> None:
        rows.change(self.database, model, id, **values)

    # -- people -----------------------------------------------------------------------------------------------------

    def person(self, username: str, role: Role = Role.MEMBER, name: str = "") -> Actor:
        """With a session that lives."""
        person = rows.person(username, role, name=name or username.title())
        login = LoginSession(person_id=person.id, token_hash=person.id.hex, expires_at=utcnow() + timedelta(hours=12))
        self.keep(person, login)
        return rows.actor(person, login.id)

    def give(self, resource: Resource, to: Actor, *scopes: Scope) -> None:
        """Exactly these, whoever decides."""
        self._give(resource, Grantee(to.person_id), scopes)

    def give_group(self, resource: Resource, group_id: UUID, *scopes: Scope) -> None:
        self._give(resource, Grantee(group_id, is_group=True), scopes)

    def _give(self, resource: Resource, to: Grantee, scopes: Iterable[Scope]) -> None:
        with Session(self.database.engine) as session:
            authority.current().give(session, resource, Holding(to, frozenset(scopes)), self.admin.person_id)
            session.commit()

    def give_everything(self, to: Actor) -> Actor:
        for kind in KINDS:
            self.give(self.resource(kind), to, *GIVABLE[kind])
        return to

    def group(self, name: str, *people: Actor) -> UUID:
        group = PersonGroup(name=name)
        self.keep(group, *(Membership(group_id=group.id, person_id=one.person_id) for one in people))
        decides = authority.current()
        if isinstance(decides, InMemoryAuthority):  # its groups are its own
            decides.groups[group.id] = {one.person_id for one in people}
        return group.id

    def resolved(self, actor: Actor) -> Actor:
        """As a service function gets them; for tests that open a session themselves."""
        return replace(actor, grants=asyncio.run(authority.current().resolve(actor.person_id)))

    def disable(self, actor: Actor) -> Actor:
        self.change(Person, actor.person_id, disabled_at=utcnow())
        return actor

    def end_session(self, actor: Actor) -> Actor:
        self.change(LoginSession, actor.session_id, ended_at=utcnow())
        return actor

    def let_expire(self, actor: Actor) -> Actor:
        self.change(LoginSession, actor.session_id, expires_at=utcnow() - timedelta(seconds=1))
        return actor

    def let_age(self, actor: Actor) -> Actor:
        """However much it is used, it has an end of its own."""
        self.change(LoginSession, actor.session_id, created_at=utcnow() - timedelta(days=31))
        return actor

    def demote(self, actor: Actor, role: Role) -> Actor:
        """The database knows; the page he has open does not."""
        self.change(Person, actor.person_id, role=role)
        return actor

    # -- things -----------------------------------------------------------------------------------------------------

    def resource(self, kind: Kind) -> Resource:
        ids = {Kind.BOT: self.bot_id, Kind.EXCHANGE: self.exchange_id, Kind.STRATEGY: self.strategy_id}
        return Resource(kind, ids.get(kind, self.runner_id), self.olga.person_id)

    def draft(self, name: str = "Mine", **changes: Any) -> BotDraft:
        """Of a bot that refers to what Olga owns."""
        given = {"exchange_id": self.exchange_id, "strategy_id": self.strategy_id, "runner_id": self.runner_id}
        config = {"stake_currency": "USDT", "stake_amount": 100}
        return BotDraft.model_validate(given | {"name": name, "config": config} | changes)


def build(database: Database) -> House:
    house = House(database)
    house.admin = house.person("ada", Role.ADMINISTRATOR)
    house.olga = house.person("olga", name=f"Olga {SECRET}")
    owner = {"owner_id": house.olga.person_id}
    exchange = rows.exchange(name=f"Exchange {SECRET}", exchange_type=PRACTICE, **owner)
    runner = rows.runner(name=f"Runner {SECRET}", **owner)
    named = {"class_name": "SamplePullback", "sha256": "0" * 64, "timeframe": "5m"}
    strategy = rows.strategy(name=f"Strategy {SECRET}", code=SOURCE, **named, **owner)
    bot_id = uuid4()
    bot = rows.bot(
        id=bot_id,
        name=f"Bot {SECRET}",
        exchange_id=exchange.id,
        strategy_id=strategy.id,
        runner_id=runner.id,
        config={"pairlists": [{"method": SECRET}], "stake_currency": "USDT"},
        secure_config=secrets.seal(bot_id, {"api_username": "u", "api_password": "p", "ws_token": "w"}, {}),
        **owner,
    )
    house.exchange_id, house.runner_id, house.strategy_id = exchange.id, runner.id, strategy.id
    house.bot_id = bot.id
    house.keep(exchange, runner, strategy, rows.strategy_file(strategy), bot, *_history(house, bot))
    candles = rows.candle_file(runner.id, f"{SECRET.upper()}/USDT")
    house.candle_file_id = candles.id
    download = rows.candle_download(runner.id)
    house.download_id = download.id
    house.keep(candles, download)
    references = {"exchange_id": exchange.id, "runner_id": runner.id}
    days = {"start": "2026-10-01", "end": "2026-10-04"}
    ids = {name: str(id_) for name, id_ in {**references, "strategy_id": strategy.id}.items()}
    asked = {"pairs": [f"{SECRET.upper()}/USDT"], **days, **ids}
    backtest = rows.backtest(strategy, notes=SECRET, draft=asked, **references)
    house.backtest_id = backtest.id
    house.keep(backtest, rows.backtest_trade(backtest, 0, backtest.start_date))
    _keep_revisions(house, exchange, runner, strategy, bot)
    return house


def _keep_revisions(house: House, *things: SQLModel) -> None:
    """One of each thing, as it is now."""
    kinds = (revised_exchange.REVISED, revised_runner.REVISED, revised_family.REVISED, revised_bot.REVISED)
    with Session(house.database.engine) as session:
        for revised, row in zip(kinds, things, strict=True):
            kept_states.save(session, revised, row, house.olga.person_id)
        session.commit()


def _history(house: House, bot: Bot) -> list[Any]:
    """A trade database with an open trade, figures, samples and a run."""
    now = utcnow()
    database = rows.bot_database(bot, file_name="t.sqlite", history_is_complete=True)
    trade = rows.trade(database, opened=now, pair=f"{SECRET.upper()}/USDT")
    run = rows.deployment(bot, database.id, started_at=now)
    minute = int(now.timestamp()) // 600 * 600
    sample = rows.sample(database.id, minute, profit_closed=1.0, profit_all=1.0, starting_balance=1000.0)
    house.trade_id = trade.id
    return [database, trade, run, BotMetrics(bot_id=bot.id, database_id=database.id), sample]
