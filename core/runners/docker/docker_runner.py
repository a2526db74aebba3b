"""Run workloads as hardened containers of a Docker engine. Containers keep running when Flotilla stops. After a restart
of the engine, it starts those with `comes_back` again.

Each workload has one container, a network of its own, a volume for its workspace, which is kept, and a volume for its
secrets, which is deleted when it is stopped. Stores are volumes too. Flotilla finds all of these by labels and never
touches anything else on the engine.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path

import docker
import httpx

from core.errors import Refused
from core.runners import port
from core.runners.docker import container_stop, defaults, images, inventory, spec
from core.runners.docker.container_life import ContainerLife
from core.runners.docker.engine import engine_facts
from core.runners.docker.engine.endpoint import Endpoint
from core.runners.docker.engine.engine import Engine
from core.runners.docker.files import helper_containers
from core.runners.docker.files.file_access import FileAccess
from core.runners.docker.inventory import Held
from core.runners.docker.logs.log_history import LogHistory
from core.runners.docker.network.own_location import MarketAt, Presence
from core.runners.docker.network.pool import Network, pool_of
from core.runners.docker.network.workload_networks import WorkloadNetworks
from core.runners.docker.object_names import API_PORT, SECRETS, STORES, WORKSPACE, Names
from core.runners.docker.one_shot_container import OneShot, Task
from core.runners.docker.store_volumes import StoreVolumes
from core.runners.docker.watching import Watch
from core.runners.logs.saved_logs import SavedLogs
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
    State,
    Usage,
    Workload,
)

_FREE_MEMORY = """
with open("/proc/meminfo") as file:
    print(next(int(line.split()[1]) * 1024 for line in file if line.startswith("MemAvailable:")))
"""


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one engine. `publish_address`: the address on the engine's host where the APIs of bots are published;
    Flotilla must be able to reach it. `own_container`: the id that this process would have as a container. When this
    engine runs that container, nothing is published and Flotilla joins the network of each bot instead."""

    image: str = defaults.IMAGE
    pool: Network = field(default_factory=lambda: pool_of(""))
    publish_address: str = defaults.PUBLISH_ADDRESS
    own_container: str | None = None


