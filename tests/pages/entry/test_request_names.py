"""What the middleware makes of names, addresses and headers, without a server."""

import pytest
from starlette.datastructures import Headers

from core.config import Settings
from pages.entry.auth_middleware import AuthMiddleware
from pages.entry.login import _safe
from pages.entry.login_forms import _with_focus
from pages.entry.request_names import comes_from_elsewhere, host_name, last_unknown


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("localhost", "localhost"),
        ("LocalHost:8080", "localhost"),
        ("127.0.0.1:80", "127.0.0.1"),
        ("[::1]:8080", "::1"),
        ("[::1]", "::1"),
        ("flotilla.example.org:443", "flotilla.example.org"),
        *(
            (wrong, "")
            for wrong in ("", "[::1", "::1", "a/b", "x@localhost", "localhost?", "localhost:80:80", "a b", "ł")
        ),
    ],
)
def test_host_names(header: str, name: str) -> None:
    assert host_name(header) == name


@pytest.mark.parametrize(
    ("header", "address"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("::ffff:203.0.113.9", "203.0.113.9"),  # as a socket for both kinds of address names it
        ("6.6.6.6, ::ffff:203.0.113.9", "203.0.113.9"),
        ("6.6.6.6, 203.0.113.9:99999999", ""),  # no address: what stands before it may be invented
        ("6.6.6.6, _hidden", ""),
        ("::ffff:10.0.0.2", ""),
        ("10.1.1.1, 203.0.113.9", "203.0.113.9"),  # the first one he wrote himself
        ("203.0.113.9, 10.0.0.2", "203.0.113.9"),  # ours stands last
        ("203.0.113.9:5123", "203.0.113.9"),
        ("[2001:db8::1]:443, 10.0.0.2", "2001:db8::1"),
        ("2001:db8::1", "2001:db8::1"),
        *((wrong, "") for wrong in ("", ",", "unknown", "10.0.0.2", "203.0.113.9, nonsense", "<script>")),
    ],
)
def test_the_visitor_behind_a_proxy(header: str, address: str) -> None:
    assert last_unknown([header], {"10.0.0.2"}) == address


def test_a_proxy_may_add_a_line_of_its_own() -> None:
    """To the one that the visitor has sent."""
    assert last_unknown(["6.6.6.6", "203.0.113.9"], {"10.0.0.2"}) == "203.0.113.9"


@pytest.mark.parametrize(
    ("kind", "method", "path", "headers", "is_foreign"),
    [
        ("http", "GET", "/", {}, False),
        ("http", "GET", "/", {"sec-fetch-site": "cross-site"}, False),  # a link
        ("http", "GET", "/api/x", {"origin": "https://evil.example"}, True),  # a script
        ("http", "GET", "/", {"origin": "null"}, True),
        ("http", "POST", "/auth/login", {"origin": "http://localhost:8080"}, False),
        ("http", "POST", "/auth/login", {"origin": "https://localhost:8080"}, False),  # https ends at a proxy
        ("http", "POST", "/auth/login", {"origin": "http://localhost:8081"}, True),  # a bot's own page
        ("http", "POST", "/auth/login", {"origin": "http://localhost"}, True),
        ("http", "POST", "/auth/login", {}, False),  # no browser
        ("http", "POST", "/auth/login", {"sec-fetch-site": "same-site"}, True),
        ("http", "GET", "/_nicegui_ws/x", {"sec-fetch-site": "cross-site"}, True),
        ("websocket", "", "/_nicegui_ws/x", {"origin": "http://localhost:8080"}, False),
        ("websocket", "", "/_nicegui_ws/x", {"origin": "http://evil.example"}, True),
        ("websocket", "", "/_nicegui_ws/x", {"sec-fetch-site": "cross-site"}, True),
    ],
)
def test_other_sites(kind: str, method: str, path: str, headers: dict[str, str], is_foreign: bool) -> None:
    scope = {"type": kind, "method": method, "path": path}
    assert comes_from_elsewhere(scope, Headers({"host": "localhost:8080", **headers})) == is_foreign


@pytest.mark.parametrize(
    ("settings", "at_home"),
    [
        ({}, True),
        ({"trusted_proxies": "127.0.0.1"}, False),
        ({"trusted_proxies": "10.0.0.1"}, False),
        ({"allowed_hosts": "flotilla.example"}, False),
        ({"https": True}, False),
    ],
)
def test_nobody_is_at_home_where_others_are_expected(settings: dict[str, str], at_home: bool) -> None:
    middleware = AuthMiddleware(lambda *_: None, Settings(_env_file=None, **settings))  # type: ignore[arg-type]
    assert middleware._visitor({"client": ("127.0.0.1", 1)}, Headers({}), "localhost").is_at_home == at_home


@pytest.mark.parametrize("peer", ["127.0.0.1", "203.0.113.1"])
def test_only_named_proxies_say_who_asks(peer: str) -> None:
    middleware = AuthMiddleware(lambda *_: None, Settings(_env_file=None, trusted_proxies="127.0.0.1"))  # type: ignore[arg-type]
    visitor = middleware._visitor({"client": (peer, 1)}, Headers({"x-forwarded-for": "198.51.100.4"}), "localhost")
    assert visitor.address == ("198.51.100.4" if peer == "127.0.0.1" else peer)


@pytest.mark.parametrize("path", ["/", "/bots", "/bots/1?tab=log&x=%2F", "/bots#x"])
def test_where_one_may_go_after_logging_in(path: str) -> None:
    assert _safe(path) == path


@pytest.mark.parametrize(
    "path", ["//[", "//evil", "/\\evil", "http://evil", "x", "", "/\x00", "/\tx", "/login", "/auth/x"]
)
def test_where_one_may_not_go(path: str) -> None:
    assert _safe(path) == "/"


def test_focus_is_on_the_first_wrong_field_or_else_the_first() -> None:
    right, wrong = '<input id="a" required x>', '<input id="b" required y aria-invalid="true">'
    assert _with_focus(right + wrong + wrong) == right + wrong.replace(" aria", " autofocus aria") + wrong
    assert _with_focus(right + right) == right.replace(" required", " autofocus required") + right
