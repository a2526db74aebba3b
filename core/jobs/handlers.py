"""Who carries out each kind of job, for how long, and how many at once. Registered by the composition root."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from core.jobs.running import Running

Handler = Callable[[Running], Awaitable[None]]
SlotsOfRunners = Callable[[Session], Mapping[UUID, int]]
DEADLINE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class JobKind:
    """`deadline`: counted from the begin, and anew when the job is taken up again. `slots`: how many of this kind are
    at work at once; None: any number. `takes_runner_slot`: each also takes one of the job slots of its runner."""

    handler: Handler
    deadline: timedelta = DEADLINE
    slots: int | None = None
    takes_runner_slot: bool = False


kinds: dict[str, JobKind] = {}
_of_runners: SlotsOfRunners | None = None


def register(
    kind: str,
    handler: Handler,
    *,
    deadline: timedelta = DEADLINE,
    slots: int | None = None,
    takes_runner_slot: bool = False,
) -> None:
    """Carry out jobs of this kind with `handler` from now on; called again, the newest counts. See `JobKind`."""
    kinds[kind] = JobKind(handler, deadline, slots, takes_runner_slot)


def limit_runners(slots_of_runners: SlotsOfRunners | None) -> None:
    """How many jobs may be at work on each runner at once, of the kinds that take its slots. A runner that is not named
    has no limit; None: no runner has one."""
    global _of_runners
    _of_runners = slots_of_runners


def slots_of_runners(session: Session) -> Mapping[UUID, int]:
    """Runner → how many jobs may be at work there at once."""
    return _of_runners(session) if _of_runners else {}
