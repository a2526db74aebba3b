"""The overview tab of a bot: key figures, profit curve, facts, open positions, last closed trades."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.backtests.asking import made_bots
from core.backtests.asking.made_bots import Origin
from core.bot_records.models import RestartPolicy
from core.bot_records.turn_times import Loop
from core.bots.views import BotDetail, BotView
from core.trades import service as trades
from core.trades.query import TradeQuery, TradeState
from core.trades.views import MetricsView, PositionView, TradePage, TradeView
from pages.bots.one.overview.curve import BotCurve
from pages.bots.one.overview.runs import bot_runs
from pages.bots.one.overview.usage import BotUsage
from pages.parts.card import card
from pages.parts.kpi import Kpi, kpis, kpis_html, money
from pages.parts.table import cells
from pages.parts.table.cells import Row
from pages.parts.table.columns import Column, Kind
from pages.parts.table.list_query import Ask
from pages.parts.table.table import Table
from pages.parts.text import figures
from pages.parts.text.facts import Fact, facts_html
from pages.parts.text.markup import show, text
from pages.parts.words.bots import beyond_html, unattended_words, version_of
from pages.parts.words.history import none_closed, reading_words
from pages.parts.words.versions import freqtrade_words

OPEN = (
    Column("pair", "Pair", Kind.NAME, phone="s1"),
    Column("opened", "Open for", Kind.AGE, phone="s3"),
    Column("entry", "Entry", Kind.NUMBER),
    Column("now", "Now", Kind.NUMBER),
    Column("ratio", "Profit", Kind.DELTA, phone="s2"),
    Column("profit", "Open profit", Kind.DELTA, phone="s4"),
)
CLOSED = (
    Column("pair", "Pair", Kind.NAME, phone="s1"),
    Column("closed", "Closed", phone="s0"),
    Column("held", "Held", Kind.NUMBER),
    Column("reason", "Exit reason", phone="s3"),
    Column("ratio", "Profit", Kind.DELTA, phone="s2"),
    Column("profit", "Amount", Kind.DELTA, phone="s4"),
)
MOST_CLOSED = 8


class Overview:
    def __init__(self, actor: Actor, zone: ZoneInfo, detail: BotDetail) -> None:
        self._actor, self._zone, self._detail = actor, zone, detail
        self._beyond = show("")
        self._figures = kpis(_figures(None, None, detail.bot), "k7")
        with ui.element("div").classes("cols two-one"):
            self._curve = BotCurve(actor, zone, detail)
            with ui.element("div").classes("stack"):
                with card("Facts", fill=True):
                    self._facts = show(facts_html(_facts(detail, zone)), "facts", tag="dl")
                self._usage = None if detail.bot.archived_at else BotUsage(actor, detail.bot)
        with ui.element("div").classes("cols one-one"):
            with card("Open positions", flush=True) as self._open_card:
                self._open = Table(OPEN, self._load_open, says="Open positions", usual=Ask(size=20), prefix="o.",
                    when_empty=lambda: show("No open positions.", "muted small pad"))  # fmt: skip
            to = ("All trades", f"/bots/{detail.bot.id}?tab=trades")
            with card("Last closed trades", flush=True, to=to):
                self._closed = Table(CLOSED, self._load_closed, says="Last closed trades",
                    usual=Ask(size=MOST_CLOSED), prefix="c.",
                    when_empty=self._none_closed)  # fmt: skip
        bot_runs(actor, detail.bot)
        self._counts = (-1, -1, -1)
        self._origin: Origin | None = None

    async def open(self) -> None:
        self._origin = await made_bots.origin(self._actor, self._detail.bot.id)
        self._tell_facts()
        await self._tell_figures()
        await self._curve.draw()

    async def redraw(self, detail: BotDetail) -> None:
        bot = detail.bot
        counts = (bot.open_trade_count, bot.closed_trade_count, bot.history.read + bot.history.is_complete)
        self._detail = detail
        self._tell_facts()
        if self._usage:
            self._usage.redraw(detail.bot)
        await self._tell_figures()
        if detail.bot.open_trade_count or counts != self._counts:
            self._open.refresh()
        if counts[1:] != self._counts[1:]:
            self._closed.refresh()
        if counts[1:] != self._counts[1:] or self._curve.is_due():
            await self._curve.draw()
        self._counts = counts

    def _tell_facts(self) -> None:
        found = _facts(self._detail, self._zone)
        self._facts.set_content(facts_html(found + ([_origin_fact(self._origin)] if self._origin else [])))

    async def _tell_figures(self) -> None:
        metrics = await trades.metrics_of(self._actor, self._detail.bot.id)
        today = await self._today() if metrics else None
        self._figures.set_content(kpis_html(_figures(metrics, today, self._detail.bot)))
        self._beyond.set_content(beyond_html(metrics.stake_currency) if metrics and metrics.is_beyond else "")

    async def _today(self) -> TradePage:
        """Return the sums of trades that closed since midnight in the person's time zone."""
        midnight = datetime.now(self._zone).replace(hour=0, minute=0, second=0, microsecond=0)
        asked = TradeQuery(state=TradeState.CLOSED, since=midnight.astimezone(UTC), size=1)
        return await trades.trades_of_bot(self._actor, self._detail.bot.id, asked)

    def _none_closed(self) -> None:
        show(text(none_closed(self._detail.bot.history)), "muted small pad")

    async def _load_open(self, ask: Ask) -> tuple[list[Row], int]:
        found = await trades.open_positions(self._actor, limit=ask.offset + ask.size, bot_id=self._detail.bot.id)
        self._open_card.head("Open positions", figures.count(found.total) if found.total else "")
        return [_open_row(position) for position in found.rows[ask.offset :]], found.total

    async def _load_closed(self, ask: Ask) -> tuple[list[Row], int]:
        found = await trades.last_closed(self._actor, self._detail.bot.id, MOST_CLOSED)
        now = datetime.now(UTC)
        return [_closed_row(trade, now, self._zone) for trade in found], len(found)


