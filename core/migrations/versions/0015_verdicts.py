"""What Freqtrade itself said of settings is kept."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "settings_verdict",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("content", JSON, nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_settings_verdict")),
    )
    op.create_index(op.f("ix_settings_verdict_checked_at"), "settings_verdict", ["checked_at"])


def downgrade() -> None:
    op.drop_index(op.f("ix_settings_verdict_checked_at"), table_name="settings_verdict")
    op.drop_table("settings_verdict")
