"""Write and read files in the volumes of a runner, workspaces and stores alike, from the event loop."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import ExitStack

import docker

from core.runners import port
from core.runners.docker import images
from core.runners.docker.engine.engine import Engine
from core.runners.docker.files import helper_containers, volume_files
from core.runners.docker.files.tar_reading import FileReader
from core.runners.docker.object_names import Names, Volume
from core.runners.port import Content


class FileAccess:
    """Accesses volumes through containers of any Freqtrade image that the engine has. `image`: its name."""

    def __init__(self, engine: Engine, image: str) -> None:
        self._engine, self._image = engine, image

    async def make(self, names: Names, volume: Volume) -> None:
        """Create the volume unless it exists."""
        await self._engine.act(lambda client: volume_files.make_all(client, names, self._any_image(client), [volume]))

    async def put(self, names: Names, volume: Volume, files: Mapping[str, Content]) -> None:
        """Write files into a volume. Call it under the lock of its workload or store. Errors: those of `Runner.put`."""

        def put(client: docker.APIClient) -> None:
            if names.workload:
                helper_containers.remove_left(client, names)
            volume_files.put(client, names, self._any_image(client), volume, files)

        await self._engine.act(put)

    async def fetch(self, names: Names, volume: Volume, path: str, max_bytes: int) -> AsyncGenerator[bytes, None]:
        """Yield a file in pieces, see `Runner.fetch`. The file stays open on the engine until the generator ends or is
        closed."""
        with_file = ExitStack()

        def opened(client: docker.APIClient) -> FileReader:
            image = self._any_image(client)
            return with_file.enter_context(volume_files.opened(client, names, image, volume, path, max_bytes))

        try:
            file = await self._engine.act(opened)
            while piece := await self._engine.act(lambda _: file.read(port.PIECE_BYTES)):
                yield piece
        finally:
            await self._engine.act(lambda _: with_file.close())

    def _any_image(self, client: docker.APIClient) -> str:
        return images.any_carrier(client, self._image)
