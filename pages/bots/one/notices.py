"""The notices at the top of a bot's page: why it failed or died, what it waits for, that its runner does not answer,
and that saved settings do not run yet."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Scope
from core.bot_records.models import BotStatus
from core.bots.databases import moving, version_changes
from core.bots.views import BotDetail, BotView, Health, Installing, UnderWay
from core.errors import FlotillaError
from core.freqtrade.versions import short
from core.runners.packages import package_installs
from core.runners.versions import installs
from pages.bots.actions import ACTS
from pages.bots.one import causes
from pages.bots.one.actions import carry_out_now
from pages.bots.one.causes import death, draw_cause
from pages.bots.one.log_errors import complaints_html
from pages.parts import guard
from pages.parts.button import button
from pages.parts.notice import error_notice, notice
from pages.parts.revisions.change_lines import sentences
from pages.parts.text import figures
from pages.parts.text.markup import show, span
from pages.parts.words.versions import freqtrade_words


class Notices:
    """Redrawn only when their content changes, so that a click during a redraw is not lost."""

    def __init__(self, actor: Actor, zone: ZoneInfo, changed: Callable[[], None]) -> None:
        self._actor, self._zone, self._changed = actor, zone, changed
        self._place = ui.element("div").classes("in")
        self._told: tuple[object, ...] = ()
        self._newer: tuple[str, datetime] | None = None  # what runs, and when the newer image was made
        self._progress: ui.html | None = None
        self._complaints: ui.html | None = None

    def tell_newer(self, detail: BotDetail, made_at: datetime | None) -> None:
        """Show that its version names a newer image by now; None when it does not."""
        self._newer = (detail.running_image, made_at) if made_at else None
        self.redraw(detail)

    def redraw(self, detail: BotDetail) -> None:
        now = (*told(detail), self._newer)
        if now != self._told:
            self._told, self._progress, self._complaints = now, None, None
            self._place.clear()
            with self._place:
                self._draw(detail)
        elif self._progress and (going := detail.under_way or detail.installing):
            self._progress.set_content(progress_html(going))
        elif self._complaints:
            self._complaints.set_content(complaints_html(detail.bot.complaints, detail.bot.error))

    def _draw(self, detail: BotDetail) -> None:
        if detail.bot.health.health is Health.UNKNOWN:
            _silent(detail)
        if detail.bot.start_refused:
            _start_refused(detail.bot)
        if detail.notice:
            self._left_to_read(detail, detail.notice)
        if detail.under_way is not None:
            self._under_way(detail, detail.under_way)
        elif detail.installing is not None:
            self._installing(detail, detail.installing)
        elif detail.bot.status is not BotStatus.STOPPING and ((end := death(detail)) or detail.bot.error):
            draw_cause(detail, end)
            if detail.bot.complaints:
                self._complaints = show(complaints_html(detail.bot.complaints, detail.bot.error), "muted small")
        if detail.under_way is not None or detail.bot.start_refused:
            return
        if detail.needs_restart:
            self._restart_to_apply(detail)
        elif self._newer and self._newer[0] == detail.running_image:
            self._restart_to_use(detail, self._newer[1])

    def _under_way(self, detail: BotDetail, job: UnderWay) -> None:
        """Show that the bot is being moved or rolled back."""
        bot = detail.bot

        async def cancel() -> None:
            await moving.cancel(self._actor, bot.id)

        more = "Its trades are copied and compared while it rests. Nothing is lost if this is interrupted."
        with notice("info", f"{job.title}.", more, symbol="move_down"):
            if job.may_cancel and Scope.EDIT in bot.scopes:
                button("Cancel", guard.act(cancel))
        self._progress = show(progress_html(job), "col-x tight")

    def _left_to_read(self, detail: BotDetail, words: str) -> None:
        async def dismiss() -> None:
            await version_changes.dismiss_notice(self._actor, detail.bot.id)

        first, _, rest = words.partition(". ")
        with notice("warn", f"{first.rstrip('.')}.", rest):
            if Scope.OPERATE in detail.bot.scopes:
                button("Dismiss", guard.act(dismiss))

    def _installing(self, detail: BotDetail, job: Installing) -> None:
        bot = detail.bot

        async def cancel() -> None:
            if job.packages:
                await package_installs.cancel(self._actor, bot.runner_id, job.job_id)
            else:
                await installs.cancel_install(self._actor, bot.runner_id, bot.freqtrade_version)

        with notice("info", *installing_words(bot, job), symbol="deployed_code_update"):
            if job.may_cancel:
                button("Cancel", guard.act(cancel))
        self._progress = show(progress_html(job), "col-x tight")

    def _restart_to_apply(self, detail: BotDetail) -> None:
        running, saved = detail.running_revision, detail.config_revision
        lines = changes_to_apply(detail)
        what = f"Saved r{saved}, running r{running}." if running != saved else "" if lines else _NOT_TOLD
        more = f"{what} Restart to apply them.".strip()

        with notice("warn", "Saved changes are not applied yet.", more, reasons=lines, symbol="sync_problem"):
            self._restart_button(detail, "Restart to apply")

    def _restart_to_use(self, detail: BotDetail, made_at: datetime) -> None:
        version = detail.bot.freqtrade_version
        strong = f"A newer {short(version)} is on {detail.bot.runner_name}: restart to use it."
        runs = freqtrade_words(version, detail.image_made_at, self._zone)
        more = f"It runs {runs}. The newer one was made on {figures.date_time(made_at, self._zone)}."
        with notice("info", strong, more, symbol="deployed_code_update"):
            self._restart_button(detail, "Restart")

    def _restart_button(self, detail: BotDetail, words: str) -> None:
        async def restart() -> None:
            await carry_out_now(self._actor, "restart", detail.bot.id, self._changed)

        if ACTS["restart"].may(detail.bot):
            button(words, guard.act(restart), icon="restart_alt")


_MOST_LINES = 8
_NOT_TOLD = "The settings of its exchange, or Flotilla itself, changed since it was started."


def changes_to_apply(detail: BotDetail) -> tuple[str, ...]:
    """Return a line for each change that a restart would apply."""
    own = sentences(detail.to_apply.own, _MOST_LINES)
    exchange = sentences(detail.to_apply.exchange, _MOST_LINES)
    return (*own, *(f"Exchange {detail.bot.exchange_name}, {line}" for line in exchange))


def told(detail: BotDetail) -> tuple[object, ...]:
    """Return everything that decides which notices there are."""
    return (
        detail.bot.status,
        detail.bot.health.health is Health.UNKNOWN,
        causes.told(detail),
        tuple(one.sentence for one in detail.bot.complaints),
        detail.bot.start_refused,
        (detail.needs_restart, detail.running_revision, detail.config_revision, changes_to_apply(detail)),
        detail.installing and (detail.installing.job_id, detail.installing.may_cancel),
        detail.under_way and (detail.under_way.job_id, detail.under_way.may_cancel),
        detail.notice,
        detail.started_at,
        detail.bot.scopes,
    )


def installing_words(bot: BotView, job: Installing) -> tuple[str, str]:
    """Return what is installed, and what follows."""
    version = f"Freqtrade {short(bot.freqtrade_version)}"
    what = f"Packages for {version} are" if job.packages else f"{version} is"
    then = "The bot starts as soon as it is there."
    more = f"Its strategy needs {job.packages}. The bot starts as soon as they are there." if job.packages else then
    return f"{what} being installed on {bot.runner_name}.", more


def _start_refused(bot: BotView) -> None:
    if bot.status is BotStatus.RUNNING:
        more = f"It runs on with the keys it has, and cannot be started again. {bot.start_refused_hint}"
        notice("warn", bot.start_refused, more, symbol="lock_person")
    else:
        notice("warn", bot.start_refused, f"It cannot be started. {bot.start_refused_hint}", symbol="lock_person")


def outage(place: ui.element, error: FlotillaError, again: Callable[[], None]) -> None:
    """Show an outage. The content of the page stays, greyed, because an outage must not look like an empty list."""
    place.clear()
    with place, error_notice(error):
        button("Try again", again, icon="refresh")


def _silent(detail: BotDetail) -> None:
    bot = detail.bot
    strong = f"The runner {bot.runner_name} does not answer, so nobody knows what the bot does now."
    more = "What is shown is what was last known. Nothing is stopped or sold because of this; Flotilla goes on asking."
    with notice("warn", strong, more, symbol="cloud_off"):
        button("Open runner", icon="open_in_new", to=f"/runners/{bot.runner_id}")


def progress_html(job: Installing | UnderWay) -> str:
    done = figures.percent(job.progress, 0, sign=False)
    bar = (
        f'<div class="bar" role="progressbar" aria-label="Progress" aria-valuemin="0" aria-valuemax="100" '
        f'aria-valuenow="{done.rstrip("%")}"><i style="width:{done}"></i></div>'
    )
    return (
        f'{bar}<div class="row-x small muted">{span(job.step or "waits for its turn", "ell")}{span(done, "end")}</div>'
    )
