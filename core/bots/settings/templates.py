"""The settings that a new bot starts from. The form shows all of them, so nothing is set without the person seeing
it."""

from typing import Any


def dry_run_settings(stake_currency: str = "USDT", pairs: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return what Freqtrade demands of every bot, with cautious values. `pairs`: empty keeps those of the exchange."""
    settings: dict[str, Any] = {
        "stake_currency": stake_currency,
        "stake_amount": 100,
        "max_open_trades": 3,
        "dry_run_wallet": 1000,
        "entry_pricing": {"price_side": "same", "use_order_book": True, "order_book_top": 1},
        "exit_pricing": {"price_side": "same", "use_order_book": True, "order_book_top": 1},
        "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"},
        "pairlists": [{"method": "StaticPairList"}],
    }
    if pairs:
        settings["exchange"] = {"pair_whitelist": list(pairs)}
    return settings
