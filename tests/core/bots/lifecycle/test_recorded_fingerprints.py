"""An upgrade restarts no bot: the fingerprints of bots that an earlier Flotilla recorded are the same to the byte."""

import hashlib
import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session

from core import db
from core.access.scopes import Role
from core.bot_records.models import Bot
from core.bots.lifecycle.spec import fingerprint, light_fingerprint
from core.bots.settings import recipes, secrets
from core.configurations.secret_parts import split
from core.encryption import crypto
from core.exchanges.models import Exchange
from core.strategies.models import Strategy
from tests import rows

RECORDED: dict[str, Any] = json.loads((Path(__file__).parents[3] / "data" / "fingerprints.json").read_text())


def kept(session: Session, name: str, recorded: Any) -> Bot:
    """The bot of that record, its exchange and its strategy, as they were stored."""
    owner = rows.person(role=Role.ADMINISTRATOR)
    runner = rows.runner(owner_id=owner.id)
    exchange, strategy = exchange_of(recorded["exchange"], owner.id), strategy_of(recorded["strategy"], owner.id)
    given = {key: value for key, value in recorded["bot"].items() if key not in ("config", "database_file")}
    bot_id = UUID(int=1 + list(RECORDED).index(name))
    plain, secret = split(recorded["bot"]["config"], {})
    bot = rows.bot(
        **given,
        id=bot_id,
        name=name,
        owner_id=owner.id,
        exchange_id=exchange.id,
        strategy_id=strategy.id,
        runner_id=runner.id,
        config=plain,
        secure_config=secrets.seal(bot_id, secrets.new_api_credentials(), secret),
    )
    rows.add(session, owner, runner, exchange, strategy, bot)
    return bot


def exchange_of(recorded: Any, owner_id: UUID) -> Exchange:
    given = {key: value for key, value in recorded.items() if key != "credentials"}
    row = rows.exchange(**{"market_edition": 1, **given}, name="Main", owner_id=owner_id)
    row.credentials = crypto.vault().seal(recorded.get("credentials", {}), row.sealed_at)
    return row


def strategy_of(recorded: Any, owner_id: UUID) -> Strategy:
    sha256 = hashlib.sha256(recorded["code"].encode()).hexdigest()
    return rows.strategy(**recorded, id=UUID(int=2000), name="Mine", owner_id=owner_id, sha256=sha256)


@pytest.mark.parametrize("name", RECORDED)
def test_a_bot_has_the_fingerprints_of_before(database: db.Database, name: str) -> None:
    recorded = RECORDED[name]
    with Session(database.engine) as session:
        bot = kept(session, name, recorded)
        whole = recipes.recipe(session, bot, recorded["bot"]["database_file"], {})
        light = recipes.recipe(session, bot, recorded["bot"]["database_file"], {}, with_code=False)
        assert fingerprint(whole) == recorded["fingerprint"]
        assert light_fingerprint(light) == recorded["light_fingerprint"]
        session.rollback()
