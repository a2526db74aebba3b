"""Which login session asked for a page, and whether a request belongs to the same one."""

from typing import Final
from urllib.parse import parse_qs

from nicegui import Client, core
from starlette.types import Scope

from core.access.login_sessions.sessions import SessionView

SESSION: Final = "flotilla.session"
"""Where the session that was found stands in the scope of a request; None for a stranger."""


def is_of_another_session(scope: Scope, found: SessionView) -> bool:
    """Return whether the request names a page or a socket of another session. Its id is a key to it, so both must
    belong to this session."""
    query = parse_qs(scope.get("query_string", b"").decode("latin-1"))
    parts = scope["path"].split("/")
    ids = [*query.get("client_id", ()), *(parts[3:4] if parts[1:3] == ["_nicegui", "client"] else ())]
    clients = [client for id in ids if (client := Client.instances.get(id))]
    openers = [session_of(client) for client in clients]
    openers += [_opener_of(id) for id in query.get("sid", ()) if id in core.sio.eio.sockets]
    return any(opener is None or opener.id != found.id for opener in openers)


def _opener_of(line_id: str) -> SessionView | None:
    """The session whose request opened this line, as engine.io calls it; None once it is being closed."""
    found = core.sio.environ.get(line_id, {}).get("asgi.scope", {}).get(SESSION)
    return found if isinstance(found, SessionView) else None


def session_of(client: Client) -> SessionView | None:
    """Return the session that asked for this page; None for pages that no request made."""
    found = client.request.scope.get(SESSION) if client.request else None
    return found if isinstance(found, SessionView) else None


def is_page_of(client: Client, session: SessionView | None) -> bool:
    """Return whether this session asked for this page."""
    owner = session_of(client)
    return owner is not None and session is not None and owner.id == session.id
