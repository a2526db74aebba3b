"""Revisions that hold everything a person may fill in; the revision of its exchange that a run began with."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("config_revision") as revision:
        revision.add_column(sa.Column("holds", sa.String(length=32), nullable=False, server_default="config"))
        revision.add_column(sa.Column("restored_from", sa.Integer(), nullable=True))
        revision.add_column(sa.Column("changed", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("deployment") as deployment:
        deployment.add_column(sa.Column("exchange_revision", sa.Integer(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("deployment") as deployment:
        deployment.drop_column("exchange_revision")
    with op.batch_alter_table("config_revision") as revision:
        for name in ("changed", "restored_from", "holds"):
            revision.drop_column(name)
