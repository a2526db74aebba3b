"""Where candles come from: an exchange type, and a variant of it where its candles are others. Pure.

The name of a source is never Freqtrade's name of the exchange: candles of the practice market would lie among those of
Binance, which Freqtrade takes it for.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.exchanges.exchange_types import types
from core.exchanges.models import PRACTICE, Exchange
from core.freqtrade.settings.ccxt_settings import HARMLESS
from core.practice.market.editions import FIRST, NEWEST

PREFIX = "market-data-"
MOST_KEY = 80
"""Characters of a key."""
SEEN_AT = "data"
"""The folder under which workloads see the store of a source, below `Layout.stores`."""
_OWN, _SANDBOX = "own", "sandbox"
_UNSET: tuple[Any, ...] = (None, "", [], {})
_SANDBOXES = ("sandbox", "sandboxMode")
_SAME_SERVER = frozenset(
    (
        *("httpproxy", "httpsproxy", "socksproxy", "aiohttpproxy", "proxies", "wsproxy", "wssproxy", "wssocksproxy"),
        *("aiohttptrustenv", "requeststrustenv", "verbose", "useragent"),
    )
)
"""Further settings, in small letters, that lead to the same server: it proves by its certificate that it is. “proxy”
and “proxyUrl” are none of them: ccxt puts them before each address."""
_NEWEST_PRACTICE = f"{PRACTICE}-{NEWEST.number}"


@dataclass(frozen=True, slots=True)
class Source:
    """`key`: letters, digits and dashes, e.g. `binance`, `practice-2`, `binance-own-1f2e3d4c`. Accounts of one exchange
    type share a source, unless their settings lead to another server."""

    key: str
    exchange_type: str

    @property
    def store(self) -> str:
        """Return the name of its store on every runner."""
        return PREFIX + self.key

    @property
    def is_practice(self) -> bool:
        """Whether it is Flotilla's practice market."""
        return self.exchange_type == PRACTICE

    @property
    def is_elsewhere(self) -> bool:
        """Whether its candles come from another server than the exchange's own: what others keep of it is of no use."""
        return self.key != self.exchange_type

    @property
    def title(self) -> str:
        """Return its name for people, e.g. `Binance` or `Binance (sandbox)`."""
        if self.is_practice:
            return "Practice market" if self.key == _NEWEST_PRACTICE else f"Practice market (older: {self.key})"
        known = types().get(self.exchange_type)
        title = known.title if known else self.exchange_type
        variant = self.key.removeprefix(self.exchange_type).lstrip("-")
        words = {_OWN: "own address", _SANDBOX: "sandbox"}.get(variant.partition("-")[0], variant)
        return f"{title} ({words})" if words else title


def source_of(exchange: Exchange) -> Source:
    """Return the source of the candles of this exchange."""
    kind = exchange.exchange_type
    if kind == PRACTICE:
        edition = exchange.market_edition
        return Source(kind if edition == FIRST.number else f"{kind}-{edition}", kind)
    variant = _variant(exchange.config)
    return Source(f"{kind}-{variant}" if variant else kind, kind)


def of_key(key: str) -> Source:
    """Return the source with this key, for rows of a store that was found on a runner."""
    kind = max((name for name in types() if key == name or key.startswith(f"{name}-")), key=len, default=key)
    return Source(key, kind)


def key_of_store(store: str) -> str:
    """Return the key of the source that this store belongs to; empty for other stores, and for what strategies may have
    put beside them."""
    key = store.removeprefix(PREFIX)
    is_one = store.startswith(PREFIX) and len(key) <= MOST_KEY and key.isascii() and key.replace("-", "").isalnum()
    return key if is_one and key[0] != "-" else ""


def _variant(config: Mapping[str, Any]) -> str:
    """Return what distinguishes the server that these settings lead to; empty for the exchange's own."""
    addresses: dict[str, Any] = {}
    is_sandbox = False
    for settings in _ccxt_settings(config):
        addresses |= {name: value for name, value in settings.items() if value not in _UNSET and _leads_elsewhere(name)}
        is_sandbox = is_sandbox or any(settings.get(name) for name in _SANDBOXES)
    if addresses:
        content = json.dumps(addresses, sort_keys=True, default=str)
        return f"{_OWN}-{hashlib.sha256(content.encode()).hexdigest()[:8]}"
    return _SANDBOX if is_sandbox else ""


def _leads_elsewhere(name: str) -> bool:
    """Return whether this setting may bring candles of another server. ccxt takes any key as a part of its connection,
    so all count that are not known to be harmless."""
    if (name,) in HARMLESS or name in ("options", *_SANDBOXES):
        return False
    return name.replace("_", "").lower() not in _SAME_SERVER


def _ccxt_settings(config: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    exchange = config.get("exchange")
    if not isinstance(exchange, Mapping):
        return []
    found = (exchange.get(name) for name in ("ccxt_config", "ccxt_sync_config", "ccxt_async_config"))
    return [one for one in found if isinstance(one, Mapping)]
