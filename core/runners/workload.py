"""What a runner is asked to run. Part of the port: import it from `core.runners.port`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a workload of this name lives, seen from inside it. Stable for as long as its workspace exists."""

    workspace: str
    """Absolute path of its persistent folder."""
    secrets: str
    """Absolute path of the folder with its secret files; they exist only where the workload runs."""
    listen_host: str
    listen_port: int
    market_url: str = ""
    """Where the practice market answers for this workload; empty where it is not served."""
    stores: str = "/stores"
    """Absolute path of the folder in which it sees its stores, each at `StoreMount.path`."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`None`: no limit of ours. A kind of runner that cannot enforce one says so."""

    memory_bytes: int | None = None
    cpus: float | None = None
    pids: int | None = None


class Network(StrEnum):
    """What a workload reaches. A kind of runner that cannot keep a workload off the network says so."""

    NONE = "none"
    FULL = "full"


class Program(StrEnum):
    """What `Workload.command` is an argument list of."""

    FREQTRADE = "freqtrade"
    PYTHON = "python"
    """The interpreter of that Freqtrade version; `-P` is not given, so give it where the workspace is not trusted."""
    PLAIN = "plain"
    """The command is the whole argument list, the program first."""


@dataclass(frozen=True, slots=True)
class StoreMount:
    """A store of the runner (see `Stores`) that a workload sees. It is made when it does not exist."""

    store: str
    """Its name: letters, digits and dashes, 100 at most."""
    path: str = ""
    """Where it is seen, relative to `Layout.stores`, one name without a slash; by default the name of the store."""
    writable: bool = False
    """A kind of runner that cannot keep a workload from writing says so."""


@dataclass(frozen=True, slots=True)
class Workload:
    """Everything that must be so. Equal workloads have equal fingerprints; secrets are not part of it."""

    name: str
    """`bot-<uuid>`, `backtest-<uuid>`, …: letters, digits and dashes."""
    version: str
    """Freqtrade's version, e.g. `2026.9`. Needed for every `program`: it names the image or the environment."""
    command: tuple[str, ...]
    """Arguments after `program`."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Path relative to the workspace → content, replaced at each apply; other files there are left alone."""
    secret_files: Mapping[str, bytes] = field(default_factory=dict)
    """Path relative to the secrets folder → content."""
    env: Mapping[str, str] = field(default_factory=dict)
    """The whole environment beside what the runner itself needs; nothing of Flotilla's own reaches the workload."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Handed back by `observe`: installation, bot, deployment, fingerprint. Never secret."""
    manifest: Mapping[str, Any] = field(default_factory=dict)
    """JSON. What it was made from, written into `manifest.json` beside the labels: whoever lost their own notes finds
    there what they need. Never secret in clear."""
    limits: Limits = Limits()
    grace_seconds: float = 60.0
    """From the polite signal (SIGINT) to the hard one."""
    comes_back: bool = False
    """The runner itself starts it again after a crash or a restart of the machine, where it can, also while Flotilla is
    down. Told afterwards in `Observation.last_end`; taken back by `Runner.set_comeback`."""
    background: bool = False
    """Yields to the others when there is not enough for all: a job next to live bots."""
    program: Program = Program.FREQTRADE
    stores: tuple[StoreMount, ...] = ()
    network: Network = Network.FULL
    """With `NONE` it has no API either: `Runner.http` reaches nothing."""

    def manifest_json(self) -> bytes:
        """Content of `manifest.json`, the same on every runner."""
        return json.dumps({**self.manifest, **self.labels}, indent=2, sort_keys=True).encode()


@dataclass(frozen=True, slots=True)
class Needs:
    """What one-shot work needs beside an interpreter: nothing, unless it is named here."""

    network: Network = Network.NONE
    secret_files: Mapping[str, bytes] = field(default_factory=dict)
    """Path → content. They lie, mode 0400, in the folder that the environment variable `FLOTILLA_SECRETS` names. They
    are there only while the work runs, and are removed after it, also when the work or Flotilla is killed."""
    stores: tuple[StoreMount, ...] = ()
    """Seen in the folder that the environment variable `FLOTILLA_STORES` names."""


SECRETS_VARIABLE, STORES_VARIABLE = "FLOTILLA_SECRETS", "FLOTILLA_STORES"
NO_NEEDS = Needs()
