"""Sends pages whose login session has ended to the log-in page."""

import asyncio
import logging

from nicegui import Client, app, background_tasks

from core import events
from core.access.login_sessions import session_ends, sessions
from core.access.login_sessions.session_ends import Ending
from core.access.login_sessions.sessions import SessionView
from core.errors import FlotillaError
from core.events import SessionsEnded
from pages.entry import page_sessions
from pages.entry.sockets import ownership as socket_ownership
from pages.look.theme import script_text

log = logging.getLogger(__name__)
_LEAVE_SECONDS = 3.0
_LOOK_SECONDS = 20.0


def listen() -> None:
    """Subscribe to the ends of sessions. Call it once, at the start."""
    sessions.listen()
    events.subscribe(_sessions_ended, SessionsEnded)
    app.timer(_LOOK_SECONDS, _look_for_the_dead)


def _sessions_ended(event: events.Event) -> None:
    if isinstance(event, SessionsEnded):
        for client, session in _signed_in_pages():
            if session.id in event.session_ids:
                send_to_login(client, event.reason)


async def _look_for_the_dead() -> None:
    """Sessions also end without being told: they expire, and the command line ends them from another process."""
    pages = _signed_in_pages()
    try:
        dead = await session_ends.dead_among({session.id for _, session in pages}) if pages else frozenset()
    except FlotillaError as error:
        log.warning("Could not look for sessions that have ended: %s", error)
        return
    for client, session in pages:
        if session.id in dead:
            send_to_login(client, Ending.EXPIRED)


def _signed_in_pages() -> list[tuple[Client, SessionView]]:
    found = [(client, page_sessions.session_of(client)) for client in list(Client.instances.values())]
    return [(client, session) for client, session in found if session is not None]


def send_to_login(client: Client, reason: str) -> None:
    """Send a page to the log-in page at once; a page that does not go is cut off."""
    client.run_javascript(f"location.href = '/login?reason=' + encodeURIComponent({script_text(reason)})")
    background_tasks.create(_cut_off(client), name=f"cut off {client.id}")


async def _cut_off(client: Client) -> None:
    await asyncio.sleep(_LEAVE_SECONDS)
    if client.id in Client.instances:
        await socket_ownership.hang_up(client)
