"""Builds the views of this room from rows."""

import json
import math
from datetime import UTC, datetime
from typing import Any

from core.bot_records.models import BotMetrics, Mode
from core.trades.fees import Fee, fee
from core.trades.models import IncompleteTrade, Trade, TradeDetail
from core.trades.views import IncompleteView, MetricsView, OrderView, TradeDetailView, TradeView

MOST_RAW = 4_000
"""Characters of a raw answer that are shown; a usual trade of Freqtrade fits."""


def trade_view(row: Trade) -> TradeView:
    """Return what a list shows of a trade."""
    return TradeView(
        id=row.id,
        bot_id=row.bot_id,
        deployment_id=row.deployment_id,
        freqtrade_trade_id=row.freqtrade_trade_id,
        pair=row.pair,
        direction=row.direction,
        leverage=row.leverage,
        is_open=row.is_open,
        open_date=row.open_date,
        close_date=row.close_date,
        open_rate=row.open_rate,
        close_rate=row.close_rate,
        current_rate=row.current_rate,
        amount=row.amount,
        stake_amount=row.stake_amount,
        max_stake_amount=row.max_stake_amount,
        profit_abs=row.profit_abs,
        profit_ratio=row.profit_ratio,
        realized_profit=row.realized_profit,
        exit_reason=row.sell_reason,
        enter_tag=row.enter_tag,
        entry_order_status=row.entry_order_status,
        exit_order_status=row.exit_order_status,
        stop_loss_abs=row.stop_loss_abs,
        has_filled_entry=row.has_filled_entry,
        stake_currency=row.stake_currency,
        strategy_name=row.strategy_name,
        timeframe=row.timeframe,
        fee_open_cost=row.fee_open_cost,
        fee_open_currency=row.fee_open_currency,
        fee_close_cost=row.fee_close_cost,
        fee_close_currency=row.fee_close_currency,
        is_beyond=row.is_beyond,
    )


def incomplete_view(row: IncompleteTrade) -> IncompleteView:
    """Return what is known of a trade that cannot be understood."""
    raw = json.dumps(row.raw, indent=1, ensure_ascii=False)[:MOST_RAW]
    return IncompleteView(row.freqtrade_trade_id, row.pair, row.is_open, row.missing, raw)


def detail_view(row: Trade, detail: TradeDetail | None, bot_name: str, mode: Mode) -> TradeDetailView:
    """Return everything that the dialog of one trade shows. `detail` None: only its row is stored."""
    entry_side = "sell" if row.direction == "short" else "buy"
    orders = detail.orders if detail else []
    raw = detail.raw if detail else {}
    left_out = raw.get("orders_left_out")
    return TradeDetailView(
        trade=trade_view(row),
        bot_name=bot_name,
        mode=mode,
        orders=tuple(_order_view(order, entry_side) for order in orders),
        fee_open=_fee(row, raw, orders, "open", entry_side),
        fee_close=_fee(row, raw, orders, "close", "buy" if entry_side == "sell" else "sell"),
        funding_fees=row.funding_fees,
        orders_left_out=left_out if isinstance(left_out, int) else 0,
        superseded_at=row.superseded_at,
    )


def _fee(row: Trade, raw: dict[str, Any], orders: list[dict[str, Any]], end: str, side: str) -> Fee:
    """Return one fee of the trade. `end`: open or close, as Freqtrade names the two sides."""
    traded = math.fsum(order["cost"] or 0.0 for order in orders if order["ft_order_side"] == side)
    amount, currency = getattr(row, f"fee_{end}_cost"), getattr(row, f"fee_{end}_currency")
    told, rate = raw.get(f"fee_{end}_currency"), raw.get(f"fee_{end}")
    return fee(amount, currency or row.stake_currency, str(told or ""), row.stake_currency, rate, traded)


def _order_view(order: dict[str, Any], entry_side: str) -> OrderView:
    return OrderView(
        order_id=order["order_id"],
        side=order["ft_order_side"],
        is_entry=order["ft_order_side"] == entry_side,
        order_type=order["order_type"],
        status=order["status"],
        is_open=order["is_open"],
        amount=order["amount"],
        filled=order["filled"],
        price=order["safe_price"],
        cost=order["cost"],
        tag=order["ft_order_tag"],
        placed_at=moment(order["order_timestamp"]),
        filled_at=moment(order["order_filled_timestamp"]),
    )


def metrics_view(row: BotMetrics, mode: Mode) -> MetricsView:
    """Return the figures, with None for what is not known; the row has 0 there."""
    has_capital = row.starting_balance is not None and row.starting_balance > 0
    has_closed = row.closed_trade_count > 0
    wallet = row.starting_balance if row.starting_wallet is None else row.starting_wallet
    return MetricsView(
        bot_id=row.bot_id,
        mode=mode,
        stake_currency=row.stake_currency,
        starting_balance=row.starting_balance,
        starting_wallet=wallet,
        equity=None if wallet is None or row.profit_all_coin is None else wallet + row.profit_all_coin,
        profit_closed=row.profit_closed_coin,
        profit_closed_ratio=_ratio(row.profit_closed_coin, row.starting_balance),
        profit_all=row.profit_all_coin,
        profit_all_ratio=_ratio(row.profit_all_coin, row.starting_balance),
        trade_count=row.trade_count,
        closed_trade_count=row.closed_trade_count,
        open_trade_count=row.open_trade_count,
        winning_trades=row.winning_trades,
        losing_trades=row.losing_trades,
        winrate=row.winrate if has_closed else None,
        expectancy=row.expectancy if has_closed else None,
        profit_factor=row.profit_factor,
        max_drawdown=row.max_drawdown if has_capital else None,
        max_drawdown_abs=row.max_drawdown_abs,
        best_pair=row.best_pair,
        best_pair_ratio=row.best_rate / 100 if row.best_pair else None,
        first_trade_at=moment(row.first_trade_timestamp),
        latest_trade_at=moment(row.latest_trade_timestamp),
        fetched_at=row.fetched_at,
        is_beyond=row.is_beyond,
    )


def moment(milliseconds: int | None) -> datetime | None:
    """Return the time in aware UTC."""
    return None if milliseconds is None else datetime.fromtimestamp(milliseconds / 1000, UTC)


def _ratio(profit: float | None, start: float | None) -> float | None:
    return None if profit is None or start is None or start <= 0 else profit / start
