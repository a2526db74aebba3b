"""Facts about this machine as a runner."""

import os
import platform
import shutil
from collections.abc import Sequence
from pathlib import Path

import psutil

from core.errors import Refused
from core.runners.port import RunnerFacts


def facts(root: Path, versions: Sequence[str]) -> RunnerFacts:
    """Return facts about this machine. Errors: `Refused` when `root` is not writable."""
    existing = next(folder for folder in (root, *root.parents) if folder.exists())
    if not os.access(existing, os.W_OK | os.X_OK):
        raise Refused(f"Flotilla may not write in the folder {existing}.")
    memory, disk = psutil.virtual_memory(), shutil.disk_usage(existing)
    told = {
        "Host": platform.node(),
        "System": f"{platform.system()} {platform.release()} ({platform.machine()})",
        "Python": platform.python_version(),
        "Processors": str(os.cpu_count()),
        "Memory": f"{_gib(memory.available)} free of {_gib(memory.total)}",
        "Folder": str(root),
        "Disk": f"{_gib(disk.free)} free of {_gib(disk.total)}",
        "Freqtrade": ", ".join(versions) or "none installed",
        "Limits": "memory and process limits are not enforced by local processes",
        "Rights": "strategies run with Flotilla's own rights and can read what it can read",
    }
    return RunnerFacts(told, tuple(versions))


def _gib(size: int) -> str:
    return f"{size / 2**30:.1f} GiB"
