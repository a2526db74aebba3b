"""What a local runner asks of the versions of Freqtrade on its machine."""

from pathlib import Path
from typing import Protocol

from core.runners.port import Progress


class Versions(Protocol):
    """What can be run here; `core.runners.local.venvs.Venvs` is the real one."""

    def installed(self) -> list[str]:
        """Newest first."""

    def is_installed(self, version: str) -> bool:
        """Can it be run at once?"""

    async def install(self, version: str, progress: Progress) -> None:
        """See `Runner.prepare`."""

    def python(self, version: str) -> Path:
        """The interpreter that this version is installed for."""

    def argv(self, version: str) -> list[str]:
        """What stands before a workload's command. Errors: `Refused` when this version is not installed."""
