"""Options that the engines of both databases share."""

from sqlalchemy import Connection

LOCK_WAIT_SECONDS = 5


def is_reading(connection: Connection) -> bool:
    """Return whether the transaction of this connection only reads."""
    return bool(connection.get_execution_options().get("reads_only", False))
