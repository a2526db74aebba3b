"""The records of all workloads below one root."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from core.errors import FlotillaError
from core.runners.folders.workspace_paths import Place, all_places
from core.runners.local import keeper, runs
from core.runners.port import Observation, State

log = logging.getLogger(__name__)
T = TypeVar("T")


def of_each(root: Path, look: Callable[[Place], T | None]) -> list[T]:
    """Return the results of `look` that are not None, ordered by workload name. A damaged record hides no other
    workload."""
    found = []
    for place in all_places(root):
        try:
            seen = look(place)
        except (FlotillaError, OSError) as error:
            log.warning("Workload %s cannot be read: %s", place.name, error)
            continue
        if seen is not None:
            found.append(seen)
    return found


def observed(root: Path) -> list[Observation]:
    """See `Runner.observe`."""
    return of_each(root, _observe)


def _observe(place: Place) -> Observation | None:
    seen = runs.observe(place)
    if seen and seen.state is State.RUNNING:
        _stand_in_for_keeper(place)
    return seen


def _stand_in_for_keeper(place: Place) -> None:
    """Rotate the log of a workload whose keeper was killed, so that it does not fill the disk."""
    run = runs.read(place)
    if run and not runs.keeper_lives(run.started):
        keeper.rotate(place.log, run.order.log_bytes, run.order.log_files)
