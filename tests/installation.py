"""Fills a data folder with the Flotilla of a small team, as services and the follower would have: for tests of pages,
pictures and figures. Runs as a process of its own, before the server starts, settings by environment:

    python -m tests.installation            prints the ids as JSON
    python -m tests.installation --fleet    with a practice fleet that has a past, and that the server then starts
    python -m tests.installation --bots 3 300    instead of the team two people who own that many bots: `tests.crowd`

What is in it: bots at rest with months of trades, a live one among them whose positions nobody watches, one that failed
with the last lines of its log, a live one on a runner that does not answer, one that was deleted, exchanges with and
without keys, strategies with versions, people.
"""

import argparse
import asyncio
import json
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from sqlmodel import Session, SQLModel, select

from core import boot, config, db
from core.access import people
from core.access.local import accounts, first_visit
from core.access.models import Person
from core.access.policy import Actor
from core.access.request_origin import Visitor
from core.access.scopes import Role
from core.backtests.models import BacktestStatus
from core.bot_records.models import Bot, BotDatabase, BotDraft, BotStatus, Deployment, Mode, Target
from core.bots import service as bots
from core.bots.settings.templates import dry_run_settings
from core.config import Settings
from core.db import utcnow
from core.exchanges import service as exchanges
from core.exchanges.models import PRACTICE, ExchangeDraft
from core.freqtrade.api.trade_shapes import ClosedTrade
from core.practice.samples import SAMPLES
from core.practice_fleet import practice_fleet
from core.runners import open_runner
from core.runners import service as runners
from core.runners.local.descriptor import local_factory
from core.runners.local.venvs import Venvs
from core.runners.models import RunnerDraft
from core.runners.registry import Registry
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from core.trades.following import store as ledger
from core.trades.kept.upsert import Source, store
from tests import crowd, held_backtests, held_candles, machine, rows, server
from tests.history import Close, History, samples
from tests.server import NAME, PASSWORD

VERSION = "2026.9"
MEMBER, MEMBER_PASSWORD = "grace", "an entirely other one"
LOG_TAIL = """2026-11-22 03:12:44,018 - freqtrade.worker - INFO - Starting worker 2026.9
2026-11-22 03:12:46,250 - freqtrade.exchange.exchange - INFO - Using Exchange "Kraken"
2026-11-22 03:12:47,377 - freqtrade.resolvers.iresolver - WARNING - Could not import {path} due to {why}
2026-11-22 03:12:47,402 - freqtrade - ERROR - Impossible to load Strategy 'Breakout'.
""".format(
    path="/home/flotilla/data/runners/6f1c/bot-3a30b7ab/workspace/strategy/strategy.py", why="'No module named 'talib''"
)
CAUSE = "The strategy imports talib, which is not installed. Add it to the packages of the strategy."
DETAILS = f"Exit code 2.\n{LOG_TAIL.splitlines()[2].partition('WARNING - ')[2]}"


@dataclass
class Team:
    """Ids of what was made, by name."""

    admin: Actor
    exchanges: dict[str, UUID] = field(default_factory=dict)
    runners: dict[str, UUID] = field(default_factory=dict)
    strategies: dict[str, UUID] = field(default_factory=dict)
    """Latest version."""
    families: dict[str, UUID] = field(default_factory=dict)
    bots: dict[str, UUID] = field(default_factory=dict)
    backtests: dict[str, UUID] = field(default_factory=dict)

    def as_json(self) -> str:
        named = ("exchanges", "runners", "families", "bots", "backtests")
        return json.dumps({kind: {name: str(id) for name, id in getattr(self, kind).items()} for kind in named})


async def build() -> Team:
    team = Team(await administrator())
    await _people(team.admin)
    await _connections(team)
    await _strategies(team)
    await _bot(team, "Trend majors", "Binance main", "Trend pullback")
    await _past(team.bots["Trend majors"], History(3, 420, 120), capital=5_000)
    await _bot(team, "Range alts", "Practice market", "Mean reversion")
    await _past(team.bots["Range alts"], History(8, 160, 45, edge=0.0012), capital=2_000)
    await _bot(team, "Night watch", "Binance main", "Trend pullback", mode=Mode.LIVE, runner="Rack in the cellar")
    await _past(team.bots["Night watch"], History(5, 90, 60, open_trades=4, edge=0.002), capital=3_000, runs=True)
    await _bot(team, "Breakout", "Kraken", "Breakout")
    await _fail(team.bots["Breakout"])
    await _bot(team, "New idea", "Practice market", "Breakout")
    await _bot(team, "Swing majors", "Binance main", "Trend pullback", mode=Mode.LIVE)
    await _past(team.bots["Swing majors"], History(4, 60, 30, open_trades=3), capital=4_000)
    await _bot(team, "Old grid", "Kraken", "Mean reversion")
    await _past(team.bots["Old grid"], History(6, 75, 200, open_trades=2), capital=1_500)
    await bots.remove(team.admin, team.bots["Old grid"], with_open_trades=True)
    _backtests(team)
    return team


