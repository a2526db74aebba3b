"""Strategies as people have them: sources of megabytes are stored compressed, and a version has further files."""

import zlib
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

NO_BYTES = sa.text("''")


def upgrade() -> None:
    # Not as a batch: SQLite would copy all the code of all versions.
    op.add_column("strategy", sa.Column("packed", sa.LargeBinary(), nullable=False, server_default=NO_BYTES))
    _convert("code", "packed", lambda code: zlib.compress(code.encode()))
    op.drop_column("strategy", "code")
    op.alter_column("strategy", "packed", new_column_name="code")
    op.add_column("strategy", sa.Column("extras_sha256", sa.String(length=64), nullable=False, server_default=""))
    op.drop_column("strategy", "files")
    op.create_table(
        "strategy_file",
        sa.Column("strategy_id", sa.Uuid(), nullable=False),
        sa.Column("path", sa.String(length=200), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["strategy_id"], ["strategy.id"], name=op.f("fk_strategy_file_strategy_id_strategy"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("strategy_id", "path", name=op.f("pk_strategy_file")),
    )


def downgrade() -> None:
    op.drop_table("strategy_file")
    op.add_column("strategy", sa.Column("files", sa.JSON(), nullable=False, server_default="{}"))
    op.drop_column("strategy", "extras_sha256")
    op.add_column("strategy", sa.Column("plain", sa.Text(), nullable=False, server_default=""))
    _convert("code", "plain", lambda packed: zlib.decompress(packed).decode())
    op.drop_column("strategy", "code")
    op.alter_column("strategy", "plain", new_column_name="code")


def _convert(old: str, new: str, converted: Callable[[Any], Any]) -> None:
    """Fill the column `new` from `old`, one version at a time: a source may have 8 MiB."""
    connection = op.get_bind()
    table = sa.table("strategy", sa.column("id", sa.Uuid()), sa.column(old), sa.column(new))
    for id in connection.execute(sa.select(table.c.id)).scalars().all():
        value = connection.execute(sa.select(table.c[old]).where(table.c.id == id)).scalar_one()
        connection.execute(table.update().where(table.c.id == id).values({new: converted(value)}))
