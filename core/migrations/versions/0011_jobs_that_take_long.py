"""Whose slots a job takes, which is begun first, and what a waiting one waits for."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("job") as job:
        job.add_column(sa.Column("runner_id", sa.Uuid(), nullable=True))
        job.add_column(sa.Column("priority", sa.Integer(), nullable=False, server_default="0"))
        job.add_column(sa.Column("waits_for", sa.String(length=200), nullable=False, server_default=""))
        job.create_foreign_key(op.f("fk_job_runner_id_runner"), "runner", ["runner_id"], ["id"], ondelete="SET NULL")
        job.create_index(op.f("ix_job_runner_id"), ["runner_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("job") as job:
        job.drop_index(op.f("ix_job_runner_id"))
        job.drop_constraint(op.f("fk_job_runner_id_runner"), type_="foreignkey")
        for name in ("waits_for", "priority", "runner_id"):
            job.drop_column(name)
