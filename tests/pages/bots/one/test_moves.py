"""Another version, the way back, a move: what is offered, asked, shown while it goes on, and told when it did not."""

from datetime import timedelta
from uuid import UUID

from nicegui import ElementFilter, ui
from sqlmodel import Session, col, select

from core.access.scopes import Scope
from core.bot_records.models import BotBackup, BotStatus, Deployment
from core.bots.databases import maintenance, moving
from core.db import utcnow
from core.jobs import Job, JobState
from core.trades.kept.upsert import Source
from tests import rows
from tests.core.trades.test_service import fill
from tests.pages.bots.one.open_page import buttons, page_of, runs, texts
from tests.pages.bots.one.test_what_can_be_done import choose, give
from tests.pages.bots.resting import read, rest
from tests.pages.site import Site
from tests.told_trades import trade


def items(site: Site) -> set[str]:
    """What the menu behind "More" offers."""
    with site.user:
        menus = [one for one in ElementFilter(kind=ui.item) if not one.is_deleted]
        return {getattr(part, "text", "") for item in menus for part in item.descendants(include_self=True)} - {""}


def there(site: Site, **values: object) -> UUID:
    """Another runner, which answers."""
    row = rows.runner(name="There", owner_id=site.house.owner.person_id, **values)
    site.house.add(row)
    return row.id


def backed_up(site: Site, source: Source, hours_ago: float = 1.0) -> UUID:
    """A backup that 2026.8 left, before 2026.9 wrote to it."""
    with Session(site.house.database.engine) as session:
        for run in session.exec(select(Deployment).where(Deployment.bot_id == source.bot_id)):
            run.workload_id, run.freqtrade_version = "run-1", "2026.9"
            session.add(run)
        session.commit()
    backup = BotBackup(
        bot_id=source.bot_id,
        database_id=source.database_id,
        file_name="backups/a.sqlite",
        freqtrade_version="2026.8",
        next_version="2026.9",
        trade_count=2,
        order_count=4,
        size_bytes=1,
        digest="0" * 64,
        taken_at=utcnow() - timedelta(hours=hours_ago),
    )
    site.house.add(backup)
    return backup.id


def job_of(site: Site, kind: str) -> Job | None:
    with Session(site.house.database.engine) as session:
        return session.exec(select(Job).where(Job.kind == kind).order_by(col(Job.created_at).desc())).first()


async def test_the_menu_offers_what_is_possible(site: Site) -> None:
    plain, kept = site.house.bot("Plain"), site.house.bot("Kept")
    backed_up(site, kept)
    await site.user.open(page_of(plain))
    await site.sees("Plain", "Clone…")
    assert {"Change Freqtrade version…", "Move to another runner…"} <= items(site)
    assert not any(words.startswith("Roll back") for words in items(site))
    await site.user.open(page_of(kept))
    await site.sees("Roll back to 2026.8…")


async def test_who_may_only_operate_it_is_offered_nothing_of_it(site: Site) -> None:
    source, person = site.house.bot("Paper"), site.house.person("Olga")
    give(site, source, person, Scope.OPERATE)
    site.sign_in(person)
    await site.user.open(page_of(source))
    await site.sees("Paper", "Stop")
    assert items(site) == set()


async def test_another_version_is_written_and_wrong_ones_are_told_at_the_field(site: Site) -> None:
    source = site.house.bot("Paper")
    runs(site, source)
    await site.user.open(page_of(source))
    await site.sees("Clone…")
    choose(site, "Change Freqtrade version…")
    await site.sees("Change the Freqtrade version of Paper", "is backed up first")
    site.type("Version", "newest")
    await site.press("Change version")
    await site.sees("A version looks like 2026.9.")
    site.type("Version", "2026.11")
    before = read(site.house, source.bot_id)
    await site.press("Change version")
    await site.soon(lambda: read(site.house, source.bot_id).freqtrade_version == "2026.11")
    assert read(site.house, source.bot_id).generation == before.generation + 1, "restarted with it, as it was chosen"


