"""What a runner is asked to run. Part of the port: import it from `core.runners.port`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths and addresses of a workload, as seen from inside it. Stable for as long as its workspace exists."""

    workspace: str
    """Absolute path of its persistent folder."""
    secrets: str
    """Absolute path of the folder with its secret files, which exist only while the workload runs."""
    listen_host: str
    listen_port: int
    market_url: str = ""
    """Where the practice market answers for this workload; empty where it is not served."""
    stores: str = "/stores"
    """Absolute path of the folder in which it sees its stores, each at `StoreMount.path`."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of a workload. `None`: Flotilla sets no limit. A kind of runner that cannot enforce one says so
    (`Enforces`)."""

    memory_bytes: int | None = None
    cpus: float | None = None
    pids: int | None = None


class Network(StrEnum):
    """The network access of a workload. A kind of runner that cannot keep a workload off the network says so
    (`Enforces`)."""

    NONE = "none"
    FULL = "full"


class Program(StrEnum):
    """The program that `Workload.command` is an argument list of."""

    FREQTRADE = "freqtrade"
    PYTHON = "python"
    """The interpreter of that Freqtrade version; `-P` is not given, so give it where the workspace is not trusted."""
    PLAIN = "plain"
    """The command is the whole argument list, the program first."""


@dataclass(frozen=True, slots=True)
class StoreMount:
    """A store of the runner (see `Stores`) that a workload mounts. It is created when it does not exist."""

    store: str
    """The name of the store: letters, digits and dashes, 100 at most."""
    path: str = ""
    """Where it is mounted, relative to `Layout.stores`, one name without a slash; empty for the name of the store."""
    writable: bool = False
    """Whether the workload may write into it. A kind of runner that cannot prevent writing says so."""


@dataclass(frozen=True, slots=True)
class Workload:
    """The desired state of a workload, complete. Equal workloads have equal fingerprints; secrets are not part of
    those."""

    name: str
    """`bot-<uuid>`, `backtest-<uuid>`, …: letters, digits and dashes."""
    version: str
    """Freqtrade's version, e.g. `2026.9`. Needed for every `program`: it names the image or the environment."""
    command: tuple[str, ...]
    """Arguments after `program`."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Path relative to the workspace → content. These files are replaced at each apply; other files stay as they
    are."""
    secret_files: Mapping[str, bytes] = field(default_factory=dict)
    """Path relative to the secrets folder → content."""
    env: Mapping[str, str] = field(default_factory=dict)
    """The whole environment, apart from what the runner itself needs. Flotilla's own variables never reach the
    workload."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Returned by `observe`: installation, bot, deployment, fingerprint. Never secret."""
    manifest: Mapping[str, Any] = field(default_factory=dict)
    """JSON: what the workload was made from. It is written into `manifest.json` together with the labels, so that a
    workload can be identified after a loss of the database. Contains no secrets in clear."""
    limits: Limits = Limits()
    grace_seconds: float = 60.0
    """Seconds between SIGINT and SIGKILL."""
    comes_back: bool = False
    """Whether the runner itself restarts the workload after a crash or a restart of the machine, where it can, even
    while Flotilla is down. It reports this in `Observation.last_end`; `Runner.set_comeback` changes it."""
    background: bool = False
    """Whether the workload yields to others when resources are scarce, such as a job next to live bots."""
    program: Program = Program.FREQTRADE
    stores: tuple[StoreMount, ...] = ()
    network: Network = Network.FULL
    """With `NONE` the workload has no API either: `Runner.http` reaches nothing."""

    def manifest_json(self) -> bytes:
        """Return the content of `manifest.json`, the same on every runner."""
        return json.dumps({**self.manifest, **self.labels}, indent=2, sort_keys=True).encode()


@dataclass(frozen=True, slots=True)
class Needs:
    """What one-shot work needs in addition to an interpreter. By default nothing."""

    network: Network = Network.NONE
    secret_files: Mapping[str, bytes] = field(default_factory=dict)
    """Path → content. The files have mode 0400, in the folder that the environment variable `FLOTILLA_SECRETS` names.
    They exist only while the work runs and are deleted afterwards, even when the work or Flotilla is killed."""
    stores: tuple[StoreMount, ...] = ()
    """Mounted in the folder that the environment variable `FLOTILLA_STORES` names."""
    installs: bool = False
    """Whether it runs pip. A kind that installs Freqtrade itself with pip then gives it the same settings: indices,
    proxies, certificates."""


SECRETS_VARIABLE, STORES_VARIABLE = "FLOTILLA_SECRETS", "FLOTILLA_STORES"
NO_NEEDS = Needs()