class DockerRunner:
    """Implements `core.runners.port.Runner`. `installation`, `runner`: values of the labels on its containers. `logs`:
    the folder for logs of ended runs, see `SavedLogs`. `on_change`: called, in any thread, when the engine reports an
    event."""

    def __init__(
        self,
        installation: str,
        runner: str,
        endpoint: Endpoint | None = None,
        settings: Settings | None = None,
        *,
        logs: Path,
        market_at: MarketAt | None = None,
        on_change: Callable[[], None] = lambda: None,
    ) -> None:
        self._installation, self._runner = installation, runner
        self._settings = settings or Settings()
        self._engine = Engine(endpoint or Endpoint())
        self._saved = SavedLogs(logs)
        self._logs = LogHistory(self._engine, self._saved)
        self._presence = Presence(self._engine, self._settings.own_container, market_at)
        self._networks = WorkloadNetworks(self._engine.endpoint, self._settings.pool, self._presence)
        self._life = ContainerLife(self._networks, self._logs, self._publishing)
        self._files = FileAccess(self._engine, self._settings.image)
        self._one_shot = OneShot(self._engine, self._settings.image, self._networks, self._publishing)
        self._stores = StoreVolumes(self._engine, self._settings.image, self._names(""), self._files, self._one_shot)
        self._watch = Watch(self._engine, self._presence, self._names(""), on_change)
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    # -- facts and versions -----------------------------------------------------------------------------------------

    async def test(self) -> RunnerFacts:
        """Return facts about the engine."""
        return await self._engine.look(
            lambda client: engine_facts.of(client, self._engine.endpoint, self._settings.image)
        )

    async def ready(self, version: str) -> bool:
        """Return whether the engine has the image."""
        return await self._engine.look(lambda client: images.is_there(client, self._settings.image, version))

    async def build_of(self, version: str) -> Build | None:
        """Return the image that the tag names on the engine now."""
        return await self._engine.look(lambda client: images.build_of(client, self._settings.image, version))

    async def prepare(self, version: str, progress: Progress) -> None:
        """Pull the image."""
        loop = asyncio.get_running_loop()

        def told(share: float, step: str) -> None:
            loop.call_soon_threadsafe(progress, share, step)

        pull = images.Pull(self._settings.image, version, told)
        await self._engine.pull(pull.run, pull.stop)

    async def free_memory_bytes(self) -> int | None:
        """Return the free memory of the engine's machine, read in a container because the engine reports only the
        total. None until the engine has an image to run."""
        found = await self._engine.look(lambda client: images.versions(client, self._settings.image))
        return int(await self.ask(next(iter(found)), _FREE_MEMORY)) if found else None

    # -- one-shot work and files ------------------------------------------------------------------------------------

    async def ask(self, version: str, code: str, needs: Needs = NO_NEEDS) -> bytes:
        """Run the code in a container without a workspace."""
        await self._meet_for(needs)
        return await self._one_shot.run(Task(self._names(""), "ask", version, code, needs=needs))

    async def work(
        self, name: str, version: str, code: str, arguments: Sequence[str] = (), needs: Needs = NO_NEEDS
    ) -> bytes:
        """Run the code in a container with the workspace, under the lock of the workload."""
        names = self._names(name)
        await self._meet_for(needs)
        async with self._locks[name]:
            held = await self._find(names)
            if held and not held.is_over:
                raise Refused("Its workspace is in use: stop it first.")
            await self._files.make(names, names.workspace_volume)
            return await self._one_shot.run(Task(names, "work", version, code, arguments, needs))

    async def _meet_for(self, needs: Needs) -> None:
        """Locate Flotilla first if the work needs a network, because the network and whether Flotilla joins it depend
        on that."""
        if needs.network is port.Network.FULL:
            await self._meet()

    @property
    def stores(self) -> StoreVolumes:
        """Return the stores, which are volumes of the engine."""
        return self._stores

    async def put(self, name: str, files: Mapping[str, Content]) -> None:
        """Write the files through a container that is never started."""
        names = self._names(name)
        async with self._locks[name]:
            await self._files.put(names, names.workspace_volume, files)

    def fetch(self, name: str, path: str, max_bytes: int) -> AsyncGenerator[bytes, None]:
        """Read the file through a container that has only the workspace, so links cannot lead outside it."""
        names = self._names(name)
        return self._files.fetch(names, names.workspace_volume, path, max_bytes)

    async def layout(self, name: str) -> Layout:
        """Return the layout, with the same paths and port for every container."""
        await self._meet()
        market_url = await self._presence.market_url()
        return Layout(WORKSPACE, SECRETS, "0.0.0.0", API_PORT, market_url, STORES)  # noqa: S104  (of its network)

    # -- starting ---------------------------------------------------------------------------------------------------

    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        """Create network, volumes and container. What can be checked is checked before the old run is stopped."""
        names = self._names(workload.name)
        await self._meet()
        async with self._locks[workload.name]:
            held = await self._find(names)
            if held and held.seen.state is State.RUNNING and not replace:
                return self._watch.note(held)
            # Check what can be checked before the old run is touched.
            await self._engine.look(lambda client: inventory.require_free(client, names))
            image = await self._engine.look(
                lambda client: images.resolve(client, self._settings.image, workload.version)
            )
            if held:
                await container_stop.end(self._engine, held, workload.grace_seconds)
            return self._watch.note(
                await self._engine.act(lambda client: self._life.start(client, workload, names, image))
            )

    def _publishing(self) -> spec.Publishing:
        return spec.Publishing(None if self._presence.container else self._settings.publish_address)

    # -- ending -----------------------------------------------------------------------------------------------------

    async def remove(self, name: str, *, grace_seconds: float | None = None, data: bool = False) -> None:
        """Stop and remove the container, its secrets and its network. Its log is saved first."""
        names = self._names(name)
        await self._meet()
        async with self._locks[name]:
            held = await self._find(names)
            if held:
                await container_stop.end(self._engine, held, grace_seconds)
            await self._engine.act(lambda client: self._life.forget(client, names, data))
            await self._watch.forget(name)

    async def kill(self, name: str) -> None:
        """Kill the container without taking the lock, so that it need not wait for a graceful stop."""
        held = await self._find(self._names(name))
        if held:
            await self._engine.act(lambda client: container_stop.kill(client, held.container_id))

    async def set_comeback(self, name: str, comes_back: bool) -> None:
        """Change the restart policy of the container."""
        held = await self._find(self._names(name))
        if held:
            await self._engine.act(lambda client: container_stop.set_comeback(client, held.container_id, comes_back))

    async def confirm_gone(self, name: str) -> None:
        """Refuse if the container exists: an engine is one machine, so a workload that it reports is never
        `UNKNOWN`."""
        if await self._find(self._names(name)):
            raise Refused("Its engine tells of it: it is not lost.")

    # -- watching ---------------------------------------------------------------------------------------------------

    async def observe(self) -> Sequence[Observation]:
        """List the containers with one request, and inspect those that changed."""
        await self._meet()
        return await self._watch.observe()

    async def strangers(self) -> Sequence[Observation]:
        """Return containers with the labels of another installation or runner."""
        return await self._watch.strangers()

    async def usage(self) -> Sequence[Usage]:
        """Sample the engine's statistics, in batches of containers."""
        return await self._watch.usage()

    async def logs(self, name: str, *, tail: int = 200, follow: bool = False) -> AsyncIterator[LogLine]:
        """Yield lines of standard output and error together. The engine keeps them as long as the container exists."""
        if not follow:
            for text in await self._logs.tail(self._names(name), tail, self._watch.container_ids.get(name)):
                yield LogLine(text)
            return
        async with aclosing(self._logs.follow(self._names(name), tail)) as lines:
            async for text in lines:
                yield LogLine(text)

    def kept_log(self, name: str) -> AsyncGenerator[Sequence[str], None]:
        """Yield the saved logs of ended runs, then the logs of existing containers."""
        return self._logs.kept(self._names(name))

    async def bring_log(self, name: str, parts: Sequence[bytes]) -> None:
        """Store the parts as logs of ended runs."""
        await self._logs.bring(name, parts)

    def http(self, name: str) -> httpx.AsyncClient:
        """Return the client for the address at which the engine publishes the API now."""
        return self._watch.http(name)

    async def close(self) -> None:
        """Close connections and threads; containers keep running."""
        await self._watch.close()
        self._engine.close()

    # -- details ----------------------------------------------------------------------------------------------------

    def _names(self, workload: str) -> Names:
        return Names(self._installation, self._runner, workload)

    async def _meet(self) -> None:
        """On first contact, find out whether this engine runs Flotilla itself, and remove what a killed Flotilla left
        behind."""
        if await self._presence.find():
            await self._engine.act(self._sweep)

    def _sweep(self, client: docker.APIClient) -> None:
        helper_containers.sweep(client, self._installation, self._runner)
        self._one_shot.sweep(client, self._installation, self._runner)

    async def _find(self, names: Names) -> Held | None:
        return await self._engine.look(lambda client: inventory.find(client, names))
