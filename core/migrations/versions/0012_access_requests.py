"""Requests for access: what somebody asks for of a thing, until it is answered."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "access_request",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("resource_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("scope", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_access_request_person_id_person"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access_request")),
        sa.UniqueConstraint(
            "kind",
            "resource_id",
            "person_id",
            "scope",
            name=op.f("uq_access_request_kind_resource_id_person_id_scope"),
        ),
    )
    op.create_index(op.f("ix_access_request_person_id"), "access_request", ["person_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_access_request_person_id"), table_name="access_request")
    op.drop_table("access_request")
