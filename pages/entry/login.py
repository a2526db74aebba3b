"""Coming in and going out: plain pages and plain forms, because only a response can set a cookie, and because a
stranger should cost nothing."""

import math
from collections.abc import Mapping
from dataclasses import replace
from html import escape
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
from pages.entry import auth_middleware, cookies, peers
from pages.look import theme

Fields = Mapping[str, str]


def register(app: FastAPI, settings: Settings) -> None:
    hours = settings.session_hours

    @app.get("/login", include_in_schema=False)
    async def show(request: Request, next: str = "/", reason: str = "") -> Response:
        if isinstance(request.scope.get(auth_middleware.SESSION), SessionView):
            return RedirectResponse(_safe(next), 303)
        try:
            is_empty = await first_visit.is_empty()
        except FlotillaError as error:
            return PlainTextResponse(f"{error} {error.hint}", 503)  # as the door says it to who is signed in
        if is_empty:
            return _page(_first({}, {}, _first_visitor(request)))
        return _page(_log_in({"next": _safe(next)}, {}, reason if reason in set(Ending) else ""))

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
            return _refused(_log_in(given, _at_fields(error, "password")), error)
        if isinstance(before := request.scope.get(auth_middleware.SESSION), SessionView):
            await session_ends.end(before.actor)  # nothing would hold its token any more
        return cookies.admit(RedirectResponse(_safe(given["next"]), 303), admission, settings)

    @app.post("/auth/first", include_in_schema=False)
    async def create_first(request: Request) -> Response:
        given, visitor = await _given(request), _first_visitor(request)
        if given["password"] != given["again"]:
            return _page(_first(given, {"again": "The two passwords differ."}, visitor), 422)
        try:
            admission = await first_visit.create_first_administrator(
                visitor, given["name"], given["username"], given["password"], given["token"], hours
            )
        except Invalid as error:
            return _page(_first(given, error.fields or {"password": str(error)}, visitor), 422)
        except FlotillaError as error:
            return _refused(_log_in({}, {}, f"{error} {error.hint}"), error)
        return cookies.admit(RedirectResponse("/", 303), admission, settings)

    @app.post("/auth/logout", include_in_schema=False)
    async def log_out(request: Request) -> Response:
        if isinstance(found := request.scope.get(auth_middleware.SESSION), SessionView):
            await session_ends.end(found.actor)
        return cookies.forget_session(RedirectResponse(f"/login?reason={quote(Ending.LOGGED_OUT)}", 303), settings)

    @app.get(auth_middleware.CHANGE_PASSWORD, include_in_schema=False)
    async def must_change(request: Request) -> Response:
        if not isinstance(request.scope.get(auth_middleware.SESSION), SessionView):
            return RedirectResponse("/login", 303)
        return _page(_change({}))

    @app.post(auth_middleware.CHANGE_PASSWORD, include_in_schema=False)
    async def change(request: Request) -> Response:
        found = request.scope.get(auth_middleware.SESSION)
        if not isinstance(found, SessionView):
            return RedirectResponse("/login", 303)
        given = await _given(request)
        if given["new"] != given["again"]:
            return _page(_change({"again": "The two passwords differ."}), 422)
        try:
            await accounts.change_password(found.actor, given["old"], given["new"])
        except FlotillaError as error:
            return _refused(_change(_at_fields(error, "new")), error)
        return RedirectResponse("/", 303)


# -- forms ----------------------------------------------------------------------------------------------------------

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
    return replace(visitor, is_at_home=visitor.is_at_home and peers.is_of_our_user(request.scope))


def _at_fields(error: FlotillaError, field: str) -> dict[str, str]:
    return error.fields if isinstance(error, Invalid) and error.fields else {field: f"{error} {error.hint}".strip()}


def _refused(body: str, error: FlotillaError) -> HTMLResponse:
    if not isinstance(error, Throttled):
        return _page(body, 422)
    response = _page(body, 429)
    response.headers["Retry-After"] = str(math.ceil(error.retry_after_seconds))
    return response


