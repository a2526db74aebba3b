"""What runs under a data folder's local runners, as their own records tell; and the end of it."""

from collections.abc import Iterator
from pathlib import Path

from core.errors import FlotillaError
from core.runners.folders.workspace_paths import all_places
from core.runners.local import runs
from core.runners.local.runs import Run


def running(data_dir: Path) -> Iterator[Run]:
    roots = data_dir / "runners"
    for root in roots.iterdir() if roots.exists() else ():
        for place in all_places(root):
            try:
                run = runs.read(place)
            except FlotillaError:
                continue
            if run and run.is_alive:
                yield run


def end_all(data_dir: Path) -> None:
    """At once; call it when Flotilla is down, or it starts them again."""
    for run in running(data_dir):
        runs.end_at_once(run)
