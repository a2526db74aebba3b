"""How much of a bot's trades is read, in words, on every page alike. Pure."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from core.bot_records.history_known import HistoryState, HistoryView
from core.trades.figures.views import UnreadView
from pages.parts.text import figures


def reading_words(history: HistoryView) -> str:
    """A few words where a figure or a list would stand; empty once everything is known."""
    told = _so_far(history)
    return {
        HistoryState.COMPLETE: "",
        HistoryState.NEVER: "has not answered yet",
        HistoryState.WAITING: "waiting for its first answer",
        HistoryState.READING: f"reading its history{f': {told}' if told else ''}",
        HistoryState.STALLED: f"reading its history stopped{f' at {told}' if told else ''}",
        HistoryState.CUT_OFF: f"its history was not read to the end{f': {told}' if told else ''}",
    }[history.state]


def reading_note(history: HistoryView) -> str:
    """The fewest words, for a row of a list, whose state tells the rest."""
    told = _so_far(history)
    words = {
        HistoryState.READING: "reading its history",
        HistoryState.STALLED: "reading has stopped",
        HistoryState.CUT_OFF: "history not read",
    }.get(history.state, "")
    return f"{words}: {told}" if words and told else words


def none_closed(history: HistoryView) -> str:
    """For a table of closed trades that is empty."""
    if history.is_complete:
        return "No closed trades yet."
    words = reading_words(history)
    return f"{words[0].upper()}{words[1:]}."


def reading_notice(history: HistoryView, now: datetime, zone: ZoneInfo) -> tuple[str, str] | None:
    """A sentence, and what it means for the figures. None where there is nothing to explain."""
    told = _so_far(history)
    so_far = f": {told} closed trades" if told else ""
    since = f" since {figures.moment(history.since, now, zone)}" if history.since else ""
    return {
        HistoryState.READING: (
            f"Flotilla is reading the history of this bot{so_far}.",
            "Its figures appear once everything is read. Until then, sums cover only what was read so far.",
        ),
        HistoryState.STALLED: (
            f"Reading the history of this bot has stopped{since}{so_far}.",
            f"{history.cause} Flotilla keeps trying; its figures appear once everything is read.",
        ),
        HistoryState.CUT_OFF: (
            f"The history of this bot was not read to the end{so_far}.",
            "The bot stopped before that. Start it to read the rest. Until then, sums cover only what was read so far.",
        ),
    }.get(history.state)


def without_words(unread: Sequence[UnreadView]) -> str:
    """`without Ada: 3,500 of 20,000 read`, for figures that are of the other bots."""
    if not unread:
        return ""
    if all(one.history.state is HistoryState.WAITING for one in unread):
        return f"{left_out_words(unread)}: no answer yet"
    told = _together(unread)
    return f"{left_out_words(unread)}: {f'{told} read' if told else 'still being read'}"


def left_out_words(unread: Sequence[UnreadView]) -> str:
    """The same where there is no room to say how far the reading is."""
    return f"without {unread[0].bot_name if len(unread) == 1 else f'{len(unread)} bots'}"


def unknown_words(unread: Sequence[UnreadView]) -> str:
    """Where there is no other bot."""
    if len(unread) == 1:
        return reading_words(unread[0].history)
    if all(one.history.state is HistoryState.WAITING for one in unread):
        return f"waiting for the first answers of {len(unread)} bots"
    told = _together(unread)
    return f"reading {len(unread)} histories{f': {told}' if told else ''}"


def _so_far(history: HistoryView) -> str:
    """`3,500 of 20,000`; nothing while it has not told how many there are, or where some were deleted."""
    if history.total is None or history.read > history.total:
        return ""
    return f"{figures.count(history.read)} of {figures.count(history.total)}"


def _together(unread: Sequence[UnreadView]) -> str:
    """Only where each has told how many there are."""
    told = [(one.history.read, one.history.total) for one in unread if one.history.total is not None]
    if len(told) < len(unread):
        return ""
    read = sum(min(part, total) for part, total in told)
    return f"{figures.count(read)} of {figures.count(sum(total for _, total in told))}"
