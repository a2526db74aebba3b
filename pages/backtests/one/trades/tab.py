"""The trades of a result: filtered, sorted and summed by the database; a click on a row opens the whole trade."""

from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.backtests.figures import result_trades
from core.backtests.figures.report_digits import coin
from core.backtests.figures.views import ResultView, TradeSums
from core.backtests.views import RunLine
from core.errors import NotFound
from pages.backtests.one import addresses
from pages.backtests.one.breakdown_rows import shown
from pages.backtests.one.trades.dialog import trade_dialog
from pages.backtests.one.trades.rows_route import query_of
from pages.look import theme
from pages.parts import guard
from pages.parts.button import button, segment
from pages.parts.card import card
from pages.parts.empty import empty
from pages.parts.table import list_query
from pages.parts.table.grid import Grid, GridColumn, Shape
from pages.parts.text import figures
from pages.parts.text.markup import show, span, text

SIDES = {"": "Both", "long": "Long", "short": "Short"}
ENDINGS = {"": "All", "won": "Won", "lost": "Lost", "left_open": "Left open"}
FILTERS = ("pair", "tag", "reason", "side", "ended", "since", "until")
PREFIX = "t."
"""Prefix of the filters in the address."""
MOST_REASONS = 200
_MOST_IN_ADDRESS = 500
"""Characters of a filter."""


def columns(currency: str) -> list[GridColumn]:
    """Return the columns of the table."""
    return [
        GridColumn("pair", "Pair", pinned=True, width_px=120),
        GridColumn("n", "No.", Shape.NUMBER, digits=0, width_px=75),
        GridColumn("is_short", "Side", Shape.MUTED, width_px=70),
        GridColumn("opened_at", "Opened", Shape.TIME, width_px=130),
        GridColumn("closed_at", "Closed", Shape.TIME, width_px=130),
        GridColumn("minutes", "Held", Shape.SPAN, width_px=100),
        GridColumn("profit_ratio", "Profit", Shape.RATIO, width_px=100),
        GridColumn("profit_abs", f"Profit, {currency}", Shape.DELTA, currency=currency, width_px=130),
        GridColumn("enter_tag", "Enter tag", Shape.MUTED, width_px=140),
        GridColumn("exit_reason", "Exit reason", Shape.MUTED, width_px=140),
        GridColumn("stake_amount", f"Stake, {currency}", Shape.NUMBER, currency=currency, width_px=120),
        GridColumn("open_rate", "Entry", Shape.PRICE, width_px=110, sortable=False),
        GridColumn("close_rate", "Exit", Shape.PRICE, sortable=False),
    ]


