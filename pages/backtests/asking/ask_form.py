"""The page that asks for backtests: driven by what candles there are, with what stands before the run beside it."""

import asyncio
from collections.abc import Sequence
from functools import partial
from urllib.parse import parse_qsl, urlsplit
from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Role
from core.backtests import service as backtests
from core.backtests.asking import by_hand
from core.errors import FlotillaError, SignedOut
from core.events import Event, ThingChanged
from pages.backtests.asking.asking_form import AskingForm
from pages.backtests.asking.beginning import Beginning, beginning
from pages.backtests.asking.choices import Choices, choices, versions_of
from pages.backtests.asking.fields.run_fields import RunFields
from pages.backtests.asking.fields.several import several_fields
from pages.backtests.asking.filled import Filled, draft_of, drafts_of
from pages.backtests.asking.gate_box import GateBox
from pages.backtests.command_dialog import show_command
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import card, page_head
from pages.parts.empty import empty
from pages.parts.form import field
from pages.parts.lifetime import Lifetime
from pages.parts.notice import toast
from pages.parts.skeleton import skeleton
from pages.parts.text import figures
from pages.parts.text.markup import show, text
from pages.parts.throttled import Throttled

_CONFIG_HELP = "Further settings of Freqtrade. They override those of the strategy. Don’t put secrets here."
_OF_HELD = frozenset(("runner_id", "exchange_id", "trading_mode", "pairs", "timeframe", "strategy_id"))
"""Fields whose change may offer other candles."""


async def new_backtest_page() -> None:
    """Show the form. The address may fill it in, see `beginning`."""
    set_crumb(("Backtests", "/backtests"), "New backtest")
    here = guard.view()
    if here.actor.role is Role.VIEWER:
        page_head("New backtest")
        empty("Viewers can’t run backtests", "Ask an administrator to make you a member.", symbol="block")
        return
    waiting = skeleton(320)
    query = dict(parse_qsl(urlsplit(ui.context.client.sub_pages_router.current_path).query))
    known, begun = await asyncio.gather(choices(here.actor), beginning(here.actor, query))
    known.preselect(begun.filled)
    waiting.delete()
    page_head("New backtest", begun.title)
    if known.missing:
        _say_missing(known)
    else:
        await _AskForm(here.actor, ZoneInfo(here.time_zone), known, begun).build()


def _say_missing(known: Choices) -> None:
    words = [what for what, _ in known.missing]
    what = f"A backtest needs {' and '.join(filter(None, [', '.join(words[:-1]), words[-1]]))} first."
    with empty("Not yet", f"{what} The practice fleet on Home brings all of it, with candles.", symbol="science"):
        for one, path in known.missing:
            button(f"Add {one}", icon="add", to=path)
        button("Go to the practice fleet", icon="sailing", to="/")


class _AskForm:
    def __init__(self, actor: Actor, zone: ZoneInfo, known: Choices, begun: Beginning) -> None:
        self._actor, self._known, self._begun = actor, known, begun
        self._life = Lifetime()
        self._form = AskingForm(begun.filled, self._save, self._saved, self._changed)
        self._fields = RunFields(actor, zone, self._form, known, begun)
        self._look = Throttled(self._life, self._fields.look, 0.2)
        self._stores = Throttled(self._life, self._look_at_stores, 1.0)
        self._gate: GateBox | None = None

    async def build(self) -> None:
        """Draw the form, and look at what stands before the run."""
        versions = await versions_of(self._actor, self._begun.filled.family_id)
        with ui.element("div").classes("cols two-one asking"):
            with ui.element("div").classes("stack"):
                with card("What runs"), ui.element("div").classes("form"):
                    self._fields.build_things(versions)
                with card("Candles"), ui.element("div").classes("form"):
                    self._fields.build_candles()
                with card("Money"), ui.element("div").classes("form"):
                    self._fields.build_money()
                self._further()
            with ui.element("div").classes("stack"):
                self._before()
                self._differences()
        self._life.subscribe(self._heard, ThingChanged)
        self._look_again()

    def _further(self) -> None:
        filled = self._begun.filled
        with card("Notes and tags"), ui.element("div").classes("form"):
            field.text(self._form, "tags", "Tags", "Separated by commas.")
            field.textarea(self._form, "notes", "Notes")
        with _folded("Further settings", is_open=filled.config.strip() != "{}"):
            field.json_editor(
                self._form, "config", "Settings as JSON", _CONFIG_HELP, version=lambda: filled.freqtrade_version
            )
        with _folded("Several at once"):
            several_fields(self._form, self._known)

    def _before(self) -> None:
        with card("Before it runs"):
            self._gate = GateBox(self._actor, self._form, self._life, self._fields.learn)
            foot = self._form.buttons("Run backtest", cancel_path="/backtests", icon="play_arrow")
            with foot:
                button("Show command line…", guard.act(self._command), icon="terminal")

    def _differences(self) -> None:
        bot = self._begun.bot
        if bot is None:
            return
        with card("How it differs from the bot"):
            pairs = f"Pairs: {bot.pairs_from[:1].lower()}{bot.pairs_from[1:]}"
            lines = (pairs, *bot.left_out, *bot.differences)
            show("".join(f"<li>{text(one)}</li>" for one in lines), "told small", tag="ul")

    # ---- changes ----------------------------------------------------------------------------------------------------

    def _changed(self, name: str) -> None:
        self._look_again(at_candles=name in _OF_HELD)

    def _look_again(self, *, at_candles: bool = True) -> None:
        if at_candles:
            self._look.ask()
        if self._gate:
            self._gate.ask()

    def _heard(self, event: Event) -> None:
        """A download beside this form changes what its runner holds."""
        if isinstance(event, ThingChanged) and event.id == self._form.draft.runner_id:
            self._stores.ask()

    async def _look_at_stores(self) -> None:
        if await self._fields.look_anew() and self._gate:
            self._gate.look_anew()

    # ---- acts -------------------------------------------------------------------------------------------------------

    async def _save(self, filled: Filled) -> Sequence[UUID]:
        drafts = drafts_of(filled)
        assert self._gate
        accepts = self._gate.accepted(drafts[0]) if len(drafts) == 1 else []
        accepted = {"is_accepted": filled.accepts_all, "accepts": accepts}
        try:
            told = partial(self._gate.say_checked, runs=len(drafts))
            return await backtests.ask(self._actor, [one.model_copy(update=accepted) for one in drafts], told)
        except FlotillaError:
            self._gate.look_anew()
            raise

    def _saved(self, ids: Sequence[UUID]) -> None:
        if len(ids) == 1:
            toast("Backtest queued. This page shows its progress.")
            ui.navigate.to(f"/backtests/{ids[0]}")
        else:
            toast(f"{figures.count(len(ids))} backtests queued.")
            ui.navigate.to("/backtests")

    async def _command(self) -> None:
        try:
            await self._form.bring()
            found = await by_hand.of(self._actor, draft_of(self._form.draft))
            await show_command(found.command, found.config)
        except SignedOut:
            raise
        except FlotillaError as error:
            self._form.tell(error)


def _folded(title: str, *, is_open: bool = False) -> ui.element:
    """Draw a card that is folded away at first; returns the place for its fields."""
    with ui.element("details").classes("card folded") as made:
        show(text(title), "card-head strong", tag="summary")
        inside = ui.element("div").classes("card-body form")
    if is_open:
        made.props("open")
    return inside
