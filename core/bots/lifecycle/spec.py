"""From a bot to the workload that runs it. Pure: the same bot and layout give the same files, byte for byte.

The configuration is written as its layers, each its own file, and merged by Freqtrade itself in this order:
exchange < strategy < bot < system. What is secret is a last file that exists only where the workload runs.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any
from uuid import UUID

from core.bot_records.models import Mode, Target
from core.exchanges.models import PRACTICE
from core.freqtrade import command
from core.freqtrade.settings.layers import Layer
from core.practice.exchange import exchange_block
from core.practice.market.editions import FIRST, edition
from core.runners.port import Layout, Limits, Workload

NEUTRAL = Layout("/workspace", "/secrets", "127.0.0.1", 1024, "http://market")
"""A layout that no runner has: what differs between runners must not change a fingerprint."""
_GRACE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that a bot's workload is made of, secrets included; read in one transaction."""

    bot_id: UUID
    bot_name: str
    mode: Mode
    target: Target
    freqtrade_version: str
    exchange_type: str
    exchange_config: Mapping[str, Any]
    exchange_credentials: Mapping[str, str]
    class_name: str
    strategy_code: str
    """Empty where nothing is to be started."""
    strategy_sha256: str
    """Of the code."""
    strategy_version_id: UUID
    strategy_config: Mapping[str, Any]
    bot_config: Mapping[str, Any]
    api_secrets: Mapping[str, str]
    """api_username, api_password, jwt_secret_key, ws_token"""
    bot_secrets: Mapping[str, Any]
    """The secret part of the layer "bot", e.g. its Telegram token."""
    comes_back: bool
    database_file: str
    labels: Mapping[str, str]
    """installation, deployment, generation, name, mode: what `observe` hands back."""
    market_edition: int = FIRST.number
    """Of the practice market; means nothing for other exchanges."""
    limits: Limits = field(default_factory=Limits)
    manifest: Mapping[str, Any] = field(default_factory=dict)
    """See `manifest.written`; only for what is really started."""


def workload(recipe: Recipe, layout: Layout) -> Workload:
    files = {f"config/{layer}.json": _json(document) for layer, document in layers(recipe, layout).items()}
    files |= {"strategy/strategy.py": recipe.strategy_code.encode(), "user_data/.keep": b""}
    return Workload(
        name=f"bot-{recipe.bot_id}",
        version=recipe.freqtrade_version,
        command=_command(recipe, layout),
        files=files,
        secret_files={"secrets.json": _json(secret_document(recipe))},
        labels={**recipe.labels, "bot": str(recipe.bot_id), "fingerprint": fingerprint(recipe)},
        manifest=recipe.manifest,
        limits=recipe.limits,
        grace_seconds=_GRACE_SECONDS,
        comes_back=recipe.comes_back,
    )


def layers(recipe: Recipe, layout: Layout) -> dict[Layer, dict[str, Any]]:
    """The documents in the order in which Freqtrade merges them, weakest first. No secrets."""
    return {
        Layer.EXCHANGE: _exchange(recipe, layout),
        Layer.STRATEGY: dict(recipe.strategy_config),
        Layer.BOT: dict(recipe.bot_config),
        Layer.SYSTEM: _system(recipe, layout),
    }


def fingerprint(recipe: Recipe) -> str:
    """SHA-256 of all that runs, secrets, places and the wish to be paused left out: equal means "nothing to apply"."""
    return _hashed(recipe, recipe.strategy_code)


def light_fingerprint(recipe: Recipe) -> str:
    """Tells the same apart without the code, whose own SHA-256 stands for it: a page hashes no code."""
    return _hashed(recipe, recipe.strategy_sha256)


def _hashed(recipe: Recipe, strategy: str) -> str:
    calm = replace(recipe, target=Target.RUNNING)
    documents = {str(layer): document for layer, document in layers(calm, NEUTRAL).items()}
    content: list[Any] = [recipe.freqtrade_version, strategy, documents, _command(calm, NEUTRAL)]
    if recipe.limits != Limits():  # left out where there are none: bots of before are as they were
        content.append(asdict(recipe.limits))
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _command(recipe: Recipe, layout: Layout) -> tuple[str, ...]:
    return command.trade(
        configs=[*(f"{layout.workspace}/config/{layer}.json" for layer in Layer), f"{layout.secrets}/secrets.json"],
        strategy=recipe.class_name,
        strategy_folder=f"{layout.workspace}/strategy",
        user_data=f"{layout.workspace}/user_data",
    )


def _exchange(recipe: Recipe, layout: Layout) -> dict[str, Any]:
    """Pairs and settings of the person win over those of the practice market; where it is reached does not."""
    document = dict(recipe.exchange_config)
    own = dict(document.get("exchange") or {})
    if recipe.exchange_type == PRACTICE:
        given = exchange_block(layout.market_url, edition=edition(recipe.market_edition))
        return {**document, "exchange": {**given, **own, "ccxt_config": given["ccxt_config"]}}
    return {**document, "exchange": own}


def _system(recipe: Recipe, layout: Layout) -> dict[str, Any]:
    """The exchange is named here, where no other layer can send its keys to another one."""
    is_practice = recipe.exchange_type == PRACTICE
    return {
        "exchange": {"name": exchange_block("")["name"] if is_practice else recipe.exchange_type},
        "bot_name": f"flotilla {recipe.bot_id}",
        "dry_run": recipe.mode is Mode.DRY_RUN,
        "db_url": f"sqlite:///{layout.workspace}/{recipe.database_file}",
        "initial_state": "paused" if recipe.target is Target.PAUSED else "running",
        "api_server": {
            "enabled": True,
            "listen_ip_address": layout.listen_host,
            "listen_port": layout.listen_port,
            "username": recipe.api_secrets["api_username"],
            "verbosity": "error",
            "enable_openapi": False,
            "CORS_origins": [],
        },
    }


def secret_document(recipe: Recipe) -> dict[str, Any]:
    api = {
        "password": recipe.api_secrets["api_password"],
        "jwt_secret_key": recipe.api_secrets["jwt_secret_key"],
        "ws_token": recipe.api_secrets["ws_token"],
    }
    secret: dict[str, Any] = {**recipe.bot_secrets, "api_server": api}
    if recipe.mode is Mode.LIVE:
        secret["exchange"] = {**secret.get("exchange", {}), **recipe.exchange_credentials}
    return secret


def _json(document: Mapping[str, Any]) -> bytes:
    return json.dumps(document, indent=2, sort_keys=True).encode()
