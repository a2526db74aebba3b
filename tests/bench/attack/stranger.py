"""Somebody without an account: half requests, slow ones, guesses of passwords, nonsense.
`python -m … URL BOT SECONDS`"""

from __future__ import annotations

import asyncio
import contextlib
import sys
import time
from urllib.parse import urlsplit

HALF_REQUESTS = 300
_HEAD = "Host: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"


async def main(url: str, seconds: float) -> None:
    port = int(urlsplit(url).port or 80)
    deeds = (_half_requests(port), _guesses(port), _slow_body(port), _nonsense(port), _upgrades(port))
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await asyncio.gather(*(_for_ever(deed) for deed in deeds))


async def _for_ever(deed: object) -> None:
    await deed  # type: ignore[misc]


async def _say(port: int, source: str, content: bytes, wait: float = 5.0) -> bytes:
    """What is answered, as far as it comes in time."""
    with contextlib.suppress(OSError, TimeoutError, asyncio.IncompleteReadError):
        async with asyncio.timeout(wait):
            reader, writer = await asyncio.open_connection("127.0.0.1", port, local_addr=(source, 0))
            with contextlib.closing(writer):
                writer.write(content)
                return await reader.read(4096)
    await asyncio.sleep(0.05)
    return b""


async def _half_requests(port: int) -> None:
    """Kept open for as long as the other side lets them be; as many again when they were closed."""
    held: list[asyncio.StreamWriter] = []
    while True:
        held = [writer for writer in held if not writer.is_closing()]
        with contextlib.suppress(OSError):
            while len(held) < HALF_REQUESTS:
                _, writer = await asyncio.open_connection("127.0.0.1", port, local_addr=("127.0.0.2", 0))
                writer.write(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Half: ")
                held.append(writer)
        for writer in held:
            with contextlib.suppress(OSError):
                writer.write(b"a")
        await asyncio.sleep(0.5)


async def _guesses(port: int) -> None:
    number = 0
    while True:
        number += 1
        body = f"username=admin{number % 7}&password={'x' * 900}".encode()
        head = f"POST /auth/login HTTP/1.1\r\n{_HEAD}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode()
        await asyncio.gather(*(_say(port, "127.0.0.3", head + body) for _ in range(8)))


async def _slow_body(port: int) -> None:
    """And one that says it is enormous."""
    head = f"POST /auth/login HTTP/1.1\r\n{_HEAD}Content-Length: 900000000\r\n\r\n".encode()
    while True:
        await asyncio.gather(*(_say(port, "127.0.0.4", head + b"a" * 1_000_000, 8.0) for _ in range(20)))


async def _nonsense(port: int) -> None:
    wrong = (
        b"\x00" * 5000,
        b"GET /" + b"a" * 60_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + b"".join(b"X-%d: y\r\n" % n for n in range(4000)) + b"\r\n",
        b"GET /?" + b"?key" * 900 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
    )
    while True:
        await asyncio.gather(*(_say(port, "127.0.0.5", one) for one in wrong))


async def _upgrades(port: int) -> None:
    """Websockets of nobody."""
    path = "/_nicegui_ws/socket.io/?EIO=4&transport="
    wanted = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
    key = "dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    while True:
        await asyncio.gather(
            _say(port, "127.0.0.6", f"GET {path}websocket HTTP/1.1\r\n{_HEAD}{wanted}{key}".encode()),
            _say(port, "127.0.0.6", f"GET {path}polling HTTP/1.1\r\n{_HEAD}Connection: close\r\n\r\n".encode()),
        )


if __name__ == "__main__":
    began = time.monotonic()
    asyncio.run(main(sys.argv[1], float(sys.argv[3])))
