"""Files into and out of the volumes of a workload, through containers that are never started."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import docker
from docker.errors import APIError
from docker.errors import NotFound as Gone

from core.errors import NotFound, Refused
from core.runners.docker import spec
from core.runners.docker.engine import bounded_answers
from core.runners.docker.files import helper_containers, tar_files
from core.runners.docker.object_names import WORKSPACE, Names
from core.runners.port import Workload


def write(client: docker.APIClient, names: Names, image: str, workload: Workload) -> None:
    """All files of a workload. Its secrets volume is a new one: nothing of an earlier run stays in it.

    Errors: `Refused` for a path outside, or a full disk."""
    content = tar_files.of(workload)
    helper_containers.remove_left(client, names)
    remove_secrets(client, names)
    _make_volume(client, names, names.workspace)
    _make_volume(client, names, names.secrets)
    with _loader(client, names, "files", image, secrets=True) as loader:
        _unpack(client, loader, content)


def put(client: docker.APIClient, names: Names, image: str, content: bytes) -> None:
    """`content`: see `archive.of_files`."""
    helper_containers.remove_left(client, names)
    _make_volume(client, names, names.workspace)
    with _loader(client, names, "put", image, secrets=False) as loader:
        _unpack(client, loader, content)


def fetch(client: docker.APIClient, names: Names, image: str, path: str) -> bytes:
    """Errors: `NotFound` when there is none, or when the path leads outside; `Refused` when it is too large."""
    clean = tar_files.inside(path)
    if clean is None or not _has_workspace(client, names):
        raise NotFound(f"There is no file “{path}”.")
    with _loader(client, names, "fetch", image, secrets=False) as loader:
        try:
            with _packed(client, loader, f"{WORKSPACE}/{clean}") as chunks:
                return tar_files.file_in(chunks, path)
        except Gone as error:
            raise NotFound(f"There is no file “{path}”.") from error


def make_workspace(client: docker.APIClient, names: Names, image: str) -> None:
    """Unless it is there. A new volume belongs to root until something has been unpacked into it."""
    if not _has_workspace(client, names):
        put(client, names, image, tar_files.of_files({}))


def _has_workspace(client: docker.APIClient, names: Names) -> bool:
    return bool(client.volumes(filters={"name": f"^{names.workspace}$"})["Volumes"])


def _make_volume(client: docker.APIClient, names: Names, volume: str) -> None:
    """As it is when it is there already."""
    client.create_volume(volume, labels=names.labels)


def remove_secrets(client: docker.APIClient, names: Names) -> None:
    remove_volume(client, names.secrets)


def remove_volume(client: docker.APIClient, volume: str) -> None:
    """Nothing to do when it is absent."""
    with suppress(Gone):
        client.remove_volume(volume, force=True)


@contextmanager
def _loader(client: docker.APIClient, names: Names, purpose: str, image: str, *, secrets: bool) -> Iterator[str]:
    """Its name."""
    called = helper_containers.fresh(names, purpose)
    try:
        client.create_container(**spec.loader(client, names, purpose, called, image, secrets=secrets))
        yield called
    finally:
        helper_containers.remove(client, called)


@contextmanager
def _packed(client: docker.APIClient, loader: str, path: str) -> Iterator[Iterator[bytes]]:
    """As the library's own `get_archive`, whose line cannot be closed: an engine does not let go of a container that
    somebody has stopped reading from in the middle."""
    url = client._url("/containers/{0}/archive", loader)  # type: ignore[attr-defined]
    with client.get(url, params={"path": path}, stream=True, timeout=client.timeout) as response:
        client._raise_for_status(response)  # type: ignore[attr-defined]
        yield bounded_answers.pieces(response)


def _unpack(client: docker.APIClient, loader: str, content: bytes) -> None:
    try:
        client.put_archive(loader, tar_files.ROOT, content)
    except APIError as error:
        if "no space left" in str(error.explanation).lower():
            raise Refused(
                "There is no space left in the workspace of this bot.", detail=str(error.explanation)
            ) from error
        raise
