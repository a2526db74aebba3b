"""Logging in and out, the first account and forced new passwords: plain pages and plain forms, because only a response
can set a cookie, and because a stranger should cost nothing."""

import math
from dataclasses import replace
from urllib.parse import parse_qs, quote

from fastapi import FastAPI, HTTPException, Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from core.access.local import accounts, first_visit, login
from core.access.login_sessions import session_ends
from core.access.login_sessions.session_ends import Ending
from core.access.login_sessions.sessions import SessionView
from core.access.request_origin import Visitor
from core.config import Settings
from core.errors import FlotillaError, Invalid, Throttled
from pages.entry import auth_middleware, connection_owner, cookies, page_sessions
from pages.entry.login_forms import change_form, first_form, log_in_form, page


def register(app: FastAPI, settings: Settings) -> None:
    """Register the routes. Call it once."""
    hours = settings.session_hours

    @app.get("/login", include_in_schema=False)
    async def show(request: Request, next: str = "/", reason: str = "") -> Response:
        if isinstance(request.scope.get(page_sessions.SESSION), SessionView):
            return RedirectResponse(_safe(next), 303)
        try:
            is_empty = await first_visit.is_empty()
        except FlotillaError as error:
            return PlainTextResponse(f"{error} {error.hint}", 503)  # as the middleware says it to who is signed in
        if is_empty:
            return page(first_form({}, {}, _first_visitor(request)))
        return page(log_in_form({"next": _safe(next)}, {}, reason if reason in set(Ending) else ""))

    @app.get("/auth/login", include_in_schema=False)
    @app.get("/auth/first", include_in_schema=False)
    async def show_again() -> Response:
        return RedirectResponse("/login", 303)  # a refused form stands under this address: it may be visited anew

    @app.post("/auth/login", include_in_schema=False)
    async def log_in(request: Request) -> Response:
        given = await _given(request)
        try:
            admission = await login.log_in(_visitor(request), given["username"], given["password"], hours)
        except FlotillaError as error:
            return _refused(log_in_form(given, _at_fields(error, "password")), error)
        if isinstance(before := request.scope.get(page_sessions.SESSION), SessionView):
            await session_ends.end(before.actor)  # nothing would hold its token any more
        return cookies.admit(RedirectResponse(_safe(given["next"]), 303), admission, settings)

    @app.post("/auth/first", include_in_schema=False)
    async def create_first(request: Request) -> Response:
        given, visitor = await _given(request), _first_visitor(request)
        if given["password"] != given["again"]:
            return page(first_form(given, {"again": "The two passwords differ."}, visitor), 422)
        try:
            admission = await first_visit.create_first_administrator(
                visitor, given["name"], given["username"], given["password"], given["token"], hours
            )
        except Invalid as error:
            return page(first_form(given, error.fields or {"password": str(error)}, visitor), 422)
        except FlotillaError as error:
            return _refused(log_in_form({}, {}, f"{error} {error.hint}"), error)
        return cookies.admit(RedirectResponse("/", 303), admission, settings)

    @app.post("/auth/logout", include_in_schema=False)
    async def log_out(request: Request) -> Response:
        if isinstance(found := request.scope.get(page_sessions.SESSION), SessionView):
            await session_ends.end(found.actor)
        return cookies.forget_session(RedirectResponse(f"/login?reason={quote(Ending.LOGGED_OUT)}", 303), settings)

    @app.get(auth_middleware.CHANGE_PASSWORD, include_in_schema=False)
    async def must_change(request: Request) -> Response:
        if not isinstance(request.scope.get(page_sessions.SESSION), SessionView):
            return RedirectResponse("/login", 303)
        return page(change_form({}))

    @app.post(auth_middleware.CHANGE_PASSWORD, include_in_schema=False)
    async def change(request: Request) -> Response:
        found = request.scope.get(page_sessions.SESSION)
        if not isinstance(found, SessionView):
            return RedirectResponse("/login", 303)
        given = await _given(request)
        if given["new"] != given["again"]:
            return page(change_form({"again": "The two passwords differ."}), 422)
        try:
            await accounts.change_password(found.actor, given["old"], given["new"])
        except FlotillaError as error:
            return _refused(change_form(_at_fields(error, "new")), error)
        return RedirectResponse("/", 303)


_MOST_BYTES = 16_384
_NAMES = ("name", "username", "password", "again", "token", "next", "old", "new")


async def _given(request: Request) -> dict[str, str]:
    """What was filled in; missing fields are empty. Strangers send this, so no more is read than a form can hold."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            raise HTTPException(413, "This form is too large.")
    given = parse_qs(body.decode("utf-8", "replace"), encoding="utf-8", errors="replace", separator="&")
    return {name: given.get(name, [""])[0].replace("\0", "") for name in _NAMES}


def _visitor(request: Request) -> Visitor:
    visitor: Visitor = request.scope[auth_middleware.VISITOR]
    return visitor


def _first_visitor(request: Request) -> Visitor:
    """Whoever comes first becomes the administrator, so it is looked at once more where they come from."""
    visitor = _visitor(request)
    return replace(visitor, is_at_home=visitor.is_at_home and connection_owner.is_of_our_user(request.scope))


def _at_fields(error: FlotillaError, field: str) -> dict[str, str]:
    return error.fields if isinstance(error, Invalid) and error.fields else {field: f"{error} {error.hint}".strip()}


def _refused(body: str, error: FlotillaError) -> HTMLResponse:
    if not isinstance(error, Throttled):
        return page(body, 422)
    response = page(body, 429)
    response.headers["Retry-After"] = str(math.ceil(error.retry_after_seconds))
    return response


def _safe(path: str) -> str:
    """A path of this site and nothing else; Home for everything else."""
    is_path = path.startswith("/") and not path.startswith("//") and "\\" not in path and path.isprintable()
    return path if is_path and not path.startswith(("/login", "/auth")) else "/"
