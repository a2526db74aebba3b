"""Is Flotilla itself a container, and on which engine?"""

import re
import socket
from pathlib import Path

import docker
from docker.errors import NotFound as Gone

_MOUNTS = Path("/proc/self/mountinfo")
_ID = re.compile(r"/containers/([0-9a-f]{64})/")
_SHORT_ID = re.compile(r"[0-9a-f]{12}")


def candidate() -> str | None:
    """The id this process would have as a container: of the files that an engine mounts into each, or else its host
    name. Only an engine that knows the id makes it true."""
    try:
        found = _ID.search(_MOUNTS.read_text())
    except OSError:
        found = None
    name = socket.gethostname()
    return found[1] if found else (name if _SHORT_ID.fullmatch(name) else None)


def on(client: docker.APIClient, container: str | None) -> str | None:
    """The full id, when this engine runs it."""
    if container is None:
        return None
    try:
        return str(client.inspect_container(container)["Id"])
    except Gone:
        return None
