"""What a runner reports about itself and its workloads. Part of the port: import it from `core.runners.port`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """The observed state of a workload. Absent workloads are not listed at all."""

    STARTING = "starting"
    RUNNING = "running"
    STOPPING = "stopping"
    EXITED = "exited"
    UNKNOWN = "unknown"
    """Its machine is silent, and the workload may still run there. Nothing is started in its place until the machine
    answers again or a person has confirmed that it is off (`Runner.confirm_gone`). Only for runners with several
    machines; a runner that is silent as a whole raises `Unavailable` instead."""


@dataclass(frozen=True, slots=True)
class End:
    """The end of a run, as far as it is known."""

    at: datetime | None = None
    exit_code: int | None = None
    oom_killed: bool = False


@dataclass(frozen=True, slots=True)
class Observation:
    """One workload as its runner sees it now."""

    name: str
    state: State
    workload_id: str
    """The runner's own id of this run (pid with start time, or container id). It differs after every start."""
    labels: Mapping[str, str]
    started_at: datetime | None = None
    ended_at: datetime | None = None
    exit_code: int | None = None
    """As in a shell: 0 to 255, with 128 + n after signal n. `None` while it runs, or if nobody saw it end."""
    oom_killed: bool = False
    image: str = ""
    """What exactly runs: a digest, an image id, or the version of the virtual environment."""
    image_made_at: datetime | None = None
    """When that image was made; None where there is no image, or it does not tell."""
    last_end: End | None = None
    """The end of the previous run when the runner itself restarted the workload; None when it never did."""
    reason: str = ""
    """The reason for its state, a sentence for people. Empty when the runner does not know it or it needs no
    explanation. Contains no secrets."""
    unknown_since: datetime | None = None
    """When its machine was last heard of; only in state `UNKNOWN`."""


@dataclass(frozen=True, slots=True)
class Usage:
    """The resources that one running workload uses, all its processes together."""

    name: str
    cpu_percent: float
    """Percent of one core: 100.0 is one core kept busy."""
    memory_bytes: int


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of a workload's log."""

    text: str
    """Without line ending, control characters removed."""
    source: str = "stderr"


@dataclass(frozen=True, slots=True)
class Build:
    """What a version is on a runner now. `exact`: as in `Observation.image`, and `made_at` as in its
    `image_made_at`."""

    exact: str
    made_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RunnerFacts:
    """The answer to a connection test: name → value, in the order in which they are shown."""

    facts: Mapping[str, str]
    versions: Sequence[str] = ()
    """Freqtrade versions that can start at once."""
    made_at: Mapping[str, datetime] = field(default_factory=dict)
    """When their images were made, where that is known."""
