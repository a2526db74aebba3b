"""A loopback port for each workload, kept in a file so that it stays the same at every start."""

import random
import socket
from pathlib import Path

from core.errors import Unavailable
from core.files import atomic_file
from core.runners.folders.workspace_paths import Place, all_places
from core.runners.local.locks import locked_briefly

LOOPBACK = "127.0.0.1"
# Below the range from which the kernel takes the ports of outgoing connections (32768 up; 49152 up on macOS), and
# outside the practice market's own range (20000 to 29999).
DEFAULT_RANGE = range(30_000, 32_768)


def reserved_port(place: Place) -> int | None:
    """Return the reserved port of this workload; None before it has one."""
    try:
        return int(place.port.read_text())
    except (FileNotFoundError, ValueError):
        return None


def reserve_port(place: Place, is_running: bool, choices: range = DEFAULT_RANGE) -> int:
    """Return the port of this workload, and reserve one at first. A new port is chosen only when another program has
    taken it while the workload does not run. Errors: `Unavailable` when no port is free."""
    port = reserved_port(place)
    if port is not None and (is_running or is_free(port)):
        return port
    with locked_briefly(place.root / ".locks" / ".ports"):
        port = _choose(place.root, choices)
        place.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        atomic_file.write(place.port, str(port).encode())
    return port


def is_free(port: int) -> bool:
    """Return whether a server can listen on this loopback port now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as uvicorn does: a port in TIME_WAIT can be used
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
    return True


def _choose(root: Path, choices: range) -> int:
    taken = {reserved_port(place) for place in all_places(root)}
    start = random.randrange(len(choices))  # noqa: S311
    for step in range(len(choices)):
        port = choices[(start + step) % len(choices)]
        if port not in taken and is_free(port):
            return port
    raise Unavailable(f"No loopback port is free between {choices.start} and {choices.stop - 1}.")