def _backtests(team: Team) -> None:
    """One with a result, one without a trade, one that failed."""
    its: dict[str, UUID] = {
        "strategy_id": team.strategies["Trend pullback"], "exchange_id": team.exchanges["Binance main"],
        "runner_id": team.runners["This machine"],
    }  # fmt: skip
    for name, count in (("With trades", 300), ("Without trades", 0)):
        team.backtests[name] = held_backtests.seed(db.current(), team.admin.person_id, count=count, **its).id
    reason = "The strategy reads the column “sloow”, which it has not made.\nstrategy.py, line 31: KeyError: 'sloow'"
    failed = held_backtests.waiting(
        team.admin.person_id, **its, status=BacktestStatus.FAILED, error_message=reason, completed_at=utcnow()
    )
    rows.keep(db.current(), failed)
    team.backtests["Failed"] = failed.id


# -- who and what -----------------------------------------------------------------------------------------------------


async def administrator() -> Actor:
    await first_visit.create_first_administrator(Visitor("127.0.0.1", "", True), "Ada", NAME, PASSWORD, "", 12)
    return await db.current().run(_actor)


def _actor(session: Session) -> Actor:
    person = session.exec(select(Person)).one()
    return rows.actor(person)


async def _people(admin: Actor) -> None:
    member_id = await people.add(admin, "Grace", MEMBER, Role.MEMBER, "the first of hers")
    await accounts.change_password(Actor(member_id, "Grace", Role.MEMBER), "the first of hers", MEMBER_PASSWORD)
    await people.add(admin, "Linus", "linus", Role.VIEWER, "the first of his")


async def _connections(team: Team) -> None:
    keys = {"api_key": "not-a-real-key-0123456789", "secret": "not-a-real-secret-0123456789"}
    kinds = (("Practice market", PRACTICE, {}), ("Binance main", "binance", keys), ("Kraken", "kraken", {}))
    for name, kind, credentials in kinds:
        view = await exchanges.add(team.admin, ExchangeDraft(name=name, exchange_type=kind), credentials)
        team.exchanges[name] = view.id
    here = await runners.add(team.admin, RunnerDraft(name="This machine", type="LOCAL"))
    silent = rows.runner(
        name="Rack in the cellar", type="DOCKER", endpoint="tcp://10.0.0.7:2376",
        owner_id=team.admin.person_id, reached_at=utcnow() - timedelta(minutes=47),
    )  # fmt: skip
    team.runners = {"This machine": here.id, silent.name: silent.id}
    await _keep(silent, *held_candles.files(silent.id, 60))


async def _strategies(team: Team) -> None:
    for name, sample in zip(("Trend pullback", "Breakout", "Mean reversion"), SAMPLES, strict=True):
        made = await strategies.add(team.admin, StrategyDraft(name=name, code=sample.code, note="As it was copied"))
        team.families[name], team.strategies[name] = made.family_id, made.id
    first = SAMPLES[0].code
    for note in ("Wider stop", "Only in a rising market"):
        draft = StrategyDraft(name="Trend pullback", code=f"{first}\n# {note}\n", note=note)
        family, before = team.families["Trend pullback"], team.strategies["Trend pullback"]
        team.strategies["Trend pullback"] = (await strategies.save(team.admin, family, draft, before)).id


async def _bot(
    team: Team, name: str, exchange: str, strategy: str, *, mode: Mode = Mode.DRY_RUN, runner: str = "This machine"
) -> None:
    draft = BotDraft(
        name=name, mode=mode, exchange_id=team.exchanges[exchange], strategy_id=team.strategies[strategy],
        runner_id=team.runners[runner], config=dry_run_settings(),
    )  # fmt: skip
    team.bots[name] = await bots.add(team.admin, draft, VERSION)


# -- what happened ----------------------------------------------------------------------------------------------------


async def _past(bot_id: UUID, history: History, *, capital: float, runs: bool = False) -> None:
    """Trades, figures, samples and two runs; `runs`: the second is still under way, and was last heard of long ago."""
    answers = list(history.answers())
    source = await db.current().run(lambda session: _lived(session, bot_id, history, runs))
    await db.current().run(lambda session: store(session, source, answers, utcnow()))
    await ledger.keep_figures(source, None, capital)
    closed = [(t.close_timestamp / 1000, t.profit_abs or 0.0) for t in answers if isinstance(t, ClosedTrade)]
    await _keep(*samples(source, closed, capital, history.days, history.seed))


def _lived(session: Session, bot_id: UUID, history: History, runs: bool) -> Source:
    bot = session.get_one(Bot, bot_id)
    begun, heard = utcnow() - timedelta(days=history.days), utcnow() - timedelta(minutes=47)
    start = int(begun.timestamp())
    database = rows.bot_database(bot, stake_currency=history.currency, bot_start_ts=start, created_at=begun)
    middle = begun + timedelta(days=history.days * 0.6)
    first, second = _run(bot, database, begun, middle), _run(bot, database, middle, None if runs else heard)
    rows.add(session, database, first, second)
    if runs:
        bot.status, bot.target, bot.container_id = BotStatus.RUNNING, Target.RUNNING, "4711@long ago"
        bot.observed_at = bot.last_seen_at = bot.last_process_at = heard
        bot.generation = bot.applied_generation = 2
        bot.trader_state = "running"
    return Source(bot.id, database.id, history.currency, bot.mode is Mode.LIVE)


