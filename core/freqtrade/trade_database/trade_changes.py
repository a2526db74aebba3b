"""Which trades differ between two copies of a trade database."""

import sqlite3
from collections.abc import Iterator
from typing import Any

from core.freqtrade.trade_database.row_digests import count, quoted, tables
from core.freqtrade.trade_database.sqlite_copy import Wrong

MOST_TRADES = 2_000_000
"""Of a database that is compared: both are held in memory by their ids."""
LONGEST_PAIR = 64

TELLING = {
    "trades": (
        "pair", "is_open", "is_short", "leverage", "stake_amount", "amount", "open_date", "open_rate", "close_date",
        "close_rate", "close_profit_abs", "realized_profit", "exit_reason", "stop_loss", "fee_open", "fee_close",
    ),
    "orders": (
        "ft_trade_id", "ft_order_side", "order_id", "status", "order_type", "price", "amount", "filled", "average",
        "cost", "order_filled_date",
    ),
}  # fmt: skip
"""What makes a trade another one than before. Left out: what follows the price (`max_rate`), what a newer version adds
or corrects when it first opens a database of before (`record_version`, `ft_is_open` …), and when it was looked at."""


def changed_trades(before: sqlite3.Connection, now: sqlite3.Connection) -> dict[int, str]:
    """Return trade id → what became of it."""
    were_open, are_open = open_ids(before), open_ids(now)
    found = {}
    for trade_id, _, was, is_now in differing(before, now, "trades"):
        if was is None:
            found[trade_id] = "opened" if trade_id in are_open else "opened and closed"
        elif is_now is None:
            found[trade_id] = "deleted"
        else:
            found[trade_id] = "closed" if trade_id in were_open - are_open else "changed"
    return found


def open_ids(connection: sqlite3.Connection) -> set[int]:
    """Return the ids of the open trades."""
    if "trades" not in tables(connection):
        return set()
    return {trade_id for (trade_id,) in connection.execute("SELECT id FROM trades WHERE is_open")}


def pairs_of(connection: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """Yield (trade id, pair), the pair cut to `LONGEST_PAIR`."""
    if "trades" in tables(connection):
        for trade_id, pair in connection.execute("SELECT id, pair FROM trades"):
            yield trade_id, pair.decode(errors="replace")[:LONGEST_PAIR] if isinstance(pair, bytes) else ""


def refuse_too_many(*databases: sqlite3.Connection) -> None:
    """Raise `Wrong` for databases with too many trades to compare."""
    for database in databases:
        if max(count(database, "trades"), count(database, "orders")) > MOST_TRADES:
            raise Wrong(f"A database has more than {MOST_TRADES:,} trades or orders: it cannot be compared.")


Telling = tuple[Any, ...]


def differing(
    before: sqlite3.Connection, now: sqlite3.Connection, table: str
) -> Iterator[tuple[int, Any, Telling | None, Telling | None]]:
    """Yield (id, first telling column, before, now) of the rows that differ; None where there is no row. One pass over
    both."""
    columns = known_to_both(before, now, table)
    old, new = telling(before, table, columns), telling(now, table, columns)
    was, is_now = next(old, None), next(new, None)
    while was or is_now:
        key = min(row[0] for row in (was, is_now) if row)
        left = was if was and was[0] == key else None
        right = is_now if is_now and is_now[0] == key else None
        if left != right:
            yield key, (right or left or (0, 0))[1], left, right
        was = next(old, None) if left else was
        is_now = next(new, None) if right else is_now


def known_to_both(before: sqlite3.Connection, now: sqlite3.Connection, table: str) -> list[str]:
    """Return the telling columns. A table that is missing in one of them has no rows there, so all columns of the other
    count."""
    was, is_now = names(before, table), names(now, table)
    known = was & is_now or was | is_now
    return [name for name in TELLING[table] if name in known]


def telling(connection: sqlite3.Connection, table: str, columns: list[str]) -> Iterator[Telling]:
    """Yield (id, telling columns) of each row by id. Errors: `Wrong` for an id that is no number."""
    if table in tables(connection):
        for row in connection.execute(f"SELECT id, {', '.join(map(quoted, columns))} FROM {table} ORDER BY id"):  # noqa: S608
            if not isinstance(row[0], int):
                raise Wrong(f"The table {table} is not as Freqtrade makes it: an id is no number.")
            yield row


def names(connection: sqlite3.Connection, table: str) -> set[str]:
    """Return the names of the columns of a table."""
    return {row[1].decode() for row in connection.execute(f"PRAGMA table_info({quoted(table)})")}
