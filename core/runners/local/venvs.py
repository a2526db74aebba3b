"""Installed versions of Freqtrade: one virtual environment for each, in one folder, installed on demand with pip.

A version counts as installed once its marker file exists, which is written last. An installation that was killed is
therefore detected and repeated.
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
from core.files import atomic_file
from core.freqtrade.versions import is_release, newest_first
from core.runners.folders.workspace_paths import remove_folder
from core.runners.local import pip
from core.runners.port import Progress

MARKER = ".installed.json"
NEEDED_BYTES = 1_200_000_000  # 2026.9 takes 770 MB, and pip needs room to unpack
_SAID_VERSION = re.compile(r"Freqtrade Version:\s*(?:freqtrade\s+)?(\S+)", re.IGNORECASE)


class Venvs:
    """`folder`: absolute; contains `<version>/`. Several runners and processes may share it."""

    def __init__(self, folder: Path, python: str = sys.executable) -> None:
        self._folder = folder.resolve()
        self._python = python

    def installed(self) -> list[str]:
        """Return the installed versions, newest first."""
        if not self._folder.is_dir():
            return []
        names = [path.name for path in self._folder.iterdir() if is_release(path.name)]
        return newest_first(filter(self.is_installed, names))

    def is_installed(self, version: str) -> bool:
        """Return whether the installation of this version was completed."""
        return is_release(version) and (self._place(version) / MARKER).is_file() and self.python(version).exists()

    def python(self, version: str) -> Path:
        """Return the path of its interpreter, whether it is installed or not."""
        return self._place(version) / "bin" / "python"

    def argv(self, version: str) -> list[str]:
        """Return the arguments that call `freqtrade`. Errors: `Refused` when it is not installed."""
        if not self.is_installed(version):
            raise Refused(
                f"Freqtrade {version} is not installed on this machine.", hint="Install it on the runner's page."
            )
        # -P: otherwise a file in the workspace could replace a module of Python with the same name.
        return [str(self.python(version)), "-P", "-m", "freqtrade"]

    async def install(self, version: str, progress: Progress) -> None:
        """Install a version. Does nothing when it is installed. Cancelling ends pip.

        Errors: `Invalid` for what is no version; `Refused` when it is being installed already, the disk is too small,
        there is no such version, or this Python cannot create environments; `Unavailable` when the index does not
        answer.
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
        """Accept an environment that somebody made by hand, for example where no index is reachable. Errors: `Refused`
        when it does not run this version."""
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
        told = {"version": version, "at": datetime.now(UTC).isoformat()}
        atomic_file.write(place / MARKER, json.dumps(told).encode(), 0o644)

    def _place(self, version: str) -> Path:
        if not is_release(version):
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
        """Hold the lock of this version. pip inherits it, so that after a kill of Flotilla nobody installs into a
        folder in which pip still works."""
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


def _between(low: float, high: float, progress: Progress) -> Progress:
    return lambda share, what: progress(low + (high - low) * share, what)
