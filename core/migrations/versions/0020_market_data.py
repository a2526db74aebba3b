"""Runners hold candle files, and downloads bring them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
AT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "candle_file",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", AT, nullable=False),
        sa.Column("updated_at", AT, nullable=False),
        sa.Column("runner_id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.String(length=80), nullable=False),
        sa.Column("path", sa.String(length=250), nullable=False),
        sa.Column("trading_mode", sa.String(length=16), nullable=False),
        sa.Column("pair", sa.String(length=200), nullable=False),
        sa.Column("candle_type", sa.String(length=32), nullable=False),
        sa.Column("timeframe", sa.String(length=8), nullable=False),
        sa.Column("timeframe_seconds", sa.Integer(), nullable=False),
        sa.Column("first_at", AT, nullable=True),
        sa.Column("last_at", AT, nullable=True),
        sa.Column("rows", sa.BigInteger(), nullable=False),
        sa.Column("doubled", sa.BigInteger(), nullable=False),
        sa.Column("empty_rows", sa.BigInteger(), nullable=False),
        sa.Column("missing", sa.BigInteger(), nullable=False),
        sa.Column("gap_count", sa.Integer(), nullable=False),
        sa.Column("longest_gap", sa.BigInteger(), nullable=False),
        sa.Column("gaps", JSON, nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", AT, nullable=True),
        sa.Column("problem", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runner.id"], name=op.f("fk_candle_file_runner_id_runner"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candle_file")),
        sa.UniqueConstraint("runner_id", "source", "path", name=op.f("uq_candle_file_runner_id_source_path")),
    )
    op.create_index(op.f("ix_candle_file_runner_id"), "candle_file", ["runner_id"])
    op.create_table(
        "candle_download",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", AT, nullable=False),
        sa.Column("updated_at", AT, nullable=False),
        sa.Column("runner_id", sa.Uuid(), nullable=False),
        sa.Column("exchange_id", sa.Uuid(), nullable=True),
        sa.Column("source", sa.String(length=80), nullable=False),
        sa.Column("config", JSON, nullable=False),
        sa.Column("cause", sa.String(length=32), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=True),
        sa.Column("results", JSON, nullable=False),
        sa.Column("added_rows", sa.BigInteger(), nullable=False),
        sa.Column("problems", sa.Integer(), nullable=False),
        sa.Column("log", sa.Text(), nullable=False),
        sa.Column("banned_until", AT, nullable=True),
        sa.Column("requested_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["exchange_id"], ["exchange.id"], name=op.f("fk_candle_download_exchange_id_exchange"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["job_id"], ["job.id"], name=op.f("fk_candle_download_job_id_job"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["requested_by"],
            ["person.id"],
            name=op.f("fk_candle_download_requested_by_person"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runner.id"], name=op.f("fk_candle_download_runner_id_runner"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candle_download")),
        sa.UniqueConstraint("job_id", name=op.f("uq_candle_download_job_id")),
    )
    for column in ("runner_id", "exchange_id"):
        op.create_index(op.f(f"ix_candle_download_{column}"), "candle_download", [column])


def downgrade() -> None:
    op.drop_table("candle_download")
    op.drop_table("candle_file")
