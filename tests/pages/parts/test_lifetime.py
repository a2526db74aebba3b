"""The one place that leans on a private method of NiceGUI: an upgrade that drops it must fail here."""

import asyncio
import inspect
from dataclasses import dataclass

import pytest
from nicegui import ui
from nicegui.testing import User

from core import events
from core.errors import SignedOut
from pages.parts.lifetime import Lifetime


@dataclass(frozen=True, slots=True)
class Rang(events.Event):
    times: int


async def test_everything_ends_with_the_place(user: User):
    heard, ended, cancelled = [], [], asyncio.Event()

    async def wait():
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    @ui.page("/ends")
    def page():
        with ui.column() as place:
            life = Lifetime()
            life.subscribe(lambda event: heard.append(event.times), Rang)
            life.task(wait())
            life.add(lambda: ended.append("first"))
            life.add(lambda: 1 / 0)
            life.add(lambda: ended.append("last"))
        ui.button("leave", on_click=place.clear)

    before = events.listener_count()
    await user.open("/ends")
    events.publish(Rang(1))
    assert heard == [1]
    user.find("leave").click()
    await asyncio.wait_for(cancelled.wait(), 5)
    events.publish(Rang(2))
    assert heard == [1]
    assert ended == ["last", "first"]
    assert events.listener_count() == before


async def test_five_visits_leave_one_listener(user: User):
    @ui.page("/again")
    def page():
        ui.sub_pages({"/again": build, "/": lambda: ui.label("home")})

    def build():
        Lifetime().subscribe(lambda event: None, Rang)

    before = events.listener_count()
    await user.open("/again")
    router = user.client.sub_pages_router
    with user:
        for _ in range(5):
            await router._handle_navigate("/")
            await router._handle_navigate("/again")
    assert events.listener_count() == before + 1


async def test_work_that_never_came_to_begin_is_closed(user: User):
    async def wait():
        await asyncio.sleep(3600)

    works = [wait(), wait()]

    @ui.page("/leaves")
    def page():
        with ui.column() as place:
            life = Lifetime()
            life.task(works[0])
        place.clear()
        life.task(works[1])

    await user.open("/leaves")
    await asyncio.sleep(0)
    assert [inspect.getcoroutinestate(work) for work in works] == [inspect.CORO_CLOSED] * 2


async def test_an_async_listener_draws_on_its_page(user: User):
    @ui.page("/draws")
    def page():
        async def hear(event):
            ui.label(f"rang {event.times}")

        Lifetime().subscribe(hear, Rang)

    await user.open("/draws")
    events.publish(Rang(3))
    await user.should_see("rang 3")


async def test_what_a_page_looks_for_ends_with_the_session(user: User, caplog: pytest.LogCaptureFixture) -> None:
    """News come to a page of somebody who has just signed out, before it is sent to the login: no fault of ours."""

    async def look(event: Rang) -> None:
        raise SignedOut("You are signed out.") if event.times == 1 else ValueError("a fault")

    @ui.page("/looks")
    def page() -> None:
        Lifetime().subscribe(look, Rang)

    await user.open("/looks")
    for times in (1, 2):
        events.publish(Rang(times))
        await asyncio.sleep(0)
    while not (told := [record.message for record in caplog.records if record.name == "nicegui"]):
        await asyncio.sleep(0.01)
    assert told == ["a fault"]
    caplog.clear()
