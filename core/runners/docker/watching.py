"""Observe the containers of a runner, sample their usage, and remember the addresses of their APIs."""

import asyncio
import time
from collections.abc import Callable, Sequence

import docker
import httpx

from core.errors import NotFound, Unavailable
from core.runners.docker import inventory
from core.runners.docker.container_usage import BATCH, Meter
from core.runners.docker.engine.engine import Engine
from core.runners.docker.engine.engine_events import Stream
from core.runners.docker.inventory import Held, Seen
from core.runners.docker.network.own_location import Presence
from core.runners.docker.object_names import RUNNER, WORKLOAD, Names
from core.runners.network import bot_networks
from core.runners.network.http_clients import Clients
from core.runners.port import Observation, State, Usage


class Watch:
    """`names`: of the runner, with an empty workload. `on_change`: called, in any thread, when the engine reports an
    event."""

    def __init__(self, engine: Engine, presence: Presence, names: Names, on_change: Callable[[], None]) -> None:
        self._engine, self._presence, self._names = engine, presence, names
        self._stream = Stream(engine, names.runner, on_change)
        self._seen = Seen(names.installation, names.runner, self._stream)
        self._meter = Meter()
        self.clients = Clients()
        self.addresses: dict[str, str] = {}
        """Workload → `host:port` of its API when last seen."""
        self.container_ids: dict[str, str] = {}
        """Workload → id of its container when last seen."""
        self._just_noted: set[str] = set()
        """Workloads started while a look was under way; its result does not contain them yet."""
        self._looking = asyncio.Lock()
        self._silence: tuple[float, Unavailable] | None = None

    async def observe(self) -> list[Observation]:
        """See `Runner.observe`. Closes clients of addresses that are no longer in use."""
        found = await self._look()
        self.container_ids = {held.seen.name: held.container_id for held in found}
        addresses = {held.seen.name: held.address for held in found if held.address}
        self.addresses = addresses | {name: self.addresses[name] for name in self._just_noted & set(self.addresses)}
        await self.clients.keep({_url(address) for address in self.addresses.values()})
        await self._join(found)
        return [held.seen for held in found]

    async def _look(self) -> list[Held]:
        """Make one look at a time. Callers that waited behind a failed look get the same error."""
        waiting = self._looking.locked()
        async with self._looking:
            if waiting and self._silence and time.monotonic() - self._silence[0] < 1:
                raise self._silence[1]
            self._just_noted.clear()
            try:
                return await self._engine.look(self._seen.look)
            except Unavailable as error:
                self._silence = time.monotonic(), error
                raise

    async def _join(self, found: Sequence[Held]) -> None:
        """Make the practice market and Flotilla reachable on the networks of these containers, which may have been
        started with the machine."""
        for held in found:
            if held.network:
                bot_networks.welcome(held.network)
        if found:
            await self._presence.market_url()
        running = [held.seen.name for held in found if held.seen.state is State.RUNNING and held.has_network]
        named = (Names(self._names.installation, self._names.runner, name) for name in running)
        await self._presence.join(one.network for one in named)

    def note(self, held: Held) -> Observation:
        """Note the address of a workload that was just started or found running, before the next look."""
        if held.address:
            self.addresses[held.seen.name] = held.address
            self._just_noted.add(held.seen.name)
        return held.seen

    async def forget(self, name: str) -> None:
        """Forget the address of a removed workload."""
        if address := self.addresses.pop(name, None):
            await self.clients.close(_url(address))

    def http(self, name: str) -> httpx.AsyncClient:
        """Return the client for the address seen last; the engine chooses another port at each start. Errors:
        `NotFound`."""
        if name not in self.addresses:
            raise NotFound(f"Nothing called “{name}” was seen running on this engine.")
        return self.clients.get(_url(self.addresses[name]))

    async def strangers(self) -> list[Observation]:
        """See `Runner.strangers`."""
        return await self._engine.look(self._seen.strangers)

    async def usage(self) -> list[Usage]:
        """See `Runner.usage`."""
        running = await self._engine.look(self._running)
        self._meter.forget(set(running))
        read: list[Usage] = []
        for start in range(0, len(running), BATCH):
            some = dict(list(running.items())[start : start + BATCH])
            read += await self._engine.look(lambda client, some=some: self._meter.measure(client, some))  # type: ignore[misc]
        return read

    def _running(self, client: docker.APIClient) -> dict[str, str]:
        """Return container id → name of its workload, for running containers."""
        runner = self._names.runner
        rows = client.containers(filters={"label": f"{RUNNER}={runner}"})
        return {row["Id"]: row["Labels"][WORKLOAD] for row in rows if inventory.is_workload(row, runner)}

    async def close(self) -> None:
        """Stop listening and close all clients."""
        self._stream.close()
        await self.clients.close_all()


def _url(address: str) -> str:
    return f"http://{address}"
