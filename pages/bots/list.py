"""The list of all bots: their desired and observed state, and their profit."""

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Role
from core.bot_records.models import Mode
from core.bots import archived_bots
from core.bots import service as bots
from core.bots.views import BotView
from core.errors import FlotillaError
from core.events import BotChanged, FiguresChanged, SampleTaken, ThingChanged, TradeChanged
from core.trades import service as trades
from core.trades.figures.views import Sparkline
from pages.bots import actions as bots_actions
from pages.bots import rows as bots_rows
from pages.bots.bulk import BulkBar
from pages.bots.rows import Show
from pages.frame.layout import set_crumb
from pages.look import theme
from pages.parts import guard
from pages.parts.button import button, segment
from pages.parts.empty import empty
from pages.parts.lifetime import Lifetime
from pages.parts.table import list_query as address
from pages.parts.table.cells import Row
from pages.parts.table.list_query import Ask
from pages.parts.table.table import Table
from pages.parts.text import figures
from pages.parts.text.markup import show, span
from pages.parts.throttled import Throttled

AGES_GROW_SECONDS = 10.0


async def bots_page() -> None:
    set_crumb("Bots")
    Bots(guard.actor())


class Bots:
    """The list and its controls, for the present or for the deleted bots."""

    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self._bots: list[BotView] = []
        self._archived = 0
        self._sparks: Mapping[UUID, Sparkline] = {}
        self._show = _shown_in_address()
        self._life = Lifetime()
        self._build()
        self._listen()

    def _build(self) -> None:
        with ui.element("div").classes("page-head"):
            self._title = show("<h1>Bots</h1>", "row-x wrap")
            if self._actor.role is not Role.VIEWER:
                with ui.element("div").classes("row-x end"):
                    button("New bot", icon="add", kind="primary", to="/bots/new")
        self._tools = ui.element("div").classes("row-x wrap")
        with self._tools:
            self._filter = self._filter_field()
            self._segments = segment(
                bots_rows.segments([], 0, self._show), str(self._show), self._choose, says="Which bots"
            )
            self._note = show("", "muted small")
        with ui.element("section").classes("card"):
            self._table = Table(
                bots_rows.COLUMNS,
                self._load,
                says="Bots",
                usual=Ask(size=50, sort="name"),
                actions=bots_rows.ACTIONS,
                on_action=guard.act(self._act),
                on_select=self._selected,
                when_empty=self._nothing,
            )
        self._filter.set_value(self._table.ask.filter)
        self._bulk = BulkBar(self._act_on_selected, self._table.clear_selection)

    def _filter_field(self) -> ui.input:
        made = ui.input(placeholder="Filter by name, strategy, exchange", on_change=self._typed)
        made.props(f'{theme.INPUT} debounce=200 aria-label="Filter bots" clearable').classes("input filter")
        with made.add_slot("prepend"):
            ui.icon("sym_o_filter_list")
        return made

    def _typed(self, event: object) -> None:
        self._table.filter(str(getattr(event, "value", "") or ""))

    def _listen(self) -> None:
        again = Throttled(self._life, self._refresh)
        self._life.subscribe(again.ask, BotChanged, FiguresChanged, TradeChanged, ThingChanged)
        self._life.subscribe(Throttled(self._life, self._redraw_sparks, 10.0).ask, SampleTaken)
        self._life.task(self._redraw_sparks())
        ui.timer(AGES_GROW_SECONDS, again.ask, immediate=False)

    async def _refresh(self) -> None:
        self._table.refresh()

    async def _redraw_sparks(self) -> None:
        try:
            self._sparks = await trades.sparklines(self._actor)
        except FlotillaError:
            return  # the table reports the same outage
        self._table.refresh()

    # ---- rows -------------------------------------------------------------------------------------------------------

    async def _load(self, ask: Ask) -> tuple[Sequence[Row], int]:
        self._bots, self._archived = await bots.list_bots(self._actor), await archived_bots.count_archived(self._actor)
        shown = await archived_bots.list_archived(self._actor) if self._show is Show.ARCHIVED else self._bots
        found = bots_rows.chosen(shown, self._show, ask)
        self._tell(found, ask)
        page = found[ask.offset : ask.offset + ask.size]
        return [bots_rows.row(bot, self._sparks.get(bot.id)) for bot in page], len(found)

    def _tell(self, found: Sequence[BotView], ask: Ask) -> None:
        live = sum(bot.mode is Mode.LIVE for bot in self._bots)
        count = f"{figures.count(len(self._bots))}, {f'of them {live} live' if live else 'none of them live'}"
        self._title.set_content(f"<h1>Bots</h1>{span(count, 'muted small') if self._bots else ''}")
        self._tools.set_visibility(bool(self._bots or self._archived))
        self._segments.set_options(bots_rows.segments(self._bots, self._archived, self._show), value=str(self._show))
        if (self._filter.value or "").strip() and not self._table.ask.filter:
            self._filter.set_value("")  # cleared by the button within the table
        several = ask.sort == "profit" and len({bot.stake_currency for bot in found}) > 1
        self._note.set_content("Sorted within each currency" if several else "")
        self._table.set_sums(bots_rows.sums(found))
        self._selected(self._table.selected_ids)  # the actions on them may have changed

    def _nothing(self) -> None:
        if self._show is Show.ARCHIVED:
            empty("No deleted bots", "A bot that is deleted stays here with its trades.", symbol="inventory_2")
        elif self._bots:
            with empty("None of your bots", "No bot belongs to this choice right now.", symbol="filter_alt_off"):
                button("Show all", lambda: self._segments.set_value(str(Show.ALL)))
        elif self._actor.role is Role.VIEWER:
            empty("No bots yet", "Nobody has given you a bot to look at so far. Ask whoever runs them.")
        else:
            what = "A bot is one Freqtrade process that trades one strategy on one exchange."
            with empty("No bots yet", what):
                button("Create a bot", icon="add", kind="primary", to="/bots/new")
                button("Try the practice fleet first", icon="sailing", to="/")

    def _choose(self, value: str) -> None:
        if value and Show(value) is not self._show:
            self._show = Show(value)
            address.set_query({"show": value if self._show is not Show.ALL else ""})
            self._table.refresh()

    # ---- acts -------------------------------------------------------------------------------------------------------

    async def _act(self, name: str, row_id: str) -> None:
        await bots_actions.carry_out(self._actor, name, bots_rows.by_id(self._bots, [row_id]))

    async def _act_on_selected(self, name: str) -> None:
        chosen = bots_rows.by_id(self._bots, self._table.selected_ids)
        if await bots_actions.carry_out(self._actor, name, chosen):
            self._table.clear_selection()

    def _selected(self, ids: list[str]) -> None:
        self._bulk.redraw(bots_rows.by_id(self._bots, ids))


def _shown_in_address() -> Show:
    query = parse_qs(urlsplit(ui.context.client.sub_pages_router.current_path).query)
    wanted = query.get("show", [""])[0]
    return Show(wanted) if wanted in set(Show) else Show.ALL
