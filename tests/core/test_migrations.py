from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from alembic import command
from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Engine,
    LargeBinary,
    MetaData,
    Table,
    Uuid,
    bindparam,
    cast,
    func,
    inspect,
    text,
)
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel, col, select

import core.entities  # noqa: F401  (fills the metadata)
from core import migrations
from core.database_engines.db_engine import open_engine
from core.errors import Refused
from core.migrations import _unbound
from core.strategies.models import Strategy

NOBODY = UUID(int=0)


@pytest.fixture
def engine(empty_database_url: str) -> Iterator[Engine]:
    opened = open_engine(empty_database_url)
    yield opened
    opened.dispose()


def test_an_empty_database_gets_every_table_and_twice_does_no_harm(engine: Engine) -> None:
    migrations.upgrade(engine)
    migrations.upgrade(engine)
    assert set(inspect(engine).get_table_names()) == {*SQLModel.metadata.tables, "alembic_version"}


def test_the_entities_and_the_migrations_tell_the_same(engine: Engine) -> None:
    migrations.upgrade(engine)
    config = migrations.alembic_config()
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.check(config)


def test_foreign_keys_hold_and_the_journal_is_a_wal(tmp_path: Path) -> None:
    """On SQLite, where both are a matter of choice."""
    engine = open_engine(f"sqlite:///{tmp_path}/new.db")
    migrations.upgrade(engine)
    with engine.connect() as connection:
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"


def test_a_database_of_a_newer_flotilla_is_refused(engine: Engine) -> None:
    migrations.upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Refused, match="newer version"):
        migrations.upgrade(engine)


