"""What differs between two versions, or between a version and what is about to be saved. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from core.configurations.differences import changes
from core.strategies.views import VersionView

_MOST_CHANGES = 500


@dataclass(frozen=True, slots=True)
class Content:
    """What distinguishes a version. `files`: path → SHA-256."""

    code: str = field(repr=False)
    class_name: str
    config: Mapping[str, Any]
    parameters: Mapping[str, Any]
    packages: tuple[str, ...]
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A value at a dotted path. None where it is not there."""

    path: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Comparison:
    """`code`: whether it differs. `files`: path → (is in the first, is in the second), of files that differ. At most
    500 values of each kind."""

    code: bool
    files: Mapping[str, tuple[bool, bool]]
    class_name: tuple[ValueChange, ...]
    parameters: tuple[ValueChange, ...]
    packages: tuple[ValueChange, ...]
    settings: tuple[ValueChange, ...]

    @property
    def is_empty(self) -> bool:
        """Return whether nothing differs."""
        return not (self.code or self.files or self.class_name or self.parameters or self.packages or self.settings)


def content_of(version: VersionView) -> Content:
    """Return what distinguishes this version."""
    files = {file.path: file.sha256 for file in version.files}
    return Content(version.code, version.class_name, version.config, version.parameters, tuple(version.packages), files)


def compared(before: Content, after: Content) -> Comparison:
    """Return what differs. May take a moment for large codes, so do not call it on the event loop."""
    return Comparison(
        code=before.code != after.code,
        files=_files(before.files, after.files),
        class_name=_values({"class": before.class_name}, {"class": after.class_name}),
        parameters=_values(before.parameters.get("params", {}), after.parameters.get("params", {})),
        packages=_values(_by_name(before.packages), _by_name(after.packages)),
        settings=_values(before.config, after.config),
    )


def _files(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, tuple[bool, bool]]:
    paths = sorted(path for path in {*before, *after} if before.get(path) != after.get(path))
    return {path: (path in before, path in after) for path in paths}


def _values(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[ValueChange, ...]:
    found = islice(changes(before, after), _MOST_CHANGES)
    return tuple(ValueChange(one.path, one.before, one.after) for one in found)


def _by_name(packages: tuple[str, ...]) -> dict[str, str]:
    return {line.partition("[")[0].partition("=")[0].rstrip("<>~! "): line for line in packages}
