"""The Docker engine of this machine, started by hand where no init starts it. Only the standard library."""

import os
import shutil
import subprocess
import time
from pathlib import Path

BUILD = Path(__file__).parent.parent / "build"
LOG = BUILD / "dockerd.log"
PID = BUILD / "dockerd.pid"
_ENGINES_OWN_PID = Path("/var/run/docker.pid")
_READY_SECONDS = 90.0
"""3 s with no containers; one that was killed ends its orphans first, which took 18 s with fifty."""


def answers() -> bool:
    """An engine is there, and we may use it."""
    if not shutil.which("docker"):
        return False
    asked = ("docker", "version", "--format", "{{.Server.Version}}")
    try:
        return subprocess.run(asked, capture_output=True, timeout=20, check=False).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def start() -> None:
    """In a session of its own, so that it outlives who started it. Errors: `OSError` with what it wrote last."""
    BUILD.mkdir(exist_ok=True)
    _forget_the_dead()
    if not Path("/run/systemd/system").exists() and shutil.which("cgroupfs-mount"):
        subprocess.run(["cgroupfs-mount"], check=False)  # what an init would have mounted; nothing if it is there
    with LOG.open("ab") as log:
        engine = subprocess.Popen(["dockerd"], stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
    PID.write_text(f"{engine.pid}\n")
    deadline = time.monotonic() + _READY_SECONDS
    while not answers():
        if engine.poll() is not None or time.monotonic() > deadline:
            raise OSError(f"The Docker engine did not start:\n{LOG.read_text(errors='replace')[-3000:]}")
        time.sleep(0.2)


def _forget_the_dead() -> None:
    """Killed, the engine leaves its pid file, and does not start beside whatever has that number now."""
    try:
        pid = int(_ENGINES_OWN_PID.read_text())
        is_engine = Path(f"/proc/{pid}/comm").read_text().strip() == "dockerd"
    except (OSError, ValueError):
        is_engine = False
    if not is_engine and os.geteuid() == 0:
        _ENGINES_OWN_PID.unlink(missing_ok=True)
