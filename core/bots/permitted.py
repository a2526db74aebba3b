"""Which actions on a bot are worth offering to a person now. Services check the rights again."""

from core.access.scopes import Scope
from core.bot_records.models import BotStatus, Target
from core.bots.conditions import is_wanted
from core.bots.views import BotDetail, BotView


def may_start(bot: BotView) -> bool:
    """Return whether a start would do anything: the bot's target is to be stopped, or the bot failed."""
    return _may_run(bot) and (bot.target is Target.STOPPED or bot.status is BotStatus.FAILED)


def may_restart(bot: BotView) -> bool:
    """Return whether the bot runs and may be started again."""
    return _may_run(bot) and bot.status is BotStatus.RUNNING and is_wanted(bot)


def may_stop(bot: BotView) -> bool:
    """Return whether a stop would do anything. Stopping is allowed also where starting is refused."""
    return Scope.OPERATE in bot.scopes and is_wanted(bot)


def may_change_place(detail: BotDetail) -> bool:
    """Return whether the version or the runner of the bot may be changed: it is not in maintenance already."""
    return Scope.EDIT in detail.bot.scopes and not detail.bot.start_refused and detail.under_way is None


def _may_run(bot: BotView) -> bool:
    return Scope.OPERATE in bot.scopes and not bot.start_refused
