"""Whether Flotilla has read all trades of a bot, so that its figures may be shown. Pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.bot_records.models import Bot, BotDatabase, BotStatus


class HistoryState(StrEnum):
    """How much is known of the trades in a bot's current trade database."""

    COMPLETE = "complete"
    NEVER = "never"  # it has never answered, and nothing is being read
    WAITING = "waiting"  # it runs, but has not answered yet
    READING = "reading"
    STALLED = "stalled"  # it runs, but reading fails
    CUT_OFF = "cut off"  # it stopped before everything was read


@dataclass(frozen=True, slots=True)
class HistoryView:
    """How much of a trade history is stored: `read` of `total` closed trades. `total` is None until the bot reports it,
    and is less than `read` when trades were deleted there. `since`: when the last page was read. `cause`: why the bot
    does not answer."""

    state: HistoryState
    read: int = 0
    total: int | None = None
    since: datetime | None = None
    cause: str = ""

    @property
    def is_complete(self) -> bool:
        return self.state is HistoryState.COMPLETE

    @property
    def is_unread(self) -> bool:
        """Whether there may be trades that no figure counts yet."""
        return self.state not in (HistoryState.COMPLETE, HistoryState.NEVER)

    @property
    def is_partly_read(self) -> bool:
        """Whether the bot has, or had when it last answered, trades that no figure counts yet."""
        return self.is_unread and self.state is not HistoryState.WAITING


_HELD = (BotStatus.STARTING, BotStatus.RUNNING, BotStatus.STOPPING)


def history_of(bot: Bot, database: BotDatabase | None) -> HistoryView:
    """Return how much is known of `database`, the current one of this bot; None: it never had one."""
    if database is None:
        return HistoryView(HistoryState.NEVER)
    return HistoryView(
        state=_state(bot, database),
        read=database.history_read,
        total=database.history_total,
        since=database.history_read_at,
        cause=bot.sync_error or "",
    )


def _state(bot: Bot, database: BotDatabase) -> HistoryState:
    is_held = bot.status in _HELD and database.closed_at is None
    if database.history_is_complete:
        return HistoryState.COMPLETE
    if database.bot_start_ts is None:
        return HistoryState.WAITING if is_held else HistoryState.NEVER
    if not is_held:
        return HistoryState.CUT_OFF
    return HistoryState.STALLED if bot.sync_error else HistoryState.READING
