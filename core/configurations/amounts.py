"""Find amounts of money in a configuration that are too large for Flotilla to sum. Pure."""

from collections.abc import Iterator
from typing import Any

from core.freqtrade.settings.document import Document
from core.json_safe import MOST_MONEY

TOO_MUCH = f"More than Flotilla can sum: at most {MOST_MONEY:,.0f}."


def beyond_money(document: Document, stake_currency: str = "") -> dict[str, str]:
    """Return dotted path → sentence for each amount that is too large. `stake_currency`: the one set in the layers
    below, used when the document sets none. In a wallet of several coins only the amount in stake currency is checked;
    when that is unknown, all are."""
    found = {key: TOO_MUCH for key in ("stake_amount", "available_capital") if _is_too_much(document.get(key))}
    named = document.get("stake_currency")
    currency = named if isinstance(named, str) and named else stake_currency
    return found | dict.fromkeys(_wallets(document.get("dry_run_wallet"), currency), TOO_MUCH)


def _wallets(wallet: Any, currency: str) -> Iterator[str]:
    if _is_too_much(wallet):
        yield "dry_run_wallet"
    for coin, amount in wallet.items() if isinstance(wallet, dict) else ():
        if _is_too_much(amount) and currency in ("", coin):
            yield f"dry_run_wallet.{coin}"


def _is_too_much(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value > MOST_MONEY
