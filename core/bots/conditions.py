"""How a bot stands to what is wanted of it. Pages, alerts and whatever else judges bots ask here."""

from typing import Protocol

from core.bot_records.models import BotStatus, Target
from core.bots.views import BotView, Health


class Standing(Protocol):
    """A row or a view of a bot."""

    @property
    def target(self) -> Target: ...

    @property
    def status(self) -> BotStatus: ...


_WELL = {Target.RUNNING: Health.RUNNING, Target.PAUSED: Health.PAUSED}


def is_wanted(bot: Standing) -> bool:
    """Return whether it is meant to run, if only paused."""
    return bot.target is not Target.STOPPED


def is_going(bot: Standing) -> bool:
    """Return whether it runs, or is about to. A bot that failed waits for a person."""
    return is_wanted(bot) and bot.status is not BotStatus.FAILED


def is_healthy(bot: BotView) -> bool:
    """Return whether it runs as wished: it trades, or it is paused because somebody paused it."""
    return bot.health.health is _WELL.get(bot.target)


def is_as_wished(bot: BotView) -> bool:
    """Return whether it is healthy, or rests because it was stopped."""
    return is_healthy(bot) if is_wanted(bot) else bot.status is BotStatus.STOPPED
