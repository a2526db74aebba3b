"""The shape and the word of each state of a bot, a job or a runner."""

from enum import StrEnum
from typing import Final


class Dot(StrEnum):
    """The shape before the word of a state. They differ in shape, not only in colour."""

    RUNNING = "running"  # disc
    DEGRADED = "degraded"  # triangle
    PAUSED = "paused"  # two bars
    MOVING = "moving"  # turning ring
    STOPPED = "stopped"  # ring
    FAILED = "failed"  # diamond
    UNKNOWN = "unknown"  # dashed ring


# state, in lower case → shape and word. What is not here is shown with its own word and the dashed ring.
STATES: Final[dict[str, tuple[Dot, str]]] = {
    "running": (Dot.RUNNING, "Running"),
    "paused": (Dot.PAUSED, "Paused"),
    "starting": (Dot.MOVING, "Starting"),
    "stopping": (Dot.MOVING, "Stopping"),
    "restarting": (Dot.MOVING, "Restarting"),
    "stopped": (Dot.STOPPED, "Stopped"),
    "failed": (Dot.FAILED, "Failed"),
    "degraded": (Dot.DEGRADED, "Degraded"),
    "stale": (Dot.UNKNOWN, "Unknown"),
    "unknown": (Dot.UNKNOWN, "Unknown"),
    "pending": (Dot.STOPPED, "Waiting"),
    "waiting": (Dot.STOPPED, "Waiting"),
    "queued": (Dot.STOPPED, "Waiting"),
    "downloading": (Dot.MOVING, "Downloading"),
    "backtesting": (Dot.MOVING, "Running"),
    "installing": (Dot.MOVING, "Installing"),
    "completed": (Dot.RUNNING, "Complete"),
    "done": (Dot.RUNNING, "Complete"),
    "cancelled": (Dot.STOPPED, "Cancelled"),
    "reachable": (Dot.RUNNING, "Reachable"),
    "unreachable": (Dot.FAILED, "Unreachable"),
    "ready": (Dot.RUNNING, "Ready"),
    "enabled": (Dot.RUNNING, "Active"),
    "disabled": (Dot.STOPPED, "Disabled"),
}


def shape_of(state: str) -> tuple[Dot, str]:
    """Return shape and word of a status, health or job state: `shape_of("RUNNING") == (Dot.RUNNING, "Running")`."""
    return STATES.get(state.lower(), (Dot.UNKNOWN, state.capitalize() or "Unknown"))
