"""The composition root of core: which parts are opened at the start, in which order, and how they are closed at the
end. It imports no pages, so everything here also runs without a screen."""

import asyncio
import logging
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import make_url
from sqlmodel import Session
from starlette.applications import Starlette

from core import db, events, in_use, installation, jobs, lease, migrations, resealing
from core.access import authority
from core.access.local import attempts
from core.access.local.local_authority import LocalAuthority
from core.access.login_sessions import session_ends
from core.access.scopes import Kind
from core.access.sharing.grants import leave_sharing_to_administrators
from core.backtests.bringing import result_bringing
from core.backtests.charting import candle_chart
from core.backtests.gate import strategy_needs
from core.backtests.keeping import retention
from core.backtests.runs import backtest_job, brought_back, runs_left
from core.backtests.things_tested import BACKTESTS
from core.bots.databases import maintenance, moving, rolling_back
from core.bots.health import changes as health_changes
from core.bots.lifecycle import fingerprints, reconcile, unused_packages
from core.bots.lifecycle.starts import start_watch
from core.bots.logs import log_watch
from core.bots.orphans import stop_job
from core.bots.rights import withdrawal
from core.bots.rights.things_used import BOTS
from core.bots.settings import configuration, restored_bot, sealed_findings
from core.bots.verdicts import asking
from core.config import Settings
from core.database_engines.db_engine import is_sqlite
from core.database_engines.db_errors import in_words
from core.encryption import crypto, key_file
from core.errors import FlotillaError, Refused, Unavailable
from core.exchanges import credentials, restored_exchange
from core.files import data_folder
from core.freqtrade import releases
from core.market_data import used_version
from core.market_data.bringing import bring_job
from core.market_data.downloads import download_job, left_behind, projection
from core.market_data.downloads.download_records import KIND as DOWNLOAD
from core.market_data.refreshing import refresh_round
from core.practice.market.editions import EDITIONS
from core.practice.market.market import Market
from core.practice.server.api import api
from core.practice.server.container_market import ContainerMarket
from core.practice.server.server import PracticeServer
from core.practice_fleet import erasing, fleet_backtests, fleet_candles
from core.revisions import revised
from core.runners import job_slots, kinds, open_runner, usage
from core.runners.descriptor import Act, Surroundings
from core.runners.docker.object_names import MARKET_HOST
from core.runners.local.locks import try_lock
from core.runners.network import bot_networks
from core.runners.packages import package_installs, package_switch
from core.runners.packages.package_switch import PackageSettings
from core.runners.registry import Factory, Registry
from core.runners.revised import restored_runner
from core.runners.versions import installs, provided_modules
from core.schedule import Schedule
from core.strategies import readings, restored_family
from core.trades.figures.samples import take_samples, thin_samples
from core.trades.following.sync import Sync

log = logging.getLogger(__name__)
MARKET_SEED = 20_260_922
"""The same on every machine, so that everybody's practice market has the same history."""
LEASE_SECONDS = 5.0
FOLLOWED_UP = (events.DesiredStateChanged, events.TransitionAdvanced, events.JobQueued, events.JobEnded)
"""Events that start the rounds of background work at once. Events that matter only to pages do not."""
RUNNER_KINDS = ("local", "docker")
"""Packages of `core.runners`, each with a `descriptor.py`."""


def prepare(settings: Settings) -> None:
    """Prepare folders, database and key before the port opens. Errors: a sentence each."""
    register_kinds()
    data_folder.make(settings.data_dir)
    with in_words():
        data_folder.close_to_others(settings.data_dir, _files(settings), leave=settings.venvs)
        database = db.connect(settings.url)
        migrations.upgrade(database.engine)
        vault = key_file.load_or_make(settings.key_file, anything_sealed=resealing.samples(database.engine))
        resealing.bind(database.engine, vault, settings.data_dir)
    crypto.install(vault)
    register_users()
    authority.install(LocalAuthority())
    with in_words():
        _learn_of_secrets(database)
    package_switch.install(PackageSettings(settings.package_index, settings.strategy_packages))
    configuration.keep_schemas_in(settings.data_dir / "schemas")
    provided_modules.keep_in(settings.data_dir / "modules")
    releases.keep_in(settings.data_dir)
    brought_back.keep_in(settings.data_dir / "results")
    used_version.install(settings.freqtrade_version)
    retention.install(retention.Kept(settings.backtest_days, settings.backtests_per_person, settings.backtest_zip_days))


def _learn_of_secrets(database: db.Database) -> None:
    """Compute what lists show of sealed values, because lists open none."""
    with Session(database.engine.execution_options(reads_only=True)) as session:
        credentials.learn_names(session)
        sealed_findings.learn(session)


def _files(settings: Settings) -> list[Path]:
    """Return the files that nobody else may read, wherever the settings put them."""
    database = make_url(settings.url).database if is_sqlite(settings.url) else None
    ends = ("", "-wal", "-shm", "-journal")
    return [settings.key_file, *(Path(f"{database}{end}") for end in ends if database)]


