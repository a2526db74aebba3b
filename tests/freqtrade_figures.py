"""What Freqtrade itself says of a trade database, as JSON on standard output.

    <freqtrade venv>/bin/python tests/freqtrade_figures.py /tmp/trades.sqlite [--futures] [--available-capital 1000]

Runs with Freqtrade's own python: its RPC, its wallets, its persistence. Only the exchange is ours, as there is none:
the current rate of a pair is the open rate of its newest open trade, 1 % up.
"""

import argparse
import json
import logging
from types import SimpleNamespace
from typing import Any

import orjson
from freqtrade.enums import MarginMode, TradingMode
from freqtrade.persistence import Trade, init_db
from freqtrade.rpc import RPC
from freqtrade.rpc.api_server.api_schemas import Profit
from freqtrade.wallets import Wallets


class QuietExchange:
    """Knows rates of open trades and nothing else."""

    def __init__(self, config: dict[str, Any]) -> None:
        self._config = config

    def get_rate(self, pair: str, **_: object) -> float:
        newest = [trade for trade in Trade.get_open_trades() if trade.pair == pair][-1]
        return float(newest.open_rate) * 1.01

    def get_pair_base_currency(self, pair: str) -> str:
        return pair.split("/", maxsplit=1)[0]

    def get_proxy_coin(self) -> str:
        return str(self._config["stake_currency"])


def config_of(arguments: argparse.Namespace) -> dict[str, Any]:
    config: dict[str, Any] = {
        "dry_run": True,
        "dry_run_wallet": arguments.wallet,
        "stake_currency": "USDT",
        "tradable_balance_ratio": 0.99,
        "trading_mode": TradingMode.FUTURES if arguments.futures else TradingMode.SPOT,
        "margin_mode": MarginMode.ISOLATED if arguments.futures else MarginMode.NONE,
    }
    if arguments.available_capital:
        config["available_capital"] = arguments.available_capital
    return config


def figures(config: dict[str, Any]) -> dict[str, Any]:
    exchange = QuietExchange(config)
    wallet = Wallets(config, exchange)
    bot = SimpleNamespace(config=config, wallets=wallet, exchange=exchange)
    profit = RPC(bot)._rpc_trade_statistics("USDT", "")
    return {
        "profit": json.loads(orjson.dumps(Profit(**profit).model_dump(), option=orjson.OPT_SERIALIZE_NUMPY)),
        "starting_balance": wallet.get_starting_balance(),
        "final_balance": wallet.get_total_stake_amount(),
        "closed": [trade.to_json() for trade in Trade.get_trades(Trade.is_open.is_(False))],
        "open": [open_trade(trade, exchange) for trade in Trade.get_open_trades()],
    }


def open_trade(trade: Trade, exchange: QuietExchange) -> dict[str, Any]:
    """As `/status` tells it, as far as the statistics need it."""
    answer = trade.to_json()
    if not trade.select_filled_orders(trade.entry_side):
        return answer
    profit = trade.calculate_profit(exchange.get_rate(trade.pair))
    return answer | {"profit_ratio": profit.profit_ratio, "total_profit_abs": profit.total_profit}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("path")
    parser.add_argument("--futures", action="store_true")
    parser.add_argument("--available-capital", type=float)
    parser.add_argument("--wallet", type=float, default=10_000.0)
    arguments = parser.parse_args()
    logging.disable(logging.WARNING)
    init_db(f"sqlite:///{arguments.path}")
    print(orjson.dumps(figures(config_of(arguments)), option=orjson.OPT_SERIALIZE_NUMPY).decode())


if __name__ == "__main__":
    main()
