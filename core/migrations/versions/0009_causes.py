"""Of each end of a run: what kind of cause it has, what mends it, and what it was told from; how long starts take."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("bot") as bot:
        bot.add_column(sa.Column("error_kind", sa.String(length=16), nullable=True))
        bot.add_column(sa.Column("error_mends", sa.String(length=16), nullable=True))
    with op.batch_alter_table("deployment") as deployment:
        deployment.add_column(sa.Column("cause_kind", sa.String(length=16), nullable=True))
        deployment.add_column(sa.Column("cause_mends", sa.String(length=16), nullable=True))
        deployment.add_column(sa.Column("details", sa.String(), nullable=True))
        deployment.add_column(sa.Column("tries", sa.Integer(), nullable=False, server_default="1"))
        deployment.add_column(sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True))
        deployment.add_column(sa.Column("start_seconds", sa.Float(), nullable=True))
    op.execute(  # these did answer: a later death of theirs is no failed start
        "UPDATE deployment SET answered_at = started_at"
        " WHERE ended_at IS NULL AND bot_id IN (SELECT id FROM bot WHERE status = 'RUNNING')"
    )


def downgrade() -> None:
    with op.batch_alter_table("deployment") as deployment:
        for name in ("start_seconds", "answered_at", "tries", "details", "cause_mends", "cause_kind"):
            deployment.drop_column(name)
    with op.batch_alter_table("bot") as bot:
        bot.drop_column("error_mends")
        bot.drop_column("error_kind")
