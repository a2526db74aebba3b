"""How a runner is told in a few words, on every page alike."""

from dataclasses import dataclass

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


@dataclass(frozen=True)
class VersionWords:
    """How Freqtrade comes to a runner of one kind."""

    title: str
    ask: str
    help: str
    verb: str
    icon: str
    doing: str
    done: str
    none: str


_INSTALLED = VersionWords(
    title="Freqtrade versions",
    ask="Install a version",
    help="Takes some minutes and about 1.2 GB of disk.",
    verb="Install",
    icon="download",
    doing="Installing",
    done="installed",
    none="None installed yet: no bot can start there.",
)
_PULLED = VersionWords(
    title="Freqtrade images",
    ask="Pull a version",
    help="Its image is fetched by the engine, from the registry it names: some minutes, about 1 GB of its disk.",
    verb="Pull",
    icon="cloud_download",
    doing="Pulling",
    done="pulled",
    none="None pulled yet: no bot can start there.",
)


def version_words(kind: RunnerType) -> VersionWords:
    return _INSTALLED if kind is RunnerType.LOCAL else _PULLED


def say_rights(kind: RunnerType) -> None:
    """What everybody has to know who adds such a runner or lets others use it."""
    if kind is RunnerType.LOCAL:
        notice(
            "warn",
            "Strategies on a local runner run with Flotilla's own rights.",
            "They are Python code of whoever wrote them: they can read every file that Flotilla can, its keys "
            "included. Let only people use it whom you would trust with this machine.",
        )
    elif kind is RunnerType.DOCKER:
        notice(
            "info",
            "Whoever reaches a Docker engine is root on its machine.",
            "Flotilla gets that power, so only administrators add, change or share such a runner. Bots do not: they "
            "run in containers without rights, each in a network of its own.",
            symbol="shield",
        )
