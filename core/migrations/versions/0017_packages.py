"""Runs name the packages that their strategies had."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("deployment", sa.Column("packages", JSON, nullable=False, server_default="[]"))


def downgrade() -> None:
    op.drop_column("deployment", "packages")
