"""The only place that writes what is wanted of a bot, what it is, since when, and the generation of the wish."""

from uuid import UUID

from core.bot_records.models import Bot, BotStatus, Target
from core.db import utcnow


def desire(bot: Bot, target: Target, by: UUID | None) -> None:
    """Note a new wish and raise the generation; wishing the same again is a restart. The next attempt does not wait.

    `by`: the person who wishes it, None for Flotilla itself. The caller adds the bot to its session and publishes the
    change."""
    bot.target, bot.generation, bot.next_attempt_at, bot.wished_by = target, bot.generation + 1, None, by


def turn(bot: Bot, status: BotStatus) -> None:
    """Note what the bot is from now on. Turning it to the status it has restarts its age."""
    bot.status, bot.status_changed_at = status, utcnow()


def take_over(bot: Bot, target: Target, status: BotStatus, generation: int) -> None:
    """Note the wish that what runs was made for, of a bot whose workload was there before its row."""
    bot.target, bot.generation, bot.applied_generation = target, generation, generation
    turn(bot, status)
