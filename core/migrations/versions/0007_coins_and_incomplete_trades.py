"""Fees in the coin they were paid in; trades that cannot be understood; accounts beyond what money can be.

Fees of earlier trades are read again from the raw answers, some thousand trades at a time. Killed in the middle, nothing
was changed, and the next start begins anew: it is one transaction."""

import math
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
BLOCK = 2_000
ONE = 100_000_000.0
SIDES = ("open", "close")
OPTIONAL = ("stake_amount", "realized_profit", "funding_fees")

TRADE = sa.table(
    "trade",
    sa.column("id", sa.Uuid()),
    sa.column("stake_currency", sa.String()),
    *(sa.column(f"fee_{side}_cost", sa.Float()) for side in SIDES),
    *(sa.column(f"fee_{side}_currency", sa.String()) for side in SIDES),
)
DETAIL = sa.table("trade_detail", sa.column("trade_id", sa.Uuid()), sa.column("raw", JSON))


def upgrade() -> None:
    with op.batch_alter_table("trade") as trade:
        for side in SIDES:
            trade.alter_column(f"fee_{side}_cost", existing_type=sa.BigInteger(), type_=sa.Float())
            trade.add_column(sa.Column(f"fee_{side}_currency", sa.String(32), nullable=False, server_default=""))
        for name in OPTIONAL:
            trade.alter_column(name, existing_type=sa.BigInteger(), nullable=True)
        trade.add_column(sa.Column("is_beyond", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("bot_metrics") as metrics:
        for name in ("profit_closed_coin", "max_drawdown_abs"):
            metrics.alter_column(name, existing_type=sa.BigInteger(), nullable=True)
        metrics.add_column(sa.Column("is_beyond", sa.Boolean(), nullable=False, server_default=sa.false()))
    _make_incomplete()
    _repair_fees(op.get_bind())


def downgrade() -> None:
    op.drop_table("incomplete_trade")
    nothing: dict[str, Any] = {name: sa.func.coalesce(sa.column(name), 0) for name in OPTIONAL}
    op.execute(sa.update(sa.table("trade", *map(sa.column, OPTIONAL))).values(nothing))
    op.execute(sa.update(TRADE).values({f"fee_{side}_cost": None for side in SIDES}))  # of coins, it was no money
    with op.batch_alter_table("trade") as trade:
        trade.drop_column("is_beyond")
        for side in SIDES:
            trade.drop_column(f"fee_{side}_currency")
            trade.alter_column(f"fee_{side}_cost", existing_type=sa.Float(), type_=sa.BigInteger())
        for name in OPTIONAL:
            trade.alter_column(name, existing_type=sa.BigInteger(), nullable=False)
    op.execute("UPDATE bot_metrics SET profit_closed_coin = coalesce(profit_closed_coin, 0)")
    op.execute("UPDATE bot_metrics SET max_drawdown_abs = coalesce(max_drawdown_abs, 0)")
    with op.batch_alter_table("bot_metrics") as metrics:
        metrics.drop_column("is_beyond")
        for name in ("profit_closed_coin", "max_drawdown_abs"):
            metrics.alter_column(name, existing_type=sa.BigInteger(), nullable=False)


def _make_incomplete() -> None:
    op.create_table(
        "incomplete_trade",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("place", sa.String(40), nullable=False),
        sa.Column("freqtrade_trade_id", sa.BigInteger(), nullable=True),
        sa.Column("pair", sa.String(64), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("missing", sa.String(255), nullable=False),
        sa.Column("raw", JSON, nullable=False),
        sa.Column("answer_hash", sa.String(32), nullable=False),
        sa.Column("counts_there", sa.Boolean(), nullable=False),
        sa.Column("profit_there", sa.Float(), nullable=False),
        sa.Column("bot_id", sa.Uuid(), nullable=False),
        sa.Column("database_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incomplete_trade")),
        sa.ForeignKeyConstraint(
            ["bot_id"], ["bot.id"], name=op.f("fk_incomplete_trade_bot_id_bot"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["database_id"],
            ["bot_database.id"],
            name=op.f("fk_incomplete_trade_database_id_bot_database"),
            ondelete="RESTRICT",
        ),
        sa.UniqueConstraint("database_id", "place", name=op.f("uq_incomplete_trade_database_id_place")),
    )
    op.create_index(op.f("ix_incomplete_trade_bot_id"), "incomplete_trade", ["bot_id"])


def _repair_fees(connection: sa.Connection) -> None:
    """First as what they were kept as, money of the stake currency; then as the bot told them, where it did."""
    kept = {f"fee_{side}_cost": TRADE.c[f"fee_{side}_cost"] / ONE for side in SIDES}
    named = {f"fee_{side}_currency": TRADE.c.stake_currency for side in SIDES}
    connection.execute(sa.update(TRADE).values(kept | named))
    told = sa.select(TRADE.c.id, TRADE.c.stake_currency, DETAIL.c.raw).join(DETAIL, DETAIL.c.trade_id == TRADE.c.id)
    values: dict[str, Any] = {
        f"fee_{side}_{part}": sa.bindparam(f"{side}_{part}") for side in SIDES for part in ("cost", "currency")
    }
    repair = sa.update(TRADE).where(TRADE.c.id == sa.bindparam("row")).values(values)
    rows = connection.execute(told.order_by(TRADE.c.id).limit(BLOCK)).all()
    while rows:
        if repaired := [found for row in rows if (found := _fees(*row))]:
            connection.execute(repair, repaired)
        rows = connection.execute(told.where(TRADE.c.id > rows[-1][0]).order_by(TRADE.c.id).limit(BLOCK)).all()


def _fees(row_id: Any, stake_currency: str, raw: Any) -> dict[str, Any] | None:
    if not isinstance(raw, dict) or "fee_open_cost" not in raw:
        return None
    found = {"row": row_id}
    for side in SIDES:
        told = raw.get(f"fee_{side}_currency")
        currency = told.strip()[:32] if isinstance(told, str) else ""
        found[f"{side}_cost"] = _number(raw.get(f"fee_{side}_cost"))
        found[f"{side}_currency"] = currency or stake_currency
    rate, stake = _number(raw.get("fee_open")), _number(raw.get("max_stake_amount"))
    if rate and stake and math.isclose(found["open_cost"] or 0.0, rate * stake, rel_tol=1e-6):
        found["open_currency"] = stake_currency  # Freqtrade overwrote the cost, and left the name of the coin
    return found


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
