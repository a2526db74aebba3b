"""The practice fleet on Home: what it is, the progress of its start, and its removal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Role
from core.bots import service as bots
from core.bots.views import BotView, Health
from core.errors import FlotillaError, SignedOut
from core.jobs import ALIVE, JobState, JobView
from core.practice_fleet import practice_fleet as practice
from core.runners import kinds
from core.runners.versions import installs
from pages.frame import settings
from pages.look.states import shape_of
from pages.parts import guard
from pages.parts.button import button
from pages.parts.dialogs.confirm import confirm
from pages.parts.empty import empty
from pages.parts.jobs import bar_html, waiting_words
from pages.parts.notice import error_notice, notice
from pages.parts.text import figures
from pages.parts.text.markup import show, span, text

WHAT = (
    "A bot is one Freqtrade that trades one strategy on one exchange. Start with the practice fleet: real Freqtrade "
    "against a made-up market on this machine. It needs no keys and no money."
)
_TAKEN_AWAY = ("Leaves no trace", "Remove everything again with one button.")
Steps = tuple[tuple[str, str], ...]


def _steps() -> Steps:
    """Return the steps for the preferred kind of runner that reaches the practice market."""
    served = kinds.served_by(settings.current())
    practice = next((one.practice for one in served if one.practice), None)
    if practice is None:
        return ()
    return ("Takes a few minutes", practice.takes), ("Creates 3 bots, dry-run", practice.makes), _TAKEN_AWAY


def first_visit(actor: Actor, on_started: Callable[[], Any]) -> None:
    """Show what Home contains while there is no bot."""
    with ui.element("section").classes("card"):
        if actor.role is Role.VIEWER:
            empty("No bots yet", "Nobody has given you a bot to look at so far. Ask whoever runs them.", is_page=True)
            return
        with empty("No bots yet", WHAT, steps=_steps(), is_page=True):
            pressed = button("Start the practice fleet", icon="sailing", kind="primary")
            button("Create a bot…", to="/bots/new")
        problem = ui.element("div").classes("pad")
    pressed.on_click(guard.act(lambda: _start(actor, pressed, problem, on_started)))


def start_button(actor: Actor) -> None:
    """Show the button, for people who have bots already or have removed the practice fleet."""
    pressed = button("Start the practice fleet", icon="sailing", kind="ghost", small=True).classes("hide-s")
    problem = ui.element("div")
    pressed.on_click(guard.act(lambda: _start(actor, pressed, problem, lambda: None)))


async def _start(actor: Actor, pressed: ui.button, problem: ui.element, on_started: Callable[[], Any]) -> None:
    problem.clear()
    pressed.props("loading")
    try:
        await practice.start(actor, settings.current().freqtrade_version)
    except SignedOut:
        raise
    except FlotillaError as error:
        with problem:
            error_notice(error)
    else:
        on_started()
    finally:
        pressed.props(remove="loading")


# -- the way to the first trade ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Way:
    """The progress of the practice fleet. `install`: the job that installs Freqtrade, if one was needed. `removal`: the
    job that removes the fleet."""

    bots: tuple[BotView, ...]
    install: JobView | None
    removal: JobView | None

    @property
    def is_removing(self) -> bool:
        return self.removal is not None and self.removal.state in ALIVE

    @property
    def is_done(self) -> bool:
        return any(bot.open_trade_count + bot.closed_trade_count for bot in self.bots)

    @property
    def running(self) -> int:
        return sum(bot.health.health in (Health.RUNNING, Health.PAUSED) for bot in self.bots)

    @property
    def is_under_way(self) -> bool:
        return (
            bool(self.bots) and not self.is_done and any(bot.health.health is not Health.STOPPED for bot in self.bots)
        )


async def way(actor: Actor, all_bots: Sequence[BotView]) -> Way:
    mine = await practice.fleet(actor)
    practised = tuple(bot for bot in all_bots if bot.id in mine.bot_ids)
    return Way(practised, await _install(actor, practised), mine.removal)


async def _install(actor: Actor, practised: Sequence[BotView]) -> JobView | None:
    if not practised:
        return None
    bot = practised[0]
    subject = f"{bot.runner_id}/{bot.freqtrade_version}"
    return next((job for job in await installs.installs(actor, bot.runner_id) if job.subject_key == subject), None)


class FirstSteps:
    """The card above the figures, from the start of the fleet until its first trade, and during its removal."""

    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self.element = ui.element("section").classes("card")
        with self.element:
            self._head = show("", "card-head")
            self._lines = show("", "card-body").props('role=status aria-label="Progress"')
            self._problem = ui.element("div").classes("pad")
        self._problem.set_visibility(False)
        self._told: object = None
        self.element.set_visibility(False)

    def redraw(self, way: Way) -> None:
        failed = _what_failed(way)
        self.element.set_visibility(way.is_removing or way.is_under_way or failed is not None)
        title = "Removing the practice fleet" if way.is_removing else "Your practice fleet is getting ready"
        self._head.set_content(f"<h2>{title}</h2>")
        self._lines.set_content(_removal_html(way.removal) if way.is_removing and way.removal else _steps_html(way))
        self._show_failure(failed)

    def _show_failure(self, failed: "_Failure | None") -> None:
        if failed == self._told:
            return
        self._told = failed
        self._problem.clear()
        self._problem.set_visibility(failed is not None)
        if failed is not None:
            with self._problem, notice("error", failed.what, failed.hint, detail=failed.detail):
                for bot_id in failed.bot_ids[:1]:
                    button("Open the bot", to=f"/bots/{bot_id}")
                button("Try again", guard.act(lambda: self._again(failed)), icon="refresh")

    async def _again(self, failed: "_Failure") -> None:
        if failed.is_removal:
            await practice.remove(self._actor)
        else:
            await practice.start(self._actor, settings.current().freqtrade_version)


@dataclass(frozen=True, slots=True)
class _Failure:
    what: str
    hint: str
    detail: str
    bot_ids: tuple[object, ...] = ()
    is_removal: bool = False


def _what_failed(way: Way) -> _Failure | None:
    if way.removal and way.removal.state is JobState.FAILED and way.bots and not way.is_done:
        return _Failure("The practice fleet was not removed.", way.removal.error or "", way.removal.log, (), True)
    failed = [bot for bot in way.bots if bot.health.health is Health.FAILED]
    if not failed or way.is_done or way.is_removing:
        return None
    if way.install and way.install.state is JobState.FAILED:
        return _Failure("Freqtrade could not be installed.", way.install.error or "", way.install.log)
    return _Failure(f"{failed[0].name} failed.", failed[0].error or "", "", tuple(bot.id for bot in failed))


def _removal_html(job: JobView) -> str:
    return _line("moving", "Removing", job.step or waiting_words(job)) + bar_html(job)


def _steps_html(way: Way) -> str:
    if not way.bots:
        return ""
    return _installed(way) + _started(way) + _traded(way)


def _installed(way: Way) -> str:
    name = f"Freqtrade {way.bots[0].freqtrade_version}"
    job = way.install
    if job is not None and job.state in ALIVE:
        done = figures.percent(job.progress, 0, sign=False)
        return _line("moving", f"Install {name}", f"{done} · {job.step}" if job.step else done) + bar_html(job)
    if job is not None and job.state is not JobState.DONE and not way.running:
        return _line("failed", f"Install {name}", str(job.state).lower())
    known = way.running or (job is not None and job.state is JobState.DONE)
    return _line("running", name, "installed") if known else _line("moving", name, "looking whether it is installed")


def _started(way: Way) -> str:
    words = f"{way.running} of {len(way.bots)} run"
    if way.running == len(way.bots):
        return _line("running", "Start the bots", words)
    installing = way.install is not None and way.install.state in ALIVE
    return _line("stopped" if installing else "moving", "Start the bots", "afterwards" if installing else words)


def _traded(way: Way) -> str:
    waits = "waiting for a signal, usually within two minutes" if way.running else "afterwards"
    return _line("moving" if way.running else "stopped", "First trade", waits)


def _line(dot: str, strong: str, muted: str) -> str:
    word = {"running": "Done", "moving": "Under way", "stopped": "Still to come", "failed": shape_of("failed")[1]}[dot]
    shape = f'<i class="dot {dot}" role="img" aria-label="{text(word)}"></i>'
    return f'<div class="row-x">{shape}{span(strong, "nowrap")}{span(muted, "muted small ell")}</div>'


# -- taking it away ------------------------------------------------------------------------------------------------


def removal_button(actor: Actor) -> None:
    button("Remove the practice fleet…", guard.act(lambda: _remove(actor)), kind="ghost", small=True)


async def _remove(actor: Actor) -> None:
    mine = await practice.fleet(actor)
    names = [bot.name for bot in await bots.list_bots(actor) if bot.id in mine.bot_ids]
    sure = await confirm(
        "Remove the practice fleet?",
        "Its bots are stopped and erased with everything they made up. Nothing real is touched.",
        "Remove the practice fleet",
        consequences=[
            f"Bots: {', '.join(names)}",
            "All their synthetic trades, figures and logs are erased for good",
            "The practice exchange and sample strategies go too, unless something else uses them",
            "Its candles go too, unless another exchange of the practice market needs them",
        ],
    )
    if sure:
        await practice.remove(actor)
