"""Who may add a runner, and what is told of a kind before: its descriptor has the words."""

from core.access.policy import Actor
from core.runners import kinds
from core.runners.descriptor import Act, Descriptor
from pages.parts.notice import notice


def may_add(actor: Actor) -> bool:
    """Return whether there is a kind of runner that this person may add."""
    return any(kinds.may(actor.role, one.kind, Act.ADD) for one in kinds.registered())


def say_caution(kind: Descriptor) -> None:
    """Show the warning for everybody who adds such a runner or lets others use it."""
    if said := kind.caution:
        notice(said.tone, said.strong, said.more, symbol=said.symbol)
