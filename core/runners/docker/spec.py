"""Build the arguments of containers from workloads. Pure. Every container is created through this module, and people
cannot choose mounts, devices, capabilities, network modes or entrypoints."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import docker
from docker.types import LogConfig, Mount

from core.runners.docker.images import Image
from core.runners.docker.object_names import (
    API_PORT,
    IMAGE,
    IMAGE_MADE,
    MARKET_HOST,
    ROLE,
    SECRETS,
    STORES,
    USER,
    WORKSPACE,
    Names,
    Volume,
    written,
)
from core.runners.port import Limits, Network, Program, StoreMount, Workload
from core.runners.workload import SECRETS_VARIABLE, STORES_VARIABLE

DEFAULT_MEMORY_BYTES = 2 * 2**30
DEFAULT_PIDS = 1_000
_LOG = LogConfig(type="json-file", config={"max-size": "10m", "max-file": "4"})
_BACKGROUND_SHARES = 128
"""CPU shares of background work, where 1024 is the default: its part of a processor when a bot needs it too."""
_CACHES = ("XDG_CACHE_HOME", "MPLCONFIGDIR", "NUMBA_CACHE_DIR", "JOBLIB_TEMP_FOLDER")
_TMP = "rw,nosuid,nodev,size=256m,mode=1777"


@dataclass(frozen=True, slots=True)
class Publishing:
    """How Flotilla reaches the API of a container. `address`: the engine publishes a free port there. None: Flotilla is
    attached to the container's network."""

    address: str | None


def restart_policy(comes_back: bool) -> dict[str, str]:
    """Return the restart policy. With `comes_back` the engine restarts the container after a crash and after its own
    restart."""
    return {"Name": "always" if comes_back else "no"}


def container(
    client: docker.APIClient, workload: Workload, names: Names, image: Image, publishing: Publishing
) -> dict[str, Any]:
    """Return the arguments of `create_container` for a workload."""
    has_network = workload.network is Network.FULL
    volumes = [names.workspace_volume, replace(names.secrets_volume, writable=False), *stores(names, workload.stores)]
    return {
        "image": image.handle,
        "name": names.container,
        **_program(workload),
        "user": USER,
        "working_dir": WORKSPACE,
        "environment": _environment(workload.env),
        "labels": {**names.labels, ROLE: "workload", **_image(image), **written(workload.labels)},
        "stop_signal": "SIGINT",
        "stop_timeout": math.ceil(workload.grace_seconds),
        "use_config_proxy": False,  # the client would otherwise pass the host's proxies on
        "ports": [API_PORT],
        "host_config": client.create_host_config(
            **_hardened(workload.limits),
            network_mode=names.network if has_network else "none",
            mounts=list(map(_mount, volumes)),
            restart_policy=restart_policy(workload.comes_back),
            port_bindings={API_PORT: (publishing.address, None)} if publishing.address and has_network else {},
            extra_hosts=market_host(publishing) if has_network else {},
            cpu_shares=_BACKGROUND_SHARES if workload.background else None,
        ),
    }


def _image(image: Image) -> dict[str, str]:
    made = {IMAGE_MADE: str(int(image.made_at.timestamp()))} if image.made_at else {}
    return {IMAGE: image.exact, **made}


def _program(workload: Workload) -> dict[str, Any]:
    """Return entrypoint and command. An image of Freqtrade runs `freqtrade` by default."""
    command = list(workload.command)
    if workload.program is Program.FREQTRADE:
        return {"command": command}
    entrypoint = ["python3"] if workload.program is Program.PYTHON else command[:1]
    return {"entrypoint": entrypoint, "command": command if workload.program is Program.PYTHON else command[1:]}


def stores(names: Names, mounts: Iterable[StoreMount]) -> list[Volume]:
    """Return the volumes in which a workload with these names finds its stores."""
    return [names.store_volume(mount) for mount in mounts]


