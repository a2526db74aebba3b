"""How a runner is told in a few words, on every page alike. What differs between kinds, their descriptors say."""

from core.access.policy import Actor
from core.runners import kinds
from core.runners.descriptor import Act, Descriptor
from core.runners.views import RunnerView
from pages.parts.notice import notice


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


def may_add(actor: Actor) -> bool:
    """Is there a kind of runner that this person may add?"""
    return any(kinds.may(actor.role, one.kind, Act.ADD) for one in kinds.registered())


def say_caution(kind: Descriptor) -> None:
    """What everybody has to know who adds such a runner or lets others use it."""
    if said := kind.caution:
        notice(said.tone, said.strong, said.more, symbol=said.symbol)
