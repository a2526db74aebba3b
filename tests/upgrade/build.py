"""A Flotilla with some of everything, of which a recording is made: `python -m tests.upgrade.build`, settings by
environment. Prints `ready` when all its bots do what they should, and then waits to be killed.

Two bots run as processes: Walker has a setting that is saved and not applied, a practice bot has none. Two run as
containers: Boxer has limits and a secret, Stubborn was upgraded from an older Freqtrade. Others never ran, failed, were
stopped or deleted. The practice fleet has brought its candles.
"""

import asyncio
import time
from collections.abc import Callable
from uuid import UUID

from sqlmodel import Session, col, select

from core import boot, config, db, jobs
from core.access import people
from core.access.local import accounts
from core.access.policy import Actor
from core.access.scopes import Role, Scope
from core.access.sharing import grants
from core.bot_records.models import Bot, BotDraft, BotStatus, Mode, RestartPolicy
from core.bots import service as bots
from core.bots.databases import maintenance, version_changes
from core.bots.orphans import stop_job
from core.bots.settings.templates import dry_run_settings
from core.exchanges import service as exchanges
from core.exchanges.models import PRACTICE, Exchange, ExchangeDraft
from core.market_data.bringing import bring_job
from core.market_data.models import CandleDownload, CandleFileRow
from core.practice_fleet import erasing, practice_fleet
from core.runners import service as runners
from core.runners.docker.docker_connection import DockerConnection
from core.runners.models import RunnerDraft
from core.runners.packages import package_installs
from core.runners.versions import installs
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from core.trades.models import Sample, Trade
from tests.driven import EAGER
from tests.installation import MEMBER, MEMBER_PASSWORD, VERSION, administrator

OLDER = "2026.8"
POOL = "10.219.0.0/24"
KEYS = {"api_key": "not-a-real-key-0123456789", "secret": "not-a-real-secret-0123456789"}
TELEGRAM = {"telegram": {"enabled": False, "token": "110201543:not-a-real-token", "chat_id": "7"}}
PATIENCE_SECONDS = 600
BROKEN = f"import no_such_library_anywhere\n{EAGER.replace('Eager', 'Broken')}"


async def build() -> None:
    admin = await administrator()
    grace = await _colleagues(admin)
    market = await _exchange(admin, "Practice market", PRACTICE)
    binance = await _exchange(admin, "Binance main", "binance", KEYS)
    here = (await runners.add(admin, RunnerDraft(name="This machine", type="LOCAL"))).id
    engine = (
        await runners.add(admin, RunnerDraft(name="This engine", type="DOCKER", connection=DockerConnection(pool=POOL)))
    ).id
    eager = await _strategy(admin)
    practice = await practice_fleet.start(admin, VERSION)

    async def add(name: str, **changes: object) -> UUID:
        known = {"name": name, "exchange_id": market, "runner_id": here, "strategy_id": eager}
        draft = BotDraft.model_validate({**known, "config": dry_run_settings(), **changes})
        return await bots.add(admin, draft, VERSION)

    walker = await add("Walker")
    limits = {"memory_bytes": 2**30, "cpus": 1.5, "pids": 300}
    boxer = await add("Boxer", runner_id=engine, config=dry_run_settings() | TELEGRAM, **limits)
    stubborn = await add("Stubborn", runner_id=engine, restart_policy=RestartPolicy.NEVER, freqtrade_version=OLDER)
    await add("Miner", exchange_id=binance, mode=Mode.LIVE, config=dry_run_settings(pairs=("BTC/USDT", "ETH/USDT")))
    gone = await add("Gone")
    broken = await add(
        "Broken",
        restart_policy=RestartPolicy.NEVER,
        strategy_id=(await strategies.add(admin, StrategyDraft(name="Broken", code=BROKEN))).id,
    )
    for bot_id in (walker, boxer, stubborn, broken):
        await bots.start(admin, bot_id)
    await _until(lambda session: _are(session, BotStatus.RUNNING, *practice, walker, boxer, stubborn))
    await _until(lambda session: _have_traded(session, walker, boxer, stubborn))
    await _until(lambda session: _are(session, BotStatus.FAILED, broken))
    await _until(_has_candles)
    await version_changes.change(admin, stubborn, VERSION)  # with a backup of its trades
    await bots.restart(admin, walker)  # its second run
    for bot_id in practice[1:]:
        await bots.stop(admin, bot_id)
    await bots.remove(admin, gone)
    await _until(lambda session: _are(session, BotStatus.STOPPED, *practice[1:]))
    await _until(lambda session: _are(session, BotStatus.RUNNING, practice[0], walker, boxer, stubborn))
    await _share(admin, grace, walker, market)
    await _save_without_applying(admin, walker)
    await db.current().run(_past_jobs)
    await _until(lambda session: session.exec(select(Sample).limit(1)).first() is not None)


