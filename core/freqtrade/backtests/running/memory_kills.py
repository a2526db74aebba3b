"""Whether the system has killed for want of memory. A part of the program (`backtest_program`)."""

import re
from contextlib import suppress
from pathlib import Path

_KILLS = re.compile(r"^oom_kill (\d{1,18})$", re.MULTILINE)
_OWN_GROUP = re.compile(r"^0::(/[^\n]{0,1000})$", re.MULTILINE)


class MemoryKills:
    """Counts from its beginning on, of the machine and of the process's own control group."""

    def __init__(self) -> None:
        self._before = _counts()

    def happened(self) -> bool:
        """Whether a process was killed since then. It may be another one of this machine."""
        return any(now > before for now, before in zip(_counts(), self._before, strict=True))


def _counts() -> list[int]:
    group = _own_group()
    files = [Path("/proc/vmstat"), Path("/sys/fs/cgroup/memory.events"), Path(f"/sys/fs/cgroup{group}/memory.events")]
    return [_count(file) for file in files]


def _own_group() -> str:
    with suppress(OSError):
        found = _OWN_GROUP.search(Path("/proc/self/cgroup").read_text())
        return found[1].rstrip("/") if found else ""
    return ""


def _count(file: Path) -> int:
    with suppress(OSError):
        found = _KILLS.search(file.read_text())
        return int(found[1]) if found else 0
    return 0
