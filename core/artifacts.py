"""Tables for large results, such as the 120 MB of JSON of a backtest with 100,000 trades. A result is found by its
SHA-256 and stored in chunks small enough for any database."""

from sqlalchemy import BigInteger, LargeBinary
from sqlmodel import Field, SQLModel

from core.db import Entity


class Artifact(Entity, table=True):
    """One large result. Equal contents are stored once. `kind` says what it is."""

    __tablename__ = "artifact"

    sha256: str = Field(max_length=64, unique=True)
    kind: str = Field(max_length=32)
    size_bytes: int = Field(sa_type=BigInteger)


class ArtifactChunk(SQLModel, table=True):
    """One chunk of an artifact. `position` counts from 0; the chunks in this order are the content."""

    __tablename__ = "artifact_chunk"

    sha256: str = Field(primary_key=True, max_length=64, foreign_key="artifact.sha256", ondelete="RESTRICT")
    position: int = Field(primary_key=True)
    content: bytes = Field(sa_type=LargeBinary)
