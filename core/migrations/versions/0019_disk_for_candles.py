"""How much disk market data may take on a runner."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("runner", sa.Column("data_limit_gib", sa.Integer(), nullable=False, server_default="50"))


def downgrade() -> None:
    op.drop_column("runner", "data_limit_gib")
