"""The effective configuration of a bot: what Freqtrade will see, the source of each key, and what is wrong with it."""

import asyncio
import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlmodel import Session

from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.bot_records.models import Bot
from core.bots.lifecycle.spec import Recipe
from core.bots.settings import recipes, secrets
from core.bots.settings import refused_settings as barred
from core.bots.settings.secrets import StartSecrets
from core.configurations.findings import Finding, Severity, check
from core.configurations.layers import Effective, Layer, merge
from core.configurations.saved_settings import written_paths
from core.db import read_only
from core.errors import FlotillaError, Refused
from core.exchanges import credentials
from core.exchanges.models import Exchange
from core.freqtrade.settings.document import Document, leaves
from core.freqtrade.settings.mask import mask
from core.freqtrade.settings.schema import READ, Schema, parse_schema
from core.freqtrade.settings.schema_shelf import SchemaShelf
from core.freqtrade.versions import SELF_NAMED, is_release, short
from core.runners.open_runner import reach
from core.strategies import readings
from core.strategies.models import WITHOUT_CODE, Strategy

LONG_MARK = "*" * 40
"""Replaces a secret of which only the type is checked; as long as the longest minimum that Freqtrade requires."""


@dataclass(frozen=True, slots=True)
class Line:
    """One leaf of the configuration. `path`: dotted; `value`: as in JSON, secrets masked; `overrides`: layers with
    another value."""

    path: str
    value: Any
    layer: Layer
    overrides: tuple[Layer, ...]


@dataclass(frozen=True, slots=True)
class EffectiveView:
    """The effective configuration. `lines`: in the order of the document. `unchecked`: why it could not be checked,
    None when it was."""

    lines: tuple[Line, ...]
    findings: tuple[Finding, ...]
    unchecked: str | None


_shelf: SchemaShelf | None = None


def keep_schemas_in(folder: Path) -> None:
    """Set the folder for the schemas of Freqtrade versions. The composition root calls this once."""
    global _shelf
    _shelf = SchemaShelf(folder)


def known_schema(version: str = "") -> Schema | None:
    """Return the schema of this Freqtrade version, or the newest that is kept when no version is given; None when it is
    not known yet. Reads a file: call it outside the event loop."""
    if _shelf is None or (version and not SELF_NAMED.fullmatch(version)):
        return None
    return _shelf.find(version) if version else _shelf.newest()


async def effective(actor: Actor, bot_id: UUID) -> EffectiveView:
    """Return what would run if the bot were started now. The schema is that of the bot's own Freqtrade version."""
    made = await _read(actor, bot_id)
    lines = await asyncio.to_thread(lambda: _lines(recipes.effective(made.recipe)))
    try:
        known = await _schema(made.runner_id, made.recipe.freqtrade_version)
        return EffectiveView(lines, await asyncio.to_thread(_findings, made, known), None)
    except FlotillaError as error:
        return EffectiveView(lines, made.barred, str(error))


@dataclass(frozen=True, slots=True)
class _Made:
    recipe: Recipe
    secrets: Document = field(repr=False)
    """The sealed part of the bot's own settings, with marks in place of every other secret; it is checked and never
    shown."""
    given: frozenset[str]
    """Keys that the strategy's source sets."""
    runner_id: UUID
    barred: tuple[Finding, ...]
    """Findings about keys with which no person may start the bot."""


@read_only
def _read(session: Session, actor: Actor, bot_id: UUID) -> _Made:
    bot = fetch(session, actor, Scope.VIEW, Bot, bot_id)
    recipe = recipes.recipe(session, bot, "trades.sqlite", {}, with_code=False)
    strategy = session.get_one(Strategy, bot.strategy_id, options=[WITHOUT_CODE])
    given = readings.of(strategy).given(strategy.class_name)
    sealed = _opened(bot)
    return _Made(recipe, _stand_in(session, bot, sealed), given, bot.runner_id, _barred(session, bot, sealed))


def _opened(bot: Bot) -> Document:
    """Open the secret settings of the bot, the only secrets that this page opens. Their types are checked, because a
    chat id that is a number ends Freqtrade at its start."""
    return secrets.unseal(bot.id, bot.secure_config)[1]


def _stand_in(session: Session, bot: Bot, sealed: Document) -> Document:
    """Return the secret file of a start, with marks for the keys of the exchange and for the bot's own API."""
    names = credentials.names(session.get_one(Exchange, bot.exchange_id))
    api = dict.fromkeys(secrets.new_api_credentials(), LONG_MARK)
    return StartSecrets(api, sealed, dict.fromkeys(names, LONG_MARK)).document(bot.mode)


def _findings(made: _Made, known: Schema) -> tuple[Finding, ...]:
    """Check the configuration as Freqtrade would see it, secrets included. Warnings about what Flotilla itself wrote
    are left out."""
    written = written_paths(made.recipe.settings)
    plain = recipes.effective(made.recipe).value
    whole = merge({Layer.EXCHANGE: plain, Layer.SYSTEM: made.secrets}).value
    found = check(whole, known, from_strategy=made.given)
    return made.barred + tuple(one for one in found if one.severity is Severity.ERROR or one.path in written)


def _barred(session: Session, bot: Bot, sealed: Document) -> tuple[Finding, ...]:
    return tuple(Finding(path, why, Severity.ERROR) for path, why in barred.keys_of(session, bot, sealed).items())


async def _schema(runner_id: UUID, version: str) -> Schema:
    if _shelf is None:
        raise Refused("No place to keep schemas was set.")
    name = version if is_release(version) else await _name_of_build(runner_id, version)
    if known := await asyncio.to_thread(_shelf.find, name):
        return known
    runner = await reach(runner_id)
    if not await runner.ready(version):
        raise _not_installed(version)
    found = await asyncio.to_thread(parse_schema, await runner.ask(version, READ))
    _shelf.keep(found, "" if is_release(version) else name)
    return found


async def _name_of_build(runner_id: UUID, version: str) -> str:
    """Return the name under which the schema of an image is kept: an image never changes, its tag may."""
    build = await (await reach(runner_id)).build_of(version)
    if build is None:
        raise _not_installed(version)
    return f"image-{hashlib.sha256(build.exact.encode()).hexdigest()[:32]}"


def _not_installed(version: str) -> Refused:
    return Refused(f"Not checked: Freqtrade {short(version)} is not installed on this runner yet.")


def _lines(merged: Effective) -> tuple[Line, ...]:
    origins = merged.origins
    return tuple(
        Line(".".join(path), value, origins[path].layer, origins[path].overrides)
        for path, value in leaves(mask(merged.value))
        if path in origins
    )
