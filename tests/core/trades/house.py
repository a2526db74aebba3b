"""Bots with what they need around them, straight into the database: the services are tested elsewhere."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from core.access.policy import Actor
from core.access.scopes import Role
from core.bot_records.api_credentials import place
from core.bot_records.models import Bot, BotDatabase, BotStatus, Deployment, Mode
from core.db import Database, utcnow
from core.encryption import crypto
from core.trades.kept.upsert import Source
from tests import rows
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

    def add(self, *given: Any) -> None:
        rows.keep(self.database, *given)

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
            "secure_config": crypto.vault().seal(credentials, place(bot_id)),
            **fields,
            "config": {"stake_currency": currency, **fields.get("config", {})},
        }
        bot = self._bot(name=name, mode=mode, status=BotStatus.RUNNING, container_id=CONTAINER, **fields)
        database = rows.bot_database(
            bot, stake_currency=currency, file_name="t.sqlite", created_at=started_at or utcnow()
        )
        self.add(bot, database, self.deployment(bot.id, database.id, started_at))
        return Source(bot.id, database.id, currency, mode is Mode.LIVE)

    def _bot(self, **fields: Any) -> Bot:
        """One that needs what the house has, not stored yet."""
        needs = {"exchange_id": self.exchange_id, "strategy_id": self.strategy_id, "runner_id": self.runner_id}
        return rows.bot(**{"owner_id": self.owner.person_id} | needs | fields)

    def books(self, bot_id: UUID, **fields: Any) -> BotDatabase:
        """Another trade database of it, not stored yet."""
        return rows.bot_database(self._bot(id=bot_id), **fields)

    def deployment(
        self, bot_id: UUID, database_id: UUID, started_at: datetime | None = None, ended_at: datetime | None = None
    ) -> Deployment:
        times = {"started_at": started_at or utcnow(), "ended_at": ended_at}
        return rows.deployment(self._bot(id=bot_id), database_id, fingerprint="f", light_fingerprint="f", **times)

    def person(self, username: str, role: Role = Role.MEMBER, time_zone: str = "UTC") -> Actor:
        person = rows.person(username, role, time_zone=time_zone)
        self.add(person)
        return rows.actor(person)

    def exchange(self, name: str) -> UUID:
        exchange = rows.exchange(name=name, owner_id=self.owner.person_id)
        self.add(exchange)
        return exchange.id


def build(database: Database) -> House:
    person = rows.person("owner")
    exchange = rows.exchange(owner_id=person.id)
    runner = rows.runner(name="Local", owner_id=person.id)
    strategy = rows.strategy(version_number=3, owner_id=person.id, family_id=person.id)
    house = House(database, rows.actor(person), exchange.id, runner.id, strategy.id)
    house.add(person, exchange, runner, strategy)
    return house
