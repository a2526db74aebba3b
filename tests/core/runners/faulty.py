"""Runners named for what they do wrong. For tests of what must bear it."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import aclosing

import httpx

from core.errors import Refused, Unavailable
from core.runners.port import (
    NO_NEEDS,
    Build,
    Content,
    Layout,
    LogLine,
    Needs,
    Observation,
    Progress,
    RunnerFacts,
    Usage,
    Workload,
)
from tests.core.runners.fake import Api, FakeRunner, pong


class FailsToStart(FakeRunner):
    """Refuses every start, as a machine does on which Freqtrade is broken."""

    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        raise Refused(
            f"Freqtrade {workload.version} could not be started.", detail="[Errno 8] Exec format error: 'freqtrade'"
        )


class CrashesAtOnce(FakeRunner):
    """Starts everything, and everything ends with 2 at once, as with a broken strategy."""

    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        await super().apply(workload, replace=True)
        self.say(workload.name, "freqtrade - ERROR - Impossible to load Strategy 'Missing'.")
        self.crash(workload.name, 2)
        return self.held[workload.name].seen


class LosesWorkloads(FakeRunner):
    """Starts everything and forgets it at once, as when somebody removes containers by hand."""

    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        seen = await super().apply(workload, replace=replace)
        self.lose(workload.name)
        return seen


class AnswersLate(FakeRunner):
    """Does everything right, `delay_seconds` after it was asked."""

    def __init__(self, versions: Sequence[str] = ("2026.9",), api: Api = pong, delay_seconds: float = 0.2) -> None:
        super().__init__(versions, api)
        self.delay_seconds = delay_seconds

    async def _late(self) -> None:
        await asyncio.sleep(self.delay_seconds)

    async def test(self) -> RunnerFacts:
        await self._late()
        return await super().test()

    async def ready(self, version: str) -> bool:
        await self._late()
        return await super().ready(version)

    async def build_of(self, version: str) -> Build | None:
        await self._late()
        return await super().build_of(version)

    async def prepare(self, version: str, progress: Progress) -> None:
        await self._late()
        await super().prepare(version, progress)

    async def free_memory_bytes(self) -> int | None:
        await self._late()
        return await super().free_memory_bytes()

    async def ask(self, version: str, code: str, needs: Needs = NO_NEEDS) -> bytes:
        await self._late()
        return await super().ask(version, code, needs)

    async def work(
        self, name: str, version: str, code: str, arguments: Sequence[str] = (), needs: Needs = NO_NEEDS
    ) -> bytes:
        await self._late()
        return await super().work(name, version, code, arguments, needs)

    async def put(self, name: str, files: Mapping[str, Content]) -> None:
        await self._late()
        await super().put(name, files)

    async def layout(self, name: str) -> Layout:
        await self._late()
        return await super().layout(name)

    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        await self._late()
        return await super().apply(workload, replace=replace)

    async def remove(self, name: str, *, grace_seconds: float | None = None, data: bool = False) -> None:
        await self._late()
        await super().remove(name, grace_seconds=grace_seconds, data=data)

    async def kill(self, name: str) -> None:
        await self._late()
        await super().kill(name)

    async def set_comeback(self, name: str, comes_back: bool) -> None:
        await self._late()
        await super().set_comeback(name, comes_back)

    async def confirm_gone(self, name: str) -> None:
        await self._late()
        await super().confirm_gone(name)

    async def observe(self) -> Sequence[Observation]:
        await self._late()
        return await super().observe()

    async def usage(self) -> Sequence[Usage]:
        await self._late()
        return await super().usage()

    async def fetch(self, name: str, path: str, max_bytes: int) -> AsyncGenerator[bytes, None]:
        await self._late()
        async with aclosing(super().fetch(name, path, max_bytes)) as pieces:
            async for piece in pieces:
                yield piece


class NeverAnswers(FakeRunner):
    """Gone from the network: what is asked of it ends as every adapter ends it, in `Unavailable`.

    `recover()` brings it back with everything that ran meanwhile.
    """

    def __init__(self, versions: Sequence[str] = ("2026.9",), api: Api = pong) -> None:
        super().__init__(versions, api)
        self.is_gone = True

    def recover(self) -> None:
        self.is_gone = False

    def vanish(self) -> None:
        self.is_gone = True

    def _ask(self) -> None:
        if self.is_gone:
            raise Unavailable("The runner does not answer.")

    async def test(self) -> RunnerFacts:
        self._ask()
        return await super().test()

    async def ready(self, version: str) -> bool:
        self._ask()
        return await super().ready(version)

    async def build_of(self, version: str) -> Build | None:
        self._ask()
        return await super().build_of(version)

    async def prepare(self, version: str, progress: Progress) -> None:
        self._ask()
        await super().prepare(version, progress)

    async def free_memory_bytes(self) -> int | None:
        self._ask()
        return await super().free_memory_bytes()

    async def ask(self, version: str, code: str, needs: Needs = NO_NEEDS) -> bytes:
        self._ask()
        return await super().ask(version, code, needs)

    async def work(
        self, name: str, version: str, code: str, arguments: Sequence[str] = (), needs: Needs = NO_NEEDS
    ) -> bytes:
        self._ask()
        return await super().work(name, version, code, arguments, needs)

    async def put(self, name: str, files: Mapping[str, Content]) -> None:
        self._ask()
        await super().put(name, files)

    async def layout(self, name: str) -> Layout:
        self._ask()
        return await super().layout(name)

    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        self._ask()
        return await super().apply(workload, replace=replace)

    async def remove(self, name: str, *, grace_seconds: float | None = None, data: bool = False) -> None:
        self._ask()
        await super().remove(name, grace_seconds=grace_seconds, data=data)

    async def kill(self, name: str) -> None:
        self._ask()
        await super().kill(name)

    async def set_comeback(self, name: str, comes_back: bool) -> None:
        self._ask()
        await super().set_comeback(name, comes_back)

    async def confirm_gone(self, name: str) -> None:
        self._ask()
        await super().confirm_gone(name)

    async def observe(self) -> Sequence[Observation]:
        self._ask()
        return await super().observe()

    async def usage(self) -> Sequence[Usage]:
        self._ask()
        return await super().usage()

    async def logs(self, name: str, *, tail: int = 200, follow: bool = False) -> AsyncIterator[LogLine]:
        self._ask()
        async for line in super().logs(name, tail=tail, follow=follow):
            yield line

    async def kept_log(self, name: str) -> AsyncGenerator[Sequence[str], None]:
        self._ask()
        async for block in super().kept_log(name):
            yield block

    async def bring_log(self, name: str, parts: Sequence[bytes]) -> None:
        self._ask()
        await super().bring_log(name, parts)

    async def fetch(self, name: str, path: str, max_bytes: int) -> AsyncGenerator[bytes, None]:
        self._ask()
        async with aclosing(super().fetch(name, path, max_bytes)) as pieces:
            async for piece in pieces:
                yield piece

    def _answer(self, name: str, request: httpx.Request) -> httpx.Response:
        if self.is_gone:
            raise httpx.ConnectTimeout("timed out", request=request)
        return super()._answer(name, request)
