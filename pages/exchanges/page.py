"""The page of one exchange: its type, the bots that trade on it, its settings and its credentials."""

from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor, Resource
from core.access.scopes import Kind, Role, Scope
from core.backtests.listed.run_query import RunQuery
from core.bots import service as bots
from core.bots.views import BotView
from core.errors import FlotillaError, NotFound
from core.events import BotChanged, Event, ThingChanged, TradeChanged
from core.exchanges import service as exchanges
from core.exchanges.models import PRACTICE
from core.exchanges.views import ExchangeView
from core.freqtrade.settings.exchanges import LABELS
from pages.exchanges import actions as exchange_actions
from pages.exchanges.allowances import Allowed
from pages.exchanges.candles import ExchangeCandles
from pages.exchanges.form import ExchangeForm
from pages.exchanges.words import PRACTICE_WORDS, REFUSED_WORDS, credentials_words, old_keys_words
from pages.frame.addresses import id_of
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import card, page_head
from pages.parts.empty import empty
from pages.parts.form.code import code
from pages.parts.form.settings_document import text_of
from pages.parts.lifetime import Lifetime
from pages.parts.notice import notice, toast, toast_error
from pages.parts.others_bots import Guests
from pages.parts.own_events import is_about_or_of_a_bot
from pages.parts.revisions.history import Revisions
from pages.parts.runs.runs_card import MOST, RunsCard
from pages.parts.text.facts import Fact, facts, facts_html
from pages.parts.text.markup import link, show
from pages.parts.text.status import badge_html, status_html
from pages.parts.throttled import Throttled
from pages.parts.words.bots import badge_of, state_of


async def new_exchange_page() -> None:
    set_crumb(("Exchanges", "/exchanges"), "Add")
    actor = guard.actor()
    page_head("Add exchange", "an account that bots trade on")
    if actor.role is Role.VIEWER:
        empty("Viewers add nothing", "Ask an administrator to make you a member.", symbol="block")
        return
    with card("Exchange") as made:
        form = ExchangeForm(actor, None, _added)
    with made.end:
        form.paste_button()


def _added(exchange: ExchangeView) -> None:
    toast(f"{exchange.name} is added.")
    ui.navigate.to("/exchanges")


async def exchange_page(exchange_id: str) -> None:
    here = guard.view()
    await _Page(here.actor, ZoneInfo(here.time_zone)).open(id_of(exchange_id))


