"""A bot in a few words, on every page alike."""

from collections.abc import Iterable
from datetime import datetime

from core.bot_records.models import BotStatus, Mode
from core.bots.conditions import is_wanted
from core.bots.views import BotDetail, BotView, Health
from core.json_safe import MOST_MONEY
from pages.parts.text import figures
from pages.parts.text.markup import text

_ROOM = 60
MODES = {Mode.LIVE: "live", Mode.DRY_RUN: "dry-run"}


def state_of(bot: BotView) -> str:
    """The state of `theme.STATES` whose shape is drawn."""
    return "starting" if bot.health.health is Health.MOVING else str(bot.health.health)


def state_words(bot: BotView) -> tuple[str, datetime | None]:
    """A few words, and since when they are known to be true."""
    if bot.archived_at and bot.health.health is Health.STOPPED:
        return "Deleted", bot.archived_at
    if bot.start_refused and is_wanted(bot):
        return f"{bot.health.sentence}, cannot be restarted", bot.health.since
    return bot.health.sentence, bot.health.since


def badge_of(mode: Mode) -> str:
    """LIVE or DRY."""
    return "LIVE" if mode is Mode.LIVE else "DRY"


def has_run(detail: BotDetail) -> bool:
    """At least once, so that there is a log to read."""
    return detail.started_at is not None or detail.last_end is not None


def cause_words(bot: BotView) -> str:
    """Why it does not run, in the few words that a list has room for."""
    is_down = bot.health.health is Health.FAILED or bot.status is BotStatus.STARTING
    said = (bot.error or "") if is_down else ""
    return said if len(said) <= _ROOM else f"{said[:_ROOM]}…"


def unattended_words(bot: BotView) -> str:
    """`3 positions unattended`, of real ones where there are any; empty when there is none."""
    real, count = bot.unattended.live, bot.unattended.live or bot.unattended.dry_run
    kind = "live " if real and bot.mode is not Mode.LIVE else ""
    return f"{figures.plural(count, f'{kind}position')} unattended" if count else ""


def unattended_tone(bot: BotView) -> str:
    """Red for real money, a plain count for a dry run."""
    return "loss" if bot.unattended.live else "muted"


def modes_of(bots: Iterable[BotView]) -> list[Mode]:
    """Those that occur, live first."""
    known = {bot.mode for bot in bots}
    return [mode for mode in (Mode.LIVE, Mode.DRY_RUN) if mode in known]


def version_of(bot: BotView) -> str:
    """Its strategy version, such as `v8`."""
    return f"{bot.strategy_name} v{bot.strategy_version}"


def beyond_html(currency: str) -> str:
    """A note on an account that holds more money than can be stored exactly."""
    most = figures.money(MOST_MONEY, currency)
    return (
        f'<div class="pad small muted">{text(f"This account holds more than Flotilla can sum ({most}).")} '
        "Sums of money that are too large are n/a; its trades, rates and percents are shown.</div>"
    )
