"""Who may create the first account: whoever sits at the machine, and whoever knows the token it printed."""

from collections.abc import Iterator

import httpx
import pytest

from tests.server import PASSWORD, Server

FIRST = {"name": "Ada", "username": "ada", "password": PASSWORD, "again": PASSWORD}


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("first"), host="0.0.0.0", allowed_hosts="flotilla.example") as server:
        yield server


def test_from_elsewhere_only_with_the_token(server: Server) -> None:
    port = server.port
    by_name = server.client(headers={"Host": f"flotilla.example:{port}"})
    proxied = server.client(headers={"X-Forwarded-For": "203.0.113.9"})
    for visitor in (by_name, proxied):
        assert 'name="token"' in visitor.get("/login").text
        for token in ("", "x"):
            answer = visitor.post("/auth/first", data={**FIRST, "token": token})
            assert (answer.status_code, "token-said" in answer.text) == (422, True)
            assert 'value="ada"' in answer.text, "what was typed is kept"
            assert PASSWORD not in answer.text
    answer = by_name.post("/auth/first", data={**FIRST, "token": server.first_token})
    assert answer.status_code == 303
    cookie = {"Cookie": answer.headers["set-cookie"].split(";")[0]}
    assert by_name.get("/account", headers=cookie).status_code == 200


def test_at_the_machine_itself_no_token_is_asked_for(server: Server) -> None:
    at_home = server.client()
    assert 'name="token"' not in at_home.get("/login").text
    wrong = at_home.post("/auth/first", data={**FIRST, "again": "x"})
    assert "The two passwords differ." in wrong.text
    assert at_home.get("/auth/first").headers["location"] == "/login", "its address can be visited anew"
    assert at_home.post("/auth/first", data=FIRST).status_code == 303
    assert at_home.get("/account").status_code == 200
    assert_log_in_page(server.client())


def assert_log_in_page(visitor: httpx.Client) -> None:
    page = visitor.get("/login").text
    assert 'action="/auth/login"' in page
    assert 'action="/auth/first"' not in page
