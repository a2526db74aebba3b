"""Bots with what they need around them, straight into the database: the services are tested elsewhere."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import Session

from core import crypto
from core.access.models import Person
from core.access.policy import Actor
from core.access.scopes import Role
from core.bot_records.api_credentials import place
from core.bot_records.models import Bot, BotDatabase, BotStatus, Deployment, Mode
from core.db import Database, utcnow
from core.exchanges.models import Exchange
from core.runners.models import RunnerRow
from core.strategies.models import Strategy
from core.trades.kept.upsert import Source
from tests.core.trades.standin import PASSWORD, USERNAME, WS_TOKEN

CONTAINER = "run-1"


@dataclass(frozen=True)
class House:
    """One owner with an exchange, a runner and a strategy; `bot` adds bots to them."""

    database: Database
    owner: Actor
    exchange_id: UUID
    runner_id: UUID
    strategy_id: UUID

    def add(self, *rows: Any) -> None:
        with Session(self.database.engine, expire_on_commit=False) as session:
            for row in rows:
                session.add(row)
                session.flush()
            session.commit()

    def bot(
        self,
        name: str = "Ada",
        mode: Mode = Mode.DRY_RUN,
        started_at: datetime | None = None,
        currency: str = "USDT",
        **fields: Any,
    ) -> Source:
        """A running bot with an empty trade database and one run of it."""
        credentials = {"api_username": USERNAME, "api_password": PASSWORD, "ws_token": WS_TOKEN}
        bot_id = fields.get("id", uuid4())
        fields = {
            "id": bot_id,
            "exchange_id": self.exchange_id,
            "owner_id": self.owner.person_id,
            "secure_config": crypto.vault().seal(credentials, place(bot_id)),
            **fields,
            "config": {"stake_currency": currency, **fields.get("config", {})},
        }
        bot = Bot(
            name=name,
            mode=mode,
            status=BotStatus.RUNNING,
            container_id=CONTAINER,
            freqtrade_version="2026.9",
            strategy_id=self.strategy_id,
            runner_id=self.runner_id,
            **fields,
        )
        database = BotDatabase(
            bot_id=bot.id,
            mode=mode,
            exchange_id=bot.exchange_id,
            stake_currency=currency,
            file_name="t.sqlite",
            created_at=started_at or utcnow(),
        )
        self.add(bot, database, self.deployment(bot.id, database.id, started_at))
        return Source(bot.id, database.id, currency, mode is Mode.LIVE)

    def deployment(
        self, bot_id: UUID, database_id: UUID, started_at: datetime | None = None, ended_at: datetime | None = None
    ) -> Deployment:
        return Deployment(
            bot_id=bot_id,
            database_id=database_id,
            strategy_id=self.strategy_id,
            runner_id=self.runner_id,
            config_revision=1,
            freqtrade_version="2026.9",
            generation=1,
            fingerprint="f",
            light_fingerprint="f",
            started_at=started_at or utcnow(),
            ended_at=ended_at,
        )

    def person(self, username: str, role: Role = Role.MEMBER, time_zone: str = "UTC") -> Actor:
        person = Person(name=username.title(), username=username, role=role, time_zone=time_zone)
        self.add(person)
        return Actor(person.id, person.name, person.role)

    def exchange(self, name: str) -> UUID:
        exchange = Exchange(name=name, exchange_type="binance", owner_id=self.owner.person_id)
        self.add(exchange)
        return exchange.id


def build(database: Database) -> House:
    person = Person(name="Owner", username="owner", role=Role.MEMBER)
    exchange = Exchange(name="Binance", exchange_type="binance", owner_id=person.id)
    runner = RunnerRow(name="Local", type="LOCAL", owner_id=person.id)
    strategy = Strategy(
        name="Eager",
        code="",
        version_number=3,
        is_latest=True,
        class_name="Eager",
        sha256="",
        owner_id=person.id,
        family_id=person.id,
    )
    house = House(database, Actor(person.id, person.name, person.role), exchange.id, runner.id, strategy.id)
    house.add(person, exchange, runner, strategy)
    return house
