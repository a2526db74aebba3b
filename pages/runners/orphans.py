"""The workloads on a runner that belong to no bot here. Shown only when there are any."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.bots.orphans import adoption, orphans
from core.bots.orphans.adopted_bot import AdoptionDraft
from core.bots.orphans.adoption import Offer
from core.bots.orphans.orphan_search import Why
from core.bots.orphans.orphans import Findings, OrphanView
from core.errors import FlotillaError, Refused
from core.events import BotChanged, Event, ThingChanged
from core.freqtrade.versions import short
from core.runners.port import State
from core.runners.views import RunnerView
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import card
from pages.parts.dialogs.confirm import confirm
from pages.parts.dialogs.dialog import dialog
from pages.parts.dialogs.refusal import show_refusal
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.lifetime import Lifetime
from pages.parts.notice import notice, toast
from pages.parts.own_events import is_about
from pages.parts.text import figures
from pages.parts.text.facts import Fact, facts
from pages.parts.text.markup import show, span, text
from pages.parts.text.status import status_html
from pages.parts.throttled import Throttled
from pages.parts.words.bots import badge_of
from pages.runners import orphan_stops

LOOK_SECONDS = 15.0
MOST_SHOWN = 50
_WHAT = (
    "They carry the label of this installation, and no bot here speaks of them: a database was restored, or a bot came "
    "back after it was deleted. They go on as they are; nothing touches them by itself."
)
_WHY = {
    Why.UNKNOWN: "no bot of this id is known",
    Why.ELSEWHERE: "its bot lives on another runner",
    Why.DELETED: "its bot was deleted",
}


class RunnerOrphans:
    """Redrawn only when its content changes, so that a click during a reload is not lost."""

    def __init__(self, actor: Actor, runner: RunnerView, life: Lifetime) -> None:
        self._actor, self._runner = actor, runner
        self._found = Findings((), (), False)
        self._drawn: Findings | None = None
        self._place, self._home = (ui.element("div").classes("in") for _ in range(2))
        self._strangers = show("", "muted small in")
        self._strangers.set_visibility(False)
        self._looks = Throttled(life, self._look, 2.0)
        life.subscribe(self._heard, ThingChanged, BotChanged)
        life.task(self._keep_looking())

    def _heard(self, event: Event) -> None:
        """Reload after an event. Events of all bots count, because an orphan may have belonged to any of them."""
        if isinstance(event, BotChanged) or is_about(event, self._runner.id):
            self._looks.ask()

    async def _keep_looking(self) -> None:
        while True:
            self._looks.ask()
            await asyncio.sleep(LOOK_SECONDS)

    async def _look(self) -> None:
        try:
            self._found = await orphans.look(self._actor, self._runner.id)
        except FlotillaError:
            return  # the page reports that the runner does not answer; the last result stays
        self._redraw()

    # ---- drawing ----------------------------------------------------------------------------------------------------

    def _redraw(self) -> None:
        if self._found != self._drawn:
            self._drawn = self._found
            self._draw(self._found)

    def _draw(self, found: Findings) -> None:
        self._place.clear()
        self._strangers.set_visibility(bool(found.strangers))
        self._strangers.set_content(text(_of_strangers(len(found.strangers))))
        if not found.orphans:
            return
        with self._place, card("Orphans", figures.count(len(found.orphans))):
            show(text(_WHAT), "muted small")
            with ui.element("div").classes("stack"):
                for one in found.orphans[:MOST_SHOWN]:
                    self._orphan(one, found.may_act)
            if not found.may_act:
                show(text("Only an administrator can adopt or stop them."), "muted small")

    def _orphan(self, one: OrphanView, may_act: bool) -> None:
        with ui.element("div").classes("row-x wrap orphan"):
            show(_words(one), "grow col-x tight")
            if not may_act or one.is_stopping:
                return
            if one.why is Why.UNKNOWN:
                button("Adopt…", self._act(lambda: self._adopt(one)), icon="add_link", small=True)
            button("Stop…", self._act(lambda: self._stop(one)), icon="stop", kind="danger", small=True)

    # ---- acts -------------------------------------------------------------------------------------------------------

    def _act(self, work: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
        """Guard an action outside its button, so that its dialogs and messages stay when the button is removed with the
        orphan."""
        guarded = guard.act(work)

        async def act() -> None:
            with self._home:
                await guarded()

        return act

    async def _stop(self, one: OrphanView) -> None:
        consequences = [
            "Nothing is sold: open positions stay open, and nobody watches them",
            "Its files and its trades stay on the machine of the runner",
        ]
        if not await confirm(f"Stop {_called(one)}?", "", "Stop it", consequences=consequences):
            return
        await orphan_stops.stop(self._actor, self._runner.id, one.name, _called(one), self._looks.ask)
        await self._look()

    async def _adopt(self, one: OrphanView) -> None:
        try:
            offer = await adoption.offer(self._actor, self._runner.id, one.name)
        except Refused as error:
            await show_refusal(f"{_called(one)} cannot be adopted", error)
            return
        if bot_id := await _ask(self._actor, self._runner.id, offer):
            toast("It is adopted.")
            ui.navigate.to(f"/bots/{bot_id}")


@dataclass
class _Filled:
    name: str
    exchange_id: UUID | None
    restart: bool = False


async def _ask(actor: Actor, runner_id: UUID, offer: Offer) -> UUID | None:
    """Return the id of the bot when it was adopted; otherwise None."""
    own = next(iter(offer.exchanges), None)
    filled = _Filled(offer.bot_name, own, offer.restarts)

    async def save(filled: _Filled) -> UUID:
        draft = AdoptionDraft.model_validate(vars(filled))
        return await adoption.adopt(actor, runner_id, offer.name, draft)

    with dialog(f"Adopt {offer.bot_name}") as opened:
        facts(_facts(offer))
        _say_what_happens(offer)
        form = Form(filled, save, opened.submit)
        with ui.element("div").classes("form"):
            field.text(form, "name", "Name")
            field.select(form, "exchange_id", "Exchange", offer.exchanges, "Whose account it trades on.")
            form.buttons("Adopt and restart" if offer.restarts else "Adopt bot", inside=opened, icon="add_link")
    adopted: UUID | None = await opened
    return adopted


def _say_what_happens(offer: Offer) -> None:
    if not offer.exchanges:
        more = "Add it first, with the account the bot trades on."
        notice("error", f"There is no exchange of the type {offer.exchange_type} here.", more)
    if offer.restarts:
        notice(
            "warn",
            "Adopting restarts it.",
            "The key of this installation was rotated since it was started, so Flotilla cannot speak to it. It gets "
            "new credentials; its trades stay. What was secret in its settings has to be entered again.",
        )


def _facts(offer: Offer) -> list[Fact]:
    strategy = offer.strategy or f"{offer.class_name}, kept as a new strategy"
    goes_on = "It goes on without a restart" if offer.is_running else "It has ended, and stays stopped"
    return [
        Fact("Mode", "Live" if badge_of(offer.mode) == "LIVE" else "Dry run"),
        Fact("Exchange", offer.exchange_type),
        Fact("Strategy", strategy),
        Fact("Freqtrade", short(offer.freqtrade_version)),
        *([] if offer.restarts else [Fact("What happens", goes_on)]),
    ]


def _called(one: OrphanView) -> str:
    return one.bot_name or one.name


def _words(one: OrphanView) -> str:
    name = one.name if one.bot_name else ""
    what = ", ".join(part for part in (name, _short(one.image), _WHY[one.why]) if part)
    said = span(f"It could not be stopped. {one.stop_error}", "loss small") if one.stop_error else ""
    head = f"{span(_called(one), 'strong')}{_state(one)}"
    return f'<div class="row-x wrap">{head}</div>{span(what, "muted small wrap-any")}{said}'


def _state(one: OrphanView) -> str:
    if one.is_stopping:
        return status_html("stopping")
    shape, word = ("stopped", "Ended") if one.state is State.EXITED else (str(one.state), "")
    return status_html(shape, one.since, word=word, before="started ", after=" ago")


def _short(image: str) -> str:
    """Return the part of a digest that people compare."""
    name, at, digest = image.partition("@sha256:")
    return f"{name}{at}{digest[:12]}"


def _of_strangers(count: int) -> str:
    others = figures.plural(count, "bot")
    return f"{others} of other runners or other installations on the same engine. Nothing here touches them."
