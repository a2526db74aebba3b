"""The `exchange` block that makes Freqtrade trade on the practice market."""

from collections.abc import Sequence
from typing import Any, Final

from core.practice.market.editions import NEWEST, Edition
from core.practice.market.listing import PAIRS

EXCHANGE_TYPE: Final = "practice"
"""What an exchange of this kind is called in Flotilla; Freqtrade is told another name."""


def exchange_block(base_url: str, pairs: Sequence[str] = (), edition: Edition = NEWEST) -> dict[str, Any]:
    """Return the block for a market at `base_url`, e.g. `http://127.0.0.1:21077`. `pairs` as `BTC/USDT`; none means
    all.

    Each key is needed: without `fetchMarkets` ccxt asks Binance's futures hosts, without `only_from_ccxt` Freqtrade
    downloads Binance's real archives, with `enable_ws` it opens Binance's real stream. All of them leave the machine.
    """
    base = base_url.rstrip("/") + edition.path
    v3 = f"{base}/api/v3"
    urls = {"public": v3, "private": v3, "v1": f"{base}/api/v1", "sapi": f"{base}/sapi/v1"}
    return {
        "name": "binance",
        "key": "",
        "secret": "",
        "enable_ws": False,
        "only_from_ccxt": True,
        "ccxt_config": {
            "urls": {"api": urls},
            "options": {"fetchMarkets": {"types": ["spot"]}, "defaultType": "spot"},
            "enableRateLimit": False,
        },
        "pair_whitelist": list(pairs) or [pair.name for pair in PAIRS],
        "pair_blacklist": [],
    }
