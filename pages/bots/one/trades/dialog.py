"""The dialog of one trade: its orders and its costs."""

from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.trades import service as trades
from core.trades.fees import Fee
from core.trades.views import OrderView, TradeDetailView
from pages.parts.button import button
from pages.parts.dialogs.dialog import dialog
from pages.parts.text import figures
from pages.parts.text.facts import Fact, facts
from pages.parts.text.markup import show, text

_HEAD = ("Side", "Type", "Status", "Placed", "Filled", "Amount", "Price", "Cost", "Tag")


async def trade_dialog(actor: Actor, trade_id: UUID, zone: ZoneInfo) -> None:
    """Show the dialog. Returns when it was closed."""
    found = await trades.trade(actor, trade_id)
    with dialog(f"{found.trade.pair}, trade {found.trade.freqtrade_trade_id} of {found.bot_name}") as opened:
        facts(_facts(found, zone))
        show(_orders_html(found.orders, found.trade.stake_currency, zone), "scroll-x")
        with ui.element("div").classes("row-x dialog-foot"):
            button("Close", lambda: opened.submit(None), kind="primary")
    opened.classes("wide")
    await opened


def _facts(found: TradeDetailView, zone: ZoneInfo) -> list[Fact]:
    trade, currency = found.trade, found.trade.stake_currency
    closed = figures.date_time(trade.close_date, zone) if trade.close_date else "open"
    profit = f"{figures.money(trade.profit_abs, currency, sign=True)} ({figures.percent(trade.profit_ratio)})"
    lines = [
        Fact("Profit", profit),
        Fact("Opened", figures.date_time(trade.open_date, zone)),
        Fact("Closed", closed),
        Fact("Entry", figures.price(trade.open_rate)),
        Fact("Exit" if trade.close_date else "Now", figures.price(trade.close_rate or trade.current_rate)),
        Fact("Stake", figures.money(trade.max_stake_amount or trade.stake_amount, currency)),
        Fact("Side", f"{trade.direction}, leverage {trade.leverage:g}"),
        Fact("Entry fee", fee_words(found.fee_open, currency)),
        Fact("Exit fee", fee_words(found.fee_close, currency)),
        Fact("Stop loss", figures.price(trade.stop_loss_abs)),
        Fact("Entry tag", trade.enter_tag or "none"),
        Fact("Exit reason", trade.exit_reason or ("open" if trade.is_open else "none")),
    ]
    if found.funding_fees:
        lines.append(Fact("Funding fees", figures.money(found.funding_fees, currency, sign=True)))
    if trade.is_beyond:
        lines.append(Fact("Money", "more than Flotilla can sum", tone="warn"))
    if found.orders_left_out:
        left_out = figures.plural(found.orders_left_out, "order")
        lines.append(Fact("Incomplete", f"{left_out} cannot be shown", tone="warn"))
    if found.superseded_at:
        lines.append(Fact("Deleted in Freqtrade", figures.date_time(found.superseded_at, zone), tone="warn"))
    return lines


def fee_words(fee: Fee, stake_currency: str) -> str:
    """Return the words for a fee: `0.1 ADA (counted as 0.05 USDT)`, `0.05 USDT (paid in BNB)`."""
    if fee.amount is None:
        return figures.NOT_KNOWN
    words = f"{figures.quantity(fee.amount)} {fee.currency}"
    if fee.worth is not None:
        return f"{words} (counted as {figures.quantity(fee.worth)} {stake_currency})"
    return f"{words} (paid in {fee.paid_in})" if fee.paid_in else words


def _orders_html(orders: tuple[OrderView, ...], currency: str, zone: ZoneInfo) -> str:
    head = "".join(f"<th>{text(word)}</th>" for word in _HEAD)
    rows = "".join(_order(order, currency, zone) for order in orders)
    return f'<table class="plain"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _order(order: OrderView, currency: str, zone: ZoneInfo) -> str:
    cells = (
        order.side,
        order.order_type,
        order.status,
        figures.date_time(order.placed_at, zone) if order.placed_at else "",
        figures.date_time(order.filled_at, zone) if order.filled_at else "",
        figures.quantity(order.filled if order.filled is not None else order.amount),
        figures.price(order.price),
        figures.amount(order.cost, currency),
        order.tag,
    )
    return "<tr>" + "".join(f"<td>{text(cell)}</td>" for cell in cells) + "</tr>"