def test_what_was_stored_is_still_there_after_an_upgrade(engine: Engine) -> None:
    migrations.upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO house_fact (name, value) VALUES ('a', 'b')"))
    migrations.upgrade(engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT value FROM house_fact")).scalar() == "b"


def test_a_bot_of_the_first_design_keeps_everything_and_all_that_refers_to_it(engine: Engine) -> None:
    _to(engine, "0001")
    with engine.begin() as connection:
        ids = _fill(connection)
        before = connection.execute(text("SELECT * FROM bot")).mappings().one()
    migrations.upgrade(engine)
    with engine.connect() as connection:
        after = connection.execute(text("SELECT * FROM bot")).mappings().one()
        assert {name: after[name] for name in before} == dict(before)
        assert [after[name] for name in ("memory_bytes", "cpus", "pids", "moving_to", "restoring", "notice")] == [
            None
        ] * 6
        assert connection.execute(text("SELECT count(*) FROM deployment")).scalar() == 1
    for statement in (
        "DELETE FROM bot",  # its database and its run refer to it
        f"UPDATE bot SET moving_to = '{NOBODY.hex}'",
        "INSERT INTO bot SELECT * FROM bot",
    ):
        with pytest.raises(IntegrityError), engine.begin() as connection:
            connection.execute(text(statement))
    names = {index["name"] for index in inspect(engine).get_indexes("bot")}
    assert "uq_bot_living_name" in names
    with engine.begin() as connection:
        connection.execute(
            text("UPDATE bot SET moving_to = :id").bindparams(bindparam("id", type_=Uuid())), {"id": ids["runner"]}
        )


PAID = [
    # kept cost in 1e-8, raw answer → cost and currency of the entry, of the exit
    (4_950_495_000_000, {"fee_open_cost": 49_504.95, "fee_open_currency": "PEPE", "fee_open": 0.001,
        "max_stake_amount": 500.0, "fee_close_cost": 0.5, "fee_close_currency": "USDT"},
        (49_504.95, "PEPE", 0.5, "USDT")),
    (10_000_000, {"fee_open_cost": 0.1, "fee_open_currency": "BNB", "fee_open": 0.001, "max_stake_amount": 100.0,
        "fee_close_cost": None, "fee_close_currency": None}, (0.1, "USDT", None, "USDT")),
    (25_000_000, {}, (0.25, "USDT", 0.25, "USDT")),
]  # fmt: skip


def test_fees_of_earlier_trades_are_read_again_from_what_the_bot_told(engine: Engine) -> None:
    """More of them than are read at a time."""
    _to(engine, "0006")
    with engine.begin() as connection:
        known = _fill(connection)
        owned = {"bot_id": known["bot"], "database_id": known["bot_database"], "stake_currency": "USDT"}
        kept = [(uuid4(), number, *PAID[number % 3][:2]) for number in range(2_100)]
        _add(connection, "trade", [owned | {"id": row_id, "freqtrade_trade_id": number, "fee_open_cost": cost,
            "fee_close_cost": cost} for row_id, number, cost, _ in kept])  # fmt: skip
        _add(connection, "trade_detail", [{"trade_id": row_id, "raw": raw} for row_id, _, _, raw in kept])
    migrations.upgrade(engine)
    columns = "freqtrade_trade_id, fee_open_cost, fee_open_currency, fee_close_cost, fee_close_currency"
    with engine.connect() as connection:
        found = connection.execute(text(f"SELECT {columns} FROM trade")).all()
    assert len(found) == 2_100
    assert [row for row in found if tuple(row[1:]) != PAID[row[0] % 3][2]] == []


def test_sources_are_the_same_after_they_were_compressed(engine: Engine) -> None:
    _to(engine, "0012")
    sources = ["", "class Dips: ...\n", "# Ärger 🎣\n" * 400_000]
    with engine.begin() as connection:
        owner = _fill(connection)["person"]
        its = {"owner_id": owner, "is_latest": True, "parent_id": None}
        rows = [
            its | {"id": uuid4(), "family_id": uuid4(), "name": str(number), "code": code}
            for number, code in enumerate(sources)
        ]
        _add(connection, "strategy", rows)
    migrations.upgrade(engine)
    query = select(Strategy.name, Strategy.code).where(col(Strategy.id).in_([row["id"] for row in rows]))
    with Session(engine) as session:
        assert dict(session.exec(query).all()) == {row["name"]: row["code"] for row in rows}
        stored = session.exec(select(func.length(cast(Strategy.code, LargeBinary)))).all()
        assert max(stored) < 100_000  # of five megabytes


def _add(connection: Connection, name: str, given: list[dict[str, Any]]) -> None:
    table = Table(name, MetaData(), autoload_with=connection)
    usual = {column.name: _something(column) for column in table.columns if not column.nullable}
    rows = [{key: _as_kept(connection, value) for key, value in (usual | row).items()} for row in given]
    connection.execute(table.insert(), rows)


def test_the_way_back_to_the_first_design_is_open(engine: Engine) -> None:
    migrations.upgrade(engine)
    with _unbound(engine) as connection, connection.begin():
        config = migrations.alembic_config()
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
    assert "moving_to" not in {column["name"] for column in inspect(engine).get_columns("bot")}


def _to(engine: Engine, revision: str) -> None:
    with engine.begin() as connection:
        config = migrations.alembic_config()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def _fill(connection: Connection) -> dict[str, UUID]:
    """A row in every table from a person to a run, each naming those before it."""
    known: dict[str, UUID] = {}
    for name in ("person", "runner", "exchange", "strategy", "bot", "bot_database", "deployment"):
        table = Table(name, MetaData(), autoload_with=connection)
        known[name] = uuid4()
        refers = {key.parent.name: known[key.column.table.name] for key in table.foreign_keys}
        values = {column.name: _something(column) for column in table.columns if not column.nullable}
        row = values | {column: id for column, id in refers.items() if column in values} | {"id": known[name]}
        connection.execute(table.insert().values(_row(connection, row)))
    return known


def _row(connection: Connection, values: dict[str, Any]) -> dict[str, Any]:
    return {name: _as_kept(connection, value) for name, value in values.items()}


def _as_kept(connection: Connection, value: object) -> object:
    """SQLite has no type for ids."""
    return value.hex if isinstance(value, UUID) and connection.dialect.name == "sqlite" else value


def _something(column: Column[Any]) -> object:
    """A value of its kind; an id where it is one."""
    if column.name.endswith("_id") and column.name != "workload_id":
        return uuid4()
    if isinstance(column.type, JSON):
        return {}
    kind = column.type.python_type
    return {bool: False, int: 1, float: 1.0, datetime: datetime(2026, 1, 1, tzinfo=UTC)}.get(kind, "x")


def test_two_flotillas_that_start_at_once_migrate_once(empty_database_url: str) -> None:
    with ThreadPoolExecutor(4) as threads:
        starts = [threads.submit(migrations.upgrade, open_engine(empty_database_url)) for _ in range(4)]
        for start in starts:
            start.result()
    assert set(inspect(open_engine(empty_database_url)).get_table_names()) > {"bot", "alembic_version"}


@pytest.mark.parametrize(
    ("settings", "starting", "ratio", "wallet"),
    [
        ({"tradable_balance_ratio": 0.5}, 50_000_000_000, 0.5, 100_000_000_000),
        ({"available_capital": 300}, 30_000_000_000, 1.0, 30_000_000_000),
        ({}, None, 0.99, None),
    ],
)
def test_figures_of_an_older_flotilla_are_of_whole_histories_and_get_their_wallet(
    engine: Engine, settings: dict[str, Any], starting: int | None, ratio: float, wallet: int | None
) -> None:
    _to(engine, "0006")
    with engine.begin() as connection:
        ids = _fill(connection)
        bot, database, metrics = (
            Table(name, MetaData(), autoload_with=connection) for name in ("bot", "bot_database", "bot_metrics")
        )
        connection.execute(bot.update().values(config=settings))
        unread = dict(connection.execute(database.select()).mappings().one()) | {"id": uuid4(), "closed_at": None}
        connection.execute(database.update().values(closed_at=None))
        connection.execute(database.insert().values(_row(connection, unread)))
        figures = {column.name: _something(column) for column in metrics.columns if not column.nullable}
        figures |= {
            "id": uuid4(),
            "bot_id": ids["bot"],
            "database_id": ids["bot_database"],
            "starting_balance": starting,
        }
        connection.execute(metrics.insert().values(_row(connection, figures)))
    migrations.upgrade(engine)
    with engine.connect() as connection:
        told = "SELECT tradable_ratio, history_is_complete FROM bot_database ORDER BY history_is_complete"
        assert [tuple(row) for row in connection.execute(text(told))] == [(ratio, False), (ratio, True)]
        assert connection.execute(text("SELECT starting_wallet FROM bot_metrics")).scalar() == wallet
