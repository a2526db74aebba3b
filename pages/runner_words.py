"""How a runner is told in a few words, on every page alike."""

from core.runners.kinds import RunnerType
from core.runners.service import RunnerView
from pages.parts.notice import notice

KINDS = {
    RunnerType.LOCAL: "Local processes",
    RunnerType.DOCKER: "Docker",
    RunnerType.KUBERNETES: "Kubernetes",
}


def state_of(runner: RunnerView) -> str:
    """The state of `theme.STATES` whose shape is drawn."""
    if runner.error:
        return "unreachable"
    return "reachable" if runner.reached_at else "pending"


def state_words(runner: RunnerView) -> str:
    """Its age stands beside it: since when it has been silent, or when it last answered."""
    if runner.error:
        return "Silent"
    return "Reachable" if runner.reached_at else "Not asked yet"


def say_rights() -> None:
    """What everybody has to know who adds a local runner or lets others use it."""
    notice(
        "warn",
        "Strategies on a local runner run with Flotilla's own rights.",
        "They are Python code of whoever wrote them: they can read every file that Flotilla can, its keys included. "
        "Let only people use it whom you would trust with this machine.",
    )
