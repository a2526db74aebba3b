"""Engines that share what SQLAlchemy has compiled: it compiles each statement anew for each engine, and tests open a
thousand of them."""

from typing import Any

from sqlalchemy import Connection, Engine, event

from core.database_engines import db_engine

_shared: dict[str, tuple[Any, Any]] = {}
"""By the kind of the database: the dialect, which is part of a compiled statement's key, and the statements."""


def open_engine(url: str) -> Engine:
    engine: Any = db_engine.open_engine(url)
    kind = engine.dialect.name
    if kind in _shared:
        engine.dialect, engine._compiled_cache = _shared[kind]
        engine.pool._dialect = engine.dialect
    else:
        event.listen(engine, "engine_connect", lambda connection: _keep(kind, connection), once=True)
    return engine


def _keep(kind: str, connection: Connection) -> None:
    """Once it is connected: a dialect asks its first server what it can do."""
    _shared.setdefault(kind, (connection.engine.dialect, connection.engine._compiled_cache))
