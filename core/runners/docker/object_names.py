"""What things of ours are called on an engine, and the labels they are found by."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from core.runners.folders.store_names import seen_at
from core.runners.port import StoreMount

OURS = "io.flotilla.installation"
RUNNER = "io.flotilla.runner"
WORKLOAD = "io.flotilla.workload"
ROLE = "io.flotilla.role"
STORE = "io.flotilla.store"
PROCESS = "io.flotilla.process"
"""Which process of Flotilla made it, on what may not outlive that process."""
IMAGE = "io.flotilla.image"
"""What exactly it was made from: name, version and digest."""
_ALL = "io.flotilla.labels"

WORKSPACE = "/flotilla/workspace"
SECRETS = "/flotilla/secrets"
STORES = "/flotilla/stores"
API_PORT = 8080
USER = "1000:1000"
MARKET_HOST = "market.flotilla.internal"


@dataclass(frozen=True, slots=True)
class Volume:
    """A volume of ours, and the folder at which a container sees it."""

    name: str
    labels: Mapping[str, str]
    path: str
    writable: bool = True


@dataclass(frozen=True, slots=True)
class Names:
    """Of one workload. Installation and runner are part of each, because one engine may serve several."""

    installation: str
    runner: str
    workload: str

    @property
    def container(self) -> str:
        """Name of the container."""
        return f"flotilla-{self.installation[:8]}-{self.runner[:8]}-{self.workload}"

    @property
    def network(self) -> str:
        """The engine sends the traffic of a container with several networks through the one whose name sorts first. For
        Flotilla's own that must stay the network it is published on: people would come from a bot's otherwise."""
        return f"zz-{self.container}"

    @property
    def workspace(self) -> str:
        """Name of the volume with its files."""
        return f"{self.container}-workspace"

    @property
    def secrets(self) -> str:
        """Name of the volume with its secrets."""
        return f"{self.container}-secrets"

    @property
    def workspace_volume(self) -> Volume:
        """As the workload itself sees it."""
        return Volume(self.workspace, self.labels, WORKSPACE)

    @property
    def secrets_volume(self) -> Volume:
        """As who fills it sees it; the workload itself may not write."""
        return Volume(self.secrets, self.labels, SECRETS)

    def store_volume(self, mount: StoreMount) -> Volume:
        """A store of the runner as this workload sees it. Errors: `Refused` for a name that is none."""
        path = f"{STORES}/{seen_at(mount)}"
        # The dots keep it apart from the volumes of workloads, whose names have none.
        called = f"flotilla-{self.installation[:8]}-{self.runner[:8]}.store.{mount.store}"
        labels = {OURS: self.installation, RUNNER: self.runner, STORE: mount.store}
        return Volume(called, labels, path, mount.writable)

    @property
    def labels(self) -> dict[str, str]:
        """What its container, network and volumes are found by."""
        return {OURS: self.installation, RUNNER: self.runner, WORKLOAD: self.workload}


def written(labels: Mapping[str, str]) -> dict[str, str]:
    """The labels of a workload as its container carries them: each by itself, so that people find it with
    `docker ps --filter label=flotilla.bot=…`, and all together, because a container also has those of its image."""
    return {_ALL: json.dumps(dict(labels)), **{f"flotilla.{key}": value for key, value in labels.items()}}


def read(labels: Mapping[str, str]) -> dict[str, str]:
    """The labels of a workload, from those of its container; empty where they cannot be read."""
    try:
        found = json.loads(labels.get(_ALL, "{}"))
    except (ValueError, RecursionError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}