def _run(bot: Bot, database: BotDatabase, begun: object, ended: object, **more: object) -> Deployment:
    """Started by the owner; with an end, also stopped by them."""
    end = {"ended_at": ended, "exit_code": 0, "wanted": True, "cause": "Stopped."} if ended else {}
    return rows.deployment(bot, database.id, **{"started_by": bot.owner_id, "started_at": begun} | end | more)


async def _fail(bot_id: UUID) -> None:
    await db.current().run(lambda session: _failed(session, bot_id))


def _failed(session: Session, bot_id: UUID) -> None:
    bot, now = session.get_one(Bot, bot_id), utcnow()
    database = rows.bot_database(bot)
    died = {"exit_code": 2, "wanted": False, "log_tail": LOG_TAIL, "details": DETAILS}
    died |= {"cause": CAUSE, "cause_kind": "final", "cause_mends": "strategy"}
    run = _run(bot, database, now - timedelta(minutes=9), now - timedelta(minutes=8), **died)
    rows.add(session, database, run)
    bot.status, bot.target, bot.error_message = BotStatus.FAILED, Target.RUNNING, CAUSE
    bot.error_kind, bot.error_mends = "final", "strategy"
    bot.generation = bot.applied_generation = 1


async def _keep(*given: SQLModel) -> None:
    await db.current().run(lambda session: rows.add(session, *given))


# -- a practice fleet with a past -----------------------------------------------------------------------------------


async def practise(team: Team) -> None:
    """Its trades are in the bots' own books too, where the follower finds them."""
    for seed, bot_id in enumerate(await practice_fleet.start(team.admin, VERSION)):
        days = 34.0 + 3 * seed  # all of them longer than the curve of 30 days that Home opens with
        bot, source = await db.current().run(lambda session, bot_id=bot_id, days=days: _enrolled(session, bot_id, days))
        team.bots[bot.name] = bot_id
        closed = _books(_workspace(bot) / "trades-1.sqlite", int(days * 24), seed, utcnow() - timedelta(days=days))
        await _keep(*samples(source, closed, 1_000, days, seed))


def _enrolled(session: Session, bot_id: UUID, days: float) -> tuple[Bot, Source]:
    bot = session.get_one(Bot, bot_id)
    begun = utcnow() - timedelta(days=days)
    database = rows.bot_database(bot, created_at=begun)
    rows.add(session, database, _run(bot, database, begun, utcnow() - timedelta(minutes=3)))
    return bot, Source(bot.id, database.id, "USDT")


def _workspace(bot: Bot) -> Path:
    folder = config.load().data_dir / "runners" / str(bot.runner_id) / bot.workload_name / "workspace"
    folder.mkdir(parents=True)
    return folder


def _books(path: Path, hours: int, seed: int, start: datetime) -> list[Close]:
    """About a trade an hour; what was closed, as (seconds, profit)."""
    options = ["--closed", str(hours), "--open", "0", "--seed", str(seed), "--start", start.isoformat()]
    command = [str(machine.freqtrade_python()), str(machine.ROOT / "tests" / "freqtrade_seed.py"), str(path), *options]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    with closing(sqlite3.connect(path)) as books:
        books.execute("DELETE FROM orders WHERE ft_trade_id IN (SELECT id FROM trades WHERE close_date > datetime())")
        books.execute("DELETE FROM trades WHERE close_date > datetime()")
        books.commit()
        rows = books.execute("SELECT close_date, close_profit_abs FROM trades ORDER BY close_date").fetchall()
    return [(datetime.fromisoformat(at).replace(tzinfo=UTC).timestamp(), profit) for at, profit in rows]


# -- from elsewhere ---------------------------------------------------------------------------------------------------


def seed(data_dir: Path, *options: str) -> dict[str, dict[str, str]]:
    """In a process of its own: kind → name → id."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.installation", *options],
        cwd=machine.ROOT, env=server.environment(data_dir), capture_output=True, text=True, timeout=180, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    found: dict[str, dict[str, str]] = json.loads(done.stdout.splitlines()[-1])
    return found


async def _all(with_fleet: bool, crowds: Sequence[int]) -> Team:
    if crowds:
        team = Team(await administrator())
        await crowd.gather(*crowds)
        return team
    team = await build()
    if with_fleet:
        await practise(team)
    return team


def with_local_runners(settings: Settings) -> None:
    """What services ask of a Flotilla that serves."""
    local_runner = local_factory(settings.data_dir / "runners", Venvs(settings.venvs))
    open_runner.install(Registry({"LOCAL": local_runner}))


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fleet", action="store_true")
    parser.add_argument("--bots", type=int, nargs="*", default=[])
    given = parser.parse_args(arguments)
    settings = config.load()
    boot.prepare(settings)
    with_local_runners(settings)
    print(asyncio.run(_all(given.fleet, given.bots)).as_json())
    db.disconnect()


if __name__ == "__main__":
    main()