async def _colleagues(admin: Actor) -> Actor:
    member = await people.add(admin, "Grace", MEMBER, Role.MEMBER, "the first of theirs")
    grace = Actor(member, "Grace", Role.MEMBER)
    await accounts.change_password(grace, "the first of theirs", MEMBER_PASSWORD)
    await people.add(admin, "Linus", "linus", Role.VIEWER, "the first of theirs")
    return grace


async def _exchange(admin: Actor, name: str, kind: str, keys: dict[str, str] | None = None) -> UUID:
    return (await exchanges.add(admin, ExchangeDraft(name=name, exchange_type=kind), keys or {})).id


async def _strategy(admin: Actor) -> UUID:
    """Two versions, the newer with settings of its own; the id of that."""
    first = await strategies.add(admin, StrategyDraft(name="Eager", code=EAGER, note="As it was written"))
    draft = StrategyDraft(
        name="Eager",
        code=f"{EAGER}\n# wider\n",
        note="Wider",
        config={"stoploss": -0.8, "unfilledtimeout": {"exit": 5}},
    )
    return (await strategies.save(admin, first.family_id, draft, first.id)).id


async def _share(admin: Actor, with_whom: Actor, bot_id: UUID, exchange_id: UUID) -> None:
    def things(session: Session) -> tuple[Bot, Exchange]:
        return session.get_one(Bot, bot_id), session.get_one(Exchange, exchange_id)

    bot, exchange = await db.current().run(things)
    await grants.give(admin, bot.resource, with_whom.person_id, frozenset({Scope.VIEW, Scope.OPERATE}))
    await grants.give(admin, exchange.resource, with_whom.person_id, frozenset({Scope.VIEW, Scope.USE}))


async def _save_without_applying(admin: Actor, bot_id: UUID) -> None:
    row: Bot = await db.current().run(lambda session: session.get_one(Bot, bot_id))
    draft = BotDraft.model_validate(row.model_dump() | {"config": {**row.config, "stake_amount": 111}})
    await bots.edit(admin, bot_id, draft)


def _past_jobs(session: Session) -> None:
    """One of each kind beside those that really happened, cancelled before anything was done."""
    kinds = (installs.PREPARE, package_installs.INSTALL, bring_job.KIND, erasing.KIND, stop_job.KIND)
    for kind in (*kinds, maintenance.MOVE, maintenance.ROLL_BACK):
        job = session.get_one(jobs.Job, jobs.enqueue(session, kind, f"past {kind}", f"A past {kind}", {}))
        job.state = jobs.JobState.CANCELLED
        session.add(job)


# -- what is waited for ------------------------------------------------------------------------------------------------


async def _until(is_so: Callable[[Session], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not await db.current().run(is_so):
        if time.monotonic() > deadline:
            raise TimeoutError("The bots do not do what they should.")
        await asyncio.sleep(0.5)


def _are(session: Session, status: BotStatus, *ids: UUID) -> bool:
    query = select(Bot).where(col(Bot.id).in_(ids))
    return all(bot.status is status and bot.applied_generation == bot.generation for bot in session.exec(query))


def _have_traded(session: Session, *ids: UUID) -> bool:
    query = select(Trade.bot_id).where(col(Trade.bot_id).in_(ids), Trade.has_filled_entry)
    return set(session.exec(query)) == set(ids)


def _has_candles(session: Session) -> bool:
    """Whether the practice fleet has brought its candles, and what is there has been read."""
    done = select(CandleDownload.id).join(jobs.Job, col(CandleDownload.job_id) == col(jobs.Job.id))
    ended = session.exec(done.where(jobs.Job.state == jobs.JobState.DONE)).first()
    return ended is not None and session.exec(select(CandleFileRow.id).limit(1)).first() is not None


async def main() -> None:
    settings = config.load()
    boot.prepare(settings)
    house = boot.House(settings)
    await house.open()
    await build()
    print("ready", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
