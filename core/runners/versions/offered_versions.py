"""The Freqtrade versions to choose from on a runner: those that are there, and those that could be."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from core import jobs
from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.db import read_only
from core.errors import FlotillaError
from core.freqtrade import releases, versions
from core.freqtrade.releases import Releases
from core.runners import kinds
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.versions import installs

_MOST_FULL_NAMES = 10


@dataclass(frozen=True, slots=True)
class Offered:
    """`installed`: version → when its image was made, if known, newest first; None when the runner does not tell.
    `releases`, `tags`: what else its kind takes: releases of the package index, and tags of Freqtrade's image.
    `problem`: why there may be newer releases than these, a sentence or empty. `is_fresh`: the package index need not
    be asked again."""

    installed: Mapping[str, datetime | None] | None = None
    releases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    problem: str = ""
    is_fresh: bool = True


async def offered(actor: Actor, runner_id: UUID, *, ask_index: bool = False) -> Offered:
    """Return the versions to choose from. With `ask_index` the package index is asked if it was not asked today, which
    may take a minute; otherwise what it said last is returned at once. Errors: `NotFound`."""
    kind, full_names = await _asked_for(actor, runner_id)
    known = await (releases.fresh() if ask_index else releases.known())
    try:
        installed = await installs.versions(actor, runner_id) | await _builds(runner_id, full_names)
    except FlotillaError:
        return _offered(kind, known, None)
    return _offered(kind, known, installed)


async def _builds(runner_id: UUID, full_names: list[str]) -> dict[str, datetime | None]:
    runner = await reach(runner_id)
    found = {name: await runner.build_of(name) for name in full_names}
    return {name: build.made_at for name, build in found.items() if build is not None}


def _offered(kind: str, known: Releases, installed: Mapping[str, datetime | None] | None) -> Offered:
    there = installed or {}
    others = tuple(version for version in known.versions if version not in there)
    newest = versions.newest_first([*known.versions, *filter(versions.is_release, there)])[:1]
    tags = tuple(tag for tag in _tags(newest) if tag not in there and not kinds.why_not(kind, tag))
    return Offered(installed, others, tags, known.problem, known.is_fresh)


def _tags(newest: list[str]) -> list[str]:
    """Return the tags of Freqtrade's image that most people mean, beside releases. `newest`: the newest release, if one
    is known."""
    plain = [*versions.MOVING, *newest]
    return [*versions.MOVING, *(f"{tag}_{variant}" for tag in plain for variant in versions.VARIANTS)]


@read_only
def _asked_for(session: Session, actor: Actor, runner_id: UUID) -> tuple[str, list[str]]:
    """Return the kind of the runner, and the full names of images that were pulled there lately: an engine does not
    tell which of its images are Freqtrade's."""
    row = fetch(session, actor, Scope.VIEW, RunnerRow, runner_id)
    query = select(jobs.Job.payload).where(installs.installs_on(runner_id)).order_by(col(jobs.Job.created_at).desc())
    pulled = dict.fromkeys(str(payload["version"]) for payload in session.exec(query.limit(50)))
    full = [one for one in pulled if versions.is_choosable(one) and versions.parse(one).name]
    return row.type, full[:_MOST_FULL_NAMES]
