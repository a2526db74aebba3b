"""Workloads as hardened containers of a Docker engine. They outlive Flotilla, and the engine itself: it brings back
those that `comes_back`.

One container per workload, on a network of its own, with a volume for its workspace, which stays, and one for its
secrets, which goes when it is stopped. Everything is found by labels; nothing else on the engine is ever touched.
"""

import asyncio
import logging
import threading
import time
from collections import defaultdict
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

import docker
import httpx
from docker.errors import NotFound as Gone

from core.errors import NotFound, Refused, Unavailable
from core.runners import bot_networks, log_parts
from core.runners.docker import container_log, container_stop, defaults, images, inventory, spec
from core.runners.docker.container_usage import BATCH, Meter
from core.runners.docker.engine import engine_facts
from core.runners.docker.engine.endpoint import Endpoint
from core.runners.docker.engine.engine import Engine
from core.runners.docker.engine.engine_events import Stream
from core.runners.docker.files import helper_containers, run_python, tar_files, volume_files
from core.runners.docker.inventory import Held, Seen
from core.runners.docker.network import networks, routes
from core.runners.docker.network.own_location import MarketAt, Presence
from core.runners.docker.network.pool import Network, pool_of
from core.runners.docker.object_names import API_PORT, RUNNER, SECRETS, WORKLOAD, WORKSPACE, Names
from core.runners.http_clients import Clients
from core.runners.port import Layout, LogLine, Observation, Progress, RunnerFacts, State, Usage, Workload
from core.runners.saved_logs import SavedLogs

log = logging.getLogger(__name__)
_LONG_SECONDS = 3_600
_NEXT_RUN_SECONDS = 0.5
_SAVE_SECONDS = 45
"""For the log of a run that ended: less than what ends runs has in all."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`publish_address`: where the engine's host publishes the APIs of bots, an address Flotilla reaches.
    `own_container`: the id this process would have as a container; when this engine runs it, nothing is published at
    all, and Flotilla joins the network of each bot."""

    image: str = defaults.IMAGE
    pool: Network = field(default_factory=lambda: pool_of(""))
    publish_address: str = defaults.PUBLISH_ADDRESS
    own_container: str | None = None


