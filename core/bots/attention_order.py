"""Which bots need attention, and in what order they are shown: the worst first. Pure."""

from collections.abc import Iterable, Mapping
from enum import IntEnum
from uuid import UUID

from core.bot_records.models import Mode, Target
from core.bots.conditions import is_wanted
from core.bots.health.rules import NOT_ANSWERING
from core.bots.views import BotView, Health


class Rank(IntEnum):
    """The worst first."""

    LEFT_ALONE = 0  # nobody watches real positions of it
    FAILED = 1
    UNKNOWN = 2  # its runner does not answer
    SILENT = 3  # its API does not answer
    DEGRADED = 4  # it answers, and says that something is wrong
    BARRED = 5  # it runs, and could not be started again
    HALTED = 6  # it is paused, and is meant to run
    MOVING = 7
    WELL = 8
    RESTS = 9


def worst_first(bots: Iterable[BotView], today: Mapping[UUID, float]) -> list[BotView]:
    """Sorted by rank; within a rank of trouble live bots first; bots that are well by their result of today, the
    largest loss first. `today`: bot → closed profit as a ratio of its capital, so that currencies can be compared; 0
    for a bot that is missing there."""

    def place(bot: BotView) -> tuple[Rank, bool, float, bool, str]:
        rank, result, is_dry = rank_of(bot), today.get(bot.id, 0.0), bot.mode is not Mode.LIVE
        return rank, is_dry and rank < Rank.WELL, result, is_dry, bot.name.casefold()

    return sorted(bots, key=place)


def needs_attention(bot: BotView) -> bool:
    """Return whether it failed, does not do what is wished and is not on its way there, could not be started again, or
    has real positions that nobody watches."""
    return rank_of(bot) <= Rank.HALTED


def rank_of(bot: BotView) -> Rank:
    """Return the worst that is true of it."""
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
