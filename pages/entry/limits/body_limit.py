"""A limit for the bodies of requests. A body that is too large is refused by its head, before any of it is read."""

import re
from typing import Final, Protocol, runtime_checkable

from nicegui import Client, ui
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FORM_BYTES: Final = 65_536
SOCKET_BYTES: Final = 1_000_000
"""Of a polling socket; engine.io takes no more."""
_OF_ELEMENT = re.compile(r"/(?:_nicegui/client/([0-9a-f-]{36})/upload|api/editors/([0-9a-f-]{36}))/(\d{1,9})")
"""The field of an upload, or an editor whose text comes over HTTP."""


@runtime_checkable
class TakesText(Protocol):
    """An element that takes bodies of so many bytes."""

    most_bytes: int


class TooLarge(Exception):
    """More arrived than is allowed."""


class BodyLimit:
    """The outermost middleware, so that nothing is done for a request that is refused."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most, has_answered = most_bytes(scope["path"]), False

        async def sending(message: Message) -> None:
            nonlocal has_answered
            has_answered = True
            await send(message)

        try:
            if _told_bytes(scope) > most:
                raise TooLarge
            await self._app(scope, _counted(receive, most), sending)
        except TooLarge:
            if not has_answered:
                refusal = PlainTextResponse("This is larger than what is taken here.", 413, {"Connection": "close"})
                await refusal(scope, receive, send)
        except ClientDisconnect:
            return  # whoever sent this went away before the end


def most_bytes(path: str) -> int:
    """Return the largest body that is taken at this path."""
    if path.startswith("/_nicegui_ws/"):
        return SOCKET_BYTES
    found = _OF_ELEMENT.fullmatch(path)
    return FORM_BYTES + (_most_of(found[1] or found[2], int(found[3])) if found else 0)


def _most_of(client_id: str, element_id: int) -> int:
    """What the field says to the browser, which alone minds it otherwise."""
    client = Client.instances.get(client_id)
    element = client.elements.get(element_id) if client else None
    if isinstance(element, ui.upload):
        return int(element.props.get("max-file-size", 0))
    return element.most_bytes if isinstance(element, TakesText) else 0


def _told_bytes(scope: Scope) -> int:
    told = Headers(scope=scope).get("content-length", "0")
    return int(told[:15]) if told.isascii() and told.isdigit() else 0


def _counted(receive: Receive, most: int) -> Receive:
    came = 0

    async def counted() -> Message:
        nonlocal came
        message = await receive()
        came += len(message.get("body", b""))
        if came > most:
            raise TooLarge
        return message

    return counted
