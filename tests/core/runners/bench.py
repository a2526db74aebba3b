"""What the tests of runners share: a small program instead of Freqtrade, and patience."""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import httpx

from core.errors import NotFound, Refused
from core.runners.port import Layout, Observation, Progress, Runner, State, Workload

T = TypeVar("T")
PROGRAM = Path(__file__).with_name("program.py")


class Programs:
    """Versions of the small program; a real implementation of what the local runner needs of `Venvs`."""

    async def install(self, version: str, progress: Progress) -> None:
        raise Refused(f"There is no Freqtrade {version} in the package index.")

    def is_installed(self, version: str) -> bool:
        return version in self.installed()

    def python(self, version: str) -> Path:
        return Path(sys.executable)

    def argv(self, version: str) -> list[str]:
        if version not in self.installed():
            raise Refused(f"Freqtrade {version} is not installed on this machine.")
        return [sys.executable, str(PROGRAM)]

    def installed(self) -> list[str]:
        return ["2026.9", "2026.8"]


def workload(name: str, layout: Layout, *options: str, **changes: object) -> Workload:
    wanted: dict[str, object] = {
        "version": "2026.9",
        "command": ("serve", "--host", layout.listen_host, "--port", str(layout.listen_port), *options),
        "files": {"config.json": b"{}", "strategies/One.py": b"# one"},
        "secret_files": {"keys.json": b"secret"},
        "labels": {"bot": "42", "fingerprint": "abc"},
        "grace_seconds": 10.0,
    }
    return Workload(name=name, **{**wanted, **changes})  # type: ignore[arg-type]


async def eventually(ask: Callable[[], Awaitable[T]], seconds: float = 15.0) -> T:
    """The first true answer; the test fails when none comes."""
    deadline = time.monotonic() + seconds
    while not (answer := await ask()):
        assert time.monotonic() < deadline, f"still {answer!r} after {seconds} s"
        await asyncio.sleep(0.05)
    return answer


async def seen(runner: Runner, name: str) -> Observation | None:
    return next((one for one in await runner.observe() if one.name == name), None)


async def exited(runner: Runner, name: str) -> Observation | None:
    """As it is seen once it has ended."""
    now = await seen(runner, name)
    return now if now and now.state is State.EXITED else None


async def answers(runner: Runner, name: str) -> bool:
    try:
        return (await runner.http(name).get("/api/v1/ping")).status_code == 200
    except (httpx.TransportError, NotFound):
        return False


async def ask(runner: Runner, name: str, path: str, **arguments: object) -> str:
    return (await runner.http(name).get(path, params=arguments, timeout=60)).text


async def crash(runner: Runner, name: str, code: int) -> None:
    with suppress(httpx.TransportError):  # the connection ends with the program
        await ask(runner, name, "/crash", code=code)


async def log_lines(runner: Runner, name: str, tail: int = 200) -> list[str]:
    return [line.text async for line in runner.logs(name, tail=tail)]


async def kept(runner: Runner, name: str) -> list[str]:
    """All that is kept of its log."""
    return [line async for block in runner.kept_log(name) for line in block]


async def has_logged(runner: Runner, name: str, text: str) -> bool:
    return text in await log_lines(runner, name)
