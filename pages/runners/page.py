"""The page of one runner: whether it answers, its connection, its bots and their resource usage, and its versions."""

from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor, Resource
from core.access.scopes import Kind, Scope
from core.errors import FlotillaError, NotFound
from core.events import BotChanged, Event, FiguresChanged, JobChanged, ThingChanged, TradeChanged
from core.runners import kinds, lookup
from core.runners import service as runners
from core.runners.descriptor import Act
from core.runners.views import RunnerView
from pages.frame.addresses import id_of
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import card
from pages.parts.lifetime import Lifetime
from pages.parts.notice import error_notice, toast_error
from pages.parts.others_bots import Guests
from pages.parts.own_events import downloads_on, installs_on, is_about, is_about_or_of_a_bot
from pages.parts.revisions.history import Revisions
from pages.parts.text.facts import Fact, facts, facts_html
from pages.parts.text.markup import show, text
from pages.parts.text.status import status_html
from pages.parts.throttled import Throttled
from pages.parts.words.runners import state_of, state_words
from pages.runners import actions as runner_actions
from pages.runners.bots import RunnerBots
from pages.runners.candles import RunnerCandles
from pages.runners.cautions import say_caution
from pages.runners.orphans import RunnerOrphans
from pages.runners.runs import RunnerRuns
from pages.runners.versions import RunnerVersions


async def runner_page(runner_id: str) -> None:
    here = guard.view()
    runner = await lookup.get(here.actor, id_of(runner_id))
    set_crumb(("Runners", "/runners"), runner.name)
    zone = ZoneInfo(here.time_zone)
    _Page(here.actor, runner, zone).open()
    may_restore = Scope.EDIT in runner.scopes and kinds.may(here.actor.role, runner.type, Act.CONNECT)
    await Revisions(here.actor, zone, Kind.RUNNER, runner.id, runner.name, may_restore=may_restore).open()


