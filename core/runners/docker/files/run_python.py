"""Run a few lines of Python in a container made for them."""

from typing import Any

import docker

from core.errors import Refused
from core.runners import port

_COMPLAINT_LINES, _COMPLAINT_BYTES = 200, 64 * 1024
"""Limits of the error output that is kept, from its end, because the last line of a traceback says what failed."""


def start(client: docker.APIClient, arguments: dict[str, Any]) -> None:
    """Create and start the container. `arguments`: those of `create_container`."""
    client.start(client.create_container(**arguments)["Id"])


def output(client: docker.APIClient, container: str) -> bytes:
    """Return the standard output. Errors: `Refused` with the traceback when the code failed."""
    state = client.inspect_container(container)["State"]
    if state.get("OOMKilled"):
        raise Refused("Freqtrade's interpreter was killed because it used more memory than its limit allows.")
    if state.get("ExitCode") != 0:
        complained: bytes = client.logs(container, stdout=False, stderr=True, tail=_COMPLAINT_LINES)
        last = complained[-_COMPLAINT_BYTES:]
        raise Refused("Freqtrade's interpreter could not do it.", detail=last.decode(errors="replace"))
    said: bytes = client.logs(container, stdout=True, stderr=False)
    if len(said) > port.MOST_OUTPUT_BYTES:
        raise Refused(f"It says more than the {port.MOST_OUTPUT_BYTES // 2**20} MiB that Flotilla reads.")
    return said