@contextmanager
def alone(settings: Settings) -> Iterator[lease.Hold | None]:
    """Hold the locks of the data folder and the database. Errors: `Refused` when another Flotilla holds one, or the
    folder cannot be written."""
    try:
        lock = try_lock(settings.data_dir / "flotilla.lock")
    except OSError as error:
        where = settings.data_dir.resolve()
        raise Refused(f"Nothing can be written to the data folder {where}: {error.strerror}.") from error
    if lock is None:
        raise Refused(
            f"Another Flotilla works with the data folder {settings.data_dir.resolve()}.",
            hint="Stop it first: two would start and stop the same bots, and hold different keys.",
        )
    try:
        with lease.held(settings.url) as hold:
            yield hold
    finally:
        os.close(lock)


def practice_markets() -> Starlette:
    """Return an application with the markets of all editions, because an older practice fleet still trades on the
    edition it began with."""
    return api(*(Market(MARKET_SEED, edition) for edition in EDITIONS))


def end_this_process() -> None:
    """Send this process the signal that systemd and Docker send. When it is started again, the start is refused for as
    long as the other Flotilla runs."""
    os.kill(os.getpid(), signal.SIGTERM)


def register_users() -> None:
    """Register the rooms that use exchanges, strategies and runners, and how each room restores revisions."""
    in_use.register(BOTS)
    in_use.register(BACKTESTS)
    revised.register(
        restored_bot.RESTORABLE, restored_exchange.RESTORABLE, restored_runner.RESTORABLE, restored_family.RESTORABLE
    )


def register_kinds() -> None:
    """Register the kinds of runner, the preferred one first, and who may share them. May be called again."""
    kinds.register(*kinds.load(*RUNNER_KINDS))
    leave_sharing_to_administrators(Kind.RUNNER, lambda type: kinds.is_for_administrators(type, Act.SHARE))


def register_jobs() -> None:
    """Register the handler of each kind of job, and the runner slots that long ones take."""
    jobs.limit_runners(job_slots.of_all)
    jobs.register(installs.PREPARE, installs.prepare)
    jobs.register(package_installs.INSTALL, package_installs.carry_out, deadline=package_installs.DEADLINE)
    jobs.register(
        DOWNLOAD,
        download_job.carry_out,
        deadline=download_job.DEADLINE,
        takes_runner_slot=True,
        waited_for_as=download_job.WAITED_FOR_AS,
    )
    jobs.register(
        bring_job.KIND,
        bring_job.carry_out,
        deadline=bring_job.DEADLINE,
        takes_runner_slot=True,
        waited_for_as=bring_job.WAITED_FOR_AS,
    )
    jobs.register(backtest_job.KIND, backtest_job.carry_out, deadline=backtest_job.DEADLINE, takes_runner_slot=True)
    jobs.register(erasing.KIND, erasing.erase)
    jobs.register(fleet_backtests.KIND, fleet_backtests.ask)
    jobs.register(stop_job.KIND, stop_job.carry_out)
    jobs.register(maintenance.MOVE, moving.carry_out)
    jobs.register(maintenance.ROLL_BACK, rolling_back.carry_out)


