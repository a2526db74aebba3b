"""The words for a runner, the same on every page. Their descriptors provide what differs between kinds."""

from core.access.policy import Actor
from core.runners import kinds
from core.runners.descriptor import Act, Descriptor
from core.runners.views import RunnerView
from pages.parts.notice import notice


def state_of(runner: RunnerView) -> str:
    """Return the state of `theme.STATES` whose shape is drawn."""
    if runner.error:
        return "unreachable"
    return "reachable" if runner.reached_at else "pending"


def state_words(runner: RunnerView) -> str:
    """Return the state in words. The time since when the runner is silent, or when it last answered, is shown beside
    it."""
    if runner.error:
        return "Silent"
    return "Reachable" if runner.reached_at else "Not asked yet"


def may_add(actor: Actor) -> bool:
    """Return whether there is a kind of runner that this person may add."""
    return any(kinds.may(actor.role, one.kind, Act.ADD) for one in kinds.registered())


def say_caution(kind: Descriptor) -> None:
    """Show the warning for everybody who adds such a runner or lets others use it."""
    if said := kind.caution:
        notice(said.tone, said.strong, said.more, symbol=said.symbol)
