"""All trades of a bot: filtered, sorted and summed by the database; a row opens its orders."""

from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.bots.views import BotDetail
from core.trades import service as trades
from pages import guard, theme
from pages.api import query_of
from pages.parts import figures
from pages.parts.button import segment
from pages.parts.card import card
from pages.parts.grid import Grid, GridColumn, Shape
from pages.parts.markup import show, span
from pages.trade_dialog import trade_dialog

STATES = {"": "All", "open": "Open", "closed": "Closed"}


def columns(currency: str) -> list[GridColumn]:
    digits = figures.digits_of(currency)
    return [
        GridColumn("pair", "Pair", pinned=True, width_px=130),
        GridColumn("direction", "Side", Shape.MUTED, width_px=80),
        GridColumn("open_date", "Opened", Shape.TIME, width_px=130),
        GridColumn("close_date", "Closed", Shape.TIME, width_px=130),
        GridColumn("duration", "Held", Shape.SPAN, width_px=110),
        GridColumn("stake_amount", f"Stake, {currency}", Shape.NUMBER, digits, width_px=110),
        GridColumn("open_rate", "Entry", Shape.PRICE, width_px=110, sortable=False),
        GridColumn("close_rate", "Exit or now", Shape.PRICE, width_px=110, sortable=False),
        GridColumn("profit_ratio", "Profit", Shape.RATIO, width_px=110),
        GridColumn("profit_abs", f"Profit, {currency}", Shape.DELTA, digits, width_px=120),
        GridColumn("enter_tag", "Entry tag", Shape.MUTED),
        GridColumn("exit_reason", "Exit reason", Shape.MUTED),
    ]


class BotTrades:
    def __init__(self, actor: Actor, zone: ZoneInfo, detail: BotDetail) -> None:
        self._actor, self._zone, self._bot = actor, zone, detail.bot
        self._query: dict[str, str] = {}
        self._count = (-1, -1)
        with card("Trades", flush=True) as made:
            with made.end:
                self._sums = show("", "row-x wrap small")
            with ui.element("div").classes("filters row-x wrap"):
                self._filters()
            url = f"/api/bots/{detail.bot.id}/trades"
            self._grid = Grid(columns(detail.bot.stake_currency), url, says="Trades", sort="close_date")
            self._grid.element.on("rowClicked", guard.act(self._open_trade), ["data"])

    def _filters(self) -> None:
        find = ui.input(placeholder="Pair").props(f'{theme.INPUT} clearable debounce=300 aria-label="Pair"')
        find.classes("input").on_value_change(lambda event: self._filter("pair", event.value or ""))
        segment(STATES, "", lambda value: self._filter("state", value), says="Open or closed")
        self._reasons = ui.element("div")
        for name, label in (("since", "From"), ("until", "Before")):
            day = ui.input().props(f'{theme.INPUT} type=date aria-label="{label}" title="{label}"').classes("input")
            day.on_value_change(lambda event, name=name: self._filter(name, event.value or ""))

    async def open(self) -> None:
        reasons = await trades.exit_reasons_of(self._actor, self._bot.id)
        with self._reasons:
            options = {"": "Any exit reason"} | {reason: reason for reason in reasons}
            choice = ui.select(options, value="").props(f'{theme.INPUT} aria-label="Exit reason"').classes("input")
            choice.on_value_change(lambda event: self._filter("reason", event.value or ""))
        await self._sum()

    async def redraw(self, detail: BotDetail) -> None:
        """Rows in sight are asked for again when a trade came or went, or one is open and moves."""
        count = (detail.bot.open_trade_count, detail.bot.closed_trade_count)
        if count != self._count or detail.bot.open_trade_count:
            self._count = count
            self._grid.refresh()
            await self._sum()

    async def _filter(self, name: str, value: str) -> None:
        self._query = {key: kept for key, kept in {**self._query, name: value}.items() if kept}
        self._grid.set_query(self._query)
        await guard.act(self._sum)()

    async def _sum(self) -> None:
        page = await trades.trades_of_bot(self._actor, self._bot.id, query_of(self._query | {"end": "1"}))
        profit = figures.money(page.closed_profit, page.stake_currency, sign=True)
        rate = figures.percent(page.wins / page.closed, 1, sign=False) if page.closed else "n/a"
        words = f"{figures.plural(page.total, 'trade')}, {page.closed} closed, {rate} won"
        self._sums.set_content(span(words, "muted") + span(profit, "strong"))

    async def _open_trade(self, event: object) -> None:
        data = getattr(event, "args", {}).get("data") or {}
        await trade_dialog(self._actor, UUID(str(data["id"])), self._zone)
