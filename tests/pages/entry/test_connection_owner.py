"""Who is at the other end: a person at this machine, or a web server that brings anybody."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from starlette.datastructures import Headers

from pages.entry.connection_owner import is_of_our_user, seems_at_home

BROWSER = {
    "Host": "localhost:8080",
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Accept": "text/html,application/xhtml+xml",
    "Accept-Language": "en-US,en;q=0.5",
    "Accept-Encoding": "gzip, deflate, br, zstd",
    "Connection": "keep-alive",
    "Upgrade-Insecure-Requests": "1",
    "Sec-Fetch-Dest": "document",
    "Sec-Fetch-Mode": "navigate",
    "Sec-Fetch-Site": "none",
    "Sec-CH-UA": '"Chromium";v="140"',
    "Origin": "http://localhost:8080",
    "Content-Type": "application/x-www-form-urlencoded",
    "Cookie": "flotilla_session=x",
    "Priority": "u=0, i",
    "DNT": "1",
}
OF_SERVERS = {
    "Apache": ("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Server", "Via"),
    "Caddy": ("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Via"),
    "nginx, as its manuals set it": ("X-Real-IP", "X-Scheme", "X-Request-ID", "X-NginX-Proxy", "X-Forwarded-Ssl"),
    "Traefik": ("X-Forwarded-Port", "X-Real-Ip", "X-Forwarded-Prefix", "X-Forwarded-Tls-Client-Cert"),
    "HAProxy": ("Forwarded", "X-Client-IP", "X-SSL"),
    "Envoy": ("X-Envoy-External-Address", "X-Request-Id", "X-B3-TraceId", "Traceparent"),
    "IIS": ("X-ARR-LOG-ID", "X-Original-URL", "X-ARR-SSL"),
    "clouds": ("CF-Connecting-IP", "CDN-Loop", "True-Client-IP", "X-Amzn-Trace-Id", "CloudFront-Viewer-Address"),
    "others": ("Client-IP", "Fly-Client-IP", "Fastly-Client-IP", "X-Cluster-Client-IP", "Proxy-Connection"),
}


@pytest.mark.parametrize(
    ("peer", "host", "at_home"),
    [
        ("127.0.0.1", "localhost", True),
        ("127.8.8.8", "127.0.0.1", True),
        ("::1", "::1", True),
        ("192.0.2.1", "localhost", False),
        ("127.0.0.1", "flotilla.example", False),
        ("127.0.0.1", "localhost.example", False),
        ("", "localhost", False),
    ],
)
def test_from_loopback_to_loopback(peer: str, host: str, at_home: bool) -> None:
    assert seems_at_home({"client": (peer, 1), "http_version": "1.1"}, Headers(BROWSER), host) == at_home


@pytest.mark.parametrize("header", sorted({name for names in OF_SERVERS.values() for name in names}))
def test_a_header_of_a_web_server_tells_of_a_visitor_from_elsewhere(header: str) -> None:
    headers = Headers(BROWSER | {header: "anything"})
    assert not seems_at_home({"client": ("127.0.0.1", 1), "http_version": "1.1"}, headers, "localhost")


def test_nginx_as_it_comes_sends_no_header_but_speaks_an_older_http() -> None:
    scope = {"client": ("127.0.0.1", 1), "http_version": "1.0"}
    assert not seems_at_home(scope, Headers({"host": "127.0.0.1:8080", "connection": "close"}), "127.0.0.1")


# -- whose connection it is -------------------------------------------------------------------------------------------


@contextmanager
def connection(address: str, user: int) -> Iterator[dict[str, tuple[str, int]]]:
    """Within this machine, made by this user; as the server's end sees it."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.create_server((address, 0), family=family) as server, socket.socket(family) as client:
        os.fchown(client.fileno(), user, -1)  # as if that user had made it
        client.connect(server.getsockname()[:2])
        own, peer = server.accept()
        with own:
            yield {"client": peer[:2], "server": own.getsockname()[:2]}


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_a_connection_of_our_own_user(address: str) -> None:
    with connection(address, os.geteuid()) as scope:
        assert is_of_our_user(scope)


@pytest.mark.skipif(os.geteuid() != 0, reason="Only root can make a connection for another user.")
@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_a_connection_of_another_user_as_web_servers_have_it(address: str) -> None:
    with connection(address, 65534) as scope:
        assert not is_of_our_user(scope)


@pytest.mark.parametrize(
    "scope",
    [
        {},
        {"client": ("127.0.0.1", 9), "server": ("127.0.0.1", 9)},  # there is no such connection
        {"client": ("192.0.2.1", 9), "server": ("192.0.2.2", 9)},
        {"client": ("127.0.0.1", 9), "server": ("/run/flotilla.sock", None)},
    ],
)
def test_what_is_no_connection_within_the_machine(scope: dict[str, tuple[str, int]]) -> None:
    assert not is_of_our_user(scope)
