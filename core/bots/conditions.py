"""Compares the observed state of a bot with its desired state. Pages, alerts and other judges of bots use these
conditions."""

from typing import Protocol

from core.bot_records.models import BotStatus, Target
from core.bots.views import BotView, Health


class Standing(Protocol):
    """The desired and the observed state of a bot: a row or a view will do."""

    @property
    def target(self) -> Target: ...

    @property
    def status(self) -> BotStatus: ...


_WELL = {Target.RUNNING: Health.RUNNING, Target.PAUSED: Health.PAUSED}


def is_wanted(bot: Standing) -> bool:
    """Return whether the bot's target is to run or to be paused."""
    return bot.target is not Target.STOPPED


def is_going(bot: Standing) -> bool:
    """Return whether the bot runs or is about to. A failed bot waits for a person and does not count."""
    return is_wanted(bot) and bot.status is not BotStatus.FAILED


def is_healthy(bot: BotView) -> bool:
    """Return whether the bot runs as desired: it trades, or it is paused because a person paused it."""
    return bot.health.health is _WELL.get(bot.target)


def is_as_wished(bot: BotView) -> bool:
    """Return whether the bot is healthy, or is at rest because it was stopped."""
    return is_healthy(bot) if is_wanted(bot) else bot.status is BotStatus.STOPPED