class _Page:
    def __init__(self, actor: Actor, runner: RunnerView, zone: ZoneInfo) -> None:
        self._actor, self._runner, self._zone = actor, runner, zone
        self._candles: RunnerCandles | None = None  # shown to people who may use it
        self._life = Lifetime()
        self._may_edit = Scope.EDIT in runner.scopes
        self._guests: Guests | None = None  # shown to its owner

    def open(self) -> None:
        self._head()
        kind = kinds.describe(self._runner.type)
        if kind.caution and kind.caution.stays:
            say_caution(kind)
        self._silent = ui.element("div").classes("in")
        self._told_silent: str | None = None
        self._orphans = RunnerOrphans(self._actor, self._runner, self._life)
        self._bots = RunnerBots(self._actor, self._runner, self._life)
        if Scope.SHARE in self._runner.scopes:
            thing = Resource(Kind.RUNNER, self._runner.id, self._runner.owner_id)
            self._guests = Guests(self._actor, thing, self._runner.name)
        with ui.element("div").classes("cols one-one"):
            with ui.element("div").classes("stack"):
                self._connection()
                if Scope.USE in self._runner.scopes:
                    self._candles = RunnerCandles(self._actor, self._runner, self._zone)
            with ui.element("div").classes("stack"):
                self._versions = RunnerVersions(self._actor, self._runner, self._may_edit)
                RunnerRuns(self._actor, self._runner, self._life)
        self._redraw()
        self._look = Throttled(self._life, self._see)
        self._life.subscribe(self._heard, ThingChanged, BotChanged, FiguresChanged, TradeChanged)
        self._look.ask()  # catches changes since it was read
        self._look_at_versions = Throttled(self._life, self._see_versions)  # one at a time, so the newest comes last
        self._life.subscribe(self._heard_of_job, JobChanged)
        self._look_at_versions.ask()
        self._look_at_candles = Throttled(self._life, self._see_candles, 1.0)
        self._look_at_candles.ask()
        if self._may_edit:
            self._life.task(self._test())

    def _head(self) -> None:
        with ui.element("div").classes("page-head"):
            self._title = show("", "row-x wrap")
            with ui.element("div").classes("row-x end wrap"):
                for name, words, icon in _ACTS:
                    if Scope(name) in self._runner.scopes:
                        act = guard.act(lambda name=name: self._act(name))
                        button(words, act, icon=icon, kind="danger" if name == "delete" else "")

    def _connection(self) -> None:
        with card("Connection", fill=True) as made:
            self._outcome = ui.element("div")
            self._facts = facts([])
            self._told: list[Fact] = []
        with made.end:
            self._answer = show("", "small")
            if self._may_edit:
                self._test_button = button("Test connection", guard.act(self._test), icon="cable", small=True)

    # ---- live -------------------------------------------------------------------------------------------------------

    def _heard(self, event: Event) -> None:
        if is_about_or_of_a_bot(event, self._runner.id):
            self._look.ask()
        if is_about(event, self._runner.id):
            self._look_at_candles.ask()

    def _heard_of_job(self, event: JobChanged) -> None:
        if installs_on(event, self._runner.id):
            self._look_at_versions.ask()
        if downloads_on(event, self._runner.id):
            self._look_at_candles.ask()

    async def _see(self) -> None:
        try:
            self._runner = await lookup.get(self._actor, self._runner.id)
            if self._guests:
                await self._guests.see()
        except NotFound:
            ui.navigate.to("/runners")
        except FlotillaError as error:
            toast_error(error)
        else:
            self._redraw()
            self._bots.see(self._runner)

    async def _see_candles(self) -> None:
        if self._candles is None:
            return
        try:
            await self._candles.see()
        except FlotillaError as error:
            toast_error(error)

    async def _see_versions(self) -> None:
        try:
            await self._versions.see()
        except FlotillaError as error:
            toast_error(error)

    def _redraw(self) -> None:
        runner = self._runner
        state = status_html(state_of(runner), runner.reached_at, word=_state_word(runner), before=" ", after=" ago")
        used = f"{kinds.describe(runner.type).title}, {runner.used} of {runner.capacity} bots"
        self._title.set_content(f'<h1>{text(runner.name)}</h1>{state}<span class="muted small">{text(used)}</span>')
        self._draw_silent(runner.error or "")
        own = _facts(runner)
        news = [fact for fact in self._told if fact.name not in {one.name for one in own}]
        self._facts.set_content(facts_html([*own, *news]))

    def _draw_silent(self, why: str) -> None:
        if why == self._told_silent:
            return
        self._told_silent = why
        self._silent.clear()
        if why:
            with self._silent:
                error_notice(
                    FlotillaError(why, hint="What is shown is what was last known; bots there may well go on.")
                )

    # ---- acts -------------------------------------------------------------------------------------------------------

    async def _test(self) -> None:
        self._test_button.props(add="loading")
        self._answer.set_content("")
        try:
            answer = await runners.test(self._actor, self._runner.id)
        except FlotillaError as error:
            self._show_outcome(error)
        else:
            self._told = [Fact(name, value) for name, value in answer.facts.items()]
            self._show_outcome(None)
        finally:
            if not self._test_button.is_deleted:
                self._test_button.props(remove="loading")
        await self._see()

    def _show_outcome(self, error: FlotillaError | None) -> None:
        word = status_html("failed", word="No answer") if error else status_html("reachable", word="It answers")
        self._answer.set_content(word)
        self._outcome.clear()
        if error and str(error) != self._runner.error:  # that one is already shown above
            with self._outcome:
                error_notice(error)

    async def _act(self, name: str) -> None:
        if await runner_actions.ACTS[name](self._actor, self._runner) and name == "delete":
            ui.navigate.to("/runners")


_ACTS = (("share", "Share…", "group_add"), ("edit", "Edit…", "edit"), ("delete", "Delete…", "delete"))


def _state_word(runner: RunnerView) -> str:
    """Return the state in one word. The reason is in a notice of its own."""
    if runner.error:
        return "Silent, last answered" if runner.reached_at else "Silent"
    return state_words(runner)


def _facts(runner: RunnerView) -> list[Fact]:
    kind, is_full = kinds.describe(runner.type), runner.used >= runner.capacity
    used = f"{runner.used} of {runner.capacity} bots"
    return [
        Fact("Kind", kind.title),
        Fact("Capacity used", used, tone="warn" if is_full else ""),
        *([Fact("Endpoint", runner.endpoint)] if runner.endpoint else []),
        *(Fact(name, value) for name, value in kind.told(runner.config, runner.secrets_set)),
    ]
