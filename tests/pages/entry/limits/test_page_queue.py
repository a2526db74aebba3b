import asyncio
from datetime import UTC, datetime
from uuid import uuid4

from starlette.types import Message, Receive, Scope, Send

from core.access.login_sessions.sessions import SessionView
from core.access.policy import Actor
from core.access.scopes import Role
from pages.entry.limits.page_queue import AT_ONCE, PageQueue
from pages.entry.page_sessions import SESSION


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


def ask(queue: PageQueue, session: SessionView | None, path: str) -> asyncio.Task[None]:
    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(_: Message) -> None: ...

    scope = {"type": "http", "method": "GET", "path": path, SESSION: session}
    return asyncio.create_task(queue(scope, receive, send))  # type: ignore[arg-type]


def _session() -> SessionView:
    return SessionView(uuid4(), Actor(uuid4(), "Ada", Role.MEMBER), "UTC", False, 24.0, datetime.now(UTC))


async def others_had_their_turn() -> None:
    """Tasks that wait for nothing but the loop have done all they can."""
    for _ in range(50):
        await asyncio.sleep(0)


async def test_pages_of_one_session_wait_for_one_another() -> None:
    site = Site()
    queue = PageQueue(site)
    ada, bob = _session(), _session()
    asked = [ask(queue, ada, f"/{number}") for number in range(5)]
    asked += [ask(queue, bob, "/bob"), ask(queue, ada, "/_nicegui/x.js"), ask(queue, ada, "/api/candles")]
    asked += [ask(queue, None, "/login")]
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
    queue = PageQueue(site)
    ada = _session()
    asked = [ask(queue, ada, f"/{number}") for number in range(AT_ONCE + 2)]
    await others_had_their_turn()
    for task in asked[:-1]:
        task.cancel()
    while site.building[-1] != f"/{AT_ONCE + 1}":
        await asyncio.sleep(0.01)
    asked[-1].cancel()