def _safe(path: str) -> str:
    """A path of this site and nothing else; Home for everything else."""
    is_path = path.startswith("/") and not path.startswith("//") and "\\" not in path and path.isprintable()
    return path if is_path and not path.startswith(("/login", "/auth")) else "/"


# -- pages ----------------------------------------------------------------------------------------------------------


def _log_in(given: Fields, errors: Fields, reason: str = "") -> str:
    fields = _field("username", "User name", given, errors, "autocomplete=username")
    fields += _field("password", "Password", {}, errors, 'type=password autocomplete="current-password"')
    hidden = f'<input type="hidden" name="next" value="{escape(given.get("next", "/"))}">'
    help_ = "Forgotten? An administrator can reset it; the README tells how if you are the only one."
    return _form("Log in", "", "/auth/login", fields + hidden, "Log in", reason, help_)


def _first(given: Fields, errors: Fields, visitor: Visitor) -> str:
    fields = _field("name", "Your name", given, errors, "autocomplete=name")
    fields += _field("username", "User name", given, errors, "autocomplete=username")
    new = 'type=password autocomplete="new-password"'
    fields += _field("password", "Password", {}, errors, new, "At least 10 characters.")
    fields += _field("again", "Password, once more", {}, errors, new)
    if not visitor.is_at_home:
        where = "Printed by Flotilla when it started. In a container: docker compose logs flotilla."
        fields += _field("token", "Token", {}, errors, "autocomplete=off", where)
    return _form("Welcome to Flotilla", "Create the administrator's account.", "/auth/first", fields, "Create account")


def _change(errors: Fields) -> str:
    new = 'type=password autocomplete="new-password"'
    fields = _field("old", "Present password", {}, errors, 'type=password autocomplete="current-password"')
    fields += _field("new", "New password", {}, errors, new, "At least 10 characters.")
    fields += _field("again", "New password, once more", {}, errors, new)
    why = "An administrator chose the present one. Set one that only you know."
    return _form("Choose a new password", why, auth_middleware.CHANGE_PASSWORD, fields, "Set password")


def _form(title: str, lead: str, action: str, fields: str, verb: str, reason: str = "", help_: str = "") -> str:
    told = f'<div class="notice info-box" role="status">{escape(reason)}</div>' if reason.strip() else ""
    lead = f'<p class="muted">{escape(lead)}</p>' if lead else ""
    help_ = f'<p class="muted small">{escape(help_)}</p>' if help_ else ""
    return (
        f'<main class="gate"><div class="card"><div class="brand">{theme.LOGO}<span>Flotilla</span></div>'
        f"<div><h1>{escape(title)}</h1>{lead}</div>{told}"
        f'<form method="post" action="{action}" class="form">{_with_focus(fields)}'
        f'<button type="submit" class="btn plain-btn primary">{escape(verb)}</button></form>{help_}</div></main>'
    )


def _with_focus(fields: str) -> str:
    """On the first field that is wrong, or else on the first."""
    mark = " aria-invalid=" if " aria-invalid=" in fields else " required "
    return fields.replace(mark, f" autofocus{mark}", 1)


def _field(name: str, label: str, given: Fields, errors: Fields, attributes: str, help_: str = "") -> str:
    error = errors.get(name, "")
    wrong = f' aria-invalid="true" aria-describedby="{name}-said"' if error else ""
    said = f'<div id="{name}-said" class="help {"loss" if error else ""}">{escape(error or help_)}</div>'
    return (
        f'<div class="field"><label for="{name}">{escape(label)}</label>'
        f'<input class="plain-input" id="{name}" name="{name}" value="{escape(given.get(name, ""))}" '
        f"required {attributes}{wrong}>{said if error or help_ else ''}</div>"
    )


def _page(body: str, status: int = 200) -> HTMLResponse:
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Flotilla</title>{theme.head()}"
    )
    page = f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>'
    return HTMLResponse(page, status, headers={"Cache-Control": "no-store"})
