"""Decide which of the waiting jobs may start, and what the others wait for. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from core.jobs.handlers import JobKind
from core.jobs.models import Job

FREE_SLOT = "a free slot"
RUNNER_SLOT = "a job slot of its runner"


@dataclass(slots=True)
class Slots:
    """The slots in use, and which jobs exclude others. `of_runners`: runner → how many jobs of the kinds with
    `takes_runner_slot` may run there at once."""

    kinds: Mapping[str, JobKind]
    of_runners: Mapping[UUID, int]
    _of_kind: Counter[str] = field(default_factory=Counter)
    _on_runner: Counter[UUID] = field(default_factory=Counter)
    _alone: dict[str, JobKind] = field(default_factory=dict)
    """`Job.alone_with` → the kind of the job that has it."""

    def take(self, job: Job) -> None:
        """Take the slots of this job. Call it for each job that runs or starts."""
        self._of_kind[job.kind] += 1
        if job.alone_with:
            self._alone[job.alone_with] = self.kinds[job.kind]
        if job.runner_id and self.kinds[job.kind].takes_runner_slot:
            self._on_runner[job.runner_id] += 1

    def missing(self, job: Job) -> str:
        """Return what the job waits for, as words that continue "waiting for"; empty when it may start."""
        kind = self.kinds[job.kind]
        if other := self._alone.get(job.alone_with):
            return other.waited_for_as
        if kind.slots is not None and self._of_kind[job.kind] >= kind.slots:
            return FREE_SLOT
        return RUNNER_SLOT if kind.takes_runner_slot and job.runner_id and self._is_full(job.runner_id) else ""

    def _is_full(self, runner_id: UUID) -> bool:
        slots = self.of_runners.get(runner_id)
        return slots is not None and self._on_runner[runner_id] >= slots


def turns(waiting: Iterable[Job], at_work: Iterable[Job], slots: Slots) -> tuple[list[Job], dict[UUID, str]]:
    """Return the jobs that start now, and what each of the others waits for. `waiting`: in their order. A job that
    cannot start does not hold up jobs that need other slots. A job of an unregistered kind is in neither result."""
    for job in at_work:
        slots.take(job)
    begin, wait = [], {}
    for job in waiting:
        if job.kind not in slots.kinds:
            continue
        if words := slots.missing(job):
            wait[job.id] = words
        else:
            slots.take(job)
            begin.append(job)
    return begin, wait
