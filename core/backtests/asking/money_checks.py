"""Amounts with which Freqtrade refuses to run a backtest, told at their fields. Pure.

Source: `_validate_unlimited_amount` and `Wallets.validate_stake_amount` of Freqtrade 2026.9.
"""

from collections.abc import Mapping
from typing import Any, TypeGuard

from core.configurations.amounts import beyond_money

UNLIMITED = "unlimited"
_USUAL_RATIO = 0.99
"""Of the wallet that Freqtrade trades with, where the settings give no `tradable_balance_ratio`."""


def problems(settings: Mapping[str, Any]) -> dict[str, str]:
    """Return field → sentence. `settings`: the effective configuration."""
    told = {"stake_amount": _stake(settings), "max_open_trades": _trades(settings), "wallet": _too_much(settings)}
    return {field: words for field, words in told.items() if words}


def tradable(settings: Mapping[str, Any]) -> float:
    """Return what the run may trade with, in stake currency."""
    if (capital := _number(settings.get("available_capital"))) is not None:
        return capital
    ratio = _number(settings.get("tradable_balance_ratio"))
    return float(settings["dry_run_wallet"]) * (_USUAL_RATIO if ratio is None else ratio)


def is_number(value: Any) -> TypeGuard[float]:
    """Return whether JSON has a number here; true and false are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _stake(settings: Mapping[str, Any]) -> str:
    stake, currency = settings.get("stake_amount"), settings.get("stake_currency")
    if stake is None:
        return f"Enter how much {currency} each trade gets, or “{UNLIMITED}” to share the wallet among the open trades."
    if stake == UNLIMITED:
        no_limit = settings.get("max_open_trades") == -1
        return "Stake and open trades cannot both be unlimited. Limit one of them." if no_limit else ""
    amount, most = _number(stake), tradable(settings)
    if amount is None or amount <= 0:
        return f"A number above 0, or “{UNLIMITED}”."
    if amount <= most:
        return ""
    there = f"{most:,.12g} {currency}"
    return f"{amount:,.12g} {currency} is more than the {there} that the wallet has to trade with. Enter less."


def _trades(settings: Mapping[str, Any]) -> str:
    return "With 0 open trades nothing is traded. −1 is unlimited." if settings.get("max_open_trades") == 0 else ""


def _too_much(settings: Mapping[str, Any]) -> str:
    return beyond_money(dict(settings)).get("dry_run_wallet", "")


def _number(value: Any) -> float | None:
    return float(value) if is_number(value) else None
