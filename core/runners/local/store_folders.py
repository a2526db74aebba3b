"""The stores of a runner as folders of this machine: <root>/.stores/<name>.

Workloads and one-shot work see them through links, which also show which stores are in use. A store that a workload
should only read is not protected from writing.
"""

import shutil
from collections.abc import AsyncGenerator, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from core.runners.folders.file_pieces import InThread, pieces_inside
from core.runners.folders.staging import put_inside
from core.runners.folders.store_names import in_use, require_store_name, seen_at
from core.runners.folders.workspace_paths import all_places, remove_folder
from core.runners.local.locks import locked_briefly
from core.runners.local.one_shot import work_folders
from core.runners.port import Content, StoreMount

FOLDER = ".stores"


class StoreFolders:
    """Implements `core.runners.port.Stores`. `root`: the folder of the runner."""

    def __init__(self, root: Path, in_thread: InThread) -> None:
        self._root, self._in_thread = root, in_thread

    async def names(self) -> Sequence[str]:
        """See `Stores.names`."""
        names: list[str] = await self._in_thread(self._names)
        return names

    def _names(self) -> list[str]:
        folder = self._root / FOLDER
        return sorted(store.name for store in folder.iterdir()) if folder.is_dir() else []

    async def put(self, store: str, files: Mapping[str, Content]) -> None:
        """See `Stores.put`."""
        await self._in_thread(self._put, store, files)

    def _put(self, store: str, files: Mapping[str, Content]) -> None:
        with self._alone():
            folder = self._made(store)
        with locked_briefly(self._root / ".locks" / f".store-{store}"):  # two drafts of one file would be one
            put_inside(folder, files)

    def fetch(self, store: str, path: str, max_bytes: int) -> AsyncGenerator[bytes, None]:
        """See `Stores.fetch`."""
        return pieces_inside(self._folder(store), path, max_bytes, self._in_thread)

    async def free_bytes(self, store: str) -> int:
        """Return the free space of the disk that the store is on, or would be on."""
        folder = self._folder(store)
        existing = next(one for one in (folder, *folder.parents) if one.exists())
        return int((await self._in_thread(shutil.disk_usage, existing)).free)

    async def delete(self, store: str) -> None:
        """See `Stores.delete`."""
        await self._in_thread(self._delete, store)

    def _delete(self, store: str) -> None:
        folder = self._folder(store)
        with self._alone():
            if any(link.is_symlink() and link.readlink() == folder for link in self._links()):
                raise in_use(store)
            remove_folder(folder)

    def link(self, folder: Path, mounts: Iterable[StoreMount]) -> None:
        """Replace the links in `folder` by links to these stores. Blocks: call it in a thread. Errors: `Refused` for
        invalid names."""
        wanted = {seen_at(mount): mount.store for mount in mounts}
        with self._alone():
            remove_folder(folder)  # removes links; the stores stay
            for name, store in wanted.items():
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                (folder / name).symlink_to(self._made(store))

    def _links(self) -> Iterator[Path]:
        for place in all_places(self._root):
            yield from place.stores.glob("*")
        yield from work_folders.store_links(self._root)

    def _made(self, store: str) -> Path:
        folder = self._folder(store)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder

    def _folder(self, store: str) -> Path:
        return self._root / FOLDER / require_store_name(store)

    def _alone(self) -> AbstractContextManager[None]:
        return locked_briefly(self._root / ".locks" / ".stores")