NAMES = ("Profit today", "All time", "Open profit", "Win rate", "Profit factor", "Max drawdown", "Equity")


def _figures(metrics: MetricsView | None, today: TradePage | None, bot: BotView) -> list[Kpi]:
    """Return the key figures; n/a until all trades of the bot are known."""
    if metrics is None or today is None:
        return [_not_known(name, bot) for name in NAMES]
    currency, start = metrics.stake_currency, metrics.starting_balance
    open_profit = _open_profit(metrics)
    still_open = unattended_words(bot) or figures.plural(metrics.open_trade_count, "open trade")
    tip = percent_tip(metrics)
    return [
        money(NAMES[0], today.closed_profit, currency, _part(today.closed_profit, start), hero=True, tip=tip,
            sub=figures.plural(today.closed, "closed trade") if today.closed else "no closed trades"),
        money(NAMES[1], metrics.profit_closed, currency, metrics.profit_closed_ratio, tip=tip, sub=_closed(metrics)),
        money(NAMES[2], open_profit, currency, sub=still_open),
        Kpi(NAMES[3], figures.percent(metrics.winrate, 1, sign=False),
            sub=f"{figures.count(metrics.winning_trades)} won, {figures.count(metrics.losing_trades)} lost"),
        Kpi(NAMES[4], figures.number(metrics.profit_factor),
            sub=f"expectancy {figures.money(metrics.expectancy, currency)}"),
        Kpi(NAMES[5], figures.percent(metrics.max_drawdown, sign=False),
            sub=figures.money(metrics.max_drawdown_abs, currency)),
        Kpi(NAMES[6], figures.amount(metrics.equity, currency), currency,
            sub=f"began with {figures.amount(metrics.starting_wallet, currency)}"),
    ]  # fmt: skip


def _open_profit(metrics: MetricsView) -> float | None:
    if metrics.profit_all is None or metrics.profit_closed is None:
        return None
    return metrics.profit_all - metrics.profit_closed


def _part(profit: float | None, start: float | None) -> float | None:
    return profit / start if profit is not None and start else None


def _not_known(name: str, bot: BotView) -> Kpi:
    is_hero = name == NAMES[0]
    sub = reading_words(bot.history) if is_hero else ""
    return Kpi(name, figures.NOT_KNOWN, hero=is_hero, sub=sub)


def _closed(metrics: MetricsView) -> str:
    """Describe the all-time figure, which counts closed trades only; when there are open ones, add the total."""
    if not metrics.closed_trade_count:
        return "no closed trades yet"
    if not metrics.open_trade_count:
        return figures.plural(metrics.closed_trade_count, "closed trade")
    ratio = f" ({figures.percent(metrics.profit_all_ratio)})" if metrics.profit_all_ratio is not None else ""
    return f"total {figures.amount(metrics.profit_all, metrics.stake_currency, sign=True)}{ratio}"


