"""The only place that writes a bot's target, status, generation and the time of the last status change."""

from uuid import UUID

from core.bot_records.models import Bot, BotStatus, Target
from core.db import utcnow


def desire(bot: Bot, target: Target, by: UUID | None) -> None:
    """Set the target and raise the generation; setting the same target again is a restart. The next attempt does not
    wait.

    `by`: the person who requested it, None for Flotilla itself. The caller adds the bot to its session and publishes
    the change.
    """
    bot.target, bot.generation, bot.next_attempt_at, bot.wished_by = target, bot.generation + 1, None, by


def turn(bot: Bot, status: BotStatus) -> None:
    """Set the status. Setting the same status again restarts its age."""
    bot.status, bot.status_changed_at = status, utcnow()


def take_over(bot: Bot, target: Target, status: BotStatus, generation: int) -> None:
    """Set target, status and generation of a bot whose workload existed before its row."""
    bot.target, bot.generation, bot.applied_generation = target, generation, generation
    turn(bot, status)