class _Page:
    def __init__(self, actor: Actor, zone: ZoneInfo) -> None:
        self._actor, self._zone = actor, zone
        self._form: ExchangeForm | None = None
        self._guests: Guests | None = None  # shown to its owner
        self._told_old_keys = ""
        self._told_refused: tuple[str, ...] = ()

    async def open(self, exchange_id: UUID) -> None:
        life = self._life = Lifetime()
        self._look = Throttled(life, self._see)
        life.subscribe(lambda event: self._heard(event, exchange_id), ThingChanged, BotChanged, TradeChanged)
        with self._look.held():
            self._exchange = await exchanges.get(self._actor, exchange_id)
            self._here = await self._bots_here()
            self._draw()
            await self._see_guests()
            await self._candles.see()
            await self._revisions.open()

    def _draw(self) -> None:
        set_crumb(("Exchanges", "/exchanges"), self._exchange.name)
        self._head()
        self._old_keys = ui.element("div").classes("in")
        self._refused = ui.element("div").classes("in")
        with ui.element("div").classes("cols two-one"):
            with ui.element("div").classes("stack"):
                self._main()
            with ui.element("div").classes("stack"):
                self._side()
        self._history()
        self._redraw()

    def _head(self) -> None:
        with page_head(self._exchange.name, self._exchange.display_name):
            if Scope.SHARE in self._exchange.scopes:
                button("Share…", guard.act(self._share), icon="group_add")
            if Scope.DELETE in self._exchange.scopes:
                button("Delete…", guard.act(self._delete), icon="delete", kind="danger")

    def _main(self) -> None:
        if Scope.EDIT in self._exchange.scopes:
            with card("Settings") as made:
                self._form = ExchangeForm(self._actor, self._exchange, _saved)
            with made.end:
                self._form.paste_button()
        else:
            with card("Further settings", "for every bot on this exchange", flush=True):
                code(text_of(self._exchange.config), language="JSON", says="Settings of the exchange")

    def _side(self) -> None:
        if self._exchange.exchange_type == PRACTICE:
            notice("info", "This is the practice market.", PRACTICE_WORDS, symbol="sailing")
        else:
            with card("Credentials") as made:
                self._facts = facts([])
            if Scope.EDIT in self._exchange.scopes:
                with made.end:
                    self._wipe_button = button("Wipe…", guard.act(self._wipe), kind="danger", small=True)
        with card("Bots") as self._bots_card:
            self._bots = show("", "col-x")
        self._candles = ExchangeCandles(self._actor, self._exchange, self._zone)
        here, address = RunQuery(exchange_id=self._exchange.id, limit=MOST), {"exchange": str(self._exchange.id)}
        RunsCard(self._actor, self._life, here, address, "No backtest was run with it yet.")
        if Scope.SHARE in self._exchange.scopes:
            thing = Resource(Kind.EXCHANGE, self._exchange.id, self._exchange.owner_id)
            self._guests = Guests(self._actor, thing, self._exchange.name)
        if self._actor.role is Role.ADMINISTRATOR and self._exchange.exchange_type != PRACTICE:
            Allowed(self._actor, self._exchange)

    def _history(self) -> None:
        exchange, may_restore = self._exchange, Scope.EDIT in self._exchange.scopes
        self._revisions = Revisions(
            self._actor, self._zone, Kind.EXCHANGE, exchange.id, exchange.name, may_restore=may_restore
        )

    # ---- live -------------------------------------------------------------------------------------------------------

    def _heard(self, event: Event, exchange_id: UUID) -> None:
        if is_about_or_of_a_bot(event, exchange_id):
            self._look.ask()

    async def _see(self) -> None:
        try:
            self._exchange = await exchanges.get(self._actor, self._exchange.id)
            self._here = await self._bots_here()
        except NotFound:
            ui.navigate.to("/exchanges")
        except FlotillaError as error:
            toast_error(error)
        else:
            if self._form:
                self._form.told(self._exchange)
            self._redraw()
            await self._see_guests()
            await self._candles.see()

    async def _see_guests(self) -> None:
        if self._guests:
            await self._guests.see()

    async def _bots_here(self) -> list[BotView]:
        return [bot for bot in await bots.list_bots(self._actor) if bot.exchange_id == self._exchange.id]

    def _redraw(self) -> None:
        exchange = self._exchange
        if exchange.exchange_type != PRACTICE:
            self._facts.set_content(facts_html(_credential_facts(exchange, self._zone)))
            if Scope.EDIT in exchange.scopes:
                self._wipe_button.set_visibility(bool(exchange.credentials_set))
        self._draw_old_keys(old_keys_words(exchange))
        self._draw_refused(exchange.refused)
        self._bots.set_content(_bots_html(self._here, exchange.bot_count - len(self._here)))

    def _draw_old_keys(self, words: str) -> None:
        if words == self._told_old_keys:
            return
        self._told_old_keys = words
        self._old_keys.clear()
        if words:
            with self._old_keys:
                notice("warn", f"{words}.", "Restart to apply: a bot reads its credentials when it starts.")

    def _draw_refused(self, lines: tuple[str, ...]) -> None:
        if lines == self._told_refused:
            return
        self._told_refused = lines
        self._refused.clear()
        if lines:
            with self._refused:
                notice("warn", "Bots on this exchange cannot be started by hand.", REFUSED_WORDS, reasons=lines)

    # ---- acts -------------------------------------------------------------------------------------------------------

    async def _share(self) -> None:
        await exchange_actions.share_it(self._actor, self._exchange)

    async def _delete(self) -> None:
        if await exchange_actions.delete(self._actor, self._exchange):
            ui.navigate.to("/exchanges")

    async def _wipe(self) -> None:
        await exchange_actions.wipe(self._actor, self._exchange)


def _saved(exchange: ExchangeView) -> None:
    old = old_keys_words(exchange)
    toast(f"Saved. {old}: restart to apply." if old else "Saved.")
    ui.navigate.to("/exchanges")


def _credential_facts(exchange: ExchangeView, zone: ZoneInfo) -> list[Fact]:
    told = [Fact(LABELS[one], *_is_set(one in exchange.credentials_set)) for one in exchange.credentials_needed]
    return [Fact("State", credentials_words(exchange, zone)), *told]


def _is_set(is_set: bool) -> tuple[str, str, str]:
    return ("set, never shown", "", "") if is_set else ("not set", "", "muted")


def _bots_html(here: list[BotView], hidden: int) -> str:
    lines = [
        f'<div class="row-x" data-key="{bot.id}">{link(bot.name, f"/bots/{bot.id}", "link ell")}'
        f"{badge_html(badge_of(bot.mode))}"
        f'<span class="end">{status_html(state_of(bot))}</span></div>'
        for bot in here
    ]
    if hidden > 0:
        lines.append(f'<div class="muted small">and {hidden} that you may not see</div>')
    return "".join(lines) or '<div class="muted small">No bot trades on it yet.</div>'
