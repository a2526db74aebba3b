"""Names and labels of Flotilla's objects on an engine."""

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
"""The process of Flotilla that made an object, on objects that must not outlive it."""
IMAGE = "io.flotilla.image"
"""The exact image of a container: name, version and digest."""
IMAGE_MADE = "io.flotilla.image.made"
"""When that image was made, in seconds since 1970; absent when it is not known."""
_ALL = "io.flotilla.labels"

WORKSPACE = "/flotilla/workspace"
SECRETS = "/flotilla/secrets"
STORES = "/flotilla/stores"
API_PORT = 8080
USER = "1000:1000"
MARKET_HOST = "market.flotilla.internal"


@dataclass(frozen=True, slots=True)
class Volume:
    """A volume, and the folder at which a container mounts it."""

    name: str
    labels: Mapping[str, str]
    path: str
    writable: bool = True


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one workload's objects. They contain installation and runner, because several may share an
    engine."""

    installation: str
    runner: str
    workload: str

    @property
    def container(self) -> str:
        """Return the name of the container."""
        return f"flotilla-{self.installation[:8]}-{self.runner[:8]}-{self.workload}"

    @property
    def network(self) -> str:
        """Return the name of the network. It begins with `zz`, because an engine sends the traffic of a container with
        several networks through the one whose name sorts first. For Flotilla's own container that must stay the network
        it is published on; otherwise visitors would seem to come from a bot's network."""
        return f"zz-{self.container}"

    @property
    def workspace(self) -> str:
        """Return the name of the volume with its files."""
        return f"{self.container}-workspace"

    @property
    def secrets(self) -> str:
        """Return the name of the volume with its secrets."""
        return f"{self.container}-secrets"

    @property
    def workspace_volume(self) -> Volume:
        """Return the workspace as the workload mounts it."""
        return Volume(self.workspace, self.labels, WORKSPACE)

    @property
    def secrets_volume(self) -> Volume:
        """Return the secrets volume, mounted writable to fill it; the workload mounts it read-only."""
        return Volume(self.secrets, self.labels, SECRETS)

    def store_volume(self, mount: StoreMount) -> Volume:
        """Return a store as this workload mounts it. Errors: `Refused` for an invalid name."""
        path = f"{STORES}/{seen_at(mount)}"
        # The dots keep it apart from volumes of workloads, whose names contain none.
        called = f"flotilla-{self.installation[:8]}-{self.runner[:8]}.store.{mount.store}"
        labels = {OURS: self.installation, RUNNER: self.runner, STORE: mount.store}
        return Volume(called, labels, path, mount.writable)

    @property
    def labels(self) -> dict[str, str]:
        """Return the labels by which its container, network and volumes are found."""
        return {OURS: self.installation, RUNNER: self.runner, WORKLOAD: self.workload}


def written(labels: Mapping[str, str]) -> dict[str, str]:
    """Return a workload's labels as its container carries them: one by one, so that people find it with `docker ps
    --filter label=flotilla.bot=…`, and all in one label, because a container also has the labels of its image."""
    return {_ALL: json.dumps(dict(labels)), **{f"flotilla.{key}": value for key, value in labels.items()}}


def read(labels: Mapping[str, str]) -> dict[str, str]:
    """Return a workload's labels from those of its container; empty when they cannot be read."""
    try:
        found = json.loads(labels.get(_ALL, "{}"))
    except (ValueError, RecursionError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}
