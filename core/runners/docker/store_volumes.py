"""The stores of a runner, as volumes of its engine."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncGenerator, Mapping, Sequence

import docker

from core.runners.docker import images
from core.runners.docker.engine.engine import Engine
from core.runners.docker.files import helper_containers, volume_files
from core.runners.docker.files.file_access import FileAccess
from core.runners.docker.object_names import OURS, RUNNER, STORE, Names, Volume
from core.runners.docker.one_shot_container import OneShot, Task
from core.runners.folders.store_names import in_use
from core.runners.port import NO_NEEDS, Content, Needs, StoreMount

_FREE = "import os; found = os.statvfs({folder!r}); print(found.f_bavail * found.f_frsize)"


class StoreVolumes:
    """Implements `core.runners.port.Stores`. `names`: of the runner, with an empty workload."""

    def __init__(self, engine: Engine, image: str, names: Names, files: FileAccess, one_shot: OneShot) -> None:
        self._engine, self._image, self._names = engine, image, names
        self._files, self._one_shot = files, one_shot
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def _volume(self, store: str) -> Volume:
        return self._names.store_volume(StoreMount(store))

    async def names(self) -> Sequence[str]:
        """See `Stores.names`."""
        labels = [f"{OURS}={self._names.installation}", f"{RUNNER}={self._names.runner}", STORE]
        found = await self._engine.look(lambda client: client.volumes(filters={"label": labels})["Volumes"])
        return sorted(str(volume["Labels"][STORE]) for volume in found or ())

    async def put(self, store: str, files: Mapping[str, Content]) -> None:
        """See `Stores.put`."""
        volume = self._volume(store)
        async with self._locks[store]:
            await self._files.put(self._names, volume, files)

    def fetch(self, store: str, path: str, max_bytes: int) -> AsyncGenerator[bytes, None]:
        """See `Stores.fetch`."""
        return self._files.fetch(self._names, self._volume(store), path, max_bytes)

    async def free_bytes(self, store: str) -> int:
        """Return the free space, read in a container because an engine does not report it. For an absent store it is
        that of the disk that volumes are on, where a container itself is too."""
        volume = self._volume(store)
        is_there = await self._engine.look(lambda client: volume_files.is_there(client, volume))
        needs = Needs(stores=(StoreMount(store),)) if is_there else NO_NEEDS
        version = await self._engine.look(lambda client: images.any_version(client, self._image))
        code = _FREE.format(folder=volume.path if is_there else "/")
        return int(await self._one_shot.run(Task(self._names, "ask", version, code, needs=needs)))

    async def delete(self, store: str) -> None:
        """See `Stores.delete`."""
        volume = self._volume(store)
        async with self._locks[store]:
            await self._engine.act(lambda client: _delete(client, volume))


def _delete(client: docker.APIClient, volume: Volume) -> None:
    for row in helper_containers.users(client, volume.name):
        if not (helper_containers.is_helper(row) and helper_containers.is_idle(row)):
            raise in_use(volume.labels[STORE])
        helper_containers.remove(client, row["Id"])
    volume_files.remove_volume(client, volume.name)