async def test_a_bot_is_moved_to_the_runner_that_was_chosen(site: Site) -> None:
    source, other = site.house.bot("Paper"), there(site)
    await site.user.open(page_of(source))
    await site.sees("Clone…")
    choose(site, "Move to another runner…")
    await site.sees("Move Paper to another runner", "compared row by row", "Keep a copy where it was")
    await site.press("Move bot")
    await site.soon(lambda: job_of(site, maintenance.MOVE))
    job = job_of(site, maintenance.MOVE)
    assert job is not None and (job.payload["to"], job.payload["keep_copy"]) == (str(other), True)
    await site.sees("Move Paper to There.")


async def test_where_there_is_no_other_runner_that_is_said(site: Site) -> None:
    source = site.house.bot("Paper")
    await site.user.open(page_of(source))
    await site.sees("Clone…")
    choose(site, "Move to another runner…")
    await site.sees("There is no runner beside")


async def test_why_it_cannot_move_stands_in_the_dialog(site: Site) -> None:
    source = site.house.bot("Paper")
    there(site, error_message="The engine does not answer.")
    await site.user.open(page_of(source))
    await site.sees("Clone…")
    choose(site, "Move to another runner…")
    await site.press("Move bot")
    await site.sees("There does not answer: The engine does not answer.")
    assert job_of(site, maintenance.MOVE) is None


async def test_a_move_is_seen_and_can_be_cancelled(site: Site) -> None:
    source, other = site.house.bot("Paper"), there(site)
    rest(site.house, source.bot_id, status=BotStatus.STOPPED)
    await moving.move(site.house.owner, source.bot_id, other)
    rest(site.house, source.bot_id, moving_to=other)
    await site.user.open(page_of(source))
    await site.sees("Move Paper to There.", "Moving", "waits for its turn")
    assert "Start" not in buttons(site) and "Restart" not in buttons(site)
    assert "Move to another runner…" not in items(site)
    await site.press("Cancel")
    await site.soon(lambda: read(site.house, source.bot_id).moving_to is None)
    job = job_of(site, maintenance.MOVE)
    assert job is not None and job.state is JobState.CANCELLED
    await site.soon(lambda: "Move Paper to There." not in texts(site))


async def test_what_came_of_it_is_told_until_it_was_read(site: Site) -> None:
    source = site.house.bot("Paper")
    rest(site.house, source.bot_id, notice="Paper was not moved to There. The files cannot be written.")
    await site.user.open(page_of(source))
    await site.sees("Paper was not moved to There.", "The files cannot be written.")
    await site.press("Dismiss")
    await site.soon(lambda: read(site.house, source.bot_id).notice is None)
    await site.soon(lambda: "was not moved" not in texts(site))


async def test_rolling_back_says_what_it_does_and_asks_for_the_job(site: Site) -> None:
    source = site.house.bot("Paper")
    backup_id = backed_up(site, source)
    await site.user.open(page_of(source))
    await site.sees("Roll back to 2026.8…")
    choose(site, "Roll back to 2026.8…")
    await site.sees("Roll Paper back", "The trade database is put back to what Freqtrade 2026.8 left")
    await site.press("Roll back to 2026.8")
    await site.soon(lambda: job_of(site, maintenance.ROLL_BACK))
    job = job_of(site, maintenance.ROLL_BACK)
    assert job is not None and job.payload["backup_id"] == str(backup_id)


async def test_trades_since_stand_in_the_dialog_and_the_button_is_dead(site: Site) -> None:
    source = site.house.bot("Paper")
    backed_up(site, source, hours_ago=24 * 365 * 10)
    fill(site.house, source, trade(3, profit=1.5, pair="SOL/USDT"))
    await site.user.open(page_of(source))
    await site.sees("Roll back to 2026.8…")
    choose(site, "Roll back to 2026.8…")
    await site.sees("1 trade opened or closed since this backup was made.", "SOL/USDT, trade 3: opened")
    assert "Roll back to 2026.8" not in buttons(site)
