"""Installed versions of Freqtrade: one virtual environment each, under one folder, installed on demand by pip.

A version counts as installed once its marker is there, which is written last: what a kill -9 interrupted is found and
made anew.
"""

import asyncio
import fcntl
import json
import os
import re
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from core.errors import Invalid, Refused, Unavailable
from core.runners.folders.workspace_paths import remove_folder
from core.runners.local import pip
from core.runners.local.keeper import write_durably
from core.runners.port import Progress

MARKER = ".installed.json"
NEEDED_BYTES = 1_200_000_000  # 2026.9 takes 770 MB, and pip unpacks beside it
_VERSION = re.compile(r"\d{4}\.\d{1,2}(\.\d{1,2})?")
_SAID_VERSION = re.compile(r"Freqtrade Version:\s*(?:freqtrade\s+)?(\S+)", re.IGNORECASE)


def is_version(text: str) -> bool:
    return _VERSION.fullmatch(text) is not None


class Venvs:
    """`folder`: absolute, holds `<version>/`; may be shared by several runners and processes."""

    def __init__(self, folder: Path, python: str = sys.executable) -> None:
        self._folder = folder.resolve()
        self._python = python

    def installed(self) -> list[str]:
        """Newest first."""
        if not self._folder.is_dir():
            return []
        names = [path.name for path in self._folder.iterdir() if is_version(path.name)]
        return sorted(filter(self.is_installed, names), key=_number, reverse=True)

    def is_installed(self, version: str) -> bool:
        """Was its installation finished?"""
        return (self._place(version) / MARKER).is_file() and self.python(version).exists()

    def python(self, version: str) -> Path:
        """Its interpreter, also where it is not installed."""
        return self._place(version) / "bin" / "python"

    def argv(self, version: str) -> list[str]:
        """How to call `freqtrade`. Errors: `Refused` when it is not installed."""
        if not self.is_installed(version):
            raise Refused(
                f"Freqtrade {version} is not installed on this machine.", hint="Install it on the runner's page."
            )
        # -P: or a file of the workspace called like a module of Python would be imported in its stead.
        return [str(self.python(version)), "-P", "-m", "freqtrade"]

    async def install(self, version: str, progress: Progress) -> None:
        """Nothing to do when it is installed. Cancelling it ends pip.

        Errors: `Invalid` for what is no version, `Refused` when somebody installs it already, the disk is too small,
        there is no such version or this Python cannot make environments, `Unavailable` when the index
        does not answer.
        """
        place = self._place(version)
        async with self._alone(version) as lock:
            if self.is_installed(version):
                return
            self._check_disk()
            try:
                await self._install(version, place, lock, progress)
            except BaseException:
                await asyncio.to_thread(shutil.rmtree, place, ignore_errors=True)
                raise

    async def adopt(self, version: str) -> None:
        """Take an environment that somebody made by hand, e.g. where no index is reachable. Errors: `Refused`."""
        place = self._place(version)
        async with self._alone(version) as lock:
            await self._verify(version, lock)
            self._mark(place, version)

    async def _install(self, version: str, place: Path, lock: int, progress: Progress) -> None:
        progress(0.0, "Making a virtual environment")
        await asyncio.to_thread(remove_folder, place)
        await pip.make_environment(self._python, place, lock)
        await pip.install(self.python(version), f"freqtrade=={version}", lock, _between(0.05, 0.95, progress))
        progress(0.95, "Asking it for its version")
        await self._verify(version, lock)
        self._mark(place, version)
        progress(1.0, f"Freqtrade {version} is installed")

    async def _verify(self, version: str, lock: int) -> None:
        code, said = await pip.run([str(self.python(version)), "-P", "-m", "freqtrade", "--version"], lock)
        found = _SAID_VERSION.search(said)
        if code != 0 or not found or found.group(1) != version:
            raise Refused(f"The environment in {self._place(version)} does not run Freqtrade {version}.", detail=said)

    def _mark(self, place: Path, version: str) -> None:
        write_durably(place / MARKER, json.dumps({"version": version, "at": datetime.now(UTC).isoformat()}).encode())

    def _place(self, version: str) -> Path:
        if not is_version(version):
            raise Invalid(f"“{version}” is not a version of Freqtrade; they look like 2026.9.")
        return self._folder / version

    def _check_disk(self) -> None:
        free = shutil.disk_usage(self._folder).free
        if free < NEEDED_BYTES:
            raise Refused(
                f"Installing Freqtrade takes 1.2 GB, and only {free / 1e9:.1f} GB are free.",
                hint=f"Make room on the disk of {self._folder}.",
            )

    @asynccontextmanager
    async def _alone(self, version: str) -> AsyncIterator[int]:
        """pip inherits the lock: after a kill of Flotilla nobody installs into the same folder beside it."""
        self._place(version)
        self._folder.mkdir(mode=0o755, parents=True, exist_ok=True)
        descriptor = os.open(self._folder / f".{version}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield descriptor
        except BlockingIOError as error:
            raise Refused(f"Freqtrade {version} is being installed already.") from error
        except OSError as error:
            raise Unavailable(f"Freqtrade {version} was not installed: {error.strerror}.", detail=str(error)) from error
        finally:
            os.close(descriptor)


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _between(low: float, high: float, progress: Progress) -> Progress:
    return lambda share, what: progress(low + (high - low) * share, what)
