"""The cookies of a real server that people reach by https, and how those of a released version become them."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from http.cookies import Morsel, SimpleCookie
from uuid import uuid4

import httpx
import pytest
from starlette.datastructures import Headers

from core.config import Settings
from pages.entry import cookies
from tests.pages.tab import Tab
from tests.server import NAME, PASSWORD, Server

SESSION, BROWSER = "__Host-flotilla_session", "__Host-flotilla_browser"
PLAIN = "flotilla_session"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("cookies"), https=True) as server:
        server.create_admin()
        yield server


def visit(server: Server, path: str = "/account", **given: str) -> httpx.Response:
    """With these cookies; a dash stands for an underscore of theirs."""
    return server.client(headers={"Cookie": "; ".join(f"{name}={value}" for name, value in given.items())}).get(path)


def set_by(answer: httpx.Response) -> dict[str, Morsel[str]]:
    return {name: it for line in answer.headers.get_list("set-cookie") for name, it in SimpleCookie(line).items()}


def is_deleted(cookie: Morsel[str]) -> bool:
    return cookie["max-age"] == "0"


def log_in(server: Server) -> httpx.Response:
    return server.client().post("/auth/login", data={"username": NAME, "password": PASSWORD})


def session_of_before(server: Server) -> str:
    """The token of a session that the released version began."""
    token, now = f"token-of-before-{uuid4()}", datetime.now(UTC).replace(tzinfo=None)
    row = {
        "id": uuid4().hex, "created_at": now, "updated_at": now, "last_seen_at": now, "address": "", "browser": "",
        "expires_at": now + timedelta(hours=1), "token_hash": hashlib.sha256(token.encode()).hexdigest(),
    }  # fmt: skip
    names, marks = ", ".join(row), ", ".join("?" for _ in row)
    with closing(sqlite3.connect(server.data_dir / "flotilla.db", timeout=30)) as database, database:
        (person,) = database.execute("SELECT id FROM person WHERE username = ?", (NAME,)).fetchone()
        values = [str(value) if isinstance(value, datetime) else value for value in row.values()]
        database.execute(f"INSERT INTO login_session ({names}, person_id) VALUES ({marks}, ?)", (*values, person))
    return token


def test_no_neighbour_and_no_plain_http_can_set_them(server: Server) -> None:
    given = set_by(log_in(server))
    for name, same_site in ((SESSION, "lax"), (BROWSER, "strict")):
        cookie = given[name]
        assert (cookie["path"], cookie["domain"], cookie["secure"], cookie["httponly"]) == ("/", "", True, True)
        assert cookie["samesite"].lower() == same_site
    assert not given[SESSION]["max-age"], "the session's ends with the browser"
    assert int(given[BROWSER]["max-age"]) > 30 * 24 * 3600
    assert visit(server, **{SESSION: given[SESSION].value}).status_code == 200


def test_a_session_of_now_is_not_taken_by_the_old_name(server: Server) -> None:
    """Whoever slips in a cookie of their own would otherwise have people work in the wrong account."""
    token = set_by(log_in(server))[SESSION].value
    assert visit(server, **{PLAIN: token}).status_code == 303
    assert visit(server, **{BROWSER: token}).status_code == 303


def test_a_session_of_a_released_version_goes_on_under_the_new_name(server: Server) -> None:
    old = session_of_before(server)
    first = visit(server, **{PLAIN: old})
    assert first.status_code == 200
    given = set_by(first)
    assert given[SESSION].value == old and given[SESSION]["secure"] and given[SESSION]["path"] == "/"
    assert is_deleted(given[PLAIN])
    assert given[SESSION]["httponly"] and given[SESSION]["samesite"].lower() == "lax"
    later = visit(server, **{SESSION: old})
    assert (later.status_code, set_by(later)) == (200, {})
    assert visit(server, "/api/trades", **{PLAIN: old}).status_code == 404, "it is let in; there is no such route"


def test_an_open_page_of_a_released_version_keeps_its_socket(server: Server) -> None:
    old = session_of_before(server)
    with Tab(server, server.client(headers={"Cookie": f"{PLAIN}={old}"})).open(cookie=f"{PLAIN}={old}"):
        pass


def test_logging_out_and_in_leaves_nothing_under_the_old_name(server: Server) -> None:
    old = session_of_before(server)
    visitor = server.client(headers={"Cookie": f"{PLAIN}={old}"})
    gone = set_by(visitor.post("/auth/logout"))
    assert set(gone) == {PLAIN, SESSION} and all(map(is_deleted, gone.values()))
    assert visitor.get("/account").status_code == 303
    given = set_by(visitor.post("/auth/login", data={"username": NAME, "password": PASSWORD}))
    assert is_deleted(given[PLAIN]) and not is_deleted(given[SESSION])


@pytest.mark.parametrize("token", ["2.of-now", "of-before"])
def test_by_plain_http_the_name_stays_and_every_session_goes_on(token: str) -> None:
    settings = Settings(_env_file=None)  # type: ignore[call-arg]
    assert cookies.session_token(Headers({"cookie": f"{PLAIN}={token}"}), settings) == token
