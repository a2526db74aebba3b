"""The door: an ASGI middleware in front of pages, API routes, the websocket and its long-polling stand-in alike.

It answers only for allowed Host names, refuses what other sites send, finds the session of a request, and turns
strangers away: pages to the log-in page, everything else with 401.
"""

import ipaddress
import re
from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import parse_qs, quote

from nicegui import Client, __version__, core
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from core.access.login_sessions import sessions
from core.access.login_sessions.sessions import SessionView
from core.access.request_origin import Visitor
from core.config import Settings
from core.errors import FlotillaError
from core.runners import bot_networks
from pages.entry import cookies, peers

SESSION: Final = "flotilla.session"
"""Where the session that was found stands in the scope of a request; None for a stranger."""
VISITOR: Final = "flotilla.visitor"
CHANGE_PASSWORD: Final = "/auth/password"  # noqa: S105  a path

_FORMS = frozenset({"/login", "/auth/login", "/auth/first", "/auth/logout", CHANGE_PASSWORD})
_PROBES = frozenset({"/healthz", "/readyz", "/favicon.ico"})
_FILES = (
    "/_flotilla/",
    # NiceGUI's own files are the same for everybody; what belongs to one client or is made on demand is not.
    *(f"/_nicegui/{__version__}/{kind}/" for kind in ("static", "libraries", "components", "resources", "esm")),
)
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_HOST = re.compile(r"(?:(?P<name>[a-z0-9._-]+)|\[(?P<v6>[0-9a-f:.]+)\])(?::\d{1,5})?")
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def _policy(scripts: str) -> str:
    """Nothing from elsewhere; scripts stand within the pages."""
    return (
        f"default-src 'self' data: blob:; script-src 'self' 'unsafe-inline'{scripts}; "
        "style-src 'self' 'unsafe-inline'; connect-src 'self'; object-src 'none'; frame-ancestors 'none'; "
        "base-uri 'self'; form-action 'self'"
    )


_POLICY, _POLICY_OF_PAGES = _policy(""), _policy(" 'unsafe-eval' blob:")
"""NiceGUI's pages evaluate: event handlers, `run_javascript`, properties that begin with a colon, and Vue compiles the
templates of table cells. Nothing else that is served may; a test tells when these pages need it no longer."""
_PAGE = "x-nicegui-content"
"""The header by which NiceGUI marks its pages."""
_HEADERS_OF_HTTPS = {"Strict-Transport-Security": "max-age=31536000", "Cross-Origin-Opener-Policy": "same-origin"}
"""Browsers complain of these where they came by plain http."""


class Door:
    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self._headers = _HEADERS | (_HEADERS_OF_HTTPS if settings.https else {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        refusal = await self._refusal(scope)
        if scope.get(SESSION):
            send = cookies.moving(send, scope, self._settings)
        if refusal is None:
            await self._app(scope, receive, self._with_headers(send, scope["path"]))
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 4401})
        else:
            await refusal(scope, receive, self._with_headers(send, scope["path"]))

    async def _refusal(self, scope: Scope) -> Response | None:
        """What to answer in place of the page; None lets the request in, with its session and visitor in the scope."""
        if bot_networks.is_bot(scope["client"][0] if scope.get("client") else ""):
            return PlainTextResponse("Bots have no business here.", 403)
        headers = Headers(scope=scope)
        host = _host_name(headers.get("host", ""))
        if host not in self._settings.hosts:
            return PlainTextResponse(
                f"Flotilla does not answer for the name {host[:100]!r}. An administrator can add it to "
                "FLOTILLA_ALLOWED_HOSTS.",
                400,
            )
        if _comes_from_elsewhere(scope, headers):
            return JSONResponse({"detail": "Requests from other sites are refused."}, 403)
        scope[VISITOR] = self._visitor(scope, headers, host)
        if scope["type"] == "http" and _needs_nobody(scope["path"]):
            scope[SESSION] = None
            scope["endpoint"] = _nowhere
            return None
        try:
            token = cookies.session_token(headers, self._settings)
            scope[SESSION] = await sessions.find(token, self._settings.session_hours)
        except FlotillaError as error:
            return PlainTextResponse(f"{error} {error.hint}", 503)
        return None if scope["path"] in _FORMS else _turned_away(scope, scope[SESSION])

    def _visitor(self, scope: Scope, headers: Headers, host: str) -> Visitor:
        peer = scope["client"][0] if scope.get("client") else ""
        address = peer
        if peer in self._settings.proxies:
            address = _last_unknown(headers.getlist("x-forwarded-for"), self._settings.proxies) or peer
        at_home = not self._settings.is_published and peers.seems_at_home(scope, headers, host)
        browser = headers.get("user-agent", "")[:255]
        return Visitor(address, browser, at_home, cookies.browser_known_as(headers, self._settings))

    def _with_headers(self, send: Send, path: str) -> Send:
        given = self._headers if _needs_nobody(path) else self._headers | {"Cache-Control": "no-store"}

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                policy = _POLICY_OF_PAGES if _PAGE in headers else _POLICY
                for name, value in (given | {"Content-Security-Policy": policy}).items():
                    headers.setdefault(name, value)
            await send(message)

        return sending


