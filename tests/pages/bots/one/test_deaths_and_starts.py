"""The page of a bot that dies, comes back, or starts."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

from nicegui import ElementFilter, ui
from sqlmodel import Session, col, delete, select

from core import db, events, jobs
from core.bot_records.models import BotStatus, Deployment, Target
from core.bots import service as bots
from core.db import utcnow
from core.runners.models import RunnerRow
from core.runners.packages import package_installs
from core.runners.packages.package_installs import Wanted
from core.runners.versions import installs
from core.strategies.models import Strategy
from core.trades.kept.upsert import Source
from pages.bots.one import causes
from pages.parts.log.screen_element import Screen
from tests import rows
from tests.core.trades.test_service import fill
from tests.pages.bots.one.open_page import buttons, page_of, runs, texts
from tests.pages.bots.resting import read, rest
from tests.pages.site import Site
from tests.told_trades import trade

CAUSE = "It ended by itself with exit code 1. Could not load markets."


TAIL = "2026-11-22 03:12:47 - freqtrade - ERROR - Could not load markets.\n"


def end_run(site: Site, source: Source, **values: Any) -> None:
    with Session(site.house.database.engine) as session:
        run = session.exec(select(Deployment).where(Deployment.bot_id == source.bot_id)).one()
    rows.change(site.house.database, Deployment, run.id, **{"ended_at": utcnow(), **values})


def die(site: Site, source: Source) -> None:
    end_run(site, source, exit_code=1, wanted=False, cause=CAUSE, log_tail=TAIL)
    rest(site.house, source.bot_id, status=BotStatus.FAILED, target=Target.RUNNING, error_message=CAUSE)
    events.publish(events.BotObserved(source.bot_id))


async def test_a_death_is_told_on_the_open_page_with_cause_and_last_words(site: Site) -> None:
    source = site.house.bot("Paper")
    runs(site, source)
    await site.user.open(page_of(source))
    await site.sees("Running", "No open positions.")
    await asyncio.sleep(0.8)
    die(site, source)
    await site.soon(lambda: "It failed and is not restarted automatically any more." in texts(site))
    await site.sees(CAUSE, "Could not load markets.\n", "exit code 1", "Copy details", "Open log")
    assert "Start" in buttons(site)


async def test_no_log_is_offered_of_a_bot_that_never_ran(site: Site) -> None:
    source = site.house.bot("Paper")
    with Session(site.house.database.engine) as session:
        session.execute(delete(Deployment).where(col(Deployment.bot_id) == source.bot_id))
        session.commit()
    rest(site.house, source.bot_id, status=BotStatus.FAILED, error_message="Freqtrade 2026.9 could not be installed.")
    await site.user.open(page_of(source))
    await site.sees("Freqtrade 2026.9 could not be installed.")
    assert "Open log" not in buttons(site)
    await site.user.open(page_of(source, "log"))
    await site.soon(lambda: "This bot has not run yet." in empty_log(site))


def empty_log(site: Site) -> str:
    with site.user:
        return "".join(screen.props["none"] for screen in ElementFilter(kind=Screen))


async def test_one_that_came_back_tells_for_a_day_that_it_had_died(site: Site) -> None:
    source = site.house.bot("Paper")
    end_run(site, source, ended_at=utcnow() - timedelta(days=3), wanted=False, cause=CAUSE, exit_code=1)
    site.house.add(site.house.deployment(source.bot_id, source.database_id, utcnow() - timedelta(minutes=3)))
    runs(site, source)
    fresh = await bots.get(site.house.owner, source.bot_id)
    assert causes.death(fresh) is not None
    await site.user.open(page_of(source))
    await site.sees("It ended unexpectedly and was restarted: 1 restart in 30 days.")
    with Session(site.house.database.engine) as session:
        run = session.exec(select(Deployment).where(col(Deployment.ended_at).is_(None))).one()
        run.started_at = utcnow() - timedelta(days=2)
        session.add(run)
        session.commit()
    events.publish(events.BotObserved(source.bot_id))
    await site.soon(lambda: "It ended unexpectedly" not in texts(site))


async def test_a_silent_runner_makes_it_stale_and_never_stopped(site: Site) -> None:
    source = site.house.bot("Paper")
    runs(site, source)
    with Session(site.house.database.engine) as session:
        session.exec(select(RunnerRow)).one().error_message = "It does not answer."
        session.commit()
    await site.user.open(page_of(source))
    await site.sees("The runner Local does not answer", "Runner silent", "Open runner")
    with site.user:
        assert any("stale" in one.classes for one in ElementFilter(kind=ui.element))


async def test_an_outage_keeps_what_was_known(site: Site) -> None:
    source = site.house.bot("Paper")
    fill(site.house, source, trade(1, pair="SOL/USDT"))
    await site.user.open(page_of(source))
    await site.soon(lambda: "SOL/USDT" in site.column("pair"))
    await asyncio.sleep(0.8)
    db.disconnect()
    events.publish(events.BotObserved(source.bot_id))
    await site.sees("The database is not open.", "Try again", "Paper")
    assert "SOL/USDT" in site.column("pair")


async def test_installing_its_version_shows_how_far_it_is_and_can_be_cancelled(site: Site) -> None:
    source = site.house.bot("Paper")
    rest(site.house, source.bot_id, status=BotStatus.STARTING, target=Target.RUNNING)
    job_id = await installs.install(site.house.owner, site.house.runner_id, "2026.9")
    await site.user.open(page_of(source))
    await site.sees("Freqtrade 2026.9 is being installed on Local.", "waits for its turn")
    await progress(job_id, 0.42, "Collecting pandas")
    await site.soon(lambda: "Collecting pandas" in texts(site) and "42%" in texts(site))
    await site.press("Cancel")
    await site.soon(lambda: state_of(site, job_id) is jobs.JobState.CANCELLED)
    await site.soon(lambda: "is being installed" not in texts(site))


async def test_installing_packages_shows_which_and_can_be_cancelled(site: Site) -> None:
    source = site.house.bot("Paper")
    rest(site.house, source.bot_id, status=BotStatus.STARTING, target=Target.RUNNING)
    rows.change(site.house.database, Strategy, read(site.house, source.bot_id).strategy_id, packages=["humanize==4.9"])
    wanted = Wanted(site.house.runner_id, "2026.9", ("humanize==4.9",))
    job_id = await db.current().run(
        lambda session: package_installs.ask_for(session, session.get_one(RunnerRow, wanted.runner_id), wanted)
    )
    await site.user.open(page_of(source))
    await site.sees("Packages for Freqtrade 2026.9 are being installed on Local.", "Its strategy needs humanize==4.9.")
    await progress(job_id, 0.42, "Installing humanize==4.9")
    await site.soon(lambda: "Installing humanize==4.9" in texts(site) and "42%" in texts(site))
    await site.press("Cancel")
    await site.soon(lambda: state_of(site, job_id) is jobs.JobState.CANCELLED)


async def progress(job_id: UUID, share: float, step: str) -> None:
    def change(session: Session) -> None:
        job = session.get_one(jobs.Job, job_id)
        job.progress, job.step, job.state = share, step, jobs.JobState.RUNNING
        db.tell(session, events.JobChanged(job_id, job.kind, job.subject_key))

    await db.current().run(change)


def state_of(site: Site, job_id: UUID) -> jobs.JobState:
    with Session(site.house.database.engine) as session:
        return session.get_one(jobs.Job, job_id).state


async def test_start_pressed_twice_is_one_wish(site: Site) -> None:
    source = site.house.bot("Paper")
    rest(site.house, source.bot_id)
    await site.user.open(page_of(source))
    await site.sees("Stopped")
    before = read(site.house, source.bot_id).generation
    await site.press("Start")
    await site.press("Start")
    await site.soon(lambda: read(site.house, source.bot_id).target is Target.RUNNING)
    await site.sees("Starting", "Paper will start")
    assert read(site.house, source.bot_id).generation == before + 1