class ResultTrades:
    """The table and its filters. The address holds the filters; days are in the person's time zone."""

    def __init__(self, actor: Actor, run: RunLine, view: ResultView, zone: ZoneInfo) -> None:
        self._actor, self._view, self._zone = actor, view, zone
        self._filters = _in_address()

    async def open(self) -> None:
        """Draw the tab."""
        if not self._view.total_trades:
            empty("No trades", self._view.no_trades or "This run made no trade.", symbol="table_rows")
            return
        with card("Trades", flush=True) as made:
            with made.end:
                button("Export CSV", guard.act(self._export), icon="download", small=True)
            with ui.element("div").classes("filters row-x wrap"):
                self._build_filters()
                self._told = show("", "row-x wrap small").props("role=status")
            url = addresses.of(addresses.ROWS, self._view.id)
            shown_columns, query = columns(self._view.currency), self._query()
            self._grid = Grid(shown_columns, url, says="Trades", query=query, sort="n", descending=False)
            self._grid.element.on("rowClicked", guard.act(self._open_trade), ["data"])
        await self._sum()

    def _build_filters(self) -> None:
        self._find("pair", "Pair")
        self._find("tag", "Enter tag")
        kept = self._filters
        segment(ENDINGS, kept.get("ended", ""), lambda value: self._filter("ended", value), says="How they ended")
        if any(one.name == "Long / Short trades" for group in self._view.groups for one in group.figures):
            segment(SIDES, kept.get("side", ""), lambda value: self._filter("side", value), says="Side")
        self._reasons()
        self._day("since", "From")
        self._day("until", "To")

    def _day(self, name: str, label: str) -> None:
        day = ui.input(value=self._filters.get(name, "")).props(f'{theme.INPUT} type=date aria-label="{label}"')
        with day.classes("input").add_slot("prepend"):
            show(text(label), "muted small", tag="span")
        day.props["title"] = f"By the close of trades, {self._zone.key}"
        day.on_value_change(lambda event: self._filter(name, event.value or ""))

    def _find(self, name: str, label: str) -> None:
        find = ui.input(placeholder=label, value=self._filters.get(name, ""))
        find.props(f'{theme.INPUT} clearable debounce=300 maxlength=200 aria-label="{label}"').classes("input")
        find.on_value_change(lambda event: self._filter(name, event.value or ""))

    def _reasons(self) -> None:
        """Options are numbers: a reason may be any text, as long as it likes."""
        table = next((one for one in self._view.breakdowns if one.name == "exit_reason"), None)
        self._known = [line.key for line in table.lines if line.key][:MOST_REASONS] if table else []
        options = {-1: "Any exit reason"} | {n: shown(reason) for n, reason in enumerate(self._known)}
        chosen = self._filters.get("reason", "")
        value = self._known.index(chosen) if chosen in self._known else -1
        choice = ui.select(options, value=value).classes("input")
        choice.props(f'{theme.SELECT} aria-label="Exit reason"')
        choice.on_value_change(lambda event: self._filter("reason", self._reason(event.value)))

    def _reason(self, n: Any) -> str:
        return self._known[n] if isinstance(n, int) and 0 <= n < len(self._known) else ""

    async def _filter(self, name: str, value: str) -> None:
        self._filters = {key: kept for key, kept in {**self._filters, name: value}.items() if kept}
        list_query.set_query({PREFIX + key: self._filters.get(key, "")[:_MOST_IN_ADDRESS] for key in FILTERS})
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
        asked = self._query()
        found = await result_trades.sums(self._actor, self._view.id, query_of(asked))
        if asked != self._query():
            return  # another filter was set meanwhile, and its sums come next
        self._told.set_content(_told_html(found, self._view.currency))
        words = f"Sum of {figures.count(found.total)}"
        self._grid.set_sums({"id": "sum", "pair": words, "profit_abs": found.profit_abs})

    async def _export(self) -> None:
        """Download the trades that match the filters."""
        ui.download.from_url(f"{addresses.of(addresses.CSV, self._view.id)}?{urlencode(self._query())}")

    async def _open_trade(self, event: object) -> None:
        n = str((getattr(event, "args", {}).get("data") or {}).get("id", ""))
        if n == "sum" or not n:
            return
        if not n.isdigit():
            raise NotFound("There is no such trade.")
        await trade_dialog(self._actor, self._view.id, int(n[:9]), self._zone, self._view.currency)


def _in_address() -> dict[str, str]:
    found = {name: list_query.query(PREFIX + name)[:_MOST_IN_ADDRESS] for name in FILTERS}
    known = {"ended": ENDINGS, "side": SIDES}
    return {name: value for name, value in found.items() if value and value in known.get(name, {value: ""})}


def _told_html(found: TradeSums, currency: str) -> str:
    """Return how many trades match, how many of them won, and their profit."""
    draws = found.total - found.wins - found.losses
    drawn = f", {figures.count(draws)} drawn" if draws else ""
    counts = f"{figures.count(found.wins)} won, {figures.count(found.losses)} lost{drawn}"
    return (
        span(figures.plural(found.total, "trade"), "muted")
        + span(counts, "muted")
        + span(coin(found.profit_abs, currency))
    )