def _nowhere() -> None:
    """The endpoint of a public path until the router finds one: NiceGUI answers unknown paths that have none with a
    page, and a stranger must not get one, not even a page that says no."""


def _needs_nobody(path: str) -> bool:
    """Answered without asking who asks, and so without the database."""
    return path in _PROBES or path.startswith(_FILES)


def _turned_away(scope: Scope, found: SessionView | None) -> Response | None:
    path: str = scope["path"]
    if found is None:
        if _is_machine_path(path) or scope["type"] == "websocket" or scope["method"] not in _SAFE:
            return JSONResponse({"detail": "You are signed out."}, 401)
        return RedirectResponse(f"/login?next={quote(_whole_path(scope))}", 303)
    if found.must_change:
        if _is_machine_path(path):
            return JSONResponse({"detail": "Choose a new password first."}, 403)
        return RedirectResponse(CHANGE_PASSWORD, 303)
    if _is_of_another_session(scope, found):
        return JSONResponse({"detail": "This page belongs to another session."}, 401)
    return None


def _is_machine_path(path: str) -> bool:
    return path.startswith(("/api/", "/_nicegui"))


def _is_of_another_session(scope: Scope, found: SessionView) -> bool:
    """The id of a page, or of its socket, is a key to it: both must be of this very session."""
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
    """The session that asked for this page; None for what no request made."""
    found = client.request.scope.get(SESSION) if client.request else None
    return found if isinstance(found, SessionView) else None


def is_page_of(client: Client, session: SessionView | None) -> bool:
    owner = session_of(client)
    return owner is not None and session is not None and owner.id == session.id


def _comes_from_elsewhere(scope: Scope, headers: Headers) -> bool:
    """Browsers name the site a request is sent from; what is not from here may neither change nor open anything. A link
    from elsewhere names none and may be followed."""
    if (origin := headers.get("origin")) is not None:
        return origin.lower().partition("://")[2] != headers.get("host", "").lower()
    is_link = scope["type"] == "http" and scope["method"] in _SAFE and not scope["path"].startswith("/_nicegui_ws")
    return not is_link and headers.get("sec-fetch-site", "none") not in ("none", "same-origin")


def _host_name(host: str) -> str:
    """Without port and brackets, in lower case; empty for what is no name."""
    found = _HOST.fullmatch(host.lower())
    return (found["name"] or found["v6"]) if found else ""


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _last_unknown(lines: Sequence[str], proxies: Iterable[str]) -> str:
    """The address nearest to us that is not one of our proxies; what stands before it anybody could have written.
    Empty when there is none, or when what stands there is no address. `lines`: a proxy may add a line of its own."""
    known = set(proxies)
    hops = [_address_of(hop.strip()) for hop in ",".join(lines).split(",")]
    return next((hop for hop in reversed(hops) if hop not in known), "")


def _address_of(hop: str) -> str:
    """Without port and brackets; of IPv4 that is written as IPv6, the IPv4. Empty for what is no address."""
    for text in (hop, _host_name(hop)):
        if _is_address(text):
            found = ipaddress.ip_address(text)
            return str(getattr(found, "ipv4_mapped", None) or found)
    return ""


def _whole_path(scope: Scope) -> str:
    query = scope.get("query_string", b"").decode("latin-1")
    return f"{scope['path']}?{query}" if query else str(scope["path"])
