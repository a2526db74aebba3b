"""The table of runners."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from pydantic import Field as Text
from sqlmodel import Field

from core.access.policy import Resource
from core.access.scopes import Kind
from core.db import Entity, JsonColumn, UtcDateTime, enum_text
from core.encryption.crypto import Place
from core.names import unique_living_name
from core.runners.connection.connection_model import ConnectionModel

MOST_BOTS, MOST_JOBS, MOST_DATA_GIB = 1_000, 100, 100_000


class DataDownloadStatus(StrEnum):
    """The state of the last download of candles onto a runner."""

    NONE = "NONE"
    RUNNING = "RUNNING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"


class RunnerRow(Entity, table=True):
    """The entity "Runner"; the port of the same name is `core.runners.port.Runner`."""

    __tablename__ = "runner"
    __table_args__ = (unique_living_name("runner"),)

    name: str = Field(max_length=120)
    type: str = Field(max_length=32)  # `Descriptor.kind`; may be a kind that is not registered here
    endpoint: str = Field(default="", max_length=500)
    capacity: int = 10  # bots whose target is not STOPPED
    job_slots: int = 1  # how many jobs may run there at once
    data_limit_gib: int = Field(default=50, sa_column_kwargs={"server_default": "50"})  # GiB, for all candles
    config: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)
    secure_config: str = ""  # encrypted parts of the connection: TLS keys, tokens
    data_is_ready: bool = False
    data_last_updated: datetime | None = Field(default=None, sa_type=UtcDateTime)
    data_download_status: DataDownloadStatus = Field(
        default=DataDownloadStatus.NONE, sa_type=enum_text(DataDownloadStatus)
    )
    data_download_progress: float = 0.0
    data_error_message: str | None = None
    data_download_config: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)
    data_held: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)
    reached_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # time of the last answer
    error_message: str | None = None  # why it does not answer; None when it does
    resource_id: str | None = Field(default=None, max_length=64)
    owner_id: UUID = Field(foreign_key="person.id", ondelete="RESTRICT", index=True)
    archived_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

    @property
    def sealed_at(self) -> Place:
        """Return the place to which its encrypted secrets are bound: they cannot be decrypted anywhere else."""
        return Place("runner", self.id, "secure_config")

    @property
    def resource(self) -> Resource:
        """Return the resource that permissions are checked on."""
        return Resource(Kind.RUNNER, self.id, self.owner_id)


class RunnerDraft(BaseModel):
    """The fields that a person fills in. `connection`: the model of its kind; None for the defaults of the kind or,
    when a runner is edited, for the stored connection. Secrets in it are replaced when given and kept when not."""

    model_config = ConfigDict(str_strip_whitespace=True)

    name: str = Text(min_length=1, max_length=120)
    type: str = Text(min_length=1, max_length=32)
    capacity: int = Text(default=10, ge=1, le=MOST_BOTS)
    job_slots: int = Text(default=1, ge=1, le=MOST_JOBS)
    data_limit_gib: int = Text(default=50, ge=1, le=MOST_DATA_GIB)
    connection: ConnectionModel | None = None
    forget_secrets: bool = False
    """Delete the stored secrets before those given are stored."""
