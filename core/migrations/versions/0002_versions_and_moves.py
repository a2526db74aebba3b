"""Limits of bots, backups of their trade databases, and what a move and a roll back need to be taken up again."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("bot") as bot:
        bot.add_column(sa.Column("memory_bytes", sa.BigInteger(), nullable=True))
        bot.add_column(sa.Column("cpus", sa.Float(), nullable=True))
        bot.add_column(sa.Column("pids", sa.Integer(), nullable=True))
        bot.add_column(sa.Column("moving_to", sa.Uuid(), nullable=True))
        bot.add_column(sa.Column("restoring", sa.Uuid(), nullable=True))
        bot.add_column(sa.Column("notice", sa.String(), nullable=True))
        bot.create_foreign_key(op.f("fk_bot_moving_to_runner"), "runner", ["moving_to"], ["id"], ondelete="RESTRICT")
    op.create_table(
        "bot_backup",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("bot_id", sa.Uuid(), nullable=False),
        sa.Column("database_id", sa.Uuid(), nullable=False),
        sa.Column("file_name", sa.String(length=120), nullable=False),
        sa.Column("freqtrade_version", sa.String(length=32), nullable=False),
        sa.Column("next_version", sa.String(length=32), nullable=False),
        sa.Column("trade_count", sa.Integer(), nullable=False),
        sa.Column("order_count", sa.Integer(), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("restored_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("pruned_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["bot_id"], ["bot.id"], name=op.f("fk_bot_backup_bot_id_bot"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["database_id"],
            ["bot_database.id"],
            name=op.f("fk_bot_backup_database_id_bot_database"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bot_backup")),
    )
    op.create_index(op.f("ix_bot_backup_bot_id"), "bot_backup", ["bot_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_bot_backup_bot_id"), table_name="bot_backup")
    op.drop_table("bot_backup")
    with op.batch_alter_table("bot") as bot:
        bot.drop_constraint(op.f("fk_bot_moving_to_runner"), type_="foreignkey")
        for name in ("notice", "restoring", "moving_to", "pids", "cpus", "memory_bytes"):
            bot.drop_column(name)
