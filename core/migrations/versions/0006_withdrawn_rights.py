"""Of each bot: its owner lost the right to what it uses, and its runner knows that it is not to be started again."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("bot") as bot:
        bot.add_column(sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True))
        bot.add_column(sa.Column("is_kept_down", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    with op.batch_alter_table("bot") as bot:
        bot.drop_column("is_kept_down")
        bot.drop_column("withdrawn_at")
