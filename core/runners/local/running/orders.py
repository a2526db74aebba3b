"""From a workload to what its keeper is told to run."""

import os
from collections.abc import Mapping
from pathlib import Path

from core.runners.folders.workspace_paths import Place
from core.runners.local.installed import Versions
from core.runners.local.runs import Order
from core.runners.port import LOG_PARTS, Program, Workload


def order(place: Place, workload: Workload, versions: Versions, log_bytes: int) -> Order:
    """Errors: `Refused` when its version is not installed."""
    freqtrade = versions.argv(workload.version)
    before = {Program.FREQTRADE: freqtrade, Program.PYTHON: [str(versions.python(workload.version))]}
    return Order(
        argv=[*before.get(workload.program, []), *workload.command],
        env=_environment(place, freqtrade[0], workload.env),
        workspace=str(place.workspace),
        log=str(place.log),
        log_bytes=log_bytes,
        log_files=LOG_PARTS,
        version=workload.version,
        labels=dict(workload.labels),
        grace_seconds=workload.grace_seconds,
        background=workload.background,
    )


def _environment(place: Place, program: str, wanted: Mapping[str, str]) -> dict[str, str]:
    """Built from nothing: what the host holds for Flotilla, for proxies or for another Freqtrade reaches nobody."""
    own = {
        "PATH": os.pathsep.join([str(Path(program).parent), "/usr/local/bin", "/usr/bin", "/bin"]),
        "HOME": str(place.temporary),
        "TMPDIR": str(place.temporary),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONUNBUFFERED": "1",
        "COLUMNS": "400",  # or log lines are folded where no terminal is
    }
    return {**own, **wanted}
