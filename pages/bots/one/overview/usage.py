"""The resource usage of a bot now and in the last half hour, and its limits."""

from datetime import datetime

from core.access.policy import Actor
from core.bots import bot_usage
from core.bots.bot_usage import UsageView
from core.bots.views import BotView
from core.db import utcnow
from core.errors import FlotillaError
from core.events import UsageSampled
from pages.parts.card import card
from pages.parts.lifetime import Lifetime
from pages.parts.text import figures
from pages.parts.text.markup import show, span
from pages.parts.text.sparkline import Range, sparkline_html
from pages.parts.text.status import age_html
from pages.parts.throttled import Throttled
from pages.parts.words import usage as usage_words


class BotUsage:
    """As high without figures as with them, so that the page does not jump."""

    def __init__(self, actor: Actor, bot: BotView) -> None:
        self._actor, self._bot = actor, bot
        with card("Resources", "last 30 minutes"):
            self._life = Lifetime()
            self._rows = show(_html(None, utcnow()), "usage", tag="dl")
        self._look = Throttled(self._life, self._see)
        self._life.subscribe(self._heard, UsageSampled)
        self._look.ask()

    def redraw(self, bot: BotView) -> None:
        self._bot = bot
        self._look.ask()

    def _heard(self, event: UsageSampled) -> None:
        if event.runner_id == self._bot.runner_id:
            self._look.ask()

    async def _see(self) -> None:
        try:
            used = await bot_usage.usage_of(self._actor, self._bot.id)
        except FlotillaError:  # the page reports the error
            return
        self._rows.set_content(_html(used, utcnow()))


def _html(used: UsageView | None, now: datetime) -> str:
    if used is None:
        return _row("CPU", "…", "", "") + _row("Memory", "…", "", "") + _foot("")
    newest = used.newest
    cpu = usage_words.cpu(newest.cpu_percent) if newest else figures.NOT_KNOWN
    memory = figures.size(newest.memory_bytes) if newest else figures.NOT_KNOWN
    cpu_limit = usage_words.cpu_limit(used) or "of one core"
    return (
        _row("CPU", cpu, cpu_limit, _curve("CPU", cpu, usage_words.cpu_curve(used, now)))
        + _row(
            "Memory",
            memory,
            usage_words.memory_limit(used),
            _curve("Memory", memory, usage_words.memory_curve(used, now)),
        )
        + _foot(_state(used, now))
    )


def _row(name: str, figure: str, limit: str, curve: str) -> str:
    return f"<dt>{span(name)}</dt><dd>{span(figure, 'strong')} {span(limit, 'muted small')}</dd><dd>{curve}</dd>"


def _foot(words: str) -> str:
    return f'<dd class="usage-state muted small">{words}</dd>'


def _state(used: UsageView, now: datetime) -> str:
    words = usage_words.state(used, now)
    if not words:
        return ""
    return span(words.capitalize()) + (age_html(used.newest.at, ", as of ", " ago") if used.newest else ".")


def _curve(name: str, figure: str, drawn: tuple[list[float | None], Range]) -> str:
    return sparkline_html(drawn[0], f"{name} in the last 30 minutes, now {figure}", drawn[1])
