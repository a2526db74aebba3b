"""The views of strategies for pages. Lists hold no code."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from core.access.scopes import Scope
from core.freqtrade.sources.parameter_differences import Difference


@dataclass(frozen=True, slots=True)
class FamilyView:
    """A strategy in a list: its newest version, and the number of users of all versions."""

    family_id: UUID
    latest_id: UUID
    name: str
    class_name: str
    timeframe: str | None
    can_short: bool
    version_number: int
    saved_at: datetime
    bot_count: int
    owner_id: UUID
    scopes: frozenset[Scope]


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version in the history of its family, without its code."""

    id: UUID
    version_number: int
    is_latest: bool
    class_name: str
    timeframe: str | None
    note: str
    author_id: UUID | None
    saved_at: datetime
    bot_count: int


@dataclass(frozen=True, slots=True)
class FileView:
    """A further file of a version, without its content."""

    path: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class VersionView:
    """One version with its code. `config` is the layer "strategy" of the configuration. `is_too_large`: its source
    could not be read, so only the name of its class is known. `parameters`: as hyperopt exported them;
    `parameter_lines`: the same beside the values in the code. `files`: sorted by path."""

    id: UUID
    family_id: UUID
    name: str
    version_number: int
    is_latest: bool
    parent_id: UUID | None
    class_name: str
    timeframe: str | None
    can_short: bool
    is_too_large: bool
    code: str
    config: Mapping[str, Any]
    parameters: Mapping[str, Any]
    parameter_lines: tuple[Difference, ...]
    faults: tuple[str, ...]
    advice: tuple[str, ...]
    lacking: tuple[str, ...]
    """Modules that it imports and nothing is known to provide."""
    packages: tuple[str, ...]
    files: tuple[FileView, ...]
    note: str
    sha256: str
    saved_at: datetime
    owner_id: UUID
    scopes: frozenset[Scope]
    family_revision: int = 0
    """Number of the newest revision of the family, which holds its name."""
