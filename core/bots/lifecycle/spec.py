"""Builds the workload that runs a bot. Pure: the same bot and layout give the same files, byte for byte.

The configuration is written as its layers, each in its own file, and merged by Freqtrade itself in this order: exchange
< strategy < bot < system. Secrets are in a last file that exists only where the workload runs.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any
from uuid import UUID

from core.bot_records.bot_configuration import NEUTRAL, system_layer
from core.bot_records.models import Mode, Target, workload_name
from core.bots.settings.secrets import StartSecrets
from core.configurations import saved_settings
from core.configurations.layers import Layer
from core.configurations.saved_settings import SavedSettings
from core.freqtrade import command
from core.runners.packages.package_store import Installed
from core.runners.port import Layout, Limits, Workload
from core.strategies.extras import Extras

_GRACE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that a bot's workload is made of except its secrets; read in one transaction."""

    bot_id: UUID
    mode: Mode
    target: Target
    freqtrade_version: str
    settings: SavedSettings
    class_name: str
    strategy_code: str
    """Empty when nothing is to be started."""
    strategy_sha256: str
    """SHA-256 of the code."""
    comes_back: bool
    database_file: str
    labels: Mapping[str, str]
    """installation, deployment, generation, name, mode: `observe` returns them."""
    limits: Limits = field(default_factory=Limits)
    bot_name: str = ""
    """Freqtrade's `bot_name`. Empty in fingerprints, so that a rename asks for no restart."""
    extras: Extras = field(default_factory=Extras)
    """What the version has besides its code; without files when nothing is to be started."""
    packages: Installed = field(default_factory=Installed)
    """The packages of the strategy as they are on the runner; only set for a real start."""
    manifest: Mapping[str, Any] = field(default_factory=dict)
    """See `manifest.written`; only set for a real start."""


def workload(recipe: Recipe, secrets: StartSecrets, layout: Layout) -> Workload:
    """Return the workload for the runner. `secrets` appear in `secret_files` alone."""
    files = {f"config/{layer}.json": _json(document) for layer, document in layers(recipe, layout).items()}
    files |= strategy_files(recipe) | {"user_data/.keep": b""}
    return Workload(
        name=workload_name(recipe.bot_id),
        version=recipe.freqtrade_version,
        command=_command(recipe, layout),
        files=files,
        secret_files={"secrets.json": _json(secrets.document(recipe.mode))},
        env=recipe.packages.environment(layout),
        labels={**recipe.labels, "bot": str(recipe.bot_id), "fingerprint": fingerprint(recipe)},
        manifest=recipe.manifest,
        limits=recipe.limits,
        grace_seconds=_GRACE_SECONDS,
        comes_back=recipe.comes_back,
        stores=recipe.packages.mounts,
    )


def strategy_files(recipe: Recipe) -> dict[str, bytes]:
    """Return the source and its extras by their paths in the workspace."""
    return recipe.extras.laid_out(recipe.strategy_code, recipe.extras.folder)


def layers(recipe: Recipe, layout: Layout) -> dict[Layer, dict[str, Any]]:
    """Return the documents in the order in which Freqtrade merges them, weakest first. They contain no secrets."""
    system = system_layer(recipe.bot_id, recipe.mode, recipe.target, recipe.database_file, layout, recipe.bot_name)
    return saved_settings.layers(recipe.settings, system, layout.market_url)


def fingerprint(recipe: Recipe) -> str:
    """Return the SHA-256 of everything that runs, except secrets, places and whether the bot is paused. Equal
    fingerprints mean "nothing to apply"."""
    return _hashed(recipe, recipe.strategy_code)


def light_fingerprint(recipe: Recipe) -> str:
    """Return a fingerprint that differs whenever `fingerprint` does, but contains the code's own SHA-256 instead of the
    code, so that a page hashes no code."""
    return _hashed(recipe, recipe.strategy_sha256)


def _hashed(recipe: Recipe, strategy: str) -> str:
    calm = replace(recipe, target=Target.RUNNING, bot_name="")
    documents = {str(layer): document for layer, document in layers(calm, NEUTRAL).items()}
    content: list[Any] = [recipe.freqtrade_version, strategy, documents, _command(calm, NEUTRAL)]
    if recipe.limits != Limits():  # left out without limits, so that fingerprints of older bots stay the same
        content.append(asdict(recipe.limits))
    if recipe.extras.sha256:  # left out as well
        content.append(recipe.extras.sha256)
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _command(recipe: Recipe, layout: Layout) -> tuple[str, ...]:
    return command.trade(
        configs=[*(f"{layout.workspace}/config/{layer}.json" for layer in Layer), f"{layout.secrets}/secrets.json"],
        strategy=recipe.class_name,
        strategy_folder=f"{layout.workspace}/{recipe.extras.folder}",
        user_data=f"{layout.workspace}/user_data",
    )


def _json(document: Mapping[str, Any]) -> bytes:
    return json.dumps(document, indent=2, sort_keys=True).encode()