@dataclass
class House:
    """All background parts, from `open` to `close`. `is_ready` is true while all of them work."""

    settings: Settings
    on_lost: Callable[[], None] = end_this_process
    """Called when another Flotilla has taken over the database."""
    is_ready: bool = False
    _open: AsyncExitStack = field(default_factory=AsyncExitStack)
    _nudged: asyncio.Event = field(default_factory=asyncio.Event)

    async def open(self) -> None:
        """Open all parts in order. Errors: a sentence; parts that were already opened are closed again."""
        try:
            await self._open_all()
        except BaseException:
            await self._open.aclose()
            raise

    async def _open_all(self) -> None:
        if hold := self._open.enter_context(alone(self.settings)):
            await hold.begin()
        app = practice_markets()
        market = PracticeServer(app, self.settings.data_dir / "practice.port")
        port_file = self.settings.data_dir / "practice.containers.port"
        beside = ContainerMarket(app, port_file, bot_networks.is_bot, [MARKET_HOST])
        self._open.push_async_callback(market.stop)
        self._open.push_async_callback(beside.stop)
        await _serve_if_possible(market)
        registry = Registry(await self._factories(market, beside))
        open_runner.install(registry)
        self._open.push_async_callback(registry.close_all)
        await self._take_up_jobs()
        await self._begin_rounds(Sync(registry), market)
        self.is_ready = True
        if hold:
            keeping = asyncio.create_task(self._keep(hold), name="lease")
            self._open.callback(keeping.cancel)

    async def close(self) -> None:
        """Close all parts in reverse order. Bots continue to trade."""
        self.is_ready = False
        await self._open.aclose()
        open_runner.install(None)
        crypto.install(None)
        authority.install(None)
        db.disconnect()

    async def _factories(self, market: PracticeServer, beside: ContainerMarket) -> dict[str, Factory]:
        """Return the kinds of runner that this installation serves."""
        loop = asyncio.get_running_loop()

        def nudge() -> None:
            with suppress(RuntimeError):  # the loop has ended
                loop.call_soon_threadsafe(self._nudged.set)

        installation_id = await db.current().run(installation.id_of)
        around = Surroundings(self.settings, installation_id, market.url, beside.at, nudge)
        return {one.kind: one.opener(around) for one in kinds.served_by(self.settings) if one.opener}

    async def _keep(self, hold: lease.Hold) -> None:
        """Notice when the database lock was lost, and whether another Flotilla has taken the database over
        meanwhile."""
        while True:
            await asyncio.sleep(LEASE_SECONDS)
            try:
                await asyncio.to_thread(hold.keep)
                self.is_ready = True
            except lease.Lost as error:
                log.critical("%s %s", error, error.hint)
                self.is_ready = False
                return self.on_lost()
            except FlotillaError as error:
                self.is_ready = False
                log.warning("Lease: %s %s", error, error.detail)

    async def _take_up_jobs(self) -> None:
        await asyncio.to_thread(brought_back.remove_left)
        register_jobs()
        await jobs.resume_after_restart()
        self._open.push_async_callback(jobs.close)

    async def _begin_rounds(self, sync: Sync, market: PracticeServer) -> None:
        schedule = Schedule()
        schedule.every(2, "reconcile", reconcile.reconcile)
        schedule.every(2, "sync", sync.keep_in_step)
        schedule.every(60, "samples", take_samples)
        schedule.every(24 * 3600, "thin samples", thin_samples)
        schedule.every(24 * 3600, "old sessions", session_ends.sweep)
        schedule.every(24 * 3600, "old attempts", attempts.sweep)
        schedule.every(30, "complaints", log_watch.listen)
        schedule.every(3, "starts", start_watch.watch)
        schedule.every(health_changes.EVERY_SECONDS, "health", health_changes.watch)
        schedule.every(usage.EVERY_SECONDS, "usage", usage.sample)
        schedule.every(5, "jobs", jobs.work)
        schedule.every(30, "fingerprints", fingerprints.fill)
        schedule.every(3600, "strategy sources", readings.fill)
        schedule.every(24 * 3600, "unused packages", unused_packages.delete)
        schedule.every(projection.EVERY_SECONDS, "data of runners", projection.keep_in_step)
        schedule.every(fleet_candles.EVERY_SECONDS, "candles of practice fleets", fleet_candles.bring)
        schedule.every(fleet_backtests.EVERY_SECONDS, "backtests of practice fleets", fleet_backtests.bring)
        schedule.every(refresh_round.EVERY_SECONDS, "refreshes of candles", refresh_round.refresh_due)
        schedule.every(bring_job.LEFT_EVERY_SECONDS, "files brought and left", bring_job.remove_left)
        schedule.every(retention.EVERY_SECONDS, "old backtests", retention.delete_old)
        schedule.every(result_bringing.EVERY_SECONDS, "half-brought results", result_bringing.give_up_interrupted)
        schedule.every(left_behind.EVERY_SECONDS, "downloads left behind", left_behind.end)
        schedule.every(runs_left.EVERY_SECONDS, "backtests left behind", runs_left.end)
        schedule.every(60, "held bots", maintenance.end_abandoned)
        schedule.every(10, "rights", withdrawal.review)
        schedule.every(30, "practice market", market.start)
        self._open.push_async_callback(asking.close)
        self._open.push_async_callback(strategy_needs.close)
        self._open.push_async_callback(candle_chart.close)
        self._open.push_async_callback(sync.close)
        self._open.push_async_callback(reconcile.close)
        self._open.push_async_callback(schedule.close)
        self._open.callback(events.subscribe(lambda _: self._nudged.set(), *FOLLOWED_UP))
        hurry = asyncio.create_task(self._hurry(sync), name="hurry")
        self._open.callback(hurry.cancel)
        self._nudged.set()
        schedule.start()

    async def _hurry(self, sync: Sync) -> None:
        """Run the rounds at once after each event of `FOLLOWED_UP`, instead of at their next turn."""
        while True:
            await self._nudged.wait()
            self._nudged.clear()
            for round_ in (jobs.work, reconcile.reconcile, sync.keep_in_step):
                try:
                    await round_()
                except FlotillaError as error:  # the scheduled round reports it
                    log.warning("Following up: %s %s", error, error.detail)
                except Exception:
                    log.exception("Following up failed")
            await asyncio.sleep(0.2)


async def _serve_if_possible(market: PracticeServer) -> None:
    """Start the practice market. A failure must not delay real bots; it is tried again later."""
    try:
        await market.start()
    except Unavailable as error:
        log.error("%s %s", error, error.hint)
