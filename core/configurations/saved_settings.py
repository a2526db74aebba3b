"""The settings that people saved, without secrets, and the layers that Freqtrade merges. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.configurations.layers import Effective, Layer, merge
from core.freqtrade.settings.document import Document, leaves
from core.practice.exchange import EXCHANGE_TYPE as PRACTICE
from core.practice.exchange import exchange_block
from core.practice.market.editions import FIRST, edition

NEUTRAL_MARKET_URL = "http://market"
"""Where no practice market is: what differs between runners must not change a fingerprint."""


@dataclass(frozen=True, slots=True)
class SavedSettings:
    """What a configuration is made of: each layer as it stands in the database."""

    exchange_type: str
    """Freqtrade's name of the exchange, or that of the practice market."""
    exchange_config: Mapping[str, Any]
    strategy_config: Mapping[str, Any]
    own_config: Mapping[str, Any]
    """Of what runs with it: a bot's, the marks of its secrets taken out."""
    market_edition: int = FIRST.number
    """Of the practice market; means nothing for other exchanges."""

    @property
    def is_practice(self) -> bool:
        """Whether it trades on Flotilla's own market."""
        return self.exchange_type == PRACTICE


def layers(settings: SavedSettings, system: Document, market_url: str = NEUTRAL_MARKET_URL) -> dict[Layer, Document]:
    """The documents in the order in which Freqtrade merges them, weakest first. `system`: what Flotilla sets itself;
    the exchange is named there, where no other layer can send its keys to another one."""
    name = exchange_block("")["name"] if settings.is_practice else settings.exchange_type
    return {
        Layer.EXCHANGE: _exchange(settings, market_url),
        Layer.STRATEGY: dict(settings.strategy_config),
        Layer.BOT: dict(settings.own_config),
        Layer.SYSTEM: {"exchange": {"name": name}, **system},
    }


def effective(settings: SavedSettings, system: Document) -> Effective:
    """What Freqtrade will see; the practice market is reached as on no real runner. Errors: as `merge`."""
    return merge(layers(settings, system))


def written_paths(settings: SavedSettings) -> frozenset[str]:
    """Dotted paths, of leaves and of what holds them, that a person wrote."""
    documents = (settings.exchange_config, settings.strategy_config, settings.own_config)
    paths = [path for document in documents for path, _ in leaves(dict(document))]
    return frozenset(".".join(path[:length]) for path in paths for length in range(1, len(path) + 1))


def _exchange(settings: SavedSettings, market_url: str) -> Document:
    """Pairs and settings of the person win over those of the practice market; where it is reached does not."""
    document = dict(settings.exchange_config)
    own = dict(document.get("exchange") or {})
    if settings.is_practice:
        given = exchange_block(market_url, edition=edition(settings.market_edition))
        return {**document, "exchange": {**given, **own, "ccxt_config": given["ccxt_config"]}}
    return {**document, "exchange": own}
