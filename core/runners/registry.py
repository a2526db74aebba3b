"""The open runners of this process: one per runner id, so that its connections and threads exist once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from core.errors import Refused
from core.runners.docker.certificates import TLS_KEYS
from core.runners.kinds import RunnerType
from core.runners.local.runner import LocalRunner, Versions
from core.runners.port import Runner

if TYPE_CHECKING:
    from core.runners.docker.network.own_location import MarketAt


@dataclass(frozen=True, slots=True)
class Connection:
    """What a runner is reached by, secrets in the clear. Of local processes there is nothing to say."""

    endpoint: str = ""
    config: Mapping[str, str] = field(default_factory=dict)


Factory = Callable[[UUID, Connection], Runner]


class Registry:
    def __init__(self, factories: Mapping[RunnerType, Factory]) -> None:
        self._factories = dict(factories)
        self._open: dict[UUID, Runner] = {}

    def open(self, runner_id: UUID, kind: RunnerType, connection: Connection | None = None) -> Runner:
        """The open one, or a new one; a changed connection takes effect after `close`. Reaches nobody yet.

        Errors: `Refused` for a kind that this installation does not serve.
        """
        if runner_id not in self._open:
            self._open[runner_id] = self.make(runner_id, kind, connection)
        return self._open[runner_id]

    def make(self, runner_id: UUID, kind: RunnerType, connection: Connection | None = None) -> Runner:
        """A new one beside those that are open, to be closed by who asked. Errors: as `open`."""
        self.require_served(kind)
        return self._factories[kind](runner_id, connection or Connection())

    def require_served(self, kind: RunnerType) -> None:
        """Errors: `Refused` for a kind that this installation does not serve."""
        if kind not in self._factories:
            served = ", ".join(kind.title() for kind in self._factories) or "none"
            raise Refused(f"Runners of type {kind.title()} are not available here; available: {served}.")

    @property
    def kinds(self) -> tuple[RunnerType, ...]:
        """What this installation serves."""
        return tuple(self._factories)

    def get(self, runner_id: UUID) -> Runner:
        """Errors: `LookupError` when it is not open."""
        return self._open[runner_id]

    async def close(self, runner_id: UUID) -> None:
        """Its workloads go on. Nothing to do when it is not open."""
        runner = self._open.pop(runner_id, None)
        if runner:
            await runner.close()

    async def close_all(self) -> None:
        for runner_id in list(self._open):
            await self.close(runner_id)


def local_factory(root: Path, versions: Versions, market_url: str = "") -> Factory:
    """Every local runner has a folder of its own below `root`, called by its id."""

    def open_local(runner_id: UUID, _: Connection) -> Runner:
        return LocalRunner(root / str(runner_id), versions, market_url=market_url)

    return open_local


def docker_factory(installation: str, logs: Path, market_at: "MarketAt", on_change: Callable[[], None]) -> Factory:
    """Every Docker runner has its own connection, and finds its containers by the installation and its id. `logs`:
    in it each has a folder of its own. `market_at`, `on_change`: see `DockerRunner`."""

    def open_docker(runner_id: UUID, connection: Connection) -> Runner:
        from core.runners.docker import runner as docker  # costs a quarter of a second, and not everybody has an engine
        from core.runners.docker.engine.endpoint import Endpoint
        from core.runners.docker.images import DEFAULT_IMAGE
        from core.runners.docker.network import networks, self_container

        config = connection.config
        settings = docker.Settings(
            image=config.get("image") or DEFAULT_IMAGE,
            pool=networks.pool_of(config.get("pool", "")),
            publish_address=config.get("publish_address") or "127.0.0.1",
            own_container=self_container.candidate(),
        )
        endpoint = Endpoint(connection.endpoint, {key: config.get(key, "") for key in TLS_KEYS})
        return docker.DockerRunner(
            installation,
            str(runner_id),
            endpoint,
            settings,
            logs=logs / str(runner_id),
            market_at=market_at,
            on_change=on_change,
        )

    return open_docker
