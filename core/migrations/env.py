"""Alembic's entry. Types of our own are written as the plain types they are in the database, so that an old migration
does not change when our code does."""

from typing import Any, Literal

import sqlalchemy as sa
from alembic import context
from sqlalchemy.dialects import postgresql
from sqlmodel import SQLModel
from sqlmodel.sql.sqltypes import AutoString

import core.entities  # noqa: F401  (fills the metadata)
from core.compressed import CompressedBytes, CompressedText
from core.database_engines.db_engine import open_engine
from core.db import EnumText, Money, UtcDateTime

_PLAIN: tuple[tuple[type, str], ...] = (
    (UtcDateTime, "sa.DateTime(timezone=True)"),
    (Money, "sa.BigInteger()"),
    (EnumText, "sa.String(length=32)"),
    (CompressedBytes, "sa.LargeBinary()"),
    (CompressedText, "sa.LargeBinary()"),
    (sa.Text, "sa.Text()"),
)


def render_item(kind: str, thing: Any, autogen_context: Any) -> str | Literal[False]:
    """False: as Alembic itself writes it."""
    return (_plain(thing) if kind == "type" else None) or False


def _plain(thing: Any) -> str | None:
    if written := next((written for known, written in _PLAIN if isinstance(thing, known)), None):
        return written
    if isinstance(thing, sa.String | AutoString):
        return f"sa.String(length={length})" if (length := _length(thing)) else "sa.String()"
    is_ours = isinstance(thing, sa.JSON) and not isinstance(thing, postgresql.JSONB)
    return "JSON" if is_ours else None


def _length(thing: Any) -> int | None:
    return getattr(thing, "length", None) or getattr(getattr(thing, "impl", None), "length", None)


def run(connection: sa.Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        render_as_batch=True,
        render_item=render_item,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with open_engine(context.config.get_main_option("sqlalchemy.url") or "").connect() as opened:
        run(opened)
