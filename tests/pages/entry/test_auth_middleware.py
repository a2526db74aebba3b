"""Strangers at the door of a real server: pages, routes, the socket and its stand-in, by every way in."""

import json
import re
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import httpx
import pytest
from nicegui import __version__
from websockets.exceptions import InvalidStatus

from tests.pages.tab import Tab
from tests.server import NAME, PASSWORD, Server

MEMBER_PASSWORD = "a password of grace"
FOREIGN = "https://elsewhere.example"
_numbers = count(1)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("door"), trusted_proxies="127.0.0.1") as server:
        server.create_admin()
        yield server


@pytest.fixture
def ada(server: Server) -> httpx.Client:
    return server.log_in()


@pytest.fixture
def stranger(server: Server) -> httpx.Client:
    return server.client()


def is_refused(tab: Tab, **given: Any) -> bool:
    try:
        tab.open(**given)
    except InvalidStatus as refused:
        return refused.response.status_code in (401, 403)
    return False


# -- strangers --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["/", "/bots", "/people", "/no-such-page", "/bots/x?tab=log", "//evil.example", "/auth/x"]
)
def test_pages_send_a_stranger_to_the_log_in_page(stranger: httpx.Client, path: str) -> None:
    answer = stranger.get(httpx.URL(f"{stranger.base_url}".rstrip("/") + path))
    assert (answer.status_code, answer.headers["location"].split("?")[0]) == (303, "/login")
    assert "content" not in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/api/trades",
        "/_nicegui_ws/socket.io/?EIO=4&transport=polling",
        f"/_nicegui/{__version__}/dynamic_resources/x",
        "/_nicegui/client/x/upload/1",
        "/_nicegui/auto/static/x/y",
        f"/_nicegui/{__version__}/nothing",
    ],
)
def test_everything_else_answers_401(stranger: httpx.Client, path: str) -> None:
    assert stranger.get(path).status_code == 401


@pytest.mark.parametrize("path", ["/", "/account", "/api/trades", "/_nicegui/client/x/upload/1"])
def test_nothing_is_changed_by_a_stranger(stranger: httpx.Client, path: str) -> None:
    assert stranger.post(path, data={"x": "y"}).status_code == 401


@pytest.mark.parametrize("token", ["", "x", "x" * 5000, "%00", '"; Path=/'])
def test_a_cookie_that_was_made_up(server: Server, token: str) -> None:
    made_up = server.client(headers={"Cookie": f"flotilla_session={token}"})
    assert made_up.get("/bots").status_code == 303
    assert made_up.get("/api/trades").status_code == 401


def test_cookies_of_other_programs_do_no_harm(server: Server, ada: httpx.Client) -> None:
    ours = "; ".join(f"{name}={value}" for name, value in ada.cookies.items())
    mixed = server.client(headers={"Cookie": f'grafana={{"a": [1, "b;c"]}}; =; x y=z; {ours}'})
    assert mixed.get("/account").status_code == 200


def test_what_everybody_may_see(stranger: httpx.Client) -> None:
    page = stranger.get("/login")
    assert page.status_code == 200
    files = re.findall(r'(?:href|src)="(/_[^"]+)"', page.text)
    assert len(files) >= 3
    for path in (*files, "/healthz", "/readyz", "/favicon.ico"):
        assert stranger.get(path).status_code == 200, path


@pytest.mark.parametrize(
    "path", ["/_flotilla/x", f"/_nicegui/{__version__}/static/x", f"/_nicegui/{__version__}/esm/x/y"]
)
def test_a_missing_file_costs_no_page(stranger: httpx.Client, path: str) -> None:
    answer = stranger.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/json")


