"""Who may create the first account: whoever sits at the machine, and whoever knows the token it printed."""

import socket
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest

from tests.server import PASSWORD, Server

FIRST = {"name": "Ada", "username": "ada", "password": PASSWORD, "again": PASSWORD}


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("first")


def must_know_the_token(visitor: httpx.Client) -> bool:
    """Is asked for it, and without it refused."""
    asked = 'name="token"' in visitor.get("/login").text
    answers = [visitor.post("/auth/first", data={**FIRST, "token": token}) for token in ("", "x")]
    refused = [(answer.status_code, "token-said" in answer.text) == (422, True) for answer in answers]
    assert all('value="ada"' in answer.text for answer in answers), "what was typed is kept"
    assert not any(PASSWORD in answer.text for answer in answers)
    return asked and all(refused)


def test_where_others_are_expected_everybody_must_know_the_token(folder: Path) -> None:
    """Also who seems to be at home: it may be a web server that brings anybody."""
    with Server(folder, host="0.0.0.0", allowed_hosts="flotilla.example") as server:
        by_name = server.client(headers={"Host": f"flotilla.example:{server.port}"})
        for visitor in (by_name, server.client(headers={"X-Forwarded-For": "203.0.113.9"}), server.client()):
            assert must_know_the_token(visitor)
        answer = by_name.post("/auth/first", data={**FIRST, "token": server.first_token})
        assert answer.status_code == 303
        cookie = {"Cookie": answer.headers["set-cookie"].split(";")[0]}
        assert by_name.get("/account", headers=cookie).status_code == 200


def test_at_the_machine_itself_no_token_is_asked_for(folder: Path) -> None:
    """But through a web server on it, whatever that sends by itself."""
    with Server(folder) as server:
        for headers in ({"X-Forwarded-For": "203.0.113.9"}, {"X-Real-IP": "203.0.113.9"}, {"Via": "1.1 proxy"}):
            assert must_know_the_token(server.client(headers=headers))
        assert 'name="token"' in by_older_http(server, "GET", "/login")
        assert "token-said" in by_older_http(server, "POST", "/auth/first", urlencode(FIRST))
        at_home = server.client()
        assert 'name="token"' not in at_home.get("/login").text
        wrong = at_home.post("/auth/first", data={**FIRST, "again": "x"})
        assert "The two passwords differ." in wrong.text
        assert at_home.get("/auth/first").headers["location"] == "/login", "its address can be visited anew"
        assert at_home.post("/auth/first", data=FIRST).status_code == 303
        assert at_home.get("/account").status_code == 200
        assert_log_in_page(server.client())


def by_older_http(server: Server, method: str, path: str, form: str = "") -> str:
    """As nginx asks without any setting: HTTP/1.0 from loopback, with the address it passes on to as the Host."""
    head = f"{method} {path} HTTP/1.0\r\nHost: 127.0.0.1:{server.port}\r\nConnection: close\r\n"
    body = f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(form)}\r\n\r\n{form}"
    with socket.create_connection(("127.0.0.1", server.port)) as connection, connection.makefile("rb") as answer:
        connection.sendall((head + body).encode())
        return answer.read().decode()


def assert_log_in_page(visitor: httpx.Client) -> None:
    page = visitor.get("/login").text
    assert 'action="/auth/login"' in page
    assert 'action="/auth/first"' not in page
