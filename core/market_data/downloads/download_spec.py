"""Builds the workload that downloads candles. Pure. It gets no keys: candles are public."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

from core.configurations import saved_settings
from core.configurations.layers import Layer
from core.configurations.saved_settings import SavedSettings
from core.freqtrade.candles.downloading import download_program
from core.freqtrade.candles.order import Order
from core.market_data.downloads.download_records import workload_name
from core.market_data.models import DownloadDraft
from core.market_data.size_words import GIB
from core.market_data.sources import SEEN_AT, Source
from core.runners.port import Layout, Program, StoreMount, Workload

RESERVE_BYTES = 2 * GIB
"""Left free on the disk for the bots there."""
_NO_CREDENTIALS = ("key", "secret", "password", "uid", "api_key", "wallet_address", "private_key", "account_id")

_QUIET = {"enable_ws": False, "log_responses": False}


@dataclass(frozen=True, slots=True)
class DownloadRecipe:
    """Everything that a download is made of, read in one transaction. `most_bytes`: what the store may hold in all."""

    download_id: UUID
    source: Source
    draft: DownloadDraft
    exchange_config: Mapping[str, Any]
    market_edition: int
    most_bytes: int
    labels: Mapping[str, str]


def workload(recipe: DownloadRecipe, version: str, layout: Layout) -> Workload:
    """Return the workload for a runner. It yields to bots, and survives Flotilla."""
    return Workload(
        name=workload_name(recipe.download_id),
        version=version,
        command=download_program.arguments(layout.workspace, f"{layout.stores}/{SEEN_AT}"),
        files=download_program.workload_files(order(recipe), configuration(recipe, layout.market_url)),
        labels={**recipe.labels, "download": str(recipe.download_id)},
        grace_seconds=download_program.GRACE_SECONDS,
        background=True,
        program=Program.PYTHON,
        stores=(StoreMount(recipe.source.store, SEEN_AT, writable=True),),
    )


def configuration(recipe: DownloadRecipe, market_url: str) -> dict[str, Any]:
    """Return the configuration for Freqtrade: its exchange, and nothing that trades."""
    settings = SavedSettings(recipe.source.exchange_type, recipe.exchange_config, {}, {}, recipe.market_edition)
    layers = saved_settings.layers(settings, {}, market_url)
    exchange = {**layers[Layer.EXCHANGE].get("exchange", {}), **layers[Layer.SYSTEM]["exchange"]}
    public = {name: value for name, value in exchange.items() if name not in _NO_CREDENTIALS}
    is_futures = recipe.draft.trading_mode == "futures"
    archives = {"only_from_ccxt": True} if recipe.source.is_elsewhere else {}
    return {
        "exchange": {**public, **archives, **_QUIET, "pair_whitelist": [], "pair_blacklist": []},
        "stake_currency": "",
        "dry_run": True,
        "trading_mode": recipe.draft.trading_mode,
        "margin_mode": "isolated" if is_futures else "",
    }


def order(recipe: DownloadRecipe) -> Order:
    """Return what the program is to fetch. The last day is included."""
    draft = recipe.draft
    after = datetime.combine(draft.end, time(), UTC) + timedelta(days=1) if draft.end else None
    return Order(
        pairs=tuple(draft.pairs),
        timeframes=tuple(draft.timeframes),
        trading_mode=draft.trading_mode,
        days=draft.days,
        since=datetime.combine(draft.start, time(), UTC) if draft.start else None,
        until=after,
        fill_gaps=draft.fill_gaps,
        title=recipe.source.title,
        is_practice=recipe.source.is_practice,
        most_bytes=recipe.most_bytes,
        reserve_bytes=RESERVE_BYTES,
    )
