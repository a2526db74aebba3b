"""The registry of job handlers, with deadlines and limits on simultaneous jobs. The composition root fills it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from core.jobs.running import Running

Handler = Callable[[Running], Awaitable[None]]
SlotsOfRunners = Callable[[Session], Mapping[UUID, int]]
DEADLINE = timedelta(hours=1)
OTHER_JOB = "a job that must not run at the same time"


@dataclass(frozen=True, slots=True)
class JobKind:
    """A kind of job. `deadline`: counted from the start, and again from each resumption. `slots`: how many jobs of this
    kind run at once; None for no limit. `takes_runner_slot`: each job also takes one of the job slots of its runner.
    `waited_for_as`: what a job is told to wait for while one of this kind runs with the same `Job.alone_with`, as words
    that continue "waiting for"."""

    handler: Handler
    deadline: timedelta = DEADLINE
    slots: int | None = None
    takes_runner_slot: bool = False
    waited_for_as: str = OTHER_JOB


kinds: dict[str, JobKind] = {}
_of_runners: SlotsOfRunners | None = None


def register(
    kind: str,
    handler: Handler,
    *,
    deadline: timedelta = DEADLINE,
    slots: int | None = None,
    takes_runner_slot: bool = False,
    waited_for_as: str = OTHER_JOB,
) -> None:
    """Register the handler for jobs of this kind, see `JobKind`. A later call replaces an earlier one."""
    kinds[kind] = JobKind(handler, deadline, slots, takes_runner_slot, waited_for_as)


def limit_runners(slots_of_runners: SlotsOfRunners | None) -> None:
    """Limit how many jobs run on each runner at once, of the kinds with `takes_runner_slot`. A runner that is missing
    from the mapping has no limit; None removes all limits."""
    global _of_runners
    _of_runners = slots_of_runners


def slots_of_runners(session: Session) -> Mapping[UUID, int]:
    """Return runner → how many jobs may run there at once."""
    return _of_runners(session) if _of_runners else {}
