"""Why a bot does not run: the cause in one line, a button to the place where it can be fixed, and the log in a fold.
Used on the page of the bot and in the list of its runs."""

from datetime import UTC, datetime, timedelta

from core.access.scopes import Scope
from core.bot_records.models import BotStatus
from core.bots.conditions import is_wanted
from core.bots.views import BotDetail, BotView, Health, RunEnd, RunLine
from core.freqtrade.logs.causes import Mends
from pages.parts.button import button
from pages.parts.notice import Tone, notice
from pages.parts.text import figures
from pages.parts.text.markup import show, span, text
from pages.parts.text.status import age_html, status_html, until_html
from pages.parts.words.bots import has_run, state_of, state_words

TOLD_FOR = timedelta(days=1)


def death(detail: BotDetail) -> RunEnd | None:
    """Return the last unexpected end. None once the bot has run for a day since, or is being started again."""
    end, bot = detail.last_end, detail.bot
    if end is None or end.wanted or (bot.status is BotStatus.STARTING and not bot.error):
        return None
    is_over = detail.started_at is not None and datetime.now(UTC) - detail.started_at > TOLD_FOR
    return None if is_over else end


def draw_cause(detail: BotDetail, end: RunEnd | None) -> None:
    """Draw the first cause and what followed from it. The cause stays visible until the next start."""
    if detail.bot.status is BotStatus.RUNNING and detail.bot.error:
        end = None  # show the present problem, not the one that ended the bot before
    cause = detail.bot.error or (end.cause if end else "")
    more = _what_came_of_it(detail, end)
    with notice(_tone(detail), cause or more, more if cause else "", detail=_all_said(end), is_folded=True):
        _way_to_mend(detail.bot, detail.bot.error_mends or (end.mends if end else Mends.NOTHING))
        if has_run(detail):
            button("Open log", icon="notes", kind="ghost", to=f"/bots/{detail.bot.id}?tab=log")
    if end:
        show(_when(end, detail), "muted small")


def told(detail: BotDetail) -> tuple[object, ...]:
    """Return everything that decides how the cause is drawn; draw it again when this changes."""
    end = death(detail)
    return (
        detail.bot.error,
        detail.bot.error_mends,
        detail.bot.health.health is Health.DEGRADED,
        detail.next_attempt_at,
        end and (end.ended_at, end.tries),
    )


def head_state_html(detail: BotDetail) -> str:
    """Return the state for the head, such as `Waiting for the exchange, next try in 2 min` or `Starting: loading
    markets, since 40 s`."""
    word, since = state_words(detail.bot)
    is_waiting = detail.next_attempt_at and not detail.started_at and is_wanted(detail.bot)
    if detail.next_attempt_at and is_waiting:
        next_try = until_html(detail.next_attempt_at, ", next try in ")
        return f"{status_html(state_of(detail.bot), word=word)}{next_try}"
    if detail.bot.health.health is Health.MOVING:
        return status_html(state_of(detail.bot), since, word=word, before=", since ")
    return status_html(state_of(detail.bot), since, word=word, before=" ", after=" ago")


def run_cause_html(run: RunLine) -> str:
    """Return the cause of one run in the list."""
    if not run.cause:
        return ""
    words = run.cause + (f" Tried {run.tries} times." if run.tries > 1 else "")
    said = "\n\n".join(part for part in (run.details, run.log_tail) if part)
    if not said:
        return span(words)
    return f'<details><summary>{text(words)}</summary><pre class="log">{text(said)}</pre></details>'


def _tone(detail: BotDetail) -> Tone:
    is_calm = detail.bot.health.health is not Health.FAILED and (
        detail.bot.status in (BotStatus.RUNNING, BotStatus.STOPPED) or detail.bot.health.health is Health.DEGRADED
    )
    return "warn" if is_calm else "error"


def _what_came_of_it(detail: BotDetail, end: RunEnd | None) -> str:
    status = detail.bot.status
    if status is BotStatus.FAILED:
        return "It failed and is not restarted automatically any more."
    if status is BotStatus.STARTING and detail.bot.health.health is Health.DEGRADED:
        return "Flotilla keeps trying to start it, with pauses of up to 5 minutes, until it runs or is stopped."
    if end is None:
        return ""
    if status is BotStatus.STOPPED:
        return "It was already down for this reason when it was stopped."
    if status is BotStatus.RUNNING:
        restarts = figures.plural(detail.restarts_30_days, "restart")
        return f"It ended unexpectedly and was restarted: {restarts} in 30 days."
    return f"It ended unexpectedly{' and restarts automatically' if is_wanted(detail.bot) else ''}."


def _all_said(end: RunEnd | None) -> str:
    if end is None:
        return ""
    code = "" if end.details or end.exit_code is None else f"Exit code {end.exit_code}."
    return "\n\n".join(part for part in (end.log_tail, code, end.details) if part)  # shown scrolled to the end


def _way_to_mend(bot: BotView, mends: Mends) -> None:
    if Scope.EDIT not in bot.scopes or mends not in _WAYS:
        return
    words, path = _WAYS[mends]
    button(words, icon="edit", to=path.format(bot=bot))


_WAYS = {
    Mends.STRATEGY: ("Edit strategy", "/strategies/{bot.strategy_family_id}?edit=1"),
    Mends.EXCHANGE: ("Edit exchange", "/exchanges/{bot.exchange_id}"),
    Mends.SETTINGS: ("Edit settings", "/bots/{bot.id}/edit"),
    Mends.RUNNER: ("Open runner", "/runners/{bot.runner_id}"),
}


def _when(end: RunEnd, detail: BotDetail) -> str:
    tries = f", {end.tries} tries" if end.tries > 1 else ""
    waits_until = None if detail.started_at else detail.next_attempt_at
    back = until_html(waits_until, ", next attempt in ") if waits_until else ""
    return f"{age_html(end.ended_at, 'Ended ', ' ago')}{text(tries)}{back}"
