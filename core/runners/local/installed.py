"""What a local runner needs to know about the Freqtrade versions on its machine."""

from pathlib import Path
from typing import Protocol

from core.runners.port import Progress


class Versions(Protocol):
    """The installed versions. `core.runners.local.venvs.Venvs` is the implementation."""

    def installed(self) -> list[str]:
        """Return the installed versions, newest first."""

    def is_installed(self, version: str) -> bool:
        """Return whether the version can be run now."""

    async def install(self, version: str, progress: Progress) -> None:
        """See `Runner.prepare`."""

    def python(self, version: str) -> Path:
        """Return the interpreter with which this version is installed."""

    def argv(self, version: str) -> list[str]:
        """Return the arguments before a workload's command. Errors: `Refused` when this version is not installed."""
