"""The descriptor of the kind DOCKER: bots as containers of a Docker engine, on this machine or another."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from uuid import UUID

from core.runners.descriptor import Caution, Descriptor, Enforces, Practice, Surroundings, VersionWords
from core.runners.docker import defaults
from core.runners.docker.certificates import TLS_KEYS
from core.runners.docker.docker_connection import DockerConnection
from core.runners.port import Runner
from core.runners.registry import Connection, Factory

_TLS_WORDS = dict(zip(TLS_KEYS, ("authority", "certificate", "key"), strict=True))


def docker_factory(
    installation: str, logs: Path, market_at: Callable[[str], Awaitable[int]], on_change: Callable[[], None]
) -> Factory:
    """Return the factory of Docker runners. Each has its own connection, and finds its containers by installation and
    runner id. `logs`: each runner gets its own folder below it. `market_at`, `on_change`: see `DockerRunner`."""

    def open_docker(runner_id: UUID, connection: Connection) -> Runner:
        from core.runners.docker import (
            docker_runner as docker,  # a slow import that not every installation needs
        )
        from core.runners.docker.engine.endpoint import Endpoint
        from core.runners.docker.network import self_container
        from core.runners.docker.network.pool import pool_of

        config = connection.config
        settings = docker.Settings(
            image=config.get("image") or defaults.IMAGE,
            pool=pool_of(config.get("pool", "")),
            publish_address=config.get("publish_address") or defaults.PUBLISH_ADDRESS,
            own_container=self_container.candidate(),
        )
        return docker.DockerRunner(
            installation,
            str(runner_id),
            Endpoint(connection.endpoint, {key: config.get(key, "") for key in TLS_KEYS}),
            settings,
            logs=logs / str(runner_id),
            market_at=market_at,
            on_change=on_change,
        )

    return open_docker


def _opener(around: Surroundings) -> Factory:
    logs = around.settings.data_dir / "logs"
    return docker_factory(around.installation_id, logs, around.market_at, around.on_change)


def _facts(config: Mapping[str, str], secrets_set: Sequence[str]) -> Sequence[tuple[str, str]]:
    certificates = ", ".join(words for name, words in _TLS_WORDS.items() if name in secrets_set)
    return [
        ("Image", config.get("image", "")),
        ("Networks of bots", config.get("pool", "")),
        ("Their APIs", f"published at {config.get('publish_address', '')}"),
        *([("TLS", f"{certificates} kept")] if certificates else []),
    ]


DESCRIPTOR = Descriptor(
    kind="DOCKER",
    title="Docker",
    plural="Docker runners",
    opener=_opener,
    connection=DockerConnection,
    secrets_word="certificates",
    facts=_facts,
    enforces=Enforces(network=True, memory=True, cpus=True, processes=True, restarts=True, isolation=True),
    versions=VersionWords(
        help="Its image is fetched by the engine, from the registry it names: some minutes, about 1 GB of its disk. "
        "Pull develop or stable again to get the newest."
    ),
    caution=Caution(
        "info",
        "Whoever reaches a Docker engine is root on its machine.",
        "Flotilla gets that power, so only administrators add, change or share such a runner. Bots do not: they "
        "run in containers without rights, each in a network of its own.",
        symbol="shield",
    ),
    practice=Practice(
        runner_name="This engine",
        takes="Gets the image of Freqtrade if it is not there yet, 1 to 2 GB. The first trade follows within two "
        "minutes.",
        makes="In Docker containers on this machine, with a synthetic exchange and 3 sample strategies.",
        is_here=lambda endpoint: not endpoint or endpoint.startswith("unix:"),
    ),
)
