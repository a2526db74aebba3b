"""Open positions: the newest on Home, all of them on a page of their own."""

from nicegui import ui

from core.access.policy import Actor
from core.bot_records.models import Mode
from core.events import BotChanged, FiguresChanged, TradeChanged
from core.trades import service as trades
from core.trades.views import PositionsView, PositionView
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.button import segment
from pages.parts.card import page_head
from pages.parts.lifetime import Lifetime
from pages.parts.table import cells
from pages.parts.table import list_query as address
from pages.parts.table.cells import Row
from pages.parts.table.columns import Column, Kind
from pages.parts.table.list_query import Ask
from pages.parts.table.table import Table
from pages.parts.text import figures
from pages.parts.throttled import Throttled
from pages.parts.words.bots import badge_of

COLUMNS = (
    Column("pair", "Pair", Kind.NAME, phone="s1"),
    Column("bot", "Bot", phone="s2"),
    Column("opened", "Open for", Kind.AGE),
    Column("entry", "Entry", Kind.NUMBER),
    Column("now", "Now", Kind.NUMBER, narrow=False),
    Column("profit", "Profit", Kind.DELTA, phone="s3"),
    Column("amount", "Open profit", Kind.DELTA, phone="s4"),
)
MODES = {"": "All", "live": "Live", "dry": "Dry-run"}
_OF = {"live": Mode.LIVE, "dry": Mode.DRY_RUN}


async def positions_page() -> None:
    set_crumb("Open positions")
    Page(guard.actor())


class Page:
    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self._mode = address.query("mode") if address.query("mode") in _OF else ""
        head = page_head("Open positions")
        with head:
            segment(MODES, self._mode, self._choose, says="Mode")
        with ui.element("section").classes("card"):
            self._table = Table(COLUMNS, self._load, says="Open positions", usual=Ask(size=50), when_empty=nothing_open)
        life = Lifetime()
        life.subscribe(Throttled(life, self._refresh).ask, TradeChanged, FiguresChanged, BotChanged)

    async def _load(self, ask: Ask) -> tuple[list[Row], int]:
        return await load(self._actor, ask, _OF.get(self._mode))

    async def _refresh(self) -> None:
        self._table.refresh()

    def _choose(self, value: str) -> None:
        self._mode = value or ""
        address.set_query({"mode": self._mode})
        self._table.refresh()


async def load(actor: Actor, ask: Ask, mode: Mode | None) -> tuple[list[Row], int]:
    found = await trades.open_positions(actor, limit=ask.size, mode=mode, skip=ask.offset)
    if not found.rows and ask.offset:  # the positions of this page were closed meanwhile
        found = PositionsView((), (await trades.open_positions(actor, limit=1, mode=mode)).total)
    return list(map(row, found.rows)), found.total


def nothing_open() -> None:
    ui.label("No open positions. A trade shows here within a second of its entry.").classes("muted small")


def row(position: PositionView) -> Row:
    trade = position.trade
    waiting = {True: "", False: "entry order open"}[trade.has_filled_entry]
    badge = waiting or (str(trade.direction).lower() if str(trade.direction).lower() == "short" else "")
    made = (
        cells.row(trade.id, f"/bots/{trade.bot_id}", trade.pair)
        | cells.text("pair", trade.pair, badge=badge)
        | cells.text("bot", position.bot_name, badge=badge_of(position.mode))
        | cells.age("opened", trade.open_date)
        | cells.figure("entry", figures.price(trade.open_rate))
        | cells.figure("now", figures.price(trade.current_rate))
        | cells.percent("profit", trade.profit_ratio)
        | cells.money("amount", trade.profit_abs, trade.stake_currency)
    )
    return cells.aged(made, position.priced_at, "now", "amount", told="profit")
