"""Which socket may speak for which page, and what it may say.

A message of a socket names the page it is for, and NiceGUI believes it: somebody who learned the id of another person's
page could press its buttons over a socket of their own. So each message is compared with the session that opened its
socket, and with what our own pages send.
"""

import asyncio
import functools
import inspect
import logging
import weakref
from collections.abc import Callable
from typing import Any

from nicegui import Client, core, ui
from nicegui.element import Element
from socketio.exceptions import ConnectionRefusedError  # type: ignore[import-untyped]

from core.serving.log_throttle import LogThrottle
from core.serving.logging_setup import printable
from pages.entry.page_sessions import SESSION, is_page_of, session_of
from pages.entry.sockets import arguments, messages

log = logging.getLogger(__name__)
_LONGEST_SAID = 300
_MOST_SAID_A_MINUTE = 6
_Handler = Callable[..., Any]
_said: weakref.WeakKeyDictionary[Client, LogThrottle] = weakref.WeakKeyDictionary()
_renewed: weakref.WeakKeyDictionary[Element, asyncio.TimerHandle] = weakref.WeakKeyDictionary()
_RENEW_SECONDS = 0.3
_all_said = LogThrottle(5 * _MOST_SAID_A_MINUTE)


def guard() -> None:
    """Wrap the handlers of the socket. Call it once, before the first browser comes; a second call changes nothing."""
    for name in messages.SHAPES:
        handler = core.sio.handlers["/"][name]
        if not hasattr(handler, "__wrapped__"):
            core.sio.on(name, _only_for_own_pages(name, _wrapped(name, handler)))
    greeting = core.sio.handlers["/"]["connect"]
    if not hasattr(greeting, "__wrapped__"):
        core.sio.on("connect", _only_greetings(greeting))


def _only_for_own_pages(name: str, handler: _Handler) -> _Handler:
    @functools.wraps(handler)
    async def checked(socket_id: str, message: Any = None, *_: Any) -> Any:
        if not messages.has_shape(name, message) or not _may_speak(socket_id, message["client_id"]):
            return None
        answer = handler(socket_id, message)
        return await answer if inspect.isawaitable(answer) else answer

    return checked


def _only_greetings(handler: _Handler) -> _Handler:
    @functools.wraps(handler)
    async def checked(socket_id: str, environ: dict[str, Any], *given: Any) -> Any:
        if not messages.is_greeting(environ.get("QUERY_STRING", "")):
            raise ConnectionRefusedError("Implicit handshake failed")  # so that a browser loads its page again
        return await handler(socket_id, environ, *given)

    return checked


def _may_speak(socket_id: str, client_id: str) -> bool:
    client = Client.instances.get(client_id)
    environ = core.sio.get_environ(socket_id)
    if client is None or environ is None:
        return False
    return is_page_of(client, environ["asgi.scope"].get(SESSION))


# ---- events ---------------------------------------------------------------------------------------------------------


def _checked_event(handler: _Handler) -> _Handler:
    """What an event says of an element is read here, and handed on as it was understood."""

    @functools.wraps(handler)
    def checked(socket_id: str, message: dict[str, Any]) -> Any:
        element = Client.instances[message["client_id"]].elements.get(message["id"])
        listener = element._event_listeners.get(message["listener_id"]) if element else None
        if element is None or listener is None:
            return None  # it is gone meanwhile
        found = arguments.read(element, listener.type.partition(".")[0], message.get("args", []))
        if found is None:
            return _renew(element)
        told = [None if one is None else arguments.written(one) for one in found]
        return handler(socket_id, {**message, "args": told})

    return checked


def _renew(element: Element) -> None:
    """An editor whose text is not ours any more is shown ours: a change that was on its way when the server sent the
    text does not fit. Once for all that come within a moment, and always after the last."""
    if isinstance(element, ui.codemirror) and element not in _renewed:
        _renewed[element] = asyncio.get_running_loop().call_later(_RENEW_SECONDS, _show_again, weakref.ref(element))


def _show_again(reference: weakref.ref[ui.codemirror]) -> None:
    if (element := reference()) is not None:
        _renewed.pop(element, None)
        if not element.is_deleted:
            element.update()


# ---- what browsers log ----------------------------------------------------------------------------------------------


def _told(handler: _Handler) -> _Handler:
    """In our log, as one line, a few a minute."""

    @functools.wraps(handler)
    def tell(_: str, message: dict[str, Any]) -> None:
        client = Client.instances[message["client_id"]]
        of_one = _said.setdefault(client, LogThrottle(_MOST_SAID_A_MINUTE)).turn()
        if of_one is None or _all_said.turn() is None:
            return
        session = session_of(client)
        who, words = session.actor.name if session else "somebody", printable(message["message"], _LONGEST_SAID)
        log.log(_LEVELS[message["level"]], "The browser of %s says: %s (%d more were not told)", who, words, of_one)

    return tell


_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.WARNING}
"""An error of a browser is none of ours."""
_OURS: dict[str, Callable[[_Handler], _Handler]] = {"event": _checked_event, "log": _told}


def _wrapped(name: str, handler: _Handler) -> _Handler:
    return _OURS[name](handler) if name in _OURS else handler


async def hang_up(client: Client) -> None:
    """Close the sockets of a page. It cannot open new ones without a session, and NiceGUI deletes it soon."""
    for socket_id, line_id in list(core.sio.manager.get_participants("/", client.id)):
        await core.sio.disconnect(socket_id)
        await core.sio.eio.disconnect(line_id)
