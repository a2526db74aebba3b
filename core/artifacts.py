"""Tables for large results (a backtest of 100,000 trades is 120 MB of JSON): kept by their SHA-256, in chunks of a size
that any database takes."""

from sqlalchemy import BigInteger, LargeBinary
from sqlmodel import Field, SQLModel

from core.db import Entity


class Artifact(Entity, table=True):
    """One large result. Equal contents are stored once; `kind` says what it is."""

    __tablename__ = "artifact"

    sha256: str = Field(max_length=64, unique=True)
    kind: str = Field(max_length=32)
    size_bytes: int = Field(sa_type=BigInteger)


class ArtifactChunk(SQLModel, table=True):
    """A piece of an artifact. `position` counts from 0; the pieces in this order are the content."""

    __tablename__ = "artifact_chunk"

    sha256: str = Field(primary_key=True, max_length=64, foreign_key="artifact.sha256", ondelete="RESTRICT")
    position: int = Field(primary_key=True)
    content: bytes = Field(sa_type=LargeBinary)
