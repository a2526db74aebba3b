"""Create virtual environments and run pip in them. Indices, proxies and certificates come from the pip configuration of
Flotilla's user."""

import asyncio
import sys
from pathlib import Path

from core.child_processes import processes
from core.errors import FlotillaError, Refused, Unavailable
from core.runners.port import Progress

TAIL_LINES = 40
QUIET_SECONDS = 1.0
EXPECTED_PACKAGES = 90  # of Freqtrade 2026.9; used only for the progress
_RESOLVED, _INSTALLED = 0.6, 1.0

_OFFLINE = (
    *("NewConnectionError", "ConnectTimeout", "ReadTimeout", "Temporary failure in name resolution"),
    *("Network is unreachable", "Connection refused", "ProxyError", "SSLError", "Could not fetch URL"),
    "from versions: none",
)
# Output of pip → its meaning. The first match wins; the words are those of pip 23 to 26.
_CAUSES: tuple[tuple[tuple[str, ...], type[FlotillaError], str], ...] = (
    (("No space left on device", "Errno 28"), Refused, "The disk is full; {what} was not installed."),
    (("{version} Requires-Python",), Refused, "{what} does not run on Python {python}."),
    (
        _OFFLINE,
        Unavailable,
        "The package index did not offer {what}: this machine is offline, or its pip is configured for another index.",
    ),
    (
        ("No matching distribution", "Could not find a version"),
        Refused,
        "There is no {what} in the package index.",
    ),
)


async def make_environment(python: str, folder: Path, lock: int) -> None:
    """Create a virtual environment. Errors: `Refused`, on Debian without the venv module with the command that installs
    it."""
    code, said = await run([python, "-m", "venv", "--clear", str(folder)], lock)
    if code == 0:
        return
    if "ensurepip" in said or "No module named venv" in said:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        raise Refused(
            "This Python cannot make virtual environments.", hint=f"Type: apt-get install {package}", detail=said
        )
    cause = "the disk is full" if "No space left" in said else "see what it said"
    raise Refused(f"The virtual environment was not made: {cause}.", detail=said)


async def install(python: Path, requirement: str, lock: int, progress: Progress) -> None:
    """Install a requirement. `progress` gets the share done, 0 to 1. Errors: `Refused` or `Unavailable`, with pip's
    last lines."""
    reading = Reading(progress, python.parent.parent)
    command = [str(python), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    code, said = await run([*command, "--progress-bar", "off", requirement], lock, reading)
    if code != 0:
        package, _, version = requirement.partition("==")
        raise _explain(package, version, said)


def _explain(package: str, version: str, said: str) -> FlotillaError:
    what, python = f"{package.capitalize()} {version}", f"{sys.version_info.major}.{sys.version_info.minor}"
    for words, kind, sentence in _CAUSES:
        if any(word.format(version=version) in said for word in words):
            return kind(sentence.format(what=what, python=python), detail=said)
    return Unavailable(f"pip could not install {what}.", detail=said)


class Reading:
    """Turns pip's output into a share done. pip collects about a hundred packages, then unpacks them without output."""

    def __init__(self, progress: Progress, environment: Path) -> None:
        self._progress = progress
        self._environment = environment
        self._collected = 0
        self._to_install = 0

    def line(self, line: str) -> None:
        """Take one line of pip's output."""
        words = line.split()
        if words[:1] == ["Collecting"]:
            self._collected += 1
            self._progress(_RESOLVED * min(self._collected / EXPECTED_PACKAGES, 1), f"Collecting {words[1]}")
        elif words[:1] == ["Downloading"]:
            self._progress(
                _RESOLVED * min(self._collected / EXPECTED_PACKAGES, 1), f"Downloading {words[1].rpartition('/')[2]}"
            )
        elif line.startswith("Installing collected packages:"):
            self._to_install = len(words) - 3
            self.silence()

    def silence(self) -> None:
        """Update the share while pip unpacks without output, by counting the unpacked packages."""
        if self._to_install:
            there = sum(1 for _ in self._environment.glob("lib/python*/site-packages/*.dist-info"))
            share = min(there / self._to_install, 1)
            self._progress(_RESOLVED + (_INSTALLED - _RESOLVED) * share, f"Unpacking {self._to_install} packages")


async def run(command: list[str], lock: int, reading: Reading | None = None) -> tuple[int, str]:
    """Run a command and return its exit code and last lines. It has its own process group, which is ended on
    cancellation.

    Errors: `Refused` when it cannot be started at all.
    """
    try:
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            env=processes.plain_environment(),
            start_new_session=True,
            pass_fds=(lock,),
            limit=2**20,
        )
    except OSError as error:
        raise Refused(f"{command[0]} cannot be run: {error.strerror}.", detail=str(error)) from error
    try:
        said = await _listen(process, reading)
        return await process.wait(), "\n".join(said)
    finally:
        await processes.end(process)


async def _listen(process: asyncio.subprocess.Process, reading: Reading | None) -> list[str]:
    assert process.stdout is not None
    said: list[str] = []
    next_line = asyncio.ensure_future(process.stdout.readline())
    try:
        while True:
            done, _ = await asyncio.wait([next_line], timeout=QUIET_SECONDS)
            if not done and reading:
                reading.silence()
            if done:
                if not (line := next_line.result()):
                    return said
                said = [*said[1 - TAIL_LINES :], line.decode(errors="replace").rstrip()]
                if reading:
                    reading.line(said[-1])
                next_line = asyncio.ensure_future(process.stdout.readline())
    finally:
        next_line.cancel()
