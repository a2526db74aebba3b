"""Write and read files in volumes through containers that are never started."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress

import docker
from docker.errors import APIError
from docker.errors import NotFound as Gone

from core.errors import NotFound, Refused
from core.runners.docker import spec
from core.runners.docker.engine import bounded_answers
from core.runners.docker.files import helper_containers, tar_files
from core.runners.docker.files.tar_files import FILE_MODE, Archive
from core.runners.docker.files.tar_reading import FileReader
from core.runners.docker.object_names import STORE, Names, Volume
from core.runners.port import Content, Workload


def write(client: docker.APIClient, names: Names, image: str, workload: Workload) -> None:
    """Write all files of a workload. The secrets volume is created anew, so no secret of an earlier run is left. Stores
    that do not exist are created.

    Errors: `Refused` for a path that leads outside, or when the disk is full.
    """
    volumes = (names.workspace_volume, names.secrets_volume)
    with tar_files.of(workload) as archive:
        helper_containers.remove_left(client, names)
        remove_volume(client, names.secrets)
        _create(client, volumes)
        with _loader(client, names, "files", image, volumes) as loader:
            _unpack(client, loader, archive)
    make_all(client, names, image, spec.stores(names, workload.stores))


def put(
    client: docker.APIClient,
    names: Names,
    image: str,
    volume: Volume,
    files: Mapping[str, Content],
    mode: int = FILE_MODE,
) -> None:
    """Write files into one volume, which is created unless it exists. Errors: as `write`."""
    with tar_files.of_files(files, volume.path, mode) as archive:
        _create(client, [volume])
        with _loader(client, names, "put", image, [volume]) as loader:
            _unpack(client, loader, archive, *(["this store"] if STORE in volume.labels else []))


@contextmanager
def opened(
    client: docker.APIClient, names: Names, image: str, volume: Volume, path: str, max_bytes: int
) -> Iterator[FileReader]:
    """Open a file of a volume; it may be read in another thread. Errors: `NotFound` when there is none or the path
    leads outside; `Refused` when it has more than `max_bytes`."""
    clean = tar_files.inside(path)
    if clean is None or not is_there(client, volume):
        raise NotFound(f"There is no file “{path}”.")
    with _loader(client, names, "fetch", image, [volume]) as loader:
        try:
            with _packed(client, loader, f"{volume.path}/{clean}") as chunks:
                yield FileReader(chunks, path, max_bytes)
        except Gone as error:
            raise NotFound(f"There is no file “{path}”.") from error


def make_all(client: docker.APIClient, names: Names, image: str, volumes: Iterable[Volume]) -> None:
    """Create the volumes that do not exist, and unpack an empty archive into them, because a new volume belongs to root
    until then."""
    for volume in volumes:
        if not is_there(client, volume):
            put(client, names, image, volume, {})


def is_there(client: docker.APIClient, volume: Volume) -> bool:
    """Return whether the volume exists on the engine."""
    return bool(client.volumes(filters={"name": f"^{volume.name}$"})["Volumes"])


def remove_volume(client: docker.APIClient, volume: str) -> None:
    """Remove the volume. Does nothing when it is absent."""
    with suppress(Gone):
        client.remove_volume(volume, force=True)


def _create(client: docker.APIClient, volumes: Iterable[Volume]) -> None:
    """Create the volumes. Existing ones stay as they are."""
    for volume in volumes:
        client.create_volume(volume.name, labels=dict(volume.labels))


@contextmanager
def _loader(
    client: docker.APIClient, names: Names, purpose: str, image: str, volumes: Iterable[Volume]
) -> Iterator[str]:
    """Create a container that mounts the volumes, yield its name, and remove it afterwards."""
    called = helper_containers.fresh(names, purpose).container
    try:
        client.create_container(**spec.loader(client, names, purpose, called, image, volumes))
        yield called
    finally:
        helper_containers.remove(client, called)


@contextmanager
def _packed(client: docker.APIClient, loader: str, path: str) -> Iterator[Iterator[bytes]]:
    """Open the archive of a path. Does what the library's own `get_archive` does, whose connection cannot be closed: an
    engine does not release a container while somebody has stopped reading in the middle."""
    url = client._url("/containers/{0}/archive", loader)  # type: ignore[attr-defined]
    with client.get(url, params={"path": path}, stream=True, timeout=client.timeout) as response:
        client._raise_for_status(response)  # type: ignore[attr-defined]
        yield bounded_answers.pieces(response)


def _unpack(client: docker.APIClient, loader: str, archive: Archive, into: str = "the workspace of this bot") -> None:
    try:
        client.put_archive(loader, tar_files.ROOT, archive)
    except APIError as error:
        if "no space left" in str(error.explanation).lower():
            raise Refused(f"There is no space left in {into}.", detail=str(error.explanation)) from error
        raise
