"""Whether Flotilla has read all trades of a bot, so that its figures may be shown. Pure."""

from core.bot_records.models import Bot, BotDatabase, BotStatus
from core.bots.views import HistoryState, HistoryView

_HELD = (BotStatus.STARTING, BotStatus.RUNNING, BotStatus.STOPPING)


def history_of(bot: Bot, database: BotDatabase | None) -> HistoryView:
    """Of its current trade database; None: it never had one."""
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
