"""What Freqtrade versions tell of themselves, kept in files: it can be had also while a runner is away."""

from collections.abc import Callable
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from core.errors import Unavailable
from core.files import atomic_file
from core.freqtrade.versions import SELF_NAMED, newest_first

_BEGIN, _END = "freqtrade-", ".json"


class OfAVersion(Protocol):
    """`version`: as that Freqtrade calls itself."""

    @property
    def version(self) -> str:
        """Return the name of the version."""


T = TypeVar("T", bound=OfAVersion)


class VersionShelf(Generic[T]):
    """One file a version in `folder`; a version never changes what it tells, so nothing here grows old.

    `written` makes the content of a file, `parse` reads it and raises `Unavailable` when it is damaged.
    """

    def __init__(self, folder: Path, written: Callable[[T], bytes], parse: Callable[[bytes], T]) -> None:
        self._folder, self._written, self._parse = folder, written, parse

    def find(self, version: str) -> T | None:
        """None: not kept yet, or the file is damaged and must be read again."""
        try:
            return self._parse(self._file(version).read_bytes())
        except (FileNotFoundError, Unavailable):
            return None

    def newest(self) -> T | None:
        """Return what the newest released version that is kept tells. None: there is none, or its file is damaged."""
        kept = [path.name.removeprefix(_BEGIN).removesuffix(_END) for path in self._folder.glob(f"{_BEGIN}*{_END}")]
        versions = newest_first(kept)
        return self.find(versions[0]) if versions else None

    def keep(self, found: T, name: str = "") -> None:
        """`name`: by which `find` finds it, where that is not the version itself. May be called twice, one after the
        other. Errors: `OSError`."""
        self._folder.mkdir(parents=True, exist_ok=True)
        atomic_file.write(self._file(name or found.version), self._written(found))

    def _file(self, version: str) -> Path:
        if not SELF_NAMED.fullmatch(version):
            raise ValueError(f"not a version: {version!r}")
        return self._folder / f"{_BEGIN}{version}{_END}"
