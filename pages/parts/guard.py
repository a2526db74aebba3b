"""Who uses this page, and what is shown when something they asked for is refused."""

import functools
import inspect
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from nicegui import Client, ui

from core.access.login_sessions import session_ends, sessions
from core.access.login_sessions.session_ends import Ending
from core.access.login_sessions.sessions import SessionView
from core.access.policy import Actor
from core.errors import FlotillaError, NotFound, SignedOut
from pages.entry import page_sessions
from pages.entry.ended_sessions import send_to_login
from pages.parts.empty import empty
from pages.parts.notice import error_notice, our_fault, toast_error

log = logging.getLogger(__name__)


Handler = Callable[..., Awaitable[None]]


def view() -> SessionView:
    """Return the session of the page that is being built or clicked in. Errors: `SignedOut`."""
    found = page_sessions.session_of(ui.context.client)
    if found is None:
        raise SignedOut("You are signed out. Log in again to go on.")
    return found


def actor() -> Actor:
    """Return the person who uses this page, with their role. Errors: `SignedOut`."""
    return view().actor


def page(builder: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap a builder for `ui.sub_pages`: it shows an error in place of the page."""

    @functools.wraps(builder)
    async def guarded(*args: Any, **kwargs: Any) -> None:
        try:
            await sessions.keep(view())
            built = builder(*args, **kwargs)
            if inspect.isawaitable(built):
                await built
        except SignedOut:
            send_to_login(ui.context.client, Ending.EXPIRED)
        except NotFound as error:
            not_found(str(error))
        except FlotillaError as error:
            error_notice(error)
        except Exception as error:
            log.exception("%s failed", getattr(builder, "__qualname__", builder))
            error_notice(our_fault(error))

    return guarded


def not_found(sentence: str) -> None:
    """Show that there is nothing at this address."""
    with empty("Not found", sentence, symbol="search_off", is_page=True):
        ui.link("Back to Home", "/").classes("link")


def act(handler: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[None]]:
    """Wrap an event handler: its refusal becomes a notice. Pressed again while it is at work, it does nothing; the
    buttons in the rows of a table, which come with words (what, which row), do not wait for one another. Dialogs that
    it opens belong to the page: they stay open when the buttons are redrawn, and close when the page is left."""
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
        send_to_login(client, Ending.EXPIRED)
    except FlotillaError as error:
        toast_error(error)
    except Exception as error:
        log.exception("%s failed", getattr(handler, "__qualname__", handler))
        toast_error(our_fault(error))


async def log_out() -> None:
    """In every tab of this browser: the end of the session is told to all its pages."""
    await session_ends.end(actor())
