"""Authentication of every request: an ASGI middleware in front of pages, API routes, the websocket and its long-polling
fallback.

It answers only for allowed Host names, refuses what other sites send, finds the session of a request, and turns away
requests without one: pages are redirected to the log-in page, everything else gets 401.
"""

from typing import Final
from urllib.parse import quote

from nicegui import __version__
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from core.access.login_sessions import sessions
from core.access.login_sessions.sessions import SessionView
from core.access.request_origin import Visitor
from core.config import Settings
from core.errors import FlotillaError
from core.runners.network import bot_networks
from pages.entry import connection_owner, cookies
from pages.entry.page_sessions import SESSION, is_of_another_session
from pages.entry.request_names import SAFE, comes_from_elsewhere, host_name, last_unknown
from pages.entry.security_headers import HEADERS, HEADERS_OF_HTTPS, PAGE, POLICY, POLICY_OF_PAGES

VISITOR: Final = "flotilla.visitor"
CHANGE_PASSWORD: Final = "/auth/password"  # noqa: S105  a path

_FORMS = frozenset({"/login", "/auth/login", "/auth/first", "/auth/logout", CHANGE_PASSWORD})
_PROBES = frozenset({"/healthz", "/readyz", "/favicon.ico"})
_FILES = (
    "/_flotilla/",
    # NiceGUI's own files are the same for everybody; what belongs to one client or is made on demand is not.
    *(f"/_nicegui/{__version__}/{kind}/" for kind in ("static", "libraries", "components", "resources", "esm")),
)


class AuthMiddleware:
    """Puts the session and the visitor of a request into its scope, or refuses it."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self._headers = HEADERS | (HEADERS_OF_HTTPS if settings.https else {})

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
        host = host_name(headers.get("host", ""))
        if host not in self._settings.hosts:
            return PlainTextResponse(
                f"Flotilla does not answer for the name {host[:100]!r}. An administrator can add it to "
                "FLOTILLA_ALLOWED_HOSTS.",
                400,
            )
        if comes_from_elsewhere(scope, headers):
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
            address = last_unknown(headers.getlist("x-forwarded-for"), self._settings.proxies) or peer
        at_home = not self._settings.is_published and connection_owner.seems_at_home(scope, headers, host)
        browser = headers.get("user-agent", "")[:255]
        return Visitor(address, browser, at_home, cookies.browser_known_as(headers, self._settings))

    def _with_headers(self, send: Send, path: str) -> Send:
        given = self._headers if _needs_nobody(path) else self._headers | {"Cache-Control": "no-store"}

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                policy = POLICY_OF_PAGES if PAGE in headers else POLICY
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
        if _is_machine_path(path) or scope["type"] == "websocket" or scope["method"] not in SAFE:
            return JSONResponse({"detail": "You are signed out."}, 401)
        return RedirectResponse(f"/login?next={quote(_whole_path(scope))}", 303)
    if found.must_change:
        if _is_machine_path(path):
            return JSONResponse({"detail": "Choose a new password first."}, 403)
        return RedirectResponse(CHANGE_PASSWORD, 303)
    if is_of_another_session(scope, found):
        return JSONResponse({"detail": "This page belongs to another session."}, 401)
    return None


def _is_machine_path(path: str) -> bool:
    return path.startswith(("/api/", "/_nicegui"))


def _whole_path(scope: Scope) -> str:
    query = scope.get("query_string", b"").decode("latin-1")
    return f"{scope['path']}?{query}" if query else str(scope["path"])
