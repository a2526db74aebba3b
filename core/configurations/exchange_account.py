"""What the settings of a bot or a strategy say about the exchange itself. The exchange is chosen at the bot, and its
credentials are kept there. Pure."""

from collections.abc import Mapping
from typing import Any

from core.freqtrade.settings.document import Document
from core.freqtrade.settings.exchanges import BY_NAME, Credential
from core.practice.exchange import EXCHANGE_TYPE as PRACTICE

_CREDENTIAL_NAMES = {"key": Credential.API_KEY} | {one.value.replace("_", ""): one for one in Credential}
"""Names without underscores, in lower case. Freqtrade also reads those of ccxt, such as `walletAddress`."""


def credential_of(key: str) -> Credential | None:
    """Return the credential that Freqtrade reads from a key of this name in the section `exchange`."""
    return _CREDENTIAL_NAMES.get(key.replace("_", "").lower())


def credentials_in(config: Mapping[str, Any]) -> list[str]:
    """Return the dotted paths of the credentials that have a value."""
    return [f"exchange.{key}" for key, value in _section(config).items() if value and credential_of(key)]


def other_name(config: Mapping[str, Any], exchange_type: str) -> str:
    """Return the name of the exchange in these settings; empty when there is none, or when it is this type."""
    name = _section(config).get("name")
    return "" if name is None or str(name).lower() == exchange_type else str(name)[:40] or "?"


def trades_elsewhere(exchange_type: str) -> str:
    """Return the sentence for a bot whose settings name another exchange."""
    title = "the practice market" if exchange_type == PRACTICE else BY_NAME[exchange_type].title
    return f"exchange.name: this bot trades on {title}. Remove it, or choose the other exchange."


def without_name(config: Document) -> Document:
    """Return the settings without the name of the exchange, which Flotilla writes itself."""
    section = {key: value for key, value in _section(config).items() if key != "name"}
    if "name" not in _section(config):
        return config
    rest = {key: value for key, value in config.items() if key != "exchange"}
    return rest | ({"exchange": section} if section else {})


def _section(config: Mapping[str, Any]) -> Mapping[str, Any]:
    section = config.get("exchange")
    return section if isinstance(section, Mapping) else {}
