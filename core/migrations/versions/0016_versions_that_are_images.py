"""Versions may be names of images, and runs know when their image was made."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_VERSIONS = {
    "bot": ("freqtrade_version",),
    "deployment": ("freqtrade_version",),
    "bot_backup": ("freqtrade_version", "next_version"),
}


def upgrade() -> None:
    _widen(32, 200)
    with op.batch_alter_table("deployment") as deployment:
        deployment.alter_column("image", existing_type=sa.String(length=200), type_=sa.String(length=400))
        deployment.add_column(sa.Column("image_made_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("job") as job:
        job.alter_column("subject_key", existing_type=sa.String(length=120), type_=sa.String(length=250))


def downgrade() -> None:
    with op.batch_alter_table("job") as job:
        job.alter_column("subject_key", existing_type=sa.String(length=250), type_=sa.String(length=120))
    with op.batch_alter_table("deployment") as deployment:
        deployment.drop_column("image_made_at")
        deployment.alter_column("image", existing_type=sa.String(length=400), type_=sa.String(length=200))
    _widen(200, 32)


def _widen(before: int, after: int) -> None:
    for table, names in _VERSIONS.items():
        with op.batch_alter_table(table) as changed:
            for name in names:
                changed.alter_column(name, existing_type=sa.String(length=before), type_=sa.String(length=after))
