"""All tables of the first design."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "artifact",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_artifact")),
        sa.UniqueConstraint("sha256", name=op.f("uq_artifact_sha256")),
    )
    op.create_table(
        "house_fact",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_house_fact")),
    )
    op.create_table(
        "lease",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("holder", sa.String(length=80), nullable=False),
        sa.Column("token", sa.Integer(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lease")),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("username", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.Column("disabled_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("username", name=op.f("uq_person_username")),
    )
    op.create_table(
        "person_group",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_group")),
        sa.UniqueConstraint("name", name=op.f("uq_person_group_name")),
    )
    op.create_table(
        "sample",
        sa.Column("series", sa.Uuid(), nullable=False),
        sa.Column("resolution", sa.Integer(), nullable=False),
        sa.Column("ts", sa.BigInteger(), nullable=False),
        sa.Column("profit_closed", sa.BigInteger(), nullable=False),
        sa.Column("profit_all", sa.BigInteger(), nullable=True),
        sa.Column("starting_balance", sa.BigInteger(), nullable=True),
        sa.Column("open_trades", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("series", "resolution", "ts", name=op.f("pk_sample")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "access_grant",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("resource_id", sa.Uuid(), nullable=False),
        sa.Column("grantee_id", sa.Uuid(), nullable=False),
        sa.Column("scope", sa.String(length=32), nullable=False),
        sa.Column("granted_by", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["granted_by"], ["person.id"], name=op.f("fk_access_grant_granted_by_person"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access_grant")),
        sa.UniqueConstraint(
            "kind", "resource_id", "grantee_id", "scope", name=op.f("uq_access_grant_kind_resource_id_grantee_id_scope")
        ),
    )
    with op.batch_alter_table("access_grant", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_access_grant_grantee_id"), ["grantee_id"], unique=False)

    op.create_table(
        "artifact_chunk",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sha256"], ["artifact.sha256"], name=op.f("fk_artifact_chunk_sha256_artifact"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("sha256", "position", name=op.f("pk_artifact_chunk")),
    )
    op.create_table(
        "audit_event",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("actor_name", sa.String(length=120), nullable=False),
        sa.Column("verb", sa.String(length=40), nullable=False),
        sa.Column("subject_kind", sa.String(length=32), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("subject_name", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("level", sa.String(length=8), nullable=False),
        sa.Column("before", JSON, nullable=True),
        sa.Column("after", JSON, nullable=True),
        sa.Column("prev_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["person.id"], name=op.f("fk_audit_event_actor_id_person"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit_event")),
    )
    with op.batch_alter_table("audit_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_event_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_audit_event_subject_id"), ["subject_id"], unique=False)

    op.create_table(
        "config_revision",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("subject_kind", sa.String(length=32), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", JSON, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_config_revision_author_id_person"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_config_revision")),
        sa.UniqueConstraint(
            "subject_kind", "subject_id", "number", name=op.f("uq_config_revision_subject_kind_subject_id_number")
        ),
    )
    with op.batch_alter_table("config_revision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_config_revision_subject_id"), ["subject_id"], unique=False)

    op.create_table(
        "exchange",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("exchange_type", sa.String(length=40), nullable=False),
        sa.Column("config", JSON, nullable=False),
        sa.Column("credentials", sa.String(), nullable=False),
        sa.Column("credentials_changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("resource_id", sa.String(length=64), nullable=True),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_exchange_owner_id_person"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange")),
    )
    with op.batch_alter_table("exchange", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_exchange_owner_id"), ["owner_id"], unique=False)
        batch_op.create_index(
            "uq_exchange_living_name",
            ["owner_id", "name"],
            unique=True,
            sqlite_where=sa.text("archived_at IS NULL"),
            postgresql_where=sa.text("archived_at IS NULL"),
        )

    op.create_table(
        "identity",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issuer", sa.String(length=255), nullable=False),
        sa.Column("subject", sa.String(length=255), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_identity_person_id_person"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity")),
        sa.UniqueConstraint("issuer", "subject", name=op.f("uq_identity_issuer_subject")),
    )
    with op.batch_alter_table("identity", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_identity_person_id"), ["person_id"], unique=False)

    op.create_table(
        "job",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("subject_key", sa.String(length=120), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("payload", JSON, nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("step", sa.String(length=300), nullable=False),
        sa.Column("progress", sa.Float(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("deadline_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("log", sa.Text(), nullable=False),
        sa.Column("requested_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["requested_by"], ["person.id"], name=op.f("fk_job_requested_by_person"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
    )
    with op.batch_alter_table("job", schema=None) as batch_op:
        batch_op.create_index(
            "uq_job_one_alive",
            ["kind", "subject_key"],
            unique=True,
            sqlite_where=sa.text("state IN ('WAITING', 'RUNNING')"),
            postgresql_where=sa.text("state IN ('WAITING', 'RUNNING')"),
        )

    op.create_table(
        "local_password",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("must_change", sa.Boolean(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_local_password_person_id_person"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_local_password")),
    )
    op.create_table(
        "login_session",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("address", sa.String(length=64), nullable=False),
        sa.Column("browser", sa.String(length=255), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_login_session_person_id_person"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_login_session")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_login_session_token_hash")),
    )
    with op.batch_alter_table("login_session", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_login_session_person_id"), ["person_id"], unique=False)

    op.create_table(
        "membership",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["person_group.id"], name=op.f("fk_membership_group_id_person_group"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_membership_person_id_person"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("group_id", "person_id", name=op.f("pk_membership")),
    )
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_membership_person_id"), ["person_id"], unique=False)

    op.create_table(
        "runner",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("type", sa.String(length=32), nullable=False),
        sa.Column("endpoint", sa.String(length=500), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("job_slots", sa.Integer(), nullable=False),
        sa.Column("config", JSON, nullable=False),
        sa.Column("secure_config", sa.String(), nullable=False),
        sa.Column("data_is_ready", sa.Boolean(), nullable=False),
        sa.Column("data_last_updated", sa.DateTime(timezone=True), nullable=True),
        sa.Column("data_download_status", sa.String(length=32), nullable=False),
        sa.Column("data_download_progress", sa.Float(), nullable=False),
        sa.Column("data_error_message", sa.String(), nullable=True),
        sa.Column("data_download_config", JSON, nullable=False),
        sa.Column("data_held", JSON, nullable=False),
        sa.Column("reached_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error_message", sa.String(), nullable=True),
        sa.Column("resource_id", sa.String(length=64), nullable=True),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_runner_owner_id_person"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runner")),
    )
    with op.batch_alter_table("runner", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_runner_owner_id"), ["owner_id"], unique=False)
        batch_op.create_index(
            "uq_runner_living_name",
            ["owner_id", "name"],
            unique=True,
            sqlite_where=sa.text("archived_at IS NULL"),
            postgresql_where=sa.text("archived_at IS NULL"),
        )

    op.create_table(
        "strategy",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("config", JSON, nullable=False),
        sa.Column("version_number", sa.Integer(), nullable=False),
        sa.Column("is_latest", sa.Boolean(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("family_id", sa.Uuid(), nullable=False),
        sa.Column("forked_from", sa.Uuid(), nullable=True),
        sa.Column("class_name", sa.String(length=120), nullable=False),
        sa.Column("timeframe", sa.String(length=8), nullable=True),
        sa.Column("can_short", sa.Boolean(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("parameters", JSON, nullable=False),
        sa.Column("files", JSON, nullable=False),
        sa.Column("packages", JSON, nullable=False),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.Column("resource_id", sa.String(length=64), nullable=True),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_strategy_author_id_person"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["forked_from"], ["strategy.id"], name=op.f("fk_strategy_forked_from_strategy"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_strategy_owner_id_person"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["strategy.id"], name=op.f("fk_strategy_parent_id_strategy"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_strategy")),
        sa.UniqueConstraint("family_id", "version_number", name=op.f("uq_strategy_family_id_version_number")),
    )
    with op.batch_alter_table("strategy", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_strategy_family_id"), ["family_id"], unique=False)
        batch_op.create_index(
            "ix_strategy_one_latest",
            ["family_id"],
            unique=True,
            sqlite_where=sa.text("is_latest"),
            postgresql_where=sa.text("is_latest"),
        )
        batch_op.create_index(batch_op.f("ix_strategy_owner_id"), ["owner_id"], unique=False)
        batch_op.create_index(
            "uq_strategy_living_name",
            ["owner_id", "name"],
            unique=True,
            sqlite_where=sa.text("archived_at IS NULL AND is_latest"),
            postgresql_where=sa.text("archived_at IS NULL AND is_latest"),
        )

    op.create_table(
        "backtest",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("result", JSON, nullable=True),
        sa.Column("summary", JSON, nullable=True),
        sa.Column("container_id", sa.String(length=128), nullable=True),
        sa.Column("error_message", sa.String(), nullable=True),
        sa.Column("progress", sa.Float(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("batch", sa.Uuid(), nullable=True),
        sa.Column("recipe", JSON, nullable=False),
        sa.Column("start_date", sa.DateTime(timezone=True), nullable=False),
        sa.Column("end_date", sa.DateTime(timezone=True), nullable=False),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("strategy_id", sa.Uuid(), nullable=False),
        sa.Column("exchange_id", sa.Uuid(), nullable=False),
        sa.Column("runner_id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["exchange_id"], ["exchange.id"], name=op.f("fk_backtest_exchange_id_exchange"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_backtest_owner_id_person"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runner.id"], name=op.f("fk_backtest_runner_id_runner"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["strategy_id"], ["strategy.id"], name=op.f("fk_backtest_strategy_id_strategy"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_backtest")),
    )
    with op.batch_alter_table("backtest", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_backtest_batch"), ["batch"], unique=False)
        batch_op.create_index(batch_op.f("ix_backtest_exchange_id"), ["exchange_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_backtest_owner_id"), ["owner_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_backtest_runner_id"), ["runner_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_backtest_strategy_id"), ["strategy_id"], unique=False)

    op.create_table(
        "bot",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("mode", sa.String(length=32), nullable=False),
        sa.Column("target", sa.String(length=32), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("wished_by", sa.Uuid(), nullable=True),
        sa.Column("applied_generation", sa.Integer(), nullable=False),
        sa.Column("trader_state", sa.String(length=32), nullable=True),
        sa.Column("container_id", sa.String(length=128), nullable=True),
        sa.Column("config", JSON, nullable=False),
        sa.Column("secure_config", sa.String(), nullable=False),
        sa.Column("freqtrade_version", sa.String(length=32), nullable=False),
        sa.Column("restart_policy", sa.String(length=32), nullable=False),
        sa.Column("status_changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("observed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_process_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error_message", sa.String(), nullable=True),
        sa.Column("sync_error", sa.String(), nullable=True),
        sa.Column("next_attempt_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("fingerprint", sa.String(length=64), nullable=True),
        sa.Column("is_practice", sa.Boolean(), nullable=False),
        sa.Column("resource_id", sa.String(length=64), nullable=True),
        sa.Column("exchange_id", sa.Uuid(), nullable=False),
        sa.Column("strategy_id", sa.Uuid(), nullable=False),
        sa.Column("runner_id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["exchange_id"], ["exchange.id"], name=op.f("fk_bot_exchange_id_exchange"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_bot_owner_id_person"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runner.id"], name=op.f("fk_bot_runner_id_runner"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["strategy_id"], ["strategy.id"], name=op.f("fk_bot_strategy_id_strategy"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["wished_by"], ["person.id"], name=op.f("fk_bot_wished_by_person"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bot")),
    )
    with op.batch_alter_table("bot", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bot_exchange_id"), ["exchange_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_bot_owner_id"), ["owner_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_bot_runner_id"), ["runner_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_bot_strategy_id"), ["strategy_id"], unique=False)
        batch_op.create_index(
            "uq_bot_living_name",
            ["owner_id", "name"],
            unique=True,
            sqlite_where=sa.text("archived_at IS NULL"),
            postgresql_where=sa.text("archived_at IS NULL"),
        )

    op.create_table(
        "bot_database",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("bot_id", sa.Uuid(), nullable=False),
        sa.Column("mode", sa.String(length=32), nullable=False),
        sa.Column("exchange_id", sa.Uuid(), nullable=False),
        sa.Column("stake_currency", sa.String(length=16), nullable=False),
        sa.Column("trading_mode", sa.String(length=16), nullable=False),
        sa.Column("file_name", sa.String(length=80), nullable=False),
        sa.Column("bot_start_ts", sa.BigInteger(), nullable=True),
        sa.Column("cause", sa.String(length=32), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["bot_id"], ["bot.id"], name=op.f("fk_bot_database_bot_id_bot"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["exchange_id"], ["exchange.id"], name=op.f("fk_bot_database_exchange_id_exchange"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bot_database")),
    )
    with op.batch_alter_table("bot_database", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bot_database_bot_id"), ["bot_id"], unique=False)

    op.create_table(
        "bot_metrics",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("bot_id", sa.Uuid(), nullable=False),
        sa.Column("database_id", sa.Uuid(), nullable=False),
        sa.Column("profit_closed_coin", sa.BigInteger(), nullable=False),
        sa.Column("profit_closed_percent", sa.Float(), nullable=False),
        sa.Column("profit_all_coin", sa.BigInteger(), nullable=True),
        sa.Column("profit_all_percent", sa.Float(), nullable=True),
        sa.Column("trade_count", sa.Integer(), nullable=False),
        sa.Column("closed_trade_count", sa.Integer(), nullable=False),
        sa.Column("open_trade_count", sa.Integer(), nullable=False),
        sa.Column("winning_trades", sa.Integer(), nullable=False),
        sa.Column("losing_trades", sa.Integer(), nullable=False),
        sa.Column("winrate", sa.Float(), nullable=False),
        sa.Column("expectancy", sa.Float(), nullable=False),
        sa.Column("profit_factor", sa.Float(), nullable=True),
        sa.Column("max_drawdown", sa.Float(), nullable=False),
        sa.Column("max_drawdown_abs", sa.BigInteger(), nullable=False),
        sa.Column("best_pair", sa.String(length=64), nullable=False),
        sa.Column("best_rate", sa.Float(), nullable=False),
        sa.Column("first_trade_timestamp", sa.BigInteger(), nullable=True),
        sa.Column("latest_trade_timestamp", sa.BigInteger(), nullable=True),
        sa.Column("stake_currency", sa.String(length=16), nullable=False),
        sa.Column("starting_balance", sa.BigInteger(), nullable=True),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["bot_id"], ["bot.id"], name=op.f("fk_bot_metrics_bot_id_bot"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["database_id"],
            ["bot_database.id"],
            name=op.f("fk_bot_metrics_database_id_bot_database"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bot_metrics")),
        sa.UniqueConstraint("bot_id", name=op.f("uq_bot_metrics_bot_id")),
    )
    op.create_table(
        "deployment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("bot_id", sa.Uuid(), nullable=False),
        sa.Column("database_id", sa.Uuid(), nullable=False),
        sa.Column("strategy_id", sa.Uuid(), nullable=False),
        sa.Column("runner_id", sa.Uuid(), nullable=False),
        sa.Column("config_revision", sa.Integer(), nullable=False),
        sa.Column("freqtrade_version", sa.String(length=32), nullable=False),
        sa.Column("image", sa.String(length=200), nullable=False),
        sa.Column("workload_id", sa.String(length=128), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("started_by", sa.Uuid(), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("exit_code", sa.Integer(), nullable=True),
        sa.Column("oom_killed", sa.Boolean(), nullable=False),
        sa.Column("wanted", sa.Boolean(), nullable=True),
        sa.Column("cause", sa.String(), nullable=True),
        sa.Column("log_tail", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["bot_id"], ["bot.id"], name=op.f("fk_deployment_bot_id_bot"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["database_id"],
            ["bot_database.id"],
            name=op.f("fk_deployment_database_id_bot_database"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runner.id"], name=op.f("fk_deployment_runner_id_runner"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["started_by"], ["person.id"], name=op.f("fk_deployment_started_by_person"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["strategy_id"], ["strategy.id"], name=op.f("fk_deployment_strategy_id_strategy"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deployment")),
    )
    with op.batch_alter_table("deployment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_deployment_bot_id"), ["bot_id"], unique=False)

    op.create_table(
        "trade",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("freqtrade_trade_id", sa.BigInteger(), nullable=False),
        sa.Column("pair", sa.String(length=64), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("open_date", sa.DateTime(timezone=True), nullable=False),
        sa.Column("close_date", sa.DateTime(timezone=True), nullable=True),
        sa.Column("open_timestamp", sa.BigInteger(), nullable=False),
        sa.Column("close_timestamp", sa.BigInteger(), nullable=True),
        sa.Column("open_rate", sa.Float(), nullable=False),
        sa.Column("close_rate", sa.Float(), nullable=True),
        sa.Column("current_rate", sa.Float(), nullable=True),
        sa.Column("amount", sa.Float(), nullable=False),
        sa.Column("stake_amount", sa.BigInteger(), nullable=False),
        sa.Column("max_stake_amount", sa.BigInteger(), nullable=True),
        sa.Column("profit_abs", sa.BigInteger(), nullable=True),
        sa.Column("profit_ratio", sa.Float(), nullable=True),
        sa.Column("realized_profit", sa.BigInteger(), nullable=False),
        sa.Column("sell_reason", sa.String(length=255), nullable=True),
        sa.Column("enter_tag", sa.String(length=255), nullable=True),
        sa.Column("strategy_name", sa.String(length=120), nullable=False),
        sa.Column("timeframe", sa.String(length=8), nullable=True),
        sa.Column("entry_order_status", sa.String(length=32), nullable=True),
        sa.Column("exit_order_status", sa.String(length=32), nullable=True),
        sa.Column("direction", sa.String(length=32), nullable=False),
        sa.Column("leverage", sa.Float(), nullable=False),
        sa.Column("fee_open_cost", sa.BigInteger(), nullable=True),
        sa.Column("fee_close_cost", sa.BigInteger(), nullable=True),
        sa.Column("funding_fees", sa.BigInteger(), nullable=False),
        sa.Column("entry_cost", sa.BigInteger(), nullable=True),
        sa.Column("stop_loss_abs", sa.Float(), nullable=True),
        sa.Column("stake_currency", sa.String(length=16), nullable=False),
        sa.Column("has_filled_entry", sa.Boolean(), nullable=False),
        sa.Column("answer_hash", sa.String(length=32), nullable=False),
        sa.Column("bot_id", sa.Uuid(), nullable=False),
        sa.Column("database_id", sa.Uuid(), nullable=False),
        sa.Column("deployment_id", sa.Uuid(), nullable=True),
        sa.Column("superseded_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["bot_id"], ["bot.id"], name=op.f("fk_trade_bot_id_bot"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["database_id"], ["bot_database.id"], name=op.f("fk_trade_database_id_bot_database"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["deployment_id"], ["deployment.id"], name=op.f("fk_trade_deployment_id_deployment"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trade")),
        sa.UniqueConstraint(
            "database_id",
            "freqtrade_trade_id",
            "open_timestamp",
            name=op.f("uq_trade_database_id_freqtrade_trade_id_open_timestamp"),
        ),
    )
    with op.batch_alter_table("trade", schema=None) as batch_op:
        batch_op.create_index("ix_trade_bot_close", ["bot_id", "is_open", "close_timestamp"], unique=False)
        batch_op.create_index("ix_trade_close", ["close_timestamp"], unique=False)
        batch_op.create_index("ix_trade_database_open", ["database_id", "is_open"], unique=False)
        batch_op.create_index("ix_trade_open", ["open_timestamp"], unique=False)

    op.create_table(
        "trade_detail",
        sa.Column("trade_id", sa.Uuid(), nullable=False),
        sa.Column("orders", JSON, nullable=False),
        sa.Column("funding_fees", sa.Float(), nullable=True),
        sa.Column("raw", JSON, nullable=False),
        sa.ForeignKeyConstraint(
            ["trade_id"], ["trade.id"], name=op.f("fk_trade_detail_trade_id_trade"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("trade_id", name=op.f("pk_trade_detail")),
    )


def downgrade() -> None:
    op.drop_table("trade_detail")
    with op.batch_alter_table("trade", schema=None) as batch_op:
        batch_op.drop_index("ix_trade_open")
        batch_op.drop_index("ix_trade_database_open")
        batch_op.drop_index("ix_trade_close")
        batch_op.drop_index("ix_trade_bot_close")

    op.drop_table("trade")
    with op.batch_alter_table("deployment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_deployment_bot_id"))

    op.drop_table("deployment")
    op.drop_table("bot_metrics")
    with op.batch_alter_table("bot_database", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_bot_database_bot_id"))

    op.drop_table("bot_database")
    with op.batch_alter_table("bot", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_bot_living_name",
            sqlite_where=sa.text("archived_at IS NULL"),
            postgresql_where=sa.text("archived_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_bot_strategy_id"))
        batch_op.drop_index(batch_op.f("ix_bot_runner_id"))
        batch_op.drop_index(batch_op.f("ix_bot_owner_id"))
        batch_op.drop_index(batch_op.f("ix_bot_exchange_id"))

    op.drop_table("bot")
    with op.batch_alter_table("backtest", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_backtest_strategy_id"))
        batch_op.drop_index(batch_op.f("ix_backtest_runner_id"))
        batch_op.drop_index(batch_op.f("ix_backtest_owner_id"))
        batch_op.drop_index(batch_op.f("ix_backtest_exchange_id"))
        batch_op.drop_index(batch_op.f("ix_backtest_batch"))

    op.drop_table("backtest")
    with op.batch_alter_table("strategy", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_strategy_living_name",
            sqlite_where=sa.text("archived_at IS NULL AND is_latest"),
            postgresql_where=sa.text("archived_at IS NULL AND is_latest"),
        )
        batch_op.drop_index(batch_op.f("ix_strategy_owner_id"))
        batch_op.drop_index(
            "ix_strategy_one_latest", sqlite_where=sa.text("is_latest"), postgresql_where=sa.text("is_latest")
        )
        batch_op.drop_index(batch_op.f("ix_strategy_family_id"))

    op.drop_table("strategy")
    with op.batch_alter_table("runner", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_runner_living_name",
            sqlite_where=sa.text("archived_at IS NULL"),
            postgresql_where=sa.text("archived_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_runner_owner_id"))

    op.drop_table("runner")
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_membership_person_id"))

    op.drop_table("membership")
    with op.batch_alter_table("login_session", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_login_session_person_id"))

    op.drop_table("login_session")
    op.drop_table("local_password")
    with op.batch_alter_table("job", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_job_one_alive",
            sqlite_where=sa.text("state IN ('WAITING', 'RUNNING')"),
            postgresql_where=sa.text("state IN ('WAITING', 'RUNNING')"),
        )

    op.drop_table("job")
    with op.batch_alter_table("identity", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_identity_person_id"))

    op.drop_table("identity")
    with op.batch_alter_table("exchange", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_exchange_living_name",
            sqlite_where=sa.text("archived_at IS NULL"),
            postgresql_where=sa.text("archived_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_exchange_owner_id"))

    op.drop_table("exchange")
    with op.batch_alter_table("config_revision", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_config_revision_subject_id"))

    op.drop_table("config_revision")
    with op.batch_alter_table("audit_event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_event_subject_id"))
        batch_op.drop_index(batch_op.f("ix_audit_event_at"))

    op.drop_table("audit_event")
    op.drop_table("artifact_chunk")
    with op.batch_alter_table("access_grant", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_access_grant_grantee_id"))

    op.drop_table("access_grant")
    op.drop_table("sample")
    op.drop_table("person_group")
    op.drop_table("person")
    op.drop_table("lease")
    op.drop_table("house_fact")
    op.drop_table("artifact")
