"""What an administrator sees of the process itself: stalls of its event loop, and the connections it holds."""

from dataclasses import dataclass

from sqlmodel import Session

from core.access.policy import HOUSE, Actor, require
from core.access.scopes import Scope
from core.db import read_only
from core.serving import descriptors, peers, watch
from core.serving.stalls import Stall


@dataclass(frozen=True, slots=True)
class ServerView:
    """`stalls`: the last times the event loop was held for more than a second, newest first. `refused`: connections
    refused since the start because there were too many."""

    stalls: tuple[Stall, ...]
    connections: int
    most_connections: int
    most_of_one: int
    refused: int
    descriptors: int


async def server(actor: Actor) -> ServerView:
    """Return the state of this process. Errors: `NotFound` for all but administrators."""
    await _may_administer(actor)
    held = peers.current()
    return ServerView(
        stalls=tuple(watch.current().stalls),
        connections=len(held),
        most_connections=held.most,
        most_of_one=held.most_of_one,
        refused=held.refused,
        descriptors=descriptors.limit(),
    )


@read_only
def _may_administer(session: Session, actor: Actor) -> None:
    require(session, actor, Scope.ADMINISTER, HOUSE)
