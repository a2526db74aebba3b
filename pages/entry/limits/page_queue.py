"""A queue per login session: pages are built on the event loop, so somebody who asks for a hundred gets them one at a
time, and in the long run one a second. Everybody else has their turn in between."""

import asyncio
from contextlib import AsyncExitStack
from uuid import UUID
from weakref import WeakValueDictionary

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from core.access.login_sessions.sessions import SessionView
from core.serving.token_bucket import TokenBuckets
from pages.entry.page_sessions import SESSION

AT_ONCE = 1
AFTER_A_REST, A_SECOND = 30.0, 1.0
"""A browser that opens its tabs again waits for none of thirty. Within a page nothing is asked for here: whoever
follows links gets what is new over the socket."""


class PageQueue:
    """One page per session at a time. Its turn ends with the head of the response: the page is built by then, and files
    come in parts."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._buckets = TokenBuckets(AFTER_A_REST, A_SECOND)
        self._free = WeakValueDictionary[UUID, asyncio.Semaphore]()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        session: SessionView | None = scope.get(SESSION)
        if session is None or not _may_be_page(scope):
            await self._app(scope, receive, send)
            return
        async with AsyncExitStack() as turn:
            await turn.enter_async_context(self._free.setdefault(session.id, asyncio.Semaphore(AT_ONCE)))
            await self._buckets.of(session.id).take()

            async def sending(message: Message) -> None:
                await turn.aclose()
                await send(message)

            await self._app(scope, receive, sending)


def _may_be_page(scope: Scope) -> bool:
    """An address that leads nowhere is answered with a page too."""
    return scope["type"] == "http" and not scope["path"].startswith(("/_nicegui", "/_flotilla", "/api/"))
