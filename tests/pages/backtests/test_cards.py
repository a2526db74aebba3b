"""Where else backtests stand: pages of what they used, Home, events, and the search."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from nicegui import ElementFilter, ui
from nicegui.events import GenericEventArguments, handle_event
from sqlmodel import Session, col, select

from core import audit
from core.access.models import AccessGrant
from core.access.policy import Actor
from core.access.scopes import Kind, Role, Scope
from core.audit import Subject
from core.backtests.models import Backtest, BacktestStatus
from core.db import utcnow
from core.jobs import Job, JobState
from core.runners import open_runner
from core.runners.registry import Registry
from pages.frame import shell
from tests import rows
from tests.core.runners.fake import FakeRunner
from tests.pages.backtests.listed_runs import alive, run
from tests.pages.site import Site


@pytest.fixture(autouse=True)
def _registry() -> object:
    open_runner.install(Registry({"LOCAL": lambda _id, _connection: FakeRunner()}))
    yield
    open_runner.install(None)


def give(site: Site, to: Actor, kind: Kind, id_: UUID, *scopes: Scope) -> None:
    its = {"kind": kind, "resource_id": id_, "grantee_id": to.person_id, "granted_by": site.house.owner.person_id}
    site.house.add(*(AccessGrant(scope=scope, **its) for scope in scopes))


async def test_pages_of_what_was_used_list_the_last_runs(site: Site) -> None:
    house = site.house
    bot = house.bot("Paper")
    made = run(site, bot_id=bot.bot_id)
    rows.change(house.database, rows.Bot, bot.bot_id, backtest_id=made.id)
    pages = {
        f"/exchanges/{house.exchange_id}": (),
        f"/runners/{house.runner_id}": (),
        f"/strategies/{house.owner.person_id}": ("Backtest this version", "Best by"),
        f"/bots/{bot.bot_id}": ("Backtest this bot", "Made from", "backtest of 3 Aug 2026 to 1 Oct 2026"),
    }
    for path, words in pages.items():
        await site.user.open(path)
        await site.sees(f'href="/backtests/{made.id}">Eager v3</a>', "+3.21%", "214 trades", *words)


async def test_without_runs_the_pages_say_so(site: Site) -> None:
    house = site.house
    bot = house.bot("Paper")
    for path, words in {
        f"/exchanges/{house.exchange_id}": "No backtest was run with it yet.",
        f"/runners/{house.runner_id}": "No backtest was run on it yet.",
        f"/strategies/{house.owner.person_id}": "No backtest of it was run yet.",
        f"/bots/{bot.bot_id}": "No backtest was run with its settings yet.",
    }.items():
        await site.user.open(path)
        await site.sees(words)


async def test_the_best_is_that_of_the_measure_in_the_address(site: Site) -> None:
    run(site, 1, profit_ratio=0.5, sharpe=0.25)
    run(site, 2, profit_ratio=0.1, sharpe=1.75, trades=49)
    run(site, 3, profit_ratio=0.2, sharpe=1.25)
    await site.user.open(f"/strategies/{site.house.owner.person_id}?best=sharpe")
    await site.sees("Sharpe 1.25")
    rows.change(site.house.database, Backtest, _ids(site)[0.5], problem_count=1)
    rows.change(site.house.database, Backtest, _ids(site)[0.2], problem_count=1)
    await site.user.open(f"/strategies/{site.house.owner.person_id}?best=sharpe")
    await site.sees("Sharpe 1.75", "Fewer than 50 trades: too few to tell.")


def _ids(site: Site) -> dict[float | None, UUID]:
    with Session(site.house.database.engine) as session:
        return dict(session.exec(select(Backtest.profit_ratio, Backtest.id)).all())


async def test_the_queue_of_a_runner_is_ordered_by_its_editors(site: Site) -> None:
    here = {"runner_id": site.house.runner_id}
    alive(site, progress=0.43, **here)
    for seconds in (2, 1):
        alive(site, BacktestStatus.PENDING, waits_for="a job slot", created_at=_ago(seconds), **here)
    await site.user.open(f"/runners/{site.house.runner_id}")
    await site.sees("Running, 43%", "waiting for a job slot")
    first, second = _waiting(site)
    assert len(_buttons(site, "Start before all others")) == 2
    _press(_buttons(site, "Start before all others")[1])
    await site.soon(lambda: _waiting(site) == [second, first])
    await site.soon(lambda: [one.enabled for one in _buttons(site, "Start after all others")] == [True, False])


def _ago(seconds: int) -> datetime:
    return utcnow() - timedelta(seconds=seconds)


def _waiting(site: Site) -> list[UUID]:
    """In the order in which they start."""
    with Session(site.house.database.engine) as session:
        order = (col(Job.priority).desc(), col(Job.created_at))
        return list(session.exec(select(Job.id).where(Job.state == JobState.WAITING).order_by(*order)))


def _buttons(site: Site, says: str) -> list[ui.button]:
    with site.user:
        return [one for one in ElementFilter(kind=ui.button) if str(one.props.get("title")).startswith(says)]


def _press(pressed: ui.button) -> None:
    for listener in pressed._event_listeners.values():
        if listener.type == "click":
            handle_event(listener.handler, GenericEventArguments(sender=pressed, client=pressed.client, args={}))


async def test_whoever_may_not_see_a_run_sees_that_it_waits(site: Site) -> None:
    alive(site, BacktestStatus.PENDING, runner_id=site.house.runner_id)
    eddie = site.house.person("eddie")
    give(site, eddie, Kind.RUNNER, site.house.runner_id, Scope.USE)
    site.sign_in(eddie)
    await site.user.open(f"/runners/{site.house.runner_id}")
    await site.sees("A backtest that you may not see", "Waiting")
    await site.user.should_not_see("Eager")


async def test_home_shows_what_is_under_way_and_what_ended(site: Site) -> None:
    site.house.bot("Paper")
    await site.user.open("/")
    await site.sees("Paper")
    run(site)
    alive(site, progress=0.43)
    await site.user.open("/")
    await site.sees("1 waiting or running", "Running, 43%", "+3.21%", "10 min ago")


async def test_events_lead_to_their_backtest(site: Site) -> None:
    made = run(site)

    def tell(session: Session) -> None:
        for id_, words in ((made.id, "finished a backtest"), (UUID(int=5), "deleted a backtest")):
            audit.record(session, site.house.owner.doer, "finished", Subject("backtest", id_, "Eager v3"), words)

    await site.house.database.run(tell)
    await site.user.open("/events")
    await site.soon(lambda: len(site.rows()) == 2)
    assert [row["href"] for row in site.rows()] == ["", f"/backtests/{made.id}"]


async def test_the_search_finds_backtests(site: Site) -> None:
    house = site.house
    made = run(site, first_pairs="DOGE/USDT")
    found = await shell._search(house.owner, "doge")
    assert [(hit.title, hit.kind, hit.path) for hit in found] == [
        ("Eager v3, 3 Aug – 1 Oct 2026", "Backtest", f"/backtests/{made.id}")
    ]
    assert "Backtest" not in {hit.kind for hit in await shell._search(house.owner, "")}
    assert await shell._search(house.person("eddie"), "doge") == []


async def test_a_thing_with_backtests_says_so_before_it_is_deleted(site: Site) -> None:
    run(site, 1)
    run(site, 2)
    for path in (f"/exchanges/{site.house.exchange_id}", f"/strategies/{site.house.owner.person_id}"):
        await site.user.open(path)
        await site.press("Delete…")
        await site.sees("2 backtests of it are kept")


async def test_a_viewer_is_not_asked_to_backtest_a_bot(site: Site) -> None:
    bot = site.house.bot("Paper")
    victor = site.house.person("victor", Role.VIEWER)
    give(site, victor, Kind.BOT, bot.bot_id, Scope.VIEW)
    site.sign_in(victor)
    await site.user.open(f"/bots/{bot.bot_id}")
    await site.sees("No backtest was run with its settings yet.")
    await site.user.should_not_see("Backtest this bot")