def percent_tip(metrics: MetricsView) -> str:
    """Return what the percents refer to; empty when there are none."""
    start, wallet = metrics.starting_balance, metrics.starting_wallet
    if not start:
        return ""
    what = "capital" if wallet is None or wallet <= start else "tradable balance"
    return f"Percent of the {what} {figures.money(start, metrics.stake_currency)}, as Freqtrade computes it"


def _facts(detail: BotDetail, zone: ZoneInfo) -> list[Fact]:
    bot = detail.bot
    newer = "" if bot.strategy_version == bot.strategy_latest else f", v{bot.strategy_latest} is newest"
    saved = f"r{detail.config_revision}"
    if detail.needs_restart:
        runs = detail.running_revision
        apply = "" if bot.start_refused else ", restart to apply"
        saved = f"saved {saved}, running r{runs}" if runs != detail.config_revision else f"{saved}{apply}"
    comes_back = detail.restart_policy is RestartPolicy.ALWAYS and not bot.is_withdrawn
    policy = "by itself" if comes_back else "never by itself"
    return [
        Fact("Strategy", version_of(bot) + newer, f"/strategies/{bot.strategy_family_id}"),
        Fact("Timeframe", bot.timeframe or "from its settings"),
        *turn_facts(detail.loop),
        Fact("Settings", saved, tone="warn" if detail.needs_restart else ""),
        Fact("Exchange", bot.exchange_name, f"/exchanges/{bot.exchange_id}"),
        Fact("Runner", bot.runner_name, f"/runners/{bot.runner_id}"),
        Fact("Freqtrade", freqtrade_words(bot.freqtrade_version, detail.image_made_at, zone)),
        Fact("Wanted", str(bot.target).capitalize(), tone="" if bot.target.value == bot.status.value else "accent"),
        Fact("Started", figures.date_time(detail.started_at, zone) if detail.started_at else "not running"),
        Fact("Unexpected ends", f"{detail.restarts_30_days} in 30 days"),
        Fact("Comes back", policy),
        Fact("Made", figures.date_time(detail.created_at, zone)),
        *([Fact("Deleted", figures.date_time(bot.archived_at, zone))] if bot.archived_at else []),
    ]


def _origin_fact(origin: Origin) -> Fact:
    profit = "" if origin.profit_ratio is None else f", {figures.percent(origin.profit_ratio)}"
    return Fact("Made from", f"backtest of {origin.words}{profit}", f"/backtests/{origin.backtest_id}")


def turn_facts(loop: Loop) -> list[Fact]:
    """Return how long the loop takes; empty until a whole turn was observed."""
    if loop.usual is None or loop.longest is None:
        return []
    usual, longest = (max(1, round(length.total_seconds())) for length in (loop.usual, loop.longest))
    return [Fact("Loop", f"A turn takes {usual} s, longest {longest} s")]


def _open_row(position: PositionView) -> Row:
    trade = position.trade
    badge = "" if trade.has_filled_entry else "entry order open"
    row = (
        cells.row(trade.id, title=trade.pair)
        | cells.text("pair", trade.pair, badge=badge or ("short" if trade.direction == "short" else ""))
        | cells.age("opened", trade.open_date)
        | cells.figure("entry", figures.price(trade.open_rate))
        | cells.figure("now", figures.price(trade.current_rate))
        | cells.percent("ratio", trade.profit_ratio)
        | cells.money("profit", trade.profit_abs, trade.stake_currency)
    )
    return cells.aged(row, position.priced_at, "now", "profit", told="ratio")


def _closed_row(trade: TradeView, now: datetime, zone: ZoneInfo) -> Row:
    closed = trade.close_date or trade.open_date
    return (
        cells.row(trade.id, title=trade.pair)
        | cells.text("pair", trade.pair, badge="short" if trade.direction == "short" else "")
        | cells.text("closed", figures.moment(closed, now, zone))
        | cells.figure("held", figures.held(trade.open_date, closed))
        | cells.text("reason", trade.exit_reason or "", tone="muted")
        | cells.percent("ratio", trade.profit_ratio)
        | cells.money("profit", trade.profit_abs, trade.stake_currency)
    )
