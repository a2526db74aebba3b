import asyncio
import time
from datetime import UTC, datetime
from uuid import uuid4

from starlette.types import Message, Receive, Scope, Send

from core.access.policy import Actor
from core.access.scopes import Role
from core.access.sessions import SessionView
from pages.door import SESSION
from pages.entry.pace import Pace, Paces
from pages.entry.turns import AT_ONCE, Turns


async def test_after_so_many_at_once_they_wait() -> None:
    pace, began = Pace(3, 20), time.monotonic()
    for _ in range(3):
        await pace.keep()
    for _ in range(4):
        await pace.keep()
    assert time.monotonic() - began >= 4 / 20


async def test_who_asks_for_much_at_once_waits_as_long() -> None:
    pace, began = Pace(3, 20), time.monotonic()
    await asyncio.gather(*(pace.keep(3) for _ in range(3)))
    assert time.monotonic() - began >= 6 / 20


async def test_a_rest_brings_it_all_back_and_is_forgotten() -> None:
    paces = Paces(2, 50)
    first = paces.of("a")
    await first.keep(2)
    assert paces.of("a") is first
    assert paces.of("b") is not first, "each has one"
    while not first.is_rested:
        await asyncio.sleep(0.01)
    paces.of("c")
    assert paces.of("a") is not first


class Site:
    """Pages that are built until `go` is set."""

    def __init__(self) -> None:
        self.building = list[str]()
        self.go = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.building.append(scope["path"])
        await self.go.wait()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await asyncio.Event().wait()  # the rest takes as long as whoever reads it


def ask(turns: Turns, session: SessionView | None, path: str) -> asyncio.Task[None]:
    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(_: Message) -> None: ...

    scope = {"type": "http", "method": "GET", "path": path, SESSION: session}
    return asyncio.create_task(turns(scope, receive, send))  # type: ignore[arg-type]


def _session() -> SessionView:
    return SessionView(uuid4(), Actor(uuid4(), "Ada", Role.MEMBER), "UTC", False, 24.0, datetime.now(UTC))


async def others_had_their_turn() -> None:
    """Tasks that wait for nothing but the loop have done all they can."""
    for _ in range(50):
        await asyncio.sleep(0)


async def test_pages_of_one_session_wait_for_one_another() -> None:
    site = Site()
    turns = Turns(site)
    ada, bob = _session(), _session()
    asked = [ask(turns, ada, f"/{number}") for number in range(5)]
    asked += [ask(turns, bob, "/bob"), ask(turns, ada, "/_nicegui/x.js"), ask(turns, ada, "/api/candles")]
    asked += [ask(turns, None, "/login")]
    await others_had_their_turn()
    expected = [*(f"/{number}" for number in range(AT_ONCE)), "/bob", "/_nicegui/x.js", "/api/candles", "/login"]
    assert site.building == expected
    site.go.set()
    while len(site.building) < len(asked):  # the head of an answer lets the next one in
        await asyncio.sleep(0.01)
    for task in asked:
        task.cancel()


async def test_whoever_leaves_in_the_queue_gives_their_turn_away() -> None:
    site = Site()
    turns = Turns(site)
    ada = _session()
    asked = [ask(turns, ada, f"/{number}") for number in range(AT_ONCE + 2)]
    await others_had_their_turn()
    for task in asked[:-1]:
        task.cancel()
    while site.building[-1] != f"/{AT_ONCE + 1}":
        await asyncio.sleep(0.01)
    asked[-1].cancel()
