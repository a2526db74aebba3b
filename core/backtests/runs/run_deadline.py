"""How long a run may take. A silent runner is waited for as long: what runs there may have hours behind it, and what
waits for it only waits."""

from datetime import timedelta

DEADLINE = timedelta(hours=24)
"""Of a run, from its first start."""
SILENT_SECONDS = DEADLINE.total_seconds()