def market_host(publishing: Publishing) -> dict[str, str]:
    """Return the host entry of the practice market, for a container that reaches it on the engine's host."""
    return {MARKET_HOST: "host-gateway"} if publishing.address else {}


def loader(
    client: docker.APIClient, names: Names, purpose: str, called: str, image: str, volumes: Iterable[Volume]
) -> dict[str, Any]:
    """Return the arguments of a container that is never started and only carries files into and out of volumes. An
    engine unpacks no archive into a volume that is mounted read-only, nor into a container with a read-only root."""
    return {
        "image": image,
        "name": called,
        "use_config_proxy": False,
        "command": ["true"],
        "entrypoint": [],
        "user": USER,
        "labels": {**names.labels, ROLE: purpose},
        "host_config": client.create_host_config(
            **{**_hardened(Limits()), "read_only": False},
            network_mode="none",
            mounts=[_mount(replace(volume, writable=True)) for volume in volumes],
        ),
    }


@dataclass(frozen=True, slots=True)
class Lines:
    """A few lines of Python and what their container mounts. `network`: the name of a network, or "none"."""

    code: str
    arguments: Sequence[str] = ()
    volumes: Sequence[Volume] = ()
    network: str = "none"
    hosts: Mapping[str, str] = field(default_factory=dict)


def interpreter(
    client: docker.APIClient, names: Names, purpose: str, called: str, image: str, lines: Lines
) -> dict[str, Any]:
    """Return the arguments of a container that runs the lines with the image's Python, without the workload's secrets;
    in its workspace, if it has one."""
    has_workspace = any(volume.path == WORKSPACE for volume in lines.volumes)
    return {
        "image": image,
        "name": called,
        "use_config_proxy": False,
        "command": ["-c", lines.code, *lines.arguments],
        "entrypoint": ["python3"],
        "user": USER,
        "working_dir": WORKSPACE if has_workspace else "/tmp",  # noqa: S108  (of the container)
        # Never import a module that a strategy left in the workspace. (With the option -I the interpreter would not
        # find Freqtrade, which the official image keeps in the home of its user.)
        "environment": _environment(
            {"PYTHONSAFEPATH": "1", SECRETS_VARIABLE: SECRETS, STORES_VARIABLE: STORES},
        ),
        "labels": {**names.labels, ROLE: purpose},
        "host_config": client.create_host_config(
            **_hardened(Limits()),
            network_mode=lines.network,
            mounts=list(map(_mount, lines.volumes)),
            extra_hosts=dict(lines.hosts),
            cpu_shares=_BACKGROUND_SHARES,
        ),
    }


def _hardened(limits: Limits) -> dict[str, Any]:
    """Return the settings of every container. There is no swap beyond the memory limit, because a bot that swaps trades
    too late."""
    memory_bytes = limits.memory_bytes or DEFAULT_MEMORY_BYTES
    return {
        "cap_drop": ["ALL"],
        "security_opt": ["no-new-privileges:true"],
        "read_only": True,
        "tmpfs": {"/tmp": _TMP},  # noqa: S108  (of the container)
        "init": True,
        "pids_limit": limits.pids or DEFAULT_PIDS,
        "mem_limit": memory_bytes,
        "memswap_limit": memory_bytes,
        "nano_cpus": int(limits.cpus * 1e9) if limits.cpus else None,
        "log_config": _LOG,
    }


def _environment(wanted: Mapping[str, str]) -> dict[str, str]:
    """Return the environment in addition to the image's. HOME stays, because the official image keeps Freqtrade there;
    caches of libraries go to the only writable place."""
    caches = dict.fromkeys(_CACHES, "/tmp")  # noqa: S108  (of the container)
    own = {"TZ": "UTC", "PYTHONUNBUFFERED": "1", "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "400"}
    return {**caches, **own, **wanted}


def _mount(volume: Volume) -> Mount:
    return Mount(target=volume.path, source=volume.name, type="volume", read_only=not volume.writable, no_copy=True)
