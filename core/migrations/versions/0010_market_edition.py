"""Which edition of the practice market an exchange stands for. Those of before keep the first one, with its candles."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("exchange") as exchange:
        exchange.add_column(sa.Column("market_edition", sa.Integer(), nullable=False, server_default="1"))


def downgrade() -> None:
    with op.batch_alter_table("exchange") as exchange:
        exchange.drop_column("market_edition")
