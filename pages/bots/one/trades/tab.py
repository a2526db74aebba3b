"""The trades tab of a bot: filtered, sorted and summed by the database; a click on a row opens its orders."""

from datetime import datetime, timedelta
from urllib.parse import parse_qsl, urlencode, urlsplit
from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.bots.views import BotDetail
from core.errors import NotFound
from core.trades import service as trades
from core.trades.views import TradePage
from pages.bots.one.trades.dialog import trade_dialog
from pages.bots.one.trades.incomplete import incompletes_html
from pages.bots.one.trades.rows_route import query_of
from pages.look import theme
from pages.parts import guard
from pages.parts.button import button, segment
from pages.parts.card import card
from pages.parts.table import list_query
from pages.parts.table.grid import Grid, GridColumn, Shape
from pages.parts.text import digits, figures
from pages.parts.text.delta import money_html
from pages.parts.text.markup import show, span, text
from pages.parts.words.bots import beyond_html
from pages.parts.words.history import reading_words

STATES = {"": "All", "open": "Open", "closed": "Closed"}
SIDES = {"": "Both", "long": "Long", "short": "Short"}
FILTERS = ("pair", "state", "direction", "reason", "since", "until")
PREFIX = "t."
"""Prefix of the filters in the address."""


def columns(currency: str) -> list[GridColumn]:
    width = 150 if digits.of(currency) is digits.COIN else 130
    return [
        GridColumn("pair", "Pair", pinned=True, width_px=130),
        GridColumn("direction", "Side", Shape.MUTED, width_px=80),
        GridColumn("open_date", "Opened", Shape.TIME, width_px=130),
        GridColumn("close_date", "Closed", Shape.TIME, width_px=130),
        GridColumn("duration", "Held", Shape.SPAN, width_px=110),
        GridColumn("stake_amount", f"Stake, {currency}", Shape.NUMBER, currency=currency, width_px=width),
        GridColumn("open_rate", "Entry", Shape.PRICE, width_px=110, sortable=False),
        GridColumn("close_rate", "Exit or now", Shape.PRICE, width_px=110, sortable=False),
        GridColumn("profit_ratio", "Profit", Shape.RATIO, width_px=110),
        GridColumn("profit_abs", f"Profit, {currency}", Shape.DELTA, currency=currency, width_px=width),
        GridColumn("enter_tag", "Entry tag", Shape.MUTED),
        GridColumn("exit_reason", "Exit reason", Shape.MUTED),
    ]