class DockerRunner:
    """Implements `core.runners.port.Runner`. `installation`, `runner`: what its containers are labelled with;
    `logs`: the folder for logs of runs that ended, see `SavedLogs`; `on_change`: called, in any thread, when the engine
    tells that something happened."""

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
        self._presence = Presence(self._engine, self._settings.own_container, market_at)
        self._stream = Stream(self._engine, runner, on_change)
        self._seen = Seen(installation, runner, self._stream)
        self._meter = Meter()
        self._clients = Clients()
        self._addresses: dict[str, str] = {}
        self._container_ids: dict[str, str] = {}
        self._just_noted: set[str] = set()
        """Started while a look was under way, which did not see it yet."""
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._network_lock = threading.Lock()
        self._looking = asyncio.Lock()
        self._silence: tuple[float, Unavailable] | None = None

    # -- what it is -------------------------------------------------------------------------------------------------

    async def test(self) -> RunnerFacts:
        return await self._engine.look(
            lambda client: engine_facts.of(client, self._engine.endpoint, self._settings.image)
        )

    async def ready(self, version: str) -> bool:
        return await self._engine.look(lambda client: images.is_there(client, self._settings.image, version))

    async def prepare(self, version: str, progress: Progress) -> None:
        loop = asyncio.get_running_loop()

        def told(share: float, step: str) -> None:
            loop.call_soon_threadsafe(progress, share, step)

        pull = images.Pull(self._settings.image, version, told)
        await self._engine.pull(pull.run, pull.stop)

    async def ask(self, version: str, code: str) -> bytes:
        names = self._names("")
        return await self._work(names, version, "ask", code, ())

    async def work(self, name: str, version: str, code: str, arguments: Sequence[str] = ()) -> bytes:
        names = self._names(name)
        async with self._locks[name]:
            held = await self._find(names)
            if held and not held.is_over:
                raise Refused("Its workspace is in use: stop it first.")
            await self._engine.act(lambda client: self._make_workspace(client, names))
            return await self._work(names, version, "work", code, arguments)

    def _make_workspace(self, client: docker.APIClient, names: Names) -> None:
        volume_files.make_workspace(client, names, images.any_of(client, self._settings.image).tag)

    async def _work(self, names: Names, version: str, purpose: str, code: str, arguments: Sequence[str]) -> bytes:
        image = await self._engine.look(lambda client: images.resolve(client, self._settings.image, version))
        called = helper_containers.fresh(names, purpose)

        def start(client: docker.APIClient) -> None:
            run_python.start(client, spec.interpreter(client, names, purpose, called, image.tag, code, arguments))

        try:
            await self._engine.act(start)
            while not await container_stop.is_over_within(self._engine, called, _LONG_SECONDS):
                pass  # it may take long; who waits for it may cancel
            return await self._engine.act(lambda client: run_python.output(client, called))
        finally:
            await self._engine.act(lambda client: helper_containers.remove(client, called))

    async def put(self, name: str, files_: Mapping[str, bytes]) -> None:
        names, content = self._names(name), tar_files.of_files(files_)

        def put(client: docker.APIClient) -> None:
            volume_files.put(client, names, images.any_of(client, self._settings.image).tag, content)

        async with self._locks[name]:
            await self._engine.act(put)

    async def layout(self, name: str) -> Layout:
        await self._meet()
        return Layout(WORKSPACE, SECRETS, "0.0.0.0", API_PORT, await self._presence.market_url())  # noqa: S104  (of its network)

    # -- starting ---------------------------------------------------------------------------------------------------

    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        names = self._names(workload.name)
        await self._meet()
        async with self._locks[workload.name]:
            held = await self._find(names)
            if held and held.seen.state is State.RUNNING and not replace:
                return self._noted(held)
            # What can be known to go wrong goes wrong before the old run is touched.
            await self._engine.look(lambda client: inventory.require_free(client, names))
            image = await self._engine.look(
                lambda client: images.resolve(client, self._settings.image, workload.version)
            )
            if held:
                await container_stop.end(self._engine, held, workload.grace_seconds)
            return self._noted(await self._engine.act(lambda client: self._start(client, workload, names, image)))

    def _start(self, client: docker.APIClient, workload: Workload, names: Names, image: images.Image) -> Held:
        self._remove_containers(client, names)
        try:
            with ThreadPoolExecutor(1) as beside:  # each takes a tenth of a second and more
                network = beside.submit(self._make_network, client, names)
                volume_files.write(client, names, image.tag, workload)
                network.result()
            return self._run(client, workload, names, image)
        except Exception:
            self._remove_containers(client, names)
            volume_files.remove_secrets(client, names)  # they are there only where it runs
            raise

    def _make_network(self, client: docker.APIClient, names: Names) -> None:
        others = routes.of_this_machine() if self._engine.endpoint.is_on_this_machine else []
        with self._network_lock:
            bot_networks.welcome(networks.ensure(client, self._settings.pool, names, others))
        self._presence.attach(client, names.network)

    def _run(self, client: docker.APIClient, workload: Workload, names: Names, image: images.Image) -> Held:
        publishing = spec.Publishing(None if self._presence.container else self._settings.publish_address)
        client.start(client.create_container(**spec.container(client, workload, names, image, publishing))["Id"])
        held = inventory.find(client, names)
        if held is None:
            raise Unavailable("It was started, and its container was removed at once by somebody else.")
        return held

    # -- ending -----------------------------------------------------------------------------------------------------

    async def remove(self, name: str, *, grace_seconds: float | None = None, data: bool = False) -> None:
        names = self._names(name)
        await self._meet()
        async with self._locks[name]:
            held = await self._find(names)
            if held:
                await container_stop.end(self._engine, held, grace_seconds)
            await self._engine.act(lambda client: self._forget(client, names, data))
            if address := self._addresses.pop(name, None):
                await self._clients.close(_url(address))

    async def kill(self, name: str) -> None:
        """Without the lock: it must not wait for a graceful stop that is under way."""
        held = await self._find(self._names(name))
        if held:
            await self._engine.act(lambda client: container_stop.kill(client, held.container_id))

    async def set_comeback(self, name: str, comes_back: bool) -> None:
        held = await self._find(self._names(name))
        if held:
            await self._engine.act(lambda client: container_stop.set_comeback(client, held.container_id, comes_back))

    def _forget(self, client: docker.APIClient, names: Names, data: bool) -> None:
        self._remove_containers(client, names)
        helper_containers.remove_left(client, names)
        volume_files.remove_secrets(client, names)
        with self._network_lock:
            networks.remove(client, names, self._presence.container)
        self._presence.forget(names.network)
        if data:
            volume_files.remove_volume(client, names.workspace)
            self._saved.forget(names.workload)

    def _remove_containers(self, client: docker.APIClient, names: Names) -> None:
        for row in inventory.find_all(client, names):
            self._save_log(client, names, row["Id"], row["Created"])
            helper_containers.remove(client, row["Id"])

    def _save_log(self, client: docker.APIClient, names: Names, container_id: str, made_at: int) -> None:
        """The engine forgets it with the container. Whatever is wrong with it: nobody is kept from stopping a bot."""
        try:
            with closing(container_log.opened(client, container_id)) as log_:
                self._saved.save(names.workload, made_at, container_id, _in_time(container_log.pieces(log_)))
        except Exception as error:
            log.warning("The log of %s is not saved: %s", names.container, error)

    # -- watching ---------------------------------------------------------------------------------------------------

    async def observe(self) -> Sequence[Observation]:
        await self._meet()
        found = await self._look()
        self._container_ids = {held.seen.name: held.container_id for held in found}
        addresses = {held.seen.name: held.address for held in found if held.address}
        self._addresses = addresses | {name: self._addresses[name] for name in self._just_noted & set(self._addresses)}
        await self._clients.keep({_url(address) for address in self._addresses.values()})
        await self._join(found)
        return [held.seen for held in found]

    async def _look(self) -> list[Held]:
        """One at a time. Who waits behind a silent one hears the same from it."""
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
        """Bots that came back with the machine look for the practice market at once, and are reached again."""
        for held in found:
            if held.network:
                bot_networks.welcome(held.network)
        if found:
            await self._presence.market_url()
        running = (held.seen.name for held in found if held.seen.state is State.RUNNING)
        await self._presence.join(self._names(name).network for name in running)

    async def strangers(self) -> Sequence[Observation]:
        return await self._engine.look(self._seen.strangers)

    async def usage(self) -> Sequence[Usage]:
        running = await self._engine.look(self._running)
        self._meter.forget(set(running))
        read: list[Usage] = []
        for start in range(0, len(running), BATCH):
            some = dict(list(running.items())[start : start + BATCH])
            read += await self._engine.look(lambda client, some=some: self._meter.measure(client, some))  # type: ignore[misc]
        return read

    def _running(self, client: docker.APIClient) -> dict[str, str]:
        """Container id → name of its workload."""
        return {
            row["Id"]: row["Labels"][WORKLOAD]
            for row in client.containers(filters={"label": f"{RUNNER}={self._runner}"})
            if inventory.is_workload(row, self._runner)
        }

    async def logs(self, name: str, *, tail: int = 200, follow: bool = False) -> AsyncIterator[LogLine]:
        """Standard output and error together. The engine keeps them for as long as the container is there."""
        names = self._names(name)
        if not follow:
            for line in await self._engine.look(lambda client: self._tail(client, names, tail)):
                yield LogLine(line)
            return
        follower: container_log.Follower | None = None
        while True:
            held = await self._find(names)
            if held and (follower is None or follower.container_id != held.container_id):
                follower = container_log.Follower(self._engine, held.container_id, tail if follower is None else "all")
            if held and follower:
                with suppress(NotFound, Refused):  # removed, or about to be: the next one is waited for
                    async for text in follower.lines():
                        yield LogLine(text)
            await asyncio.sleep(_NEXT_RUN_SECONDS)

    def _tail(self, client: docker.APIClient, names: Names, lines: int) -> list[str]:
        """Of the container that was seen last: the ends of all logs are read now and then, and need no other look."""
        if known := self._container_ids.get(names.workload):
            with suppress(Gone):
                return container_log.tail(client, known, lines)
        rows = inventory.find_all(client, names)
        return container_log.tail(client, rows[0]["Id"], lines) if rows else []

    async def kept_log(self, name: str) -> AsyncGenerator[Sequence[str], None]:
        """Of runs that ended what was saved of them, then what the engine keeps."""
        rows = await self._engine.look(lambda client: inventory.find_all(client, self._names(name)))
        rows.sort(key=lambda row: row["Created"])
        async for block in self._blocks(self._saved.pieces(name, [row["Id"] for row in rows])):
            yield block
        for row in rows:
            with suppress(NotFound):  # removed meanwhile
                response = await self._engine.look(lambda client, row=row: container_log.opened(client, row["Id"]))  # type: ignore[misc]
                with closing(response):
                    async for block in self._blocks(container_log.pieces(response)):
                        yield block

    def _blocks(self, pieces: Iterator[bytes]) -> AsyncIterator[list[str]]:
        """Each is a look: a silent engine is told after seconds."""
        return log_parts.blocks(pieces, lambda read: self._engine.look(lambda _: read()))

    async def bring_log(self, name: str, parts: Sequence[bytes]) -> None:
        await asyncio.to_thread(self._saved.bring, name, parts)

    async def fetch(self, name: str, path: str) -> bytes:
        names = self._names(name)

        def fetch(client: docker.APIClient) -> bytes:
            return volume_files.fetch(client, names, images.any_of(client, self._settings.image).tag, path)

        return await self._engine.act(fetch)

    def http(self, name: str) -> httpx.AsyncClient:
        """Where it was seen last: the engine chooses another port at each start."""
        if name not in self._addresses:
            raise NotFound(f"Nothing called “{name}” was seen running on this engine.")
        return self._clients.get(_url(self._addresses[name]))

    async def close(self) -> None:
        self._stream.close()
        await self._clients.close_all()
        self._engine.close()

    # -- details ----------------------------------------------------------------------------------------------------

    def _names(self, workload: str) -> Names:
        return Names(self._installation, self._runner, workload)

    async def _meet(self) -> None:
        """Find out, once, whether this engine runs Flotilla itself; and remove what a killed one left behind."""
        if await self._presence.find():
            await self._engine.act(lambda client: helper_containers.sweep(client, self._installation, self._runner))

    async def _find(self, names: Names) -> Held | None:
        return await self._engine.look(lambda client: inventory.find(client, names))

    def _noted(self, held: Held) -> Observation:
        if held.address:
            self._addresses[held.seen.name] = held.address
            self._just_noted.add(held.seen.name)
        return held.seen


def _in_time(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Errors: `Unavailable` for a log that is sent too slowly to be waited for."""
    deadline = time.monotonic() + _SAVE_SECONDS
    for piece in pieces:
        if time.monotonic() > deadline:
            raise Unavailable(f"The engine has not sent it within {_SAVE_SECONDS} s.")
        yield piece


def _url(address: str) -> str:
    return f"http://{address}"
