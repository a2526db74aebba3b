"""The table of kept verdicts."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from core.db import JsonColumn, UtcDateTime, utcnow


class SettingsVerdict(SQLModel, table=True):
    """What a Freqtrade version said on one runner of one set of settings and one strategy, for all bots there that have
    them."""

    __tablename__ = "settings_verdict"

    key: str = Field(primary_key=True, max_length=64)  # of the question, see question.py
    content: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)  # a Verdict
    checked_at: datetime = Field(default_factory=utcnow, sa_type=UtcDateTime, index=True)
