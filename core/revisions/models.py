"""The table of revisions, and what a form says of the one it was opened with."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field

from core.db import Entity, JsonColumn, enum_text

MOST_SUMMARY = 200


class Holds(StrEnum):
    """What the content of a revision is."""

    CONFIG = "config"  # the settings alone, as older versions of Flotilla stored them
    WHOLE = "whole"  # everything that a person may fill in


class ConfigRevision(Entity, table=True):
    """One saved state. `number` counts from 1 per subject. Secrets are `***` in the content. `sha256` is of the content
    with sorted keys. `changed`: the keys that differ from the revision before. No author: it was not a person, or
    nobody knows who it was."""

    __tablename__ = "config_revision"
    __table_args__ = (UniqueConstraint("subject_kind", "subject_id", "number"),)

    subject_kind: str = Field(max_length=32)
    subject_id: UUID = Field(index=True)
    number: int
    content: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)
    holds: Holds = Field(
        default=Holds.WHOLE, sa_type=enum_text(Holds), sa_column_kwargs={"server_default": Holds.CONFIG.value}
    )
    sha256: str = Field(max_length=64)
    author_id: UUID | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
    restored_from: int | None = None
    changed: str = Field(default="", sa_type=Text, sa_column_kwargs={"server_default": ""})

    @property
    def document(self) -> dict[str, Any]:
        """The content as a part of a whole document."""
        return self.content if self.holds is Holds.WHOLE else {"config": self.content}

    @property
    def config(self) -> dict[str, Any]:
        """The settings in it, with marks in place of secrets."""
        found: dict[str, Any] = self.document.get("config") or {}
        return found


@dataclass(frozen=True, slots=True)
class Basis:
    """What a draft is based on. `number`: the revision that the form was opened with, 0 when there was none; None: not
    compared. `merges`: keep what others changed meanwhile, where the draft touches other keys. `restores`: the revision
    that the draft was made from."""

    number: int | None = None
    merges: bool = False
    restores: int | None = None

    @property
    def restored(self) -> int:
        """The revision that is restored. Errors: `ValueError` when none is."""
        if self.restores is None:
            raise ValueError("This restores nothing.")
        return self.restores


ANY: Final = Basis()
"""The draft is saved over whatever is there."""
