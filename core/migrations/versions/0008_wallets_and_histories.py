"""The whole wallet beside Freqtrade's starting balance, and how much of each history is read.

What an older Flotilla has figures of, it has read completely: it computed none before. Its samples have no wallet; with
the ratio of their trade database they join those that have one. The ratio is that of the settings kept now.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

FREQTRADES_RATIO = 0.99
MOST = 9e18  # what a BIGINT holds


def upgrade() -> None:
    with op.batch_alter_table("bot_database") as database:
        database.add_column(sa.Column("tradable_ratio", sa.Float(), nullable=True))
        database.add_column(sa.Column("history_read", sa.Integer(), nullable=False, server_default="0"))
        database.add_column(sa.Column("history_total", sa.Integer(), nullable=True))
        database.add_column(sa.Column("history_read_at", sa.DateTime(timezone=True), nullable=True))
        database.add_column(sa.Column("history_is_complete", sa.Boolean(), nullable=False, server_default=sa.false()))
    for table in ("bot_metrics", "sample"):
        op.add_column(table, sa.Column("starting_wallet", sa.BigInteger(), nullable=True))
    _fill(op.get_bind())


def downgrade() -> None:
    for table in ("sample", "bot_metrics"):
        op.drop_column(table, "starting_wallet")
    with op.batch_alter_table("bot_database") as database:
        for name in ("history_is_complete", "history_read_at", "history_total", "history_read", "tradable_ratio"):
            database.drop_column(name)


def _fill(connection: sa.Connection) -> None:
    bot, exchange, strategy = (
        sa.table(name, sa.column("id", sa.Uuid), sa.column("config", sa.JSON), *map(sa.column, more))
        for name, more in (("bot", ("exchange_id", "strategy_id")), ("exchange", ()), ("strategy", ()))
    )
    database = sa.table(
        "bot_database",
        *(sa.column(name) for name in ("id", "bot_id", "closed_at", "tradable_ratio", "history_is_complete")),
    )
    metrics = sa.table(
        "bot_metrics", *(sa.column(name) for name in ("database_id", "starting_balance", "starting_wallet"))
    )
    layers = (
        sa.select(bot.c.id, exchange.c.config, strategy.c.config, bot.c.config)
        .join(exchange, exchange.c.id == bot.c.exchange_id)
        .join(strategy, strategy.c.id == bot.c.strategy_id)
    )
    for bot_id, *documents in connection.execute(layers).all():
        connection.execute(
            sa.update(database)
            .where(database.c.bot_id == sa.bindparam("bot", bot_id, sa.Uuid))
            .values(tradable_ratio=_ratio(documents))
        )
    has_figures = sa.exists().where(metrics.c.database_id == database.c.id)
    is_past = database.c.closed_at.is_not(None)
    connection.execute(sa.update(database).where(sa.or_(has_figures, is_past)).values(history_is_complete=sa.true()))
    ratio = sa.select(sa.func.coalesce(database.c.tradable_ratio, 1.0)).where(database.c.id == metrics.c.database_id)
    whole = metrics.c.starting_balance / ratio.scalar_subquery()
    fits = sa.update(metrics).where(whole < MOST)
    connection.execute(fits.values(starting_wallet=sa.cast(sa.func.round(whole), sa.BigInteger)))


def _ratio(documents: list[object]) -> float:
    """As `core.bot_records.database_chain.tradable_ratio`, of the layers exchange, strategy and bot."""
    merged: dict[str, object] = {}
    for document in documents:
        merged |= document if isinstance(document, dict) else {}
    if merged.get("available_capital") is not None:
        return 1.0
    ratio = merged.get("tradable_balance_ratio")
    if isinstance(ratio, bool) or not isinstance(ratio, int | float):
        return FREQTRADES_RATIO
    return float(ratio) if 0 < ratio <= 1 else FREQTRADES_RATIO
