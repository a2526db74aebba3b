"""Build the order for a keeper from a workload."""

import os
from collections.abc import Mapping
from pathlib import Path

from core.runners.folders.workspace_paths import Place
from core.runners.local.installed import Versions
from core.runners.local.runs import Order
from core.runners.port import LOG_PARTS, Program, Workload


def order(place: Place, workload: Workload, versions: Versions, log_bytes: int) -> Order:
    """Return the order. Errors: `Refused` when the workload's version is not installed."""
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
    """Build the environment from nothing, so that variables for Flotilla, for proxies or for another Freqtrade are not
    passed on."""
    own = {
        "PATH": os.pathsep.join([str(Path(program).parent), "/usr/local/bin", "/usr/bin", "/bin"]),
        "HOME": str(place.temporary),
        "TMPDIR": str(place.temporary),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONUNBUFFERED": "1",
        "COLUMNS": "400",  # otherwise log lines are folded, because there is no terminal
    }
    return {**own, **wanted}
