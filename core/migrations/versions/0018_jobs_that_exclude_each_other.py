"""Jobs that must not run at the same time share a text."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("job", sa.Column("alone_with", sa.String(length=200), nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("job", "alone_with")
