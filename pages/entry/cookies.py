"""The cookies of Flotilla: one holds the session, one marks a browser in which somebody has logged in before.

Under https their names begin with `__Host-`. Browsers then accept them from this host over https alone, so neither a
neighbouring subdomain nor somebody between plain http and the browser can plant one of their own.
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
    """Return the token of the session; empty without one. Under https the name without prefix counts only for sessions
    that began before there was the prefix: they last 30 days at most."""
    given = _given(headers)
    token = given.get(_name(SESSION, settings), "")
    if not token and settings.https and is_of_before(before := given.get(SESSION, "")):
        return before
    return token


def browser_known_as(headers: Headers, settings: Settings) -> str:
    """Return the mark of this browser; empty without one."""
    return _given(headers).get(_name(BROWSER, settings), "")


def admit(response: Response, admission: Admission, settings: Settings) -> Response:
    """Set the cookies of somebody who has just logged in."""
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
    """Set the session cookie, and delete one under the name without prefix."""
    name = _name(SESSION, settings)
    response.set_cookie(name, token, httponly=True, samesite="lax", secure=settings.https, path="/")
    if name != SESSION:
        response.delete_cookie(SESSION)


def forget_session(response: Response, settings: Settings) -> Response:
    """Delete the session cookie under every name; a browser obeys only where it may also be set. The mark of the
    browser stays."""
    for name in {SESSION, _name(SESSION, settings)}:
        response.delete_cookie(name, httponly=True, samesite="lax", secure=settings.https, path="/")
    return response


def moving(send: Send, scope: Scope, settings: Settings) -> Send:
    """Wrap `send` so that the session of an earlier version moves to the present name of its cookie: it comes with the
    answer to the first request, unless that sets cookies itself."""
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
