"""The form that downloads candles. Its state is in the address, so that other pages can link to it filled in."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Scope
from core.exchanges import service as exchanges
from core.exchanges.views import ExchangeView
from core.market_data import service as market_data
from core.market_data import traded_pairs
from core.market_data.models import DownloadDraft
from core.market_data.sources import of_key
from core.runners import lookup
from core.runners.views import RunnerView
from pages.frame.addresses import id_of
from pages.frame.layout import set_crumb
from pages.look import theme
from pages.market_data.asking.estimate_box import EstimateBox
from pages.market_data.asking.filled import (
    DATES,
    DAYS,
    Filled,
    asked_for,
    draft_of,
    filled_of,
    from_address,
    in_address,
)
from pages.market_data.asking.timeframe_field import TimeframeField
from pages.market_data.words import MODES
from pages.parts import guard
from pages.parts.button import button, segment
from pages.parts.card import card, page_head
from pages.parts.dialogs.dialog import dialog
from pages.parts.empty import empty
from pages.parts.form import field
from pages.parts.form.field import Field
from pages.parts.form.form import Form
from pages.parts.lifetime import Lifetime
from pages.parts.notice import toast
from pages.parts.table import list_query
from pages.parts.text import figures
from pages.parts.text.markup import show

_PAIRS_HELP = "One per line, or separated by commas. Patterns work as in Freqtrade: .*/USDT"
_FILL_HELP = "Ask the exchange again for candles that are missing inside the files."


async def download_page(runner_id: str) -> None:
    actor = guard.actor()
    runner = await lookup.get(actor, id_of(runner_id))
    home = f"/runners/{runner.id}/data"
    set_crumb(("Runners", "/runners"), (runner.name, f"/runners/{runner.id}"), ("Market data", home), "Download")
    page_head("Download candles", f"to {runner.name}")
    usable = await exchanges.list_exchanges(actor, Scope.USE)
    if Scope.USE not in runner.scopes:
        empty("You may not use this runner", "Ask its owner for the right to use it.", symbol="lock")
    elif not usable:
        with empty(
            "No exchange yet", "Candles come from an exchange. No keys are needed for them.", symbol="account_balance"
        ):
            button("Add an exchange", icon="add", kind="primary", to="/exchanges/new")
    else:
        query = dict(parse_qsl(urlsplit(ui.context.client.sub_pages_router.current_path).query))
        filled = await _first_filled(actor, runner, usable, query)
        await _DownloadForm(actor, runner, usable, filled).open(fill_from_bots=query.get("bots") == "1")


async def _first_filled(actor: Actor, runner: RunnerView, usable: list[ExchangeView], query: dict[str, str]) -> Filled:
    """Return what the address asks for, or what was last downloaded here."""
    ids = [str(one.id) for one in usable]
    if asked_for(query):
        made = from_address(query, ids)
        kind = of_key(query.get("source", "")).exchange_type
        same = [str(one.id) for one in usable if one.exchange_type == kind]
        made.exchange_id = made.exchange_id or (same or ids)[0]
        return made
    last = await market_data.last_draft(actor, runner.id)
    made = filled_of(last) if last else Filled()
    if made.exchange_id not in ids:
        made.exchange_id = ids[0]
    return made


class _Watched(Form):
    """Tells after each change."""

    def __init__(self, draft: Any, save: Any, saved: Any, changed: Callable[[], None]) -> None:
        super().__init__(draft, save, saved)
        self._changed = changed

    def put(self, name: str, value: Any) -> None:
        super().put(name, value)
        self._changed()


class _DownloadForm:
    def __init__(self, actor: Actor, runner: RunnerView, usable: list[ExchangeView], filled: Filled) -> None:
        self._actor, self._runner, self._filled = actor, runner, filled
        self._names = {str(one.id): one.name for one in usable}
        life = Lifetime()
        with ui.element("div").classes("cols two-one"):
            with ui.element("div").classes("stack"), card("What to download") as made:
                self._form = _Watched(filled, self._save, self._saved, self._changed)
                self._fields()
            with made.end:
                button("What my bots trade", guard.act(self._from_bots), icon="smart_toy", small=True)
            with ui.element("div").classes("stack"):
                self._estimate = EstimateBox(actor, runner.id, life, lambda: self._filled)

    async def open(self, *, fill_from_bots: bool) -> None:
        """Begin with what the bots trade, where the address asks for it."""
        if fill_from_bots:
            await self._from_bots()

    def _fields(self) -> None:
        form = self._form
        with ui.element("div").classes("form"):
            with field.row():
                self._exchange = field.select(form, "exchange_id", "Exchange", self._names)
                self._mode = field.select(form, "trading_mode", "Trading mode", MODES)
            self._pairs = field.textarea(form, "pairs", "Pairs", _PAIRS_HELP, mono=True, placeholder="BTC/USDT")
            self._timeframes = TimeframeField(form, "timeframes", "Timeframes")
            self._range()
            self._fill = field.switch(form, "fill_gaps", "Fill gaps", _FILL_HELP)
            form.buttons("Download", cancel_path=self._home, icon="download")

    def _range(self) -> None:
        form = self._form
        with ui.element("div").classes("col-x"):
            words = {DAYS: "Last days", DATES: "From a day on"}
            self._span = segment(words, self._filled.span, self._choose_span, says="Range")
            with field.row() as self._by_days:
                self._days = field.number(form, "days", "Days", "Back from now", whole=True, least=1)
            with field.row() as self._by_dates:
                self._start = _day_field(form, "start", "First day, UTC")
                self._end = _day_field(form, "end", "Last day, UTC", "Leave empty to go on to now.")
        self._show_span()

    @property
    def _home(self) -> str:
        return f"/runners/{self._runner.id}/data"

    def _choose_span(self, value: str) -> None:
        if value and value != self._filled.span:
            self._filled.span = value
            self._show_span()
            self._changed()

    def _show_span(self) -> None:
        self._by_days.set_visibility(self._filled.span == DAYS)
        self._by_dates.set_visibility(self._filled.span == DATES)

    def _changed(self) -> None:
        list_query.set_query(in_address(self._filled) | {"bots": "", "source": ""})
        self._estimate.ask()

    # ---- acts ------------------------------------------------------------------------------------------------------

    async def _save(self, filled: Filled) -> UUID:
        return await market_data.download(self._actor, self._runner.id, draft_of(filled))

    def _saved(self, _: UUID) -> None:
        toast("Download queued. This page shows its progress.")
        ui.navigate.to(self._home)

    async def _from_bots(self) -> None:
        found = await traded_pairs.of_my_bots(self._actor, self._runner.id)
        known = [one for one in found if str(one.exchange_id) in self._names]
        if not known:
            toast("None of your bots lists pairs. Enter them here.", "warn")
            return
        chosen = known[0] if len(known) == 1 else await self._choose(known)
        if chosen:
            self._take(filled_of(chosen))

    async def _choose(self, found: list[DownloadDraft]) -> DownloadDraft | None:
        with dialog("Your bots trade on several exchanges") as opened:
            show("Each download is from one exchange. Choose where to start.", "muted")
            with ui.element("div").classes("col-x"):
                for one in found:
                    button(self._draft_words(one), lambda one=one: opened.submit(one)).props("align=left")
            with ui.element("div").classes("row-x dialog-foot"):
                button("Cancel", lambda: opened.submit(None), kind="ghost")
        chosen = await opened
        return chosen if isinstance(chosen, DownloadDraft) else None

    def _draft_words(self, one: DownloadDraft) -> str:
        pairs = figures.plural(len(one.pairs), "pair")
        return f"{self._names[str(one.exchange_id)]}, {one.trading_mode}: {pairs}, {', '.join(one.timeframes)}"

    def _take(self, filled: Filled) -> None:
        """Fill the form."""
        for at, value in (
            (self._exchange, filled.exchange_id),
            (self._mode, filled.trading_mode),
            (self._pairs, filled.pairs),
            (self._days, filled.days),
        ):
            _set(at, value)
        self._timeframes.take(filled.timeframes)
        self._span.set_value(filled.span)


def _set(at: Field, value: Any) -> None:
    control: Any = at.control
    control.set_value(value)


def _day_field(form: Form, name: str, label: str, help: str = "") -> Field:
    made = field.text(form, name, label, help)
    if made.control:
        made.control.props(f"{theme.INPUT} type=date")
    return made
