"""A few lines of Python in a container that is there only for them."""

from typing import Any

import docker

from core.errors import Refused


def start(client: docker.APIClient, arguments: dict[str, Any]) -> None:
    """`arguments`: of `create_container`."""
    client.start(client.create_container(**arguments)["Id"])


def output(client: docker.APIClient, container: str) -> bytes:
    """Errors: `Refused` when the code failed, with its traceback."""
    state = client.inspect_container(container)["State"]
    if state.get("OOMKilled"):
        raise Refused("Freqtrade's interpreter was killed because it used more memory than it may.")
    if state.get("ExitCode") != 0:
        complained: bytes = client.logs(container, stdout=False, stderr=True)
        raise Refused("Freqtrade's interpreter could not do it.", detail=complained.decode(errors="replace"))
    said: bytes = client.logs(container, stdout=True, stderr=False)
    return said
