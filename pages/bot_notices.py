"""What stands above everything else on a bot's page: why it failed or died, what it waits for, that its runner is
silent, that what is saved does not run yet."""

from collections.abc import Callable

from nicegui import ui

from core.access.policy import Actor
from core.bots.models import BotStatus
from core.bots.views import BotDetail, Health, RunEnd
from core.errors import FlotillaError
from core.runners import service as runners
from pages import guard
from pages.parts import figures
from pages.parts.button import button
from pages.parts.markup import show, text
from pages.parts.notice import error_notice, notice
from pages.parts.status import age_html, until_html


def told(detail: BotDetail) -> tuple[object, ...]:
    """What decides which notices there are."""
    end = detail.last_end
    return (
        detail.bot.status,
        detail.bot.health.health is Health.UNKNOWN,
        detail.bot.error,
        detail.needs_restart,
        detail.installing,
        detail.next_attempt_at,
        end and (end.ended_at, end.wanted),
        detail.started_at,
    )


def draw(place: ui.element, detail: BotDetail, actor: Actor) -> None:
    place.clear()
    with place:
        if detail.bot.health.health is Health.UNKNOWN:
            _silent(detail)
        if detail.installing is not None:
            _installing(detail, actor)
        elif detail.bot.error or (detail.last_end is not None and not detail.last_end.wanted):
            _cause(detail)
        if detail.needs_restart:
            notice("info", "What is saved does not run yet.", "Restart the bot to apply it.")


def outage(place: ui.element, error: FlotillaError, again: Callable[[], None]) -> None:
    """What is on the page stays, greyed: an outage is never drawn as an empty list."""
    place.clear()
    with place, error_notice(error):
        button("Try again", again, icon="refresh")


def _silent(detail: BotDetail) -> None:
    words = f"The runner {detail.bot.runner_name} does not answer."
    notice("warn", words, "What is shown is what was last known; the bot itself may well go on.")


def _installing(detail: BotDetail, actor: Actor) -> None:
    job = detail.installing
    assert job is not None
    bot = detail.bot

    async def cancel() -> None:
        await runners.cancel_install(actor, bot.runner_id, bot.freqtrade_version)

    words = f"Freqtrade {bot.freqtrade_version} is being installed on {bot.runner_name}."
    with notice("info", words, f"{job.step} · {job.progress:.0%}. The bot starts as soon as it is there."):
        button("Cancel", guard.act(cancel), small=True)
    show(f'<div class="bar"><i style="width: {job.progress:.0%}"></i></div>')


def _cause(detail: BotDetail) -> None:
    """The first cause stays to be read until the next attempt; what came of it stands below."""
    end, failed = detail.last_end, detail.bot.status is BotStatus.FAILED
    unwanted = end if end is not None and not end.wanted else None
    cause = detail.bot.error or (unwanted.cause if unwanted else "")
    if failed:
        strong = "It failed and waits for a person."
    elif unwanted and detail.started_at:
        strong = f"It ended unexpectedly {figures.plural(detail.restarts_30_days, 'time')} in 30 days, and came back."
    elif unwanted:
        strong = "It ended unexpectedly and comes back by itself."
    else:
        strong = "Something is wrong."
    running = detail.bot.health.health is Health.RUNNING
    notice("warn" if running else "error", strong, cause, detail=unwanted.log_tail if unwanted else "")
    if unwanted:
        show(_when(unwanted, detail), "muted small")


def _when(end: RunEnd, detail: BotDetail) -> str:
    code = "" if end.exit_code is None else f", exit code {end.exit_code}"
    waits_until = None if detail.started_at else detail.next_attempt_at
    back = until_html(waits_until, ", next attempt in ") if waits_until else ""
    return f"{age_html(end.ended_at, 'Ended ', ' ago')}{text(code)}{back}"
