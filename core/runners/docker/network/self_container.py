"""Find out whether Flotilla itself runs as a container, and on which engine."""

import re
import socket
from pathlib import Path

import docker
from docker.errors import NotFound as Gone

_MOUNTS = Path("/proc/self/mountinfo")
_ID = re.compile(r"/containers/([0-9a-f]{64})/")
_SHORT_ID = re.compile(r"[0-9a-f]{12}")


def candidate() -> str | None:
    """Return the id that this process would have as a container, taken from the files that an engine mounts into each
    container, or else the host name. Only an engine that knows the id confirms it."""
    try:
        found = _ID.search(_MOUNTS.read_text())
    except OSError:
        found = None
    name = socket.gethostname()
    return found[1] if found else (name if _SHORT_ID.fullmatch(name) else None)


def on(client: docker.APIClient, container: str | None) -> str | None:
    """Return the full id when this engine runs the container, otherwise None."""
    if container is None:
        return None
    try:
        return str(client.inspect_container(container)["Id"])
    except Gone:
        return None
