"""Which socket may speak for which page.

A message of a socket names the page it is for, and NiceGUI believes it: whoever learned the id of somebody else's page
could press its buttons over a socket of his own. So each message is held against the session that opened its socket.
"""

import functools
import inspect
from collections.abc import Callable
from typing import Any

from nicegui import Client, core

from pages.door import SESSION, is_page_of

_MESSAGES = ("handshake", "event", "javascript_response", "ack", "log")


def guard() -> None:
    """Once, before the first browser comes."""
    for name in _MESSAGES:
        handler = core.sio.handlers["/"][name]
        if not hasattr(handler, "__wrapped__"):
            core.sio.on(name, _only_for_own_pages(handler))


def _only_for_own_pages(handler: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(handler)
    async def checked(socket_id: str, message: Any) -> Any:
        if not isinstance(message, dict) or not _may_speak(socket_id, message.get("client_id")):
            return None
        answer = handler(socket_id, message)
        return await answer if inspect.isawaitable(answer) else answer

    return checked


def _may_speak(socket_id: str, client_id: object) -> bool:
    client = Client.instances.get(client_id) if isinstance(client_id, str) else None
    environ = core.sio.get_environ(socket_id)
    if client is None or environ is None:
        return False
    return is_page_of(client, environ["asgi.scope"].get(SESSION))


async def hang_up(client: Client) -> None:
    """Close the sockets of a page. It cannot open new ones without a session, and NiceGUI forgets it soon."""
    for socket_id, line_id in list(core.sio.manager.get_participants("/", client.id)):
        await core.sio.disconnect(socket_id)
        await core.sio.eio.disconnect(line_id)
