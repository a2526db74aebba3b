"""What a runner tells of itself and of what it holds. Part of the port: import it from `core.runners.port`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """What a runner holds under a name. Absent workloads are not listed at all."""

    STARTING = "starting"
    RUNNING = "running"
    STOPPING = "stopping"
    EXITED = "exited"
    UNKNOWN = "unknown"
    """Its machine is silent, and it may still run there: nothing is started in its place until a person has confirmed
    that the machine is off (`Runner.confirm_gone`), or the machine answers again. For runners of several machines; one
    that is silent altogether raises `Unavailable` instead."""


@dataclass(frozen=True, slots=True)
class End:
    """How a run ended, as far as it is known."""

    at: datetime | None = None
    exit_code: int | None = None
    oom_killed: bool = False


@dataclass(frozen=True, slots=True)
class Observation:
    """One workload as the runner sees it now."""

    name: str
    state: State
    workload_id: str
    """The runner's own id of this very run (pid with start time, container id): differs after every start."""
    labels: Mapping[str, str]
    started_at: datetime | None = None
    ended_at: datetime | None = None
    exit_code: int | None = None
    """As a shell tells it: 0 to 255, 128 + n when ended by signal n. `None` while it runs, or if nobody saw it end."""
    oom_killed: bool = False
    image: str = ""
    """What exactly runs: digest, image id, or the version of the venv."""
    last_end: End | None = None
    """How the run before this one ended, when the runner itself has started the workload again; None where it never
    did."""
    reason: str = ""
    """A sentence for people: why it is in this state. Empty where the runner does not know, or where nothing needs
    explaining. Never secret."""
    unknown_since: datetime | None = None
    """When its machine was last heard of; only in state `UNKNOWN`."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What one running workload takes, all its processes together."""

    name: str
    cpu_percent: float
    """Of one core: 100.0 is one core kept busy."""
    memory_bytes: int


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line that a workload wrote."""

    text: str
    """Without line ending, control characters removed."""
    source: str = "stderr"


@dataclass(frozen=True, slots=True)
class RunnerFacts:
    """Answer of a connection test: name → value, in the order to show."""

    facts: Mapping[str, str]
    versions: Sequence[str] = ()
    """Freqtrade versions that can start at once."""
