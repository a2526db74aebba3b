"""One trade whole: what was ordered when, and what it cost."""

from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.trades import service as trades
from core.trades.views import OrderView, TradeDetailView
from pages.parts import figures
from pages.parts.button import button
from pages.parts.dialog import dialog
from pages.parts.facts import Fact, facts
from pages.parts.markup import show, text

_HEAD = ("Side", "Type", "Status", "Placed", "Filled", "Amount", "Price", "Cost", "Tag")


async def trade_dialog(actor: Actor, trade_id: UUID, zone: ZoneInfo) -> None:
    """Returns when it was closed."""
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
        Fact("Fees", f"{figures.money(found.fee_open, currency)} in, {figures.money(found.fee_close, currency)} out"),
        Fact("Stop loss", figures.price(trade.stop_loss_abs)),
        Fact("Entry tag", trade.enter_tag or "none"),
        Fact("Exit reason", trade.exit_reason or ("open" if trade.is_open else "none")),
    ]
    if found.funding_fees:
        lines.append(Fact("Funding fees", figures.money(found.funding_fees, currency, sign=True)))
    if found.superseded_at:
        lines.append(Fact("Deleted in Freqtrade", figures.date_time(found.superseded_at, zone), tone="warn"))
    return lines


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
