"""Reach an engine through ssh. One `ssh` process forwards the engine's socket to a local one.

The client library would start one ssh process per connection, without a deadline.
"""

import shutil
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from core.errors import Unavailable

ENGINES_SOCKET: Final = "/var/run/docker.sock"
_SSH: Final = (
    *("ssh", "-T"),
    *("-o", "BatchMode=yes"),  # nobody can answer a prompt
    *("-o", "ExitOnForwardFailure=yes"),
    *("-o", "ServerAliveInterval=5", "-o", "ServerAliveCountMax=3"),
    *("-o", "ControlPath=none"),  # override the person's own ssh configuration, so that the process stays Flotilla's
)
_POLL_SECONDS = 0.05
_BELIEVED_SECONDS = 2.0
"""How long a refusal is repeated to all callers before ssh is tried again."""
_HINTS = {
    "Host key verification failed": "As the user Flotilla runs as, connect with ssh once by hand and accept its key.",
    "Permission denied": "Let the key of the user Flotilla runs as in there (authorized_keys).",
}


class Tunnel:
    """`url`: `ssh://user@host:port/path/of/its/socket`; user, port and path are optional. Thread-safe."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._opening = threading.Lock()
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._is_closed = False
        self._refusal: Unavailable | None = None
        self._refused_at = 0.0

    def ready(self, timeout_seconds: float) -> Path:
        """Return the path of the local socket. Starts or restarts ssh when needed. Errors: `Unavailable` with ssh's own
        words."""
        with self._opening:
            if self._folder is None:
                self._folder = tempfile.TemporaryDirectory(prefix="flotilla-ssh-", ignore_cleanup_errors=True)
            here = Path(self._folder.name) / "engine.sock"
            if self._process is None or self._process.poll() is not None or not here.exists():
                self._begin(here, timeout_seconds)
            return here

    def close(self) -> None:
        """Close at once. Callers that wait in `ready` get an error."""
        self._is_closed = True
        self._end()
        if self._folder:
            self._folder.cleanup()

    @property
    def socket_there(self) -> str:
        """Return the path of the engine's socket on the other machine."""
        path = urlsplit(self._url).path
        return path if path.strip("/") else ENGINES_SOCKET

    def said(self) -> str:
        """Return the last output of ssh, for example why the socket cannot be opened."""
        try:
            return self._words().read_text(errors="replace").strip()[-1_000:] if self._folder else ""
        except OSError:
            return ""

    def _begin(self, here: Path, timeout_seconds: float) -> None:
        if self._refusal and time.monotonic() - self._refused_at < _BELIEVED_SECONDS:
            raise self._refusal
        try:
            self._lead(here, timeout_seconds)
        except Unavailable as refusal:
            self._end()
            self._refusal, self._refused_at = refusal, time.monotonic()
            raise

    def _lead(self, here: Path, timeout_seconds: float) -> None:
        self._end()
        here.unlink(missing_ok=True)
        if not shutil.which("ssh"):
            raise Unavailable("There is no program ssh where Flotilla runs.", hint="Install it: openssh-client.")
        process = self._process = self._begun(here)
        deadline = time.monotonic() + timeout_seconds
        while not here.exists():
            if self._is_closed:
                raise Unavailable("This runner has been closed.")
            if process.poll() is not None:
                raise self._refused()
            if time.monotonic() > deadline:
                raise Unavailable(f"{self._url} did not answer within {timeout_seconds:.0f} s.", detail=self.said())
            time.sleep(_POLL_SECONDS)

    def _begun(self, here: Path) -> subprocess.Popen[bytes]:
        leads = f"{here}:{self.socket_there}"
        with self._words().open("wb") as words:
            return subprocess.Popen(  # noqa: S603  of checked words
                [*_SSH, "-L", leads, *_whom(self._url), "cat"],
                stdin=subprocess.PIPE,  # closes when Flotilla dies, however it dies: cat ends, and ssh with it
                stdout=subprocess.DEVNULL,
                stderr=words,
                start_new_session=True,  # Ctrl-C in the terminal must not reach ssh
            )

    def _refused(self) -> Unavailable:
        said = self.said()
        last = (said.splitlines() or ["it ended without a word"])[-1].rstrip(".")
        hint = next((hint for words, hint in _HINTS.items() if words in said), "")
        return Unavailable(f"ssh does not reach {self._url}: {last}.", hint=hint, detail=said)

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            if process.stdin:
                process.stdin.close()

    def _words(self) -> Path:
        return Path(self._folder.name if self._folder else "/nowhere") / "words"


def _whom(url: str) -> list[str]:
    """Return the options and the host for ssh. User and host were validated when the address was entered, so they
    cannot be taken for options."""
    place = urlsplit(url)
    user = ["-l", place.username] if place.username else []
    port = ["-p", str(place.port)] if place.port else []
    return [*user, *port, "--", place.hostname or ""]