class BotTrades:
    """The table and its filters. The address holds the filters; days are in the person's time zone."""

    def __init__(self, actor: Actor, zone: ZoneInfo, detail: BotDetail) -> None:
        self._actor, self._zone, self._bot = actor, zone, detail.bot
        self._filters = _in_address()
        self._count = (-1, -1, -1)
        with card("Trades", flush=True) as made:
            with made.end:
                self._told = show("", "row-x wrap small").props("role=status")
                button("Export CSV", guard.act(self._export), icon="download", small=True)
            with ui.element("div").classes("filters row-x wrap"):
                self._build_filters()
            self._beyond = show("")
            self._odd = show("", "scroll-x")
            url, asked = f"/api/bots/{detail.bot.id}/trades", self._query()
            currency = detail.bot.stake_currency
            self._grid = Grid(columns(currency), url, says="Trades", query=asked, sort="close_date")
            self._grid.element.on("rowClicked", guard.act(self._open_trade), ["data"])

    def _build_filters(self) -> None:
        kept = self._filters
        find = ui.input(placeholder="Pair", value=kept.get("pair", ""))
        find.props(f'{theme.INPUT} clearable debounce=300 aria-label="Pair"').classes("input")
        find.on_value_change(lambda event: self._filter("pair", event.value or ""))
        segment(STATES, kept.get("state", ""), lambda value: self._filter("state", value), says="Open or closed")
        segment(SIDES, kept.get("direction", ""), lambda value: self._filter("direction", value), says="Side")
        self._reasons = ui.element("div")
        for name, label in (("since", "From"), ("until", "To")):
            day = ui.input(value=kept.get(name, "")).props(f'{theme.INPUT} type=date aria-label="{label}"')
            with day.classes("input").add_slot("prepend"):
                show(text(label), "muted small", tag="span")
            day.on_value_change(lambda event, name=name: self._filter(name, event.value or ""))

    async def open(self) -> None:
        reasons = await trades.exit_reasons_of(self._actor, self._bot.id)
        with self._reasons:
            options = {"": "Any exit reason"} | {reason: reason for reason in reasons}
            chosen = self._filters.get("reason", "")
            choice = ui.select(options, value=chosen if chosen in options else "")
            choice.props(f'{theme.SELECT} aria-label="Exit reason"')
            choice.classes("input").on_value_change(lambda event: self._filter("reason", event.value or ""))
        await self._sum()
        await self._tell_incomplete()

    async def redraw(self, detail: BotDetail) -> None:
        """Reload the visible rows when a trade was opened or closed, or while one is open and its profit changes."""
        bot = detail.bot
        count = (bot.open_trade_count, bot.closed_trade_count, bot.history.read + bot.history.is_complete)
        if count != self._count or detail.bot.open_trade_count:
            self._count = count
            self._grid.refresh()
            await self._sum()
        await self._tell_incomplete()

    # ---- details ---------------------------------------------------------------------------------------------------

    async def _filter(self, name: str, value: str) -> None:
        self._filters = {key: kept for key, kept in {**self._filters, name: value}.items() if kept}
        list_query.set_query({PREFIX + key: self._filters.get(key, "") for key in FILTERS})
        self._grid.set_query(self._query())
        await guard.act(self._sum)()

    def _query(self) -> dict[str, str]:
        """Return the query for the route. The last day of the range is included."""
        moments = {"since": self._midnight("since", 0), "until": self._midnight("until", 1)}
        return {key: found for key, value in self._filters.items() if (found := moments.get(key, value))}

    def _midnight(self, name: str, days_later: int) -> str:
        try:
            day = datetime.fromisoformat(self._filters.get(name, "")[:10]) + timedelta(days=days_later)
        except (ValueError, OverflowError):
            return ""
        return day.replace(tzinfo=self._zone).isoformat()

    async def _sum(self) -> None:
        page = await trades.trades_of_bot(self._actor, self._bot.id, query_of(self._query() | {"end": "1"}))
        self._told.set_content(_told_html(page))
        self._beyond.set_content("" if _together(page) is not None else beyond_html(page.stake_currency))
        words = f"Sum of {figures.count(page.total)}{' read so far' if page.history.is_unread else ''}"
        self._grid.set_sums({"id": "sum", "pair": words, "profit_abs": _together(page)})

    async def _tell_incomplete(self) -> None:
        found = await trades.incomplete_trades(self._actor, self._bot.id)
        self._odd.set_content(incompletes_html(found))

    async def _export(self) -> None:
        """Download the trades that match the filters."""
        ui.download.from_url(f"/api/bots/{self._bot.id}/trades.csv?{urlencode(self._query())}")

    async def _open_trade(self, event: object) -> None:
        data = getattr(event, "args", {}).get("data") or {}
        if data.get("id") not in (None, "sum"):
            await trade_dialog(self._actor, _id(str(data["id"])), self._zone)


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise NotFound("There is no such trade.") from error


def _in_address() -> dict[str, str]:
    query = dict(parse_qsl(urlsplit(ui.context.client.sub_pages_router.current_path).query))
    found = {name: query.get(PREFIX + name, "")[:64] for name in FILTERS}
    known = {"state": STATES, "direction": SIDES}
    return {name: value for name, value in found.items() if value and value in known.get(name, {value: ""})}


def _together(page: TradePage) -> float | None:
    if page.closed_profit is None or page.open_profit is None:
        return None
    return page.closed_profit + page.open_profit


def _told_html(page: TradePage) -> str:
    """Show closed and open profit apart: only the closed one is final."""
    won = figures.percent(page.wins / page.closed, 1, sign=False) if page.closed else "n/a"
    still_open = page.total - page.closed
    closed = f"{figures.plural(page.closed, 'closed trade')}, {won} won"
    told = span(reading_words(page.history), "warn") if page.history.is_unread else ""
    told += span(closed, "muted") + f"<span>{money_html(page.closed_profit, page.stake_currency)}</span>"
    if still_open:
        told += span(f"{figures.count(still_open)} open", "muted")
        told += f"<span>{money_html(page.open_profit, page.stake_currency)}</span>"
    return told
