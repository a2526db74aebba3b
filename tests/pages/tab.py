"""A tab of a browser, as far as the server can tell: a page that was asked for, and the socket it opens."""

import html
import json
import re
from contextlib import ExitStack, suppress
from time import monotonic
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

import httpx
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from tests.server import Server

_ELEMENTS = re.compile(r"parseElements\(String\.raw`(.*?)`\)", re.DOTALL)
_CLIENT_ID = re.compile(r"query: \{'client_id': '([^']+)'")


class Tab:
    """Speaks engine.io over a websocket: `4` message, then socket.io's `0` connect, `2` event, `4` refused."""

    def __init__(self, server: Server, visitor: httpx.Client, path: str = "/account") -> None:
        page = visitor.get(path)
        assert page.status_code == 200, (page.status_code, page.text[:300])
        found = _CLIENT_ID.search(page.text)
        assert found, "the page does not say how to open its socket"
        self.server, self.visitor, self.page = server, visitor, page.text
        self.client_id = found[1]
        self.query: dict[str, Any] = {
            "client_id": self.client_id,
            "next_message_id": 0,
            "document_id": str(uuid4()),
            "tab_id": str(uuid4()),
        }
        self._open = ExitStack()
        self._socket: ClientConnection | None = None

    def elements(self) -> dict[str, dict[str, Any]]:
        """What the page is made of, by id."""
        found = _ELEMENTS.search(self.page)
        assert found
        document: dict[str, dict[str, Any]] = json.loads(html.unescape(found[1]))
        return document

    def address(self, transport: str = "websocket") -> str:
        given = {**self.query, "EIO": 4, "transport": transport, "implicit_handshake": "true"}
        return f"/_nicegui_ws/socket.io/?{httpx.QueryParams(given)}"

    def open(self, *, cookie: str | None = None, origin: str | None = None, host: str | None = None) -> Self:
        """Errors: `InvalidStatus` when the server refuses the socket."""
        cookies = "; ".join(f"{name}={value}" for name, value in self.visitor.cookies.items())
        headers = {"Cookie": cookies if cookie is None else cookie, **({"Host": host} if host else {})}
        address = self.server.url.replace("http", "ws") + self.address()
        origin = self.server.url if origin is None else origin
        self._socket = self._open.enter_context(
            connect(address, additional_headers=headers, origin=Origin(origin), open_timeout=60)
        )
        assert self.hear_of("").startswith("0"), "engine.io opens"
        self._socket.send("40")
        assert self.hear_of("").startswith("40"), "socket.io connects"
        return self

    def say(self, name: str, message: dict[str, Any]) -> None:
        self.send("42" + json.dumps([name, message]))

    def send(self, packet: str | bytes) -> None:
        assert self._socket
        self._socket.send(packet)

    def all_elements(self, words: str) -> dict[str, dict[str, Any]]:
        """With what comes over the socket, until these words are there."""
        found = self.elements()
        while words not in json.dumps(found):
            packet = self.hear_of('42["update"', 30.0)
            found |= {id: one for id, one in json.loads(packet[2:])[1].items() if isinstance(one, dict)}
        return found

    def event(self, id: str | int, listener_id: str, *arguments: str | None) -> None:
        """As a browser tells of one; `arguments` are JSON."""
        told = {"id": int(id), "client_id": self.client_id, "listener_id": listener_id, "args": list(arguments)}
        self.say("event", told)

    def hear(self, until: float) -> str:
        """The next packet that is not a ping, `until` a moment of the monotonic clock. Errors: `TimeoutError`,
        `ConnectionClosed`."""
        assert self._socket
        while (packet := str(self._socket.recv(timeout=max(until - monotonic(), 0)))) == "2":
            with suppress(ConnectionClosed):  # what came before the end is still to be heard
                self._socket.send("3")
        return packet

    def hear_of(self, words: str, seconds: float = 10.0) -> str:
        """The next packet with these words in it."""
        until = monotonic() + seconds
        while words not in (packet := self.hear(until)):
            pass
        return packet

    def is_alive(self) -> bool:
        """A handshake asks for an answer, and a second one is answered with no."""
        self.send(f'427["handshake",{json.dumps(self.query)}]')
        return "437[" in self.hear_of("437[", 60)

    def is_hung_up(self, seconds: float = 10.0) -> bool:
        """The server says good-bye: `41` socket.io's, `1` engine.io's."""
        until = monotonic() + seconds
        try:
            while self.hear(until) not in ("41", "1"):
                pass
        except ConnectionClosed:
            return True
        except TimeoutError:
            return False
        return True

    def __enter__(self) -> Self:
        return self.open()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._open.close()
