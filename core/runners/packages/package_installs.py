"""Installs the packages that a strategy version needs on a runner: the job, and how others follow it."""

import asyncio
import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from core import jobs
from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.db import transaction
from core.errors import FlotillaError, Unavailable
from core.jobs import JobView
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.packages import install_program, package_store, package_switch, pip_sentences
from core.runners.packages.package_store import Installed
from core.runners.port import Needs, Network, Progress, Runner, StoreMount

INSTALL = "install_packages"
"""Kind of the job; its subject is `<runner id>/<hash>` of requirements and Freqtrade version."""
DEADLINE = timedelta(minutes=20)
"""Of the job. The work itself gets `MOST_SECONDS`, and then says so in its own words."""
MOST_SECONDS = 15 * 60.0
_MOST_TITLE, _MOST_STEP = 200, 300


@dataclass(frozen=True, slots=True)
class Wanted:
    """The packages that a version needs, and where. `version`: of Freqtrade."""

    runner_id: UUID
    version: str
    requirements: tuple[str, ...]

    @property
    def subject(self) -> str:
        """Return the subject of the job. Each one is for a version as it is called, which may name another one
        tomorrow."""
        content = json.dumps([self.version, sorted(self.requirements)])
        return f"{self.runner_id}/{hashlib.sha256(content.encode()).hexdigest()[:32]}"


def ask_for(session: Session, row: RunnerRow, wanted: Wanted) -> UUID:
    """Enqueue the job and return its id, or the id of the one that is under way. Checks no permission."""
    payload = {
        "runner_id": str(row.id),
        "version": wanted.version,
        "requirements": list(wanted.requirements),
    }
    end = f" for Freqtrade {wanted.version} on {row.name}"
    title = f"Install {cut(wanted.requirements, _MOST_TITLE - len(end) - 10)}{end}"[:_MOST_TITLE]
    return jobs.enqueue(session, INSTALL, wanted.subject, title, payload, runner_id=row.id)


def last(session: Session, wanted: Wanted) -> JobView | None:
    """Return the newest job for these packages there, whatever its state."""
    return jobs.latest(session, INSTALL, wanted.subject)


def under_way_on(session: Session, runner_id: UUID) -> list[UUID]:
    """Return the ids of the unfinished jobs there."""
    query = select(jobs.Job.id).where(jobs.Job.kind == INSTALL, jobs.Job.runner_id == runner_id)
    return list(session.exec(query.where(col(jobs.Job.state).in_(jobs.ALIVE))))


async def cancel(actor: Actor, runner_id: UUID, job_id: UUID) -> None:
    """Cancel the installation. Does nothing when it has ended. Errors: `NotFound`."""
    if await _may_cancel(actor, runner_id, job_id):
        await jobs.cancel(job_id)


@transaction
def _may_cancel(session: Session, actor: Actor, runner_id: UUID, job_id: UUID) -> bool:
    """Check the right to the runner, because other bots there may wait for the same packages."""
    fetch(session, actor, Scope.EDIT, RunnerRow, runner_id)
    return job_id in under_way_on(session, runner_id)


# -- the job ----------------------------------------------------------------------------------------------------------


async def carry_out(job: jobs.Running) -> None:
    """Handle the job. Restartable: a store without its marker is filled anew."""
    runner = await reach(UUID(job.payload["runner_id"]))
    await install(runner, job.payload["version"], tuple(job.payload["requirements"]), job.report)


async def install(runner: Runner, version: str, requirements: Sequence[str], progress: Progress) -> Installed:
    """Install the packages. Does nothing when they are there. Takes minutes; may be cancelled.

    Errors: `Refused` or `Unavailable` in a sentence that says what to do, with the lines of pip in `detail`.
    """
    progress(0.05, "Asking Freqtrade for its own packages")
    store = await package_store.name_of(runner, version, requirements)
    if there := await package_store.look(runner, store, requirements):
        return there
    try:
        async with asyncio.timeout(MOST_SECONDS):
            await _fill(runner, version, requirements, store, progress)
    except TimeoutError as error:
        minutes = f"{MOST_SECONDS / 60:.0f} minutes"
        raise Unavailable(f"Installing {cut(requirements, 100)} took longer than {minutes}. Try again.") from error
    finally:
        with suppress(FlotillaError):
            await runner.remove(store, data=True)  # the workspace of the work; the store stays
    there = await package_store.look(runner, store, requirements)
    if there is None:
        raise Unavailable("The packages were installed, but their store has vanished. Start the bot again.")
    return there


async def _fill(runner: Runner, version: str, requirements: Sequence[str], store: str, progress: Progress) -> None:
    progress(0.1, f"Finding what {cut(requirements, 100)} needs")
    found = await _work(runner, version, store, "resolve", {"requirements": list(requirements)})
    progress(0.4, f"Installing {cut(found['packages'], _MOST_STEP - 20)}")
    record = {"requirements": list(requirements), "freqtrade": version, "present": found["present"]}
    places = {"marker": package_store.MARKER, "folder": package_store.FOLDER}
    await _work(runner, version, store, "install", {"packages": found["packages"], "record": record, **places})


async def _work(runner: Runner, version: str, store: str, command: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Run a command of the install program and return its answer. The workspace is called like the store."""
    code = await asyncio.to_thread(Path(install_program.__file__).read_text)
    index = package_switch.index()
    needs = Needs(
        network=Network.FULL,
        secret_files={"index": index.encode()} if index else {},
        stores=(StoreMount(store, package_store.SEEN_AT, writable=True),),
        installs=True,
    )
    said = await runner.work(store, version, code, (command, json.dumps(given)), needs)
    told = _parsed(said)
    if "failure" in told:
        raise pip_sentences.explain(told["failure"], version)
    return told


def _parsed(said: bytes) -> dict[str, Any]:
    lines = said.strip().splitlines() or [b""]
    try:
        told = json.loads(lines[-1])
        return dict(told)
    except (ValueError, TypeError, RecursionError) as error:
        detail = said[-2_000:].decode(errors="replace")
        raise Unavailable("The installation of packages gave no answer. Try again.", detail=detail) from error


def cut(names: Sequence[str], most: int) -> str:
    """Return the names as a list, cut at `most` characters."""
    words = ", ".join(names) or "nothing more"
    return words if len(words) <= most else f"{words[: most - 1]}…"
