"""Who is here: the actor of a page, and what happens when something he asked for is refused."""

import functools
import inspect
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import FastAPI
from nicegui import Client, ui

from core import events
from core.access import local, sessions
from core.access.policy import Actor
from core.access.sessions import SessionView
from core.config import Settings
from core.errors import FlotillaError, NotFound, SignedOut
from core.events import SessionsEnded
from pages import door, login
from pages.parts.notice import error_notice, toast_error
from pages.theme import script_text

log = logging.getLogger(__name__)
VIEW = "flotilla.session"
"""Where the door leaves the session it found, in the scope of a request."""


def install(application: FastAPI, settings: Settings) -> str | None:
    """Put the door in front of everything. The one-time token that a first visitor from elsewhere needs, if any."""
    login.register(application, settings)
    application.add_middleware(door.Door, settings=settings)
    events.subscribe(_sessions_ended, SessionsEnded)
    return None if settings.is_loopback else local.new_first_token()


def view() -> SessionView:
    """The session of the page that is being built or clicked in. Errors: `SignedOut`."""
    request = ui.context.client.request
    found = request.scope.get(door.SESSION) if request else None
    if not isinstance(found, SessionView):
        raise SignedOut("You are signed out. Log in again to go on.")
    return found


def actor() -> Actor:
    return view().actor


def page(builder: Callable[..., Any]) -> Callable[..., Any]:
    """A builder for `ui.sub_pages` that shows what went wrong in place of the page."""

    @functools.wraps(builder)
    async def guarded(*args: Any, **kwargs: Any) -> None:
        try:
            built = builder(*args, **kwargs)
            if inspect.isawaitable(built):
                await built
        except SignedOut as error:
            _send_to_login(ui.context.client, str(error))
        except NotFound as error:
            _not_found(str(error))
        except FlotillaError as error:
            error_notice(error)

    return guarded


def act(handler: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[None]]:
    """An event handler whose refusal becomes a notice. Pressed again while it is at work, nothing more happens."""
    at_work = False

    @functools.wraps(handler)
    async def guarded(*args: Any, **kwargs: Any) -> None:
        nonlocal at_work
        if at_work:
            return
        at_work = True
        try:
            await handler(*args, **kwargs)
        except SignedOut as error:
            _send_to_login(ui.context.client, str(error))
        except FlotillaError as error:
            toast_error(error)
        finally:
            at_work = False

    return guarded


async def log_out() -> None:
    """In every tab of this browser: the door is told by the end of the session."""
    await sessions.end(actor())


def _not_found(sentence: str) -> None:
    from pages.parts.empty import empty

    with empty("Not found", sentence, symbol="search_off"):
        ui.link("Back to Home", "/").classes("link")


def _sessions_ended(event: events.Event) -> None:
    if isinstance(event, SessionsEnded):
        sessions.forget(event)
        for client in list(Client.instances.values()):
            found = client.request.scope.get(door.SESSION) if client.request else None
            if isinstance(found, SessionView) and found.id in event.session_ids:
                _send_to_login(client, event.reason)


def _send_to_login(client: Client, reason: str) -> None:
    client.run_javascript(f"location.href = '/login?reason=' + encodeURIComponent({script_text(reason)})")
