"""A few lines of Python in a container that is there only for them."""

from contextlib import suppress
from typing import Any

import docker
from docker.errors import NotFound as Gone

from core.errors import Refused


def start(client: docker.APIClient, arguments: dict[str, Any]) -> str:
    """Its id. One that a killed Flotilla left behind gives way. `arguments`: of `create_container`."""
    if arguments["name"]:
        remove(client, arguments["name"])
    made: str = client.create_container(**arguments)["Id"]
    try:
        client.start(made)
    except BaseException:
        remove(client, made)
        raise
    return made


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


def remove(client: docker.APIClient, container: str) -> None:
    """At once; nothing to do when it is absent."""
    with suppress(Gone):
        client.remove_container(container, force=True)
