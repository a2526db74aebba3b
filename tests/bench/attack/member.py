"""A member who is signed in: odd addresses, big uploads, and a socket full of messages that no page sends.
`python -m … URL BOT SECONDS`"""

from __future__ import annotations

import asyncio
import contextlib
import html
import json
import re
import sys
from itertools import cycle

import httpx
import websockets

from tests.installation import MEMBER, MEMBER_PASSWORD

_SOURCE = "127.0.0.7"
_CLIENT = re.compile(r'"client_id": ?"([0-9a-f-]+)"|client_id=([0-9a-f-]+)')
_PART = re.compile(r'"(\d+)": ?\{"|"listener_id": ?"([^"]+)"')


async def main(url: str, bot_id: str, seconds: float) -> None:
    transport = httpx.AsyncHTTPTransport(local_address=_SOURCE, verify=False)
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds), httpx.AsyncClient(base_url=url, transport=transport, timeout=30) as web:
            while not await _log_in(web):
                await asyncio.sleep(1)
            await asyncio.gather(_looks(web, bot_id), _uploads(web), _talks(web, url, bot_id))


async def _log_in(web: httpx.AsyncClient) -> bool:
    with contextlib.suppress(httpx.HTTPError):
        given = {"username": MEMBER, "password": MEMBER_PASSWORD}
        return (await web.post("/auth/login", data=given)).status_code == 303
    return False


async def _looks(web: httpx.AsyncClient, bot_id: str) -> None:
    """Pages with odd questions."""
    odd = ("9" * 4000, "1e999", "-1", "\x00", "%00", "(" * 2000, "?key" * 900, "null", "a" * 60_000)
    names = ("page", "size", "sort", "q", "show", "tab", "from", "to", "b.sort", "pair")
    for name, value, path in zip(cycle(names), cycle(odd), cycle(("/", "/bots", f"/bots/{bot_id}", "/strategies"))):
        with contextlib.suppress(httpx.HTTPError, httpx.InvalidURL):
            await web.get(path, params={name: value, "also": value})


async def _uploads(web: httpx.AsyncClient) -> None:
    content = b"x" * 60_000_000
    while True:
        for path in ("/auth/login", "/_nicegui/client/x/upload/1", "/account", "/api/candles"):
            with contextlib.suppress(httpx.HTTPError):
                await web.post(path, content=content)
        await asyncio.sleep(0.5)


async def _talks(web: httpx.AsyncClient, url: str, bot_id: str) -> None:
    """The socket of an open page."""
    for path in cycle(("/strategies/new", f"/bots/{bot_id}/edit", f"/bots/{bot_id}?tab=log", "/bots")):
        with contextlib.suppress(httpx.HTTPError, OSError, websockets.WebSocketException, TimeoutError):
            page = await web.get(path)
            found = _CLIENT.search(page.text)
            client_id = (found.group(1) or found.group(2)) if found else "none"
            await _talk(web, url, client_id, _listeners(html.unescape(page.text)))
        await asyncio.sleep(0.2)


def _listeners(page: str) -> list[tuple[int, str]]:
    """(element, listener) of all that the page listens to."""
    element, found = 0, []
    for number, listener in _PART.findall(page):
        element = int(number) if number else element
        if listener:
            found.append((element, listener))
    return found


async def _talk(web: httpx.AsyncClient, url: str, client_id: str, listeners: list[tuple[int, str]]) -> None:
    address = url.replace("http", "ws") + "/_nicegui_ws/socket.io/?EIO=4&transport=websocket"
    address += f"&client_id={client_id}&implicit_handshake=true&next_message_id=0&document_id=x&tab_id=y"
    cookies = "; ".join(f"{name}={value}" for name, value in web.cookies.items())
    headers = {"Cookie": cookies, "Origin": url}
    async with websockets.connect(
        address, additional_headers=headers, max_size=None, local_addr=(_SOURCE, 0), proxy=None
    ) as socket:
        await socket.send("40")
        hand = {"client_id": client_id, "document_id": "x", "tab_id": "y", "old_tab_id": None, "next_message_id": 0}
        await socket.send(_event("handshake", hand))
        for number, message in enumerate(_messages(client_id, listeners)):
            await socket.send(message)
            if number % 20 == 0:
                await asyncio.sleep(0.05)


def _messages(client_id: str, listeners: list[tuple[int, str]]) -> list[str]:
    """What no page sends."""
    found = []
    sections = [[-5, "x" * 5000], [10**9], [-(10**9), "y"]] * 50
    for element, listener in listeners:
        said = {"id": element, "client_id": client_id, "listener_id": listener}
        for args in ([{"sections": sections}], {"sections": sections}, ["?key" * 900], [10**300], None):
            found.append(_event("event", {**said, "args": args}))
    found += [_event("log", {"client_id": client_id, "level": "error", "message": "line\n\x1b[31m" * 900})] * 50
    found += [_event("ack", value) for value in ({}, None, [], "x", {"client_id": client_id, "next_message_id": "z"})]
    found += [_event("event", None), _event("javascript_response", {"request_id": "x", "result": "y" * 100_000})]
    found += ["42" + "[" * 20_000, "999", "45-", "451-[]", "\x00" * 1000]
    return found


def _event(name: str, value: object) -> str:
    return f"42{json.dumps([name, value])}"


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], float(sys.argv[3])))
