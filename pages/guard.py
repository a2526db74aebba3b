"""Who is here: the actor of a page, and what happens when something he asked for is refused."""

import asyncio
import functools
import inspect
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import FastAPI
from nicegui import Client, app, background_tasks, ui

from core import events
from core.access import local, sessions
from core.access.policy import Actor
from core.access.sessions import Ending, SessionView
from core.config import Settings
from core.errors import FlotillaError, NotFound, SignedOut
from core.events import SessionsEnded
from pages import door, login, sockets
from pages.entry.bodies import Bodies
from pages.entry.crowd import Crowd
from pages.entry.frames import Frames
from pages.entry.turns import Turns
from pages.parts.empty import empty
from pages.parts.notice import error_notice, our_fault, toast_error
from pages.theme import script_text

log = logging.getLogger(__name__)
_LEAVE_SECONDS = 3.0
_LOOK_SECONDS = 20.0


def install(application: FastAPI, settings: Settings) -> str:
    """Put the door in front of everything, and the limit of what is read in front of the door. The one-time token that
    a first visitor from elsewhere needs."""
    login.register(application, settings)
    application.add_middleware(Frames)
    application.add_middleware(Turns)
    application.add_middleware(Crowd)
    application.add_middleware(door.Door, settings=settings)
    application.add_middleware(Bodies)
    sockets.guard()
    sessions.listen()
    events.subscribe(_sessions_ended, SessionsEnded)
    app.timer(_LOOK_SECONDS, _look_for_the_dead)
    return local.new_first_token()


# -- for pages --------------------------------------------------------------------------------------------------------


def view() -> SessionView:
    """The session of the page that is being built or clicked in. Errors: `SignedOut`."""
    found = door.session_of(ui.context.client)
    if found is None:
        raise SignedOut("You are signed out. Log in again to go on.")
    return found


def actor() -> Actor:
    return view().actor


def page(builder: Callable[..., Any]) -> Callable[..., Any]:
    """A builder for `ui.sub_pages` that shows what went wrong in place of the page."""

    @functools.wraps(builder)
    async def guarded(*args: Any, **kwargs: Any) -> None:
        try:
            await sessions.keep(view())
            built = builder(*args, **kwargs)
            if inspect.isawaitable(built):
                await built
        except SignedOut:
            _send_to_login(ui.context.client, Ending.EXPIRED)
        except NotFound as error:
            not_found(str(error))
        except FlotillaError as error:
            error_notice(error)
        except Exception as error:
            log.exception("%s failed", getattr(builder, "__qualname__", builder))
            error_notice(our_fault(error))

    return guarded


def not_found(sentence: str) -> None:
    with empty("Not found", sentence, symbol="search_off", is_page=True):
        ui.link("Back to Home", "/").classes("link")


def act(handler: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[None]]:
    """An event handler whose refusal becomes a notice. Pressed again while it is at work, nothing more happens; the
    buttons in the rows of a table, which come with words (what, which row), do not wait for one another. Dialogs it
    opens belong to the page: they stay open when the buttons are redrawn, and close when the page is left."""
    at_work: set[tuple[str, ...]] = set()

    @functools.wraps(handler)
    async def guarded(*args: Any, **kwargs: Any) -> None:
        asked = tuple(word for word in args if isinstance(word, str))
        if asked in at_work:
            return
        at_work.add(asked)
        client = ui.context.client
        try:
            with _place(client):
                await _tried(handler, client, *args, **kwargs)
        finally:
            at_work.discard(asked)

    return guarded


def _place(client: Client) -> ui.element:
    """Where the page stands that is shown now; it is emptied when another one is opened."""
    return next((one for one in client.elements.values() if isinstance(one, ui.sub_pages)), client.content)


async def _tried(handler: Callable[..., Awaitable[Any]], client: Client, *args: Any, **kwargs: Any) -> None:
    try:
        await sessions.keep(view())
        await handler(*args, **kwargs)
    except SignedOut:
        _send_to_login(client, Ending.EXPIRED)
    except FlotillaError as error:
        toast_error(error)
    except Exception as error:
        log.exception("%s failed", getattr(handler, "__qualname__", handler))
        toast_error(our_fault(error))


async def log_out() -> None:
    """In every tab of this browser: the end of the session is told to all its pages."""
    await sessions.end(actor())


# -- pages whose session is over ------------------------------------------------------------------------------------


def _sessions_ended(event: events.Event) -> None:
    if isinstance(event, SessionsEnded):
        for client, session in _signed_in_pages():
            if session.id in event.session_ids:
                _send_to_login(client, event.reason)


async def _look_for_the_dead() -> None:
    """Sessions also end without being told: they expire, and the command line ends them from another process."""
    pages = _signed_in_pages()
    try:
        dead = await sessions.dead_among({session.id for _, session in pages}) if pages else frozenset()
    except FlotillaError as error:
        log.warning("Could not look for sessions that have ended: %s", error)
        return
    for client, session in pages:
        if session.id in dead:
            _send_to_login(client, Ending.EXPIRED)


def _signed_in_pages() -> list[tuple[Client, SessionView]]:
    found = [(client, door.session_of(client)) for client in list(Client.instances.values())]
    return [(client, session) for client, session in found if session is not None]


def _send_to_login(client: Client, reason: str) -> None:
    """At once; a page that does not go is cut off."""
    client.run_javascript(f"location.href = '/login?reason=' + encodeURIComponent({script_text(reason)})")
    background_tasks.create(_cut_off(client), name=f"cut off {client.id}")


async def _cut_off(client: Client) -> None:
    await asyncio.sleep(_LEAVE_SECONDS)
    if client.id in Client.instances:
        await sockets.hang_up(client)
