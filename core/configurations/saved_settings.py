"""The settings that people saved, without secrets, and the layers that Freqtrade merges from them. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.configurations.layers import Effective, Layer, merge
from core.freqtrade.settings.document import Document, leaves
from core.practice.exchange import EXCHANGE_TYPE as PRACTICE
from core.practice.exchange import exchange_block
from core.practice.market.editions import FIRST, edition

NEUTRAL_MARKET_URL = "http://market"
"""Used without a practice market. The address differs between runners and must not change a fingerprint."""


@dataclass(frozen=True, slots=True)
class SavedSettings:
    """The parts of a configuration: each layer as the database holds it."""

    exchange_type: str
    """Freqtrade's name of the exchange, or `PRACTICE`."""
    exchange_config: Mapping[str, Any]
    strategy_config: Mapping[str, Any]
    own_config: Mapping[str, Any]
    """The settings of the bot or other workload itself, without the marks of its secrets."""
    market_edition: int = FIRST.number
    """The edition of the practice market; unused for other exchanges."""

    @property
    def is_practice(self) -> bool:
        """Whether the exchange is Flotilla's practice market."""
        return self.exchange_type == PRACTICE


def layers(settings: SavedSettings, system: Document, market_url: str = NEUTRAL_MARKET_URL) -> dict[Layer, Document]:
    """Return the documents in the order in which Freqtrade merges them, weakest first. `system`: the settings that
    Flotilla makes itself. The name of the exchange is added to it, so that no other layer can send the keys to another
    exchange."""
    name = exchange_block("")["name"] if settings.is_practice else settings.exchange_type
    return {
        Layer.EXCHANGE: _exchange(settings, market_url),
        Layer.STRATEGY: dict(settings.strategy_config),
        Layer.BOT: dict(settings.own_config),
        Layer.SYSTEM: {"exchange": {"name": name}, **system},
    }


def effective(settings: SavedSettings, system: Document) -> Effective:
    """Return the configuration that Freqtrade sees, with a neutral address of the practice market. Errors: as
    `merge`."""
    return merge(layers(settings, system))


def written_paths(settings: SavedSettings) -> frozenset[str]:
    """Return the dotted paths that people wrote: of leaves, and of the objects around them."""
    documents = (settings.exchange_config, settings.strategy_config, settings.own_config)
    paths = [path for document in documents for path, _ in leaves(dict(document))]
    return frozenset(".".join(path[:length]) for path in paths for length in range(1, len(path) + 1))


def _exchange(settings: SavedSettings, market_url: str) -> Document:
    """Return the document of the exchange layer. The person's pairs and settings override those of the practice market,
    but not its address."""
    document = dict(settings.exchange_config)
    own = dict(document.get("exchange") or {})
    if settings.is_practice:
        given = exchange_block(market_url, edition=edition(settings.market_edition))
        return {**document, "exchange": {**given, **own, "ccxt_config": given["ccxt_config"]}}
    return {**document, "exchange": own}
