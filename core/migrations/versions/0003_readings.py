"""What was read of a strategy's source, and what a run was started from without its source: nothing is read or hashed
for a page. Both are filled in while Flotilla runs."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    # Not as a batch: SQLite would copy all the code of all versions.
    op.add_column("strategy", sa.Column("reading", JSON, nullable=True))
    op.create_index(op.f("ix_strategy_sha256"), "strategy", ["sha256"], unique=False)
    op.add_column("deployment", sa.Column("light_fingerprint", sa.String(length=64), nullable=True))


def downgrade() -> None:
    op.drop_column("deployment", "light_fingerprint")
    op.drop_index(op.f("ix_strategy_sha256"), table_name="strategy")
    op.drop_column("strategy", "reading")
