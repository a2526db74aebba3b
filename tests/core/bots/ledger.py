"""A trade database as Freqtrade leaves one, in the columns that tell; with a write-ahead log, as after a kill."""

import sqlite3
from pathlib import Path

COLUMNS = {
    "trades": "id INTEGER PRIMARY KEY, pair TEXT, is_open BOOLEAN, stake_amount FLOAT, amount FLOAT, open_rate FLOAT, "
    "close_rate FLOAT, stop_loss FLOAT, max_rate FLOAT, record_version INTEGER",
    "orders": "id INTEGER PRIMARY KEY, ft_trade_id INTEGER, order_id TEXT, status TEXT, filled FLOAT, "
    "order_update_date DATETIME",
    "KeyValueStore": "id INTEGER PRIMARY KEY, key TEXT, int_value INTEGER",
}


class Ledger:
    """Left open, so that what is written stays in the log: a copy of the file alone would not have it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA wal_autocheckpoint=0")
        for table, columns in COLUMNS.items():
            self._connection.execute(f"CREATE TABLE IF NOT EXISTS {table} ({columns})")

    def run(self, statement: str, *values: object) -> None:
        self._connection.execute(statement, values)

    def open_trade(self, trade_id: int, pair: str = "BTC/USDT") -> None:
        self.run("INSERT INTO trades VALUES (?, ?, 1, 100.0, 0.01, 9000.5, NULL, 8000.0, 9001.0, 2)", trade_id, pair)
        self.run(
            "INSERT INTO orders VALUES (?, ?, ?, 'closed', 0.01, '2026-01-01')", trade_id, trade_id, f"o{trade_id}"
        )

    def close_trade(self, trade_id: int) -> None:
        self.run("UPDATE trades SET is_open = 0, close_rate = 9100.0 WHERE id = ?", trade_id)

    def end(self) -> None:
        """The process is gone; what a kill leaves behind is left behind."""
        self._connection.close()


def rows(path: Path, table: str = "trades") -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
    finally:
        connection.close()
