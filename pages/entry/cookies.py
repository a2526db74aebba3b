"""The cookies of Flotilla: one holds the session, one says in which browser somebody has logged in before.

Under https their names begin with `__Host-`: browsers then take them from this very host over https alone, so neither a
neighbouring subdomain nor somebody between plain http and the browser can slip in one of theirs.
"""

from typing import Final

from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.responses import Response
from starlette.types import Message, Scope, Send

from core.access.local.browsers import REMEMBERED
from core.access.local.login import Admission
from core.access.login_sessions.session_tokens import is_of_before
from core.config import Settings

SESSION: Final = "flotilla_session"
BROWSER: Final = "flotilla_browser"


def session_token(headers: Headers, settings: Settings) -> str:
    """Empty without one. Under https the name without prefix is believed only for sessions that began before there was
    the prefix: they last 30 days at most."""
    given = _given(headers)
    token = given.get(_name(SESSION, settings), "")
    if not token and settings.https and is_of_before(before := given.get(SESSION, "")):
        return before
    return token


def browser_known_as(headers: Headers, settings: Settings) -> str:
    return _given(headers).get(_name(BROWSER, settings), "")


def admit(response: Response, admission: Admission, settings: Settings) -> Response:
    """Give the browser what it needs to be signed in."""
    set_session(response, admission.session, settings)
    response.set_cookie(
        _name(BROWSER, settings),
        admission.browser,
        max_age=int(REMEMBERED.total_seconds()),
        httponly=True,
        samesite="strict",
        secure=settings.https,
        path="/",
    )
    return response


def set_session(response: Response, token: str, settings: Settings) -> None:
    """In place of one under the name without prefix, if there is one."""
    name = _name(SESSION, settings)
    response.set_cookie(name, token, httponly=True, samesite="lax", secure=settings.https, path="/")
    if name != SESSION:
        response.delete_cookie(SESSION)


def forget_session(response: Response, settings: Settings) -> Response:
    """By every name; browsers listen only to who may also set it. That somebody logged in here stays known."""
    for name in {SESSION, _name(SESSION, settings)}:
        response.delete_cookie(name, httponly=True, samesite="lax", secure=settings.https, path="/")
    return response


def moving(send: Send, scope: Scope, settings: Settings) -> Send:
    """The session of a released version goes on under the name that its cookie has now: it comes with the answer to
    the first request, unless that says something about the cookie itself."""
    headers = Headers(scope=scope)
    if scope["type"] != "http" or not settings.https or _name(SESSION, settings) in _given(headers):
        return send

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start" and "set-cookie" not in Headers(raw=message["headers"]):
            moved = Response()
            set_session(moved, session_token(headers, settings), settings)
            ours = [line for line in moved.raw_headers if line[0] == b"set-cookie"]
            message = {**message, "headers": [*message["headers"], *ours]}
        await send(message)

    return sending


def _name(name: str, settings: Settings) -> str:
    return f"__Host-{name}" if settings.https else name


def _given(headers: Headers) -> dict[str, str]:
    """Cookies of other programs on the same host come along, some of them malformed: they do no harm here."""
    return cookie_parser(headers.get("cookie", ""))
