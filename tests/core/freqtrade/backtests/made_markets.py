"""Markets as a store of candles keeps them, in the shape of ccxt."""

import json
from collections.abc import Mapping
from typing import Any

_AMOUNTS = {"BTC": 1e-05, "ETH": 0.0001}
"""Steps of amounts on the practice market; 0.001 of all other coins."""


def markets_file(*pairs: str, fees: Mapping[str, float] | None = None, inactive: tuple[str, ...] = ()) -> bytes:
    """`BTC/USDT` is spot, `BTC/USDT:USDT` linear futures. `fees`: pair → taker and maker fee, else 0.1 % and 0.05 %."""
    markets = {pair: _market(pair, (fees or {}).get(pair), pair not in inactive) for pair in pairs}
    names = {name for market in markets.values() for name in (market["base"], market["quote"])}
    currencies = {name: {"id": name, "code": name, "precision": 1e-08} for name in sorted(names)}
    return json.dumps({"markets": markets, "currencies": currencies}).encode()


def _market(pair: str, fee: float | None, active: bool) -> dict[str, Any]:
    names, _, settle = pair.partition(":")
    base, _, quote = names.partition("/")
    is_future = bool(settle)
    fee = fee if fee is not None else (0.0005 if is_future else 0.001)
    step = 0.001 if is_future else _AMOUNTS.get(base, 0.001)
    bounds = {"min": step, "max": 9_000_000.0}
    return {
        "id": f"{base}{quote}", "lowercaseId": f"{base}{quote}".lower(), "symbol": pair,
        "base": base, "quote": quote, "settle": settle or None,
        "baseId": base, "quoteId": quote, "settleId": settle or None,
        "type": "swap" if is_future else "spot", "spot": not is_future, "margin": False, "swap": is_future,
        "future": False, "option": False, "index": False, "active": active, "contract": is_future,
        "linear": True if is_future else None, "inverse": False if is_future else None,
        "subType": "linear" if is_future else None, "taker": fee, "maker": fee,
        "contractSize": 1.0 if is_future else None, "expiry": None, "expiryDatetime": None, "strike": None,
        "optionType": None, "precision": {"amount": step, "price": 0.01, "base": 1e-08, "quote": 1e-08},
        "limits": {
            "leverage": {"min": None, "max": None}, "amount": bounds, "price": {"min": 0.01, "max": 1_000_000.0},
            "cost": {"min": 5.0, "max": 9_000_000.0}, "market": bounds,
        },
        "marginModes": {"cross": False, "isolated": False}, "created": None, "info": {},
        "tierBased": False, "percentage": True, "feeSide": "quote" if is_future else "get",
    }  # fmt: skip