# -- names, sites, proxies --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "", "[::1", "a/b"]
)
def test_other_host_names_are_refused(server: Server, ada: httpx.Client, host: str) -> None:
    for path in ("/", "/login", "/healthz", "/api/trades", f"/_nicegui/{__version__}/static/nicegui.js"):
        assert ada.get(path, headers={"Host": host}).status_code == 400
    with pytest.raises(InvalidStatus):
        Tab(server, ada).open(host=host or "x", origin=f"http://{host or 'x'}")


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1:9", "[::1]:80"])
def test_own_names_are_answered_with_any_port(ada: httpx.Client, host: str) -> None:
    assert ada.get("/account", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("origin", [FOREIGN, "null", "http://127.0.0.1:1", "http://127.0.0.1"])
def test_other_sites_change_and_open_nothing(server: Server, ada: httpx.Client, origin: str) -> None:
    for path in ("/auth/login", "/auth/logout", "/auth/password", "/_nicegui/client/x/upload/1"):
        assert (
            ada.post(path, data={"username": NAME, "password": PASSWORD}, headers={"Origin": origin}).status_code == 403
        )
    tab = Tab(server, ada)
    assert ada.get(tab.address("polling"), headers={"Origin": origin}).status_code == 403
    assert is_refused(tab, origin=origin)
    assert ada.get("/account").status_code == 200, "and he is still logged in"


def test_a_form_of_another_site_without_origin(ada: httpx.Client) -> None:
    assert ada.post("/auth/logout", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_every_answer_says_what_browsers_may_do_with_it(stranger: httpx.Client) -> None:
    for path in ("/login", "/", "/api/x", "/healthz"):
        headers = stranger.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "http:" not in headers["content-security-policy"]
        assert "unsafe-eval" not in headers["content-security-policy"]
    assert stranger.get("/login").headers["cache-control"] == "no-store"


# -- logging in and out -----------------------------------------------------------------------------------------------


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(stranger: httpx.Client) -> None:
    given = {"username": NAME, "password": PASSWORD, "next": "/bots?tab=log"}
    answer = stranger.post("/auth/login", data=given)
    assert (answer.status_code, answer.headers["location"]) == (303, "/bots?tab=log")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


@pytest.mark.parametrize(
    "path",
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "javascript:alert(1)",
        "/x\ny",
        "bots",
        "/login",
        "/auth/logout",
    ],
)
def test_nobody_is_sent_elsewhere_after_logging_in(stranger: httpx.Client, path: str) -> None:
    answer = stranger.post("/auth/login", data={"username": NAME, "password": PASSWORD, "next": path})
    assert answer.headers["location"] == "/"


def test_a_wrong_password_is_told_at_its_field_and_the_name_is_kept(server: Server) -> None:
    visitor = server.client(headers={"X-Forwarded-For": "198.51.100.1"})
    answer = visitor.post("/auth/login", data={"username": 'o"<b>', "password": "secret words", "next": "/bots"})
    assert answer.status_code == 422
    assert 'value="o&quot;&lt;b&gt;"' in answer.text
    assert 'id="password-said"' in answer.text
    assert "secret words" not in answer.text
    assert 'value="/bots"' in answer.text
    assert "set-cookie" not in answer.headers


def test_guessing_is_slowed_down_by_network(server: Server) -> None:
    """Behind a trusted proxy, each visitor by the address the proxy saw; what he claims himself is not believed."""

    def guess(claimed: str) -> int:
        visitor = server.client(headers={"X-Forwarded-For": f"{claimed}, 192.0.2.{next(_numbers) % 250}"})
        return visitor.post("/auth/login", data={"username": f"nobody{next(_numbers)}", "password": "x"}).status_code

    answers = [guess(f"10.0.0.{number}") for number in range(20)]
    assert answers[:19] == [422] * 19
    assert 429 in (guess(f"10.0.1.{number}") for number in range(100)), "a slow machine earns attempts meanwhile"
    other = server.client(headers={"X-Forwarded-For": "203.0.113.8"})
    assert other.post("/auth/login", data={"username": NAME, "password": PASSWORD}).status_code == 303


def test_a_browser_used_before_passes_beside_the_guesses_of_its_network(server: Server) -> None:
    at, right = {"X-Forwarded-For": "203.0.114.9"}, {"username": NAME, "password": PASSWORD}
    used = server.client(headers=at)
    assert used.post("/auth/login", data=right).status_code == 303
    assert used.post("/auth/logout").status_code == 303
    assert used.get("/account").status_code == 303, "it is known, and signed out"
    guesses = [server.client(headers=at).post("/auth/login", data=right | {"password": "x"}) for _ in range(5)]
    assert [answer.status_code for answer in guesses] == [422] * 5
    prolong_the_wait(server)
    stranger = server.client(headers=at).post("/auth/login", data=right)
    assert stranger.status_code == 429
    assert int(stranger.headers["retry-after"]) >= 1
    assert used.post("/auth/login", data=right).status_code == 303


def prolong_the_wait(server: Server) -> None:
    """As after more guesses, each of which would have to be waited for."""
    with closing(sqlite3.connect(server.data_dir / "flotilla.db", timeout=30)) as database, database:
        later = datetime.now(UTC).replace(tzinfo=None) + timedelta(minutes=10)
        assert database.execute("UPDATE login_guess SET waits_until = ? WHERE attempts = 5", (str(later),)).rowcount


@pytest.mark.parametrize("reason", ["<script>alert(1)</script>", "Call 555 and tell them your password"])
def test_the_log_in_page_says_only_what_we_say(stranger: httpx.Client, reason: str) -> None:
    assert reason[1:10] not in stranger.get("/login", params={"reason": reason}).text
    assert "You are logged out." in stranger.get("/login", params={"reason": "You are logged out."}).text


def test_a_huge_form_is_not_read(stranger: httpx.Client) -> None:
    assert stranger.post("/auth/login", data={"username": "x" * 1_000_000}).status_code == 413


@pytest.mark.parametrize("path", ["/auth/login", "/", "/api/trades", "/healthz", "/_nicegui/client/x/upload/1",
                                  "/_nicegui_ws/socket.io/?EIO=4&transport=polling"])  # fmt: skip
def test_a_huge_body_is_refused_by_its_head(server: Server, path: str) -> None:
    """Nothing of it is sent before the answer is there."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=60) as line:
        head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nContent-Length: 50000000\r\n\r\n"
        line.sendall(head.encode())
        assert line.recv(100).startswith(b"HTTP/1.1 413")
        while line.recv(10_000):
            pass


def test_a_body_without_a_length_has_a_limit_too(stranger: httpx.Client) -> None:
    parts = (b"x" * 50_000 for _ in range(1000))
    answer = stranger.post("/auth/login", content=parts)
    assert answer.status_code == 413


SMALL = "from freqtrade.strategy import IStrategy\n\n\nclass Small(IStrategy): ...\n"


def test_an_upload_is_as_large_as_its_field_says(server: Server, ada: httpx.Client) -> None:
    with Tab(server, ada, "/strategies/new") as tab:
        elements = tab.all_elements("max-file-size")
        upload = [one["props"] for one in elements.values() if "max-file-size" in one.get("props", {})][-1]
        most = upload["max-file-size"]
        answer = ada.post(upload["url"], files={"file": ("a.py", b"#" * (most + 100_000), "text/x-python")})
        assert answer.status_code == 413
        answer = ada.post(upload["url"], files={"file": ("a.py", SMALL.encode(), "text/x-python")})
        assert answer.status_code == 200
        tab.hear_of('"replaced":1')
        editor = next(one["props"] for one in elements.values() if "replaced" in one.get("props", {}))
        assert ada.get(editor["path"]).text == SMALL


def test_who_goes_away_in_the_middle_is_no_error_of_ours(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=60) as line:
        head = f"POST /auth/login HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nContent-Length: 100\r\n\r\nusername="
        line.sendall(head.encode())
    assert server.client().get("/healthz").status_code == 200
    assert "Traceback" not in server.log


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe&username", b"username=%00&password=%ed%a0%80", b"a=1&" * 2000, b"username[]=x"]
)
def test_absurd_forms_get_a_sentence(server: Server, body: bytes) -> None:
    visitor = server.client(headers={"X-Forwarded-For": f"198.51.100.{100 + next(_numbers) % 100}"})
    answer = visitor.post("/auth/login", content=body, headers={"Content-Type": "application/x-www-form-urlencoded"})
    assert answer.status_code in (422, 429)
    assert "password-said" in answer.text


def test_there_is_no_second_first_visit(stranger: httpx.Client) -> None:
    given = {"name": "Eve", "username": "eve", "password": PASSWORD, "again": PASSWORD}
    answer = stranger.post("/auth/first", data=given)
    assert answer.status_code in (403, 422)
    assert "set-cookie" not in answer.headers
    assert stranger.get("/bots").status_code == 303


# -- sockets ----------------------------------------------------------------------------------------------------------


def test_the_socket_opens_for_its_own_page_only(server: Server, ada: httpx.Client) -> None:
    with Tab(server, ada):
        pass
    assert is_refused(Tab(server, ada), cookie="")
    assert is_refused(Tab(server, ada), cookie="flotilla_session=made-up")
    other = server.log_in()
    theirs = "; ".join(f"{name}={value}" for name, value in other.cookies.items())
    assert is_refused(Tab(server, ada), cookie=theirs), "a client id that was stolen"


def test_long_polling_is_guarded_like_the_socket(server: Server, ada: httpx.Client, stranger: httpx.Client) -> None:
    tab = Tab(server, ada)
    assert stranger.get(tab.address("polling")).status_code == 401
    assert server.log_in().get(tab.address("polling")).status_code == 401
    opened = ada.get(tab.address("polling")).text
    assert opened.startswith("0")
    line = f"/_nicegui_ws/socket.io/?EIO=4&transport=polling&sid={json.loads(opened[1:])['sid']}"
    assert ada.post(line, content="40").text == "OK"
    assert ada.get(line).text.startswith("40")
    assert server.log_in().post(line, content="1").status_code == 401, "a line that was stolen"
    assert ada.post(line, content="1").text == "OK"
    assert ada.get(line).status_code in (400, 401), "a line that is closed"


def test_a_socket_cannot_speak_for_somebody_elses_page(server: Server, ada: httpx.Client) -> None:
    """The log-out button is pressed: by the thief's socket nothing happens, by its own it works."""
    with Tab(server, ada) as own, Tab(server, server.log_in()) as thief:
        press = {"client_id": own.client_id, **_log_out_button(own)}
        thief.say("event", press)
        thief.say("handshake", own.query)
        thief.say("event", press)
        with pytest.raises(TimeoutError):
            own.hear_of("/login", 1.5)
        assert ada.get("/account").status_code == 200
        own.say("event", press)
        own.hear_of("/login")


def _log_out_button(tab: Tab) -> dict[str, Any]:
    """The event a browser sends when it is pressed."""
    elements = tab.elements()
    words = next(id for id, element in elements.items() if "Log out" in str(element.get("props")))
    button = next(id for id, element in elements.items() if int(words) in element.get("children", []))
    listener = next(event for event in elements[button]["events"] if event["type"] == "click")
    return {"id": int(button), "listener_id": listener["listener_id"], "args": [None]}


# -- the end ----------------------------------------------------------------------------------------------------------


def test_logging_out_closes_every_tab_of_this_browser_and_no_other(server: Server, ada: httpx.Client) -> None:
    with Tab(server, ada) as one, Tab(server, ada) as two, Tab(server, server.log_in()) as other:
        assert ada.post("/auth/logout").status_code == 303
        for tab in (one, two):
            assert "location.href" in tab.hear_of("/login")
        for tab in (one, two):  # and whoever does not go is cut off
            assert tab.is_hung_up()
        with pytest.raises(TimeoutError):
            other.hear_of("/login", 1.0)
    assert ada.get("/bots").status_code == 303


def test_a_cookie_kept_from_before_the_log_out_opens_nothing(server: Server, ada: httpx.Client) -> None:
    kept = dict(ada.cookies)
    ada.post("/auth/logout")
    late = server.client(cookies=kept)
    assert late.get("/account").status_code == 303
    assert late.get("/api/trades").status_code == 401


def test_a_rescued_password_ends_open_pages_of_the_running_server(server: Server, ada: httpx.Client) -> None:
    """The command line is another process: the server finds out by looking."""
    with Tab(server, ada) as tab:
        done = server.command("reset-password", NAME)
        assert done.returncode == 0, done.stderr
        tab.hear_of("/login", 40)
    password = done.stdout.split()[-1]
    visitor = server.log_in(password=password)
    for path in ("/", "/bots", "/account"):
        assert visitor.get(path).headers["location"] == "/auth/password"
    assert visitor.get("/api/trades").status_code == 403
    given = {"old": password, "new": PASSWORD, "again": PASSWORD}
    assert visitor.post("/auth/password", data={**given, "again": "x"}).status_code == 422
    assert visitor.post("/auth/password", data=given).status_code == 303
    assert visitor.get("/account").status_code == 200
