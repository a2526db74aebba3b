"""What `make test ROOM=…` runs: the tests in folders of that name, and those with that marker."""

import tomllib
from pathlib import Path

from tests.machine import ROOT


def arguments(room: str) -> list[str]:
    """For pytest. Errors: `SystemExit` with the rooms there are."""
    found = sorted(str(folder.relative_to(ROOT)) for folder in folders() if folder.name == room)
    if room in markers():
        return [f"--room={room}"]  # its tests may be in any folder
    if not found:
        names = sorted({folder.name for folder in folders()} | markers())
        raise SystemExit(f"There is no room “{room}”. The rooms are: {', '.join(names)}.")
    return found


def folders() -> list[Path]:
    return sorted({file.parent for file in (ROOT / "tests").glob("**/test_*.py")} - {ROOT / "tests"})


def markers() -> set[str]:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["pytest"]["ini_options"]["markers"]
    return {line.partition(":")[0] for line in told}
