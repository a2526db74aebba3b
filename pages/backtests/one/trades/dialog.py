"""The dialog of one trade of a result, with its whole tags."""

from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.backtests.figures import result_trades
from core.backtests.figures.report_digits import coin, percent
from core.backtests.figures.views import ResultTrade
from pages.backtests.one.candles.tab import window_of
from pages.parts.button import button
from pages.parts.dialogs.dialog import dialog
from pages.parts.text import figures
from pages.parts.text.facts import Fact, facts
from pages.parts.text.markup import show, text


async def trade_dialog(actor: Actor, backtest_id: UUID, n: int, zone: ZoneInfo, currency: str) -> None:
    """Show the dialog. Returns when it was closed."""
    trade = await result_trades.trade(actor, backtest_id, n)
    with dialog(f"{trade.pair}, trade {n + 1}") as opened:
        facts(_facts(trade, zone, currency))
        for label, words in (("Enter tag", trade.enter_tag), ("Exit reason", trade.exit_reason)):
            quoted = f'<pre class="quote whole" tabindex="0">{text(words)}</pre>' if words else "(none)"
            show(f'<div class="muted small">{label}</div>{quoted}')
        with ui.element("div").classes("row-x dialog-foot"):
            button("Show in candles", icon="candlestick_chart", to=window_of(backtest_id, trade.pair, n))
            button("Close", lambda: opened.submit(None), kind="primary")
    opened.classes("wide")
    await opened


def _facts(trade: ResultTrade, zone: ZoneInfo, currency: str) -> list[Fact]:
    found = [
        Fact("Profit", f"{coin(trade.profit_abs, currency)} ({percent(trade.profit_ratio)})"),
        Fact("Opened", figures.date_time(trade.opened_at, zone)),
        Fact("Closed", figures.date_time(trade.closed_at, zone)),
        Fact("Held", figures.duration(trade.minutes * 60) if trade.minutes else "0 min: within one candle"),
        Fact("Entry", figures.price(trade.open_rate)),
        Fact("Exit", figures.price(trade.close_rate)),
        Fact("Lowest and highest price", f"{figures.price(trade.min_rate)} / {figures.price(trade.max_rate)}"),
        Fact("Amount", f"{figures.quantity(trade.amount)} {trade.pair.partition('/')[0]}"),
        Fact("Stake", coin(trade.stake_amount, currency)),
        Fact("Side", f"{'short' if trade.is_short else 'long'}, leverage {trade.leverage:g}"),
        Fact("Fee at entry and exit", f"{percent(trade.fee_open)} / {percent(trade.fee_close)}"),
        Fact("Orders", figures.count(trade.orders)),
    ]
    if trade.funding_fees:
        found.append(Fact("Funding fees", coin(trade.funding_fees, currency)))
    if trade.is_left_open:
        found.append(Fact("Closed by", "the end of the run", tone="warn"))
    return found
