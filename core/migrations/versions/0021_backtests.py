"""Backtests run: their requests, figures, trades, tags and contents; bots remember their pair lists."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
AT = sa.DateTime(timezone=True)
_FLOATS = (
    "run_seconds", "profit_ratio", "profit_abs", "drawdown", "win_rate", "profit_factor", "sharpe", "sortino", "calmar",
)  # fmt: skip
_FLAGS = ("is_brought", "is_practice", "is_favourite", "is_on_runner")
_NEEDED = ("exchange_id", "runner_id")
_LINKED = {"job_id": "job", "bot_id": "bot"}
_INDEXED = ("job_id", "bot_id", "repeats", "zip_sha256", "completed_at", "created_at", "is_on_runner")
_LISTED = (
    "created_at", "completed_at", "status", "owner_id", "strategy_id", "runner_id", "exchange_id", "bot_id", "batch",
    "is_favourite", "problem_count", "start_date", "end_date", "real_start", "real_end", "timeframe", "first_pairs",
    "trades", "profit_ratio", "drawdown", "win_rate", "profit_factor", "sharpe", "sortino", "calmar", "id",
)  # fmt: skip
_OF_BOT = "fk_bot_backtest_id_backtest"


def upgrade() -> None:
    op.execute(sa.text("DELETE FROM access_grant WHERE kind = 'backtest'"))
    with op.batch_alter_table("backtest") as backtest:
        for column in _new():
            backtest.add_column(column)
        for name in _NEEDED:
            backtest.alter_column(name, existing_type=sa.Uuid(), nullable=True)
        for name, table in _LINKED.items():
            backtest.create_foreign_key(op.f(f"fk_backtest_{name}_{table}"), table, [name], ["id"], ondelete="SET NULL")
    for name in _INDEXED:
        op.create_index(op.f(f"ix_backtest_{name}"), "backtest", [name])
    op.create_index("ix_backtest_listed", "backtest", list(_LISTED))
    _create_tag()
    _create_trade()
    _create_content()
    _create_others()
    with op.batch_alter_table("bot") as bot:
        bot.add_column(sa.Column("backtest_id", sa.Uuid(), nullable=True))
        bot.create_foreign_key(_OF_BOT, "backtest", ["backtest_id"], ["id"], ondelete="SET NULL")
    op.create_index(op.f("ix_bot_backtest_id"), "bot", ["backtest_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_bot_backtest_id"), "bot")
    with op.batch_alter_table("bot") as bot:
        bot.drop_constraint(_OF_BOT, type_="foreignkey")
        bot.drop_column("backtest_id")
    for table in ("bot_pair_list", "strategy_needs", "backtest_content", "backtest_trade", "backtest_tag"):
        op.drop_table(table)
    op.drop_index("ix_backtest_listed", "backtest")
    for name in _INDEXED:
        op.drop_index(op.f(f"ix_backtest_{name}"), "backtest")
    op.execute(sa.text("DELETE FROM backtest WHERE exchange_id IS NULL OR runner_id IS NULL"))
    with op.batch_alter_table("backtest") as backtest:
        for name, table in _LINKED.items():
            backtest.drop_constraint(op.f(f"fk_backtest_{name}_{table}"), type_="foreignkey")
        for name in _NEEDED:
            backtest.alter_column(name, existing_type=sa.Uuid(), nullable=False)
        for column in _new():
            backtest.drop_column(column.name)


def _new() -> list[sa.Column[Any]]:
    return [
        sa.Column("draft", JSON, nullable=False, server_default=sa.text("'{}'")),
        sa.Column("problems", JSON, nullable=False, server_default=sa.text("'[]'")),
        *(sa.Column(name, sa.Integer(), nullable=False, server_default="0") for name in ("problem_count", "starts")),
        sa.Column("repeats", sa.Uuid(), nullable=True),
        *(sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()) for name in _FLAGS),
        *(sa.Column(name, sa.Uuid(), nullable=True) for name in _LINKED),
        *(sa.Column(name, AT, nullable=True) for name in ("real_start", "real_end", "began_at")),
        sa.Column("peak_bytes", sa.BigInteger(), nullable=True),
        sa.Column("timeframe", sa.String(length=8), nullable=False, server_default=""),
        sa.Column("pair_count", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("first_pairs", sa.String(length=200), nullable=False, server_default=""),
        sa.Column("stake_currency", sa.String(length=16), nullable=False, server_default=""),
        sa.Column("trades", sa.Integer(), nullable=True),
        *(sa.Column(name, sa.Float(), nullable=True) for name in _FLOATS),
        sa.Column("zip_sha256", sa.String(length=64), nullable=True),
        sa.Column("zip_bytes", sa.BigInteger(), nullable=False, server_default="0"),
        sa.Column("stored_bytes", sa.BigInteger(), nullable=False, server_default="0"),
    ]


def _of_backtest(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_backtest_id_backtest")
    return sa.ForeignKeyConstraint(["backtest_id"], ["backtest.id"], name=name, ondelete="CASCADE")


def _create_tag() -> None:
    op.create_table(
        "backtest_tag",
        sa.Column("backtest_id", sa.Uuid(), nullable=False),
        sa.Column("tag", sa.String(length=40), nullable=False),
        _of_backtest("backtest_tag"),
        sa.PrimaryKeyConstraint("backtest_id", "tag", name=op.f("pk_backtest_tag")),
    )
    op.create_index(op.f("ix_backtest_tag_tag"), "backtest_tag", ["tag"])


def _create_trade() -> None:
    floats = (
        "open_rate", "close_rate", "amount", "stake_amount", "leverage", "profit_ratio", "profit_abs", "fee_open",
        "fee_close", "funding_fees",
    )  # fmt: skip
    op.create_table(
        "backtest_trade",
        sa.Column("backtest_id", sa.Uuid(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("pair", sa.String(length=64), nullable=False),
        sa.Column("is_short", sa.Boolean(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=False),
        sa.Column("minutes", sa.Float(), nullable=False),
        *(sa.Column(name, sa.Float(), nullable=False) for name in floats),
        sa.Column("min_rate", sa.Float(), nullable=True),
        sa.Column("max_rate", sa.Float(), nullable=True),
        sa.Column("orders", sa.Integer(), nullable=False),
        sa.Column("enter_tag", sa.String(), nullable=False),
        sa.Column("exit_reason", sa.String(), nullable=False),
        sa.Column("is_left_open", sa.Boolean(), nullable=False),
        _of_backtest("backtest_trade"),
        sa.PrimaryKeyConstraint("backtest_id", "n", name=op.f("pk_backtest_trade")),
        sqlite_with_rowid=False,
    )


def _create_content() -> None:
    op.create_table(
        "backtest_content",
        sa.Column("backtest_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("used_at", AT, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        _of_backtest("backtest_content"),
        sa.PrimaryKeyConstraint("backtest_id", "kind", "name", name=op.f("pk_backtest_content")),
    )


def _create_others() -> None:
    op.create_table(
        "strategy_needs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", AT, nullable=False),
        sa.Column("updated_at", AT, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("answer", JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_strategy_needs")),
        sa.UniqueConstraint("key", name=op.f("uq_strategy_needs_key")),
    )
    op.create_table(
        "bot_pair_list",
        sa.Column("bot_id", sa.Uuid(), nullable=False),
        sa.Column("at", AT, nullable=False),
        sa.Column("pairs", JSON, nullable=False),
        sa.ForeignKeyConstraint(["bot_id"], ["bot.id"], name=op.f("fk_bot_pair_list_bot_id_bot"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("bot_id", "at", name=op.f("pk_bot_pair_list")),
    )
