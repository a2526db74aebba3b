"""Which bots need attention, and in what order they are shown: the worst first. Pure."""

from collections.abc import Iterable, Mapping
from enum import IntEnum
from uuid import UUID

from core.bot_records.models import Mode, Target
from core.bots.conditions import is_wanted
from core.bots.health.rules import NOT_ANSWERING
from core.bots.views import BotView, Health


class Rank(IntEnum):
    """How urgently a bot needs attention, the most urgent first."""

    LEFT_ALONE = 0  # it has real open positions that nobody watches
    FAILED = 1
    UNKNOWN = 2  # its runner does not answer
    SILENT = 3  # its API does not answer
    DEGRADED = 4  # it answers and reports that something is wrong
    BARRED = 5  # it runs, but could not be started again
    HALTED = 6  # it is paused, but its target is to run
    MOVING = 7
    WELL = 8
    RESTS = 9


def worst_first(bots: Iterable[BotView], today: Mapping[UUID, float]) -> list[BotView]:
    """Sort the bots by rank. Within a rank of trouble live bots come first; healthy bots are sorted by today's result,
    the largest loss first. `today`: bot → closed profit as a ratio of its capital, so that currencies can be compared;
    a bot that is missing there counts as 0."""

    def place(bot: BotView) -> tuple[Rank, bool, float, bool, str]:
        rank, result, is_dry = rank_of(bot), today.get(bot.id, 0.0), bot.mode is not Mode.LIVE
        return rank, is_dry and rank < Rank.WELL, result, is_dry, bot.name.casefold()

    return sorted(bots, key=place)


def needs_attention(bot: BotView) -> bool:
    """Return whether the bot failed, is not in its desired state and not on its way there, could not be started again,
    or has real positions that nobody watches."""
    return rank_of(bot) <= Rank.HALTED


def rank_of(bot: BotView) -> Rank:
    """Return the most urgent rank that applies to the bot."""
    if bot.unattended.live:
        return Rank.LEFT_ALONE
    match bot.health.health:
        case Health.FAILED:
            return Rank.FAILED
        case Health.UNKNOWN:
            return Rank.UNKNOWN
        case Health.DEGRADED:
            return Rank.SILENT if bot.health.sentence == NOT_ANSWERING else Rank.DEGRADED
    if is_wanted(bot) and bot.start_refused:
        return Rank.BARRED
    return _of_unharmed(bot)


def _of_unharmed(bot: BotView) -> Rank:
    if bot.health.health is Health.STOPPED:
        return Rank.RESTS
    if bot.health.health is Health.PAUSED and bot.target is Target.RUNNING:
        return Rank.HALTED
    return Rank.MOVING if bot.health.health is Health.MOVING else Rank.WELL
