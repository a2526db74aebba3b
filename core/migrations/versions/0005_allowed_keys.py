"""Keys of the sections for ccxt that an administrator allowed for an exchange: in its own settings, and in those of
bots."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    for name in ("allowed_keys", "bot_allowed_keys"):
        op.add_column("exchange", sa.Column(name, JSON, nullable=False, server_default=sa.text("'[]'")))


def downgrade() -> None:
    for name in ("bot_allowed_keys", "allowed_keys"):
        op.drop_column("exchange", name)
