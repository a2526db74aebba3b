"""A Flotilla without pages, for tests that kill it: `python -m tests.flotilla`, settings by environment.

Prints `ready`, then answers each line of its input (`{"do": …, …}`) with a line of JSON, as its administrator.
"""

import asyncio
import json
import sys
from contextlib import suppress
from typing import Any
from uuid import UUID

from sqlmodel import Session, select

from core import boot, config, db
from core.access.models import Person
from core.access.policy import Actor
from core.access.scopes import Role
from core.backtests import service as backtests
from core.backtests.models import BacktestDraft
from core.bot_records.models import Bot, BotDraft
from core.bots import service
from core.bots.settings.templates import dry_run_settings
from core.errors import FlotillaError, Refused
from core.exchanges import service as exchanges
from core.exchanges.allowances import AllowanceDraft, allow
from core.exchanges.models import ExchangeDraft
from core.market_data import service as market_data
from core.market_data.models import DownloadDraft
from core.practice_fleet import practice_fleet
from core.runners import service as runners
from core.runners.docker.docker_connection import DockerConnection
from core.runners.models import RunnerDraft
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests import rows

VERSION = "2026.9"


def administrator(session: Session) -> Actor:
    person = session.exec(select(Person)).first() or rows.person(role=Role.ADMINISTRATOR)
    session.add(person)
    return rows.actor(person)


async def add_beside_the_fleet(
    actor: Actor, name: str, code: str, config: dict[str, object] | None = None, **changes: object
) -> UUID:
    """A bot on the exchange and the runner of the practice fleet; `config` is added to its settings."""
    pattern = (await service.list_bots(actor))[0]
    strategy_id = (await strategies.add(actor, StrategyDraft(name=name, code=code))).id
    draft = BotDraft.model_validate(
        {
            "name": name,
            "exchange_id": pattern.exchange_id,
            "runner_id": pattern.runner_id,
            "strategy_id": strategy_id,
            "config": dry_run_settings() | (config or {}),
            **changes,
        }
    )
    return await service.add(actor, draft, VERSION)


async def raise_stake(actor: Actor, bot_id: UUID) -> None:
    """Save the form with another stake."""
    row: Bot = await db.current().run(lambda session: session.get_one(Bot, bot_id))
    draft = BotDraft.model_validate(row.model_dump() | {"config": {**row.config, "stake_amount": 111}})
    await service.edit(actor, bot_id, draft)


async def obey(actor: Actor, order: dict[str, Any]) -> object:
    match order:
        case {"do": "start fleet"}:
            return [str(bot_id) for bot_id in await practice_fleet.start(actor, VERSION)]
        case {"do": "add docker runner", "endpoint": endpoint, **words}:
            wanted = RunnerDraft(name="Engine", type="DOCKER", connection=DockerConnection(endpoint=endpoint, **words))
            return str((await runners.add(actor, wanted)).id)
        case {"do": "add local runner", **words}:
            return str((await runners.add(actor, RunnerDraft(name="Here", type="LOCAL", **words))).id)
        case {"do": "add strategy", "name": name, "code": code}:
            return str((await strategies.add(actor, StrategyDraft(name=name, code=code))).id)
        case {"do": "download", "runner": runner_id, **draft}:
            asked = DownloadDraft.model_validate(draft)
            return str(await market_data.download(actor, UUID(runner_id), asked))
        case {"do": "put first", "backtest": id}:
            with suppress(Refused):  # it has started already
                await backtests.first(actor, UUID(id))
            return None
        case {"do": "backtest", **draft}:
            return [str(id) for id in await backtests.ask(actor, [BacktestDraft.model_validate(draft)])]
        case {"do": "add exchange", "name": name, "type": kind, "credentials": credentials, **words}:
            exchange_id = (await exchanges.add(actor, ExchangeDraft(name=name, exchange_type=kind), credentials)).id
            await allow(actor, exchange_id, AllowanceDraft(bots=words.get("allowed", [])))
            return str(exchange_id)
        case {"do": "health", "bot": bot_id}:
            bot = (await service.get(actor, UUID(bot_id))).bot
            view = bot.health
            return {"health": view.health, "sentence": view.sentence, "since": str(view.since), "error": bot.error}
        case {"do": "remove fleet"}:
            return str(await practice_fleet.remove(actor))
        case {"do": "add", "name": name, "code": code, **changes}:
            return str(await add_beside_the_fleet(actor, name, code, **changes))
        case {"do": "start", "bot": bot_id}:
            return await service.start(actor, UUID(bot_id))
        case {"do": "stop", "bot": bot_id}:
            return await service.stop(actor, UUID(bot_id))
        case {"do": "edit", "bot": bot_id}:
            return await raise_stake(actor, UUID(bot_id))
    raise ValueError(order)


async def main() -> None:
    settings = config.load()
    boot.prepare(settings)
    house = boot.House(settings)
    await house.open()
    actor = await db.current().run(administrator)
    print("ready", flush=True)
    while line := await asyncio.to_thread(sys.stdin.readline):
        try:
            answer = {"value": await obey(actor, json.loads(line))}
        except FlotillaError as error:
            answer = {"error": str(error)}
        print(json.dumps(answer), flush=True)
    await house.close()


if __name__ == "__main__":
    asyncio.run(main())
