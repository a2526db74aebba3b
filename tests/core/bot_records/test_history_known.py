"""Whether the trades of a bot are all known."""

from typing import Any

import pytest

from core.bot_records.history_known import HistoryState, history_of
from core.bot_records.models import BotStatus
from core.db import utcnow
from tests import rows

ANSWERED = {"bot_start_ts": 1}


@pytest.mark.parametrize(
    ("status", "error", "database", "state", "is_unread"),
    [
        (BotStatus.RUNNING, None, ANSWERED | {"history_is_complete": True}, HistoryState.COMPLETE, False),
        (BotStatus.STOPPED, "Gone.", ANSWERED | {"history_is_complete": True}, HistoryState.COMPLETE, False),
        (BotStatus.STARTING, None, {}, HistoryState.WAITING, True),
        (BotStatus.RUNNING, "No route.", {}, HistoryState.WAITING, True),
        (BotStatus.FAILED, None, {}, HistoryState.NEVER, False),
        (BotStatus.RUNNING, None, ANSWERED, HistoryState.READING, True),
        (BotStatus.RUNNING, "No route.", ANSWERED, HistoryState.STALLED, True),
        (BotStatus.STOPPED, "No route.", ANSWERED, HistoryState.CUT_OFF, True),
        (BotStatus.RUNNING, None, ANSWERED | {"closed_at": utcnow()}, HistoryState.CUT_OFF, True),
    ],
)
def test_states(
    status: BotStatus, error: str | None, database: dict[str, Any], state: HistoryState, is_unread: bool
) -> None:
    bot = rows.bot(status=status, sync_error=error)
    history = history_of(bot, rows.bot_database(bot, **database))
    assert (history.state, history.is_unread, history.cause) == (state, is_unread, error or "")


def test_of_a_bot_that_was_never_started() -> None:
    assert history_of(rows.bot(), None).state is HistoryState.NEVER
