"""The effective configuration of a bot: what Freqtrade will see, the source of each key, and what is wrong with it."""

import asyncio
import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlmodel import Session

from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.bot_records.models import Bot
from core.bots.lifecycle.spec import Recipe
from core.bots.settings import recipes, secrets
from core.bots.settings import refused_settings as barred
from core.bots.settings.effective_lines import Line, known, lines
from core.bots.verdicts import kept_verdicts, question, verdict_findings
from core.configurations.findings import Finding, Severity, check, unknown
from core.configurations.layers import Layer, merge
from core.configurations.saved_settings import written_paths
from core.db import read_only
from core.errors import FlotillaError, Refused
from core.freqtrade.settings.document import Document
from core.freqtrade.settings.schema import READ, Schema, parse_schema
from core.freqtrade.settings.schema_shelf import SchemaShelf
from core.freqtrade.sources.source import Reading
from core.freqtrade.verdicts.verdict import Verdict
from core.freqtrade.versions import SELF_NAMED, is_release, short
from core.runners.open_runner import reach
from core.strategies import readings
from core.strategies.models import WITHOUT_CODE, Strategy


@dataclass(frozen=True, slots=True)
class EffectiveView:
    """The effective configuration. `checked_at`: when Freqtrade itself was asked about it; None when it was not.
    `unchecked`: why not even its schema could be compared, None when it was."""

    lines: tuple[Line, ...]
    findings: tuple[Finding, ...]
    unchecked: str | None
    version: str
    checked_at: datetime | None = None


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
    """Return what would run if the bot were started now: checked by Freqtrade itself where its verdict is kept, else
    compared with the schema of the bot's own Freqtrade version."""
    made = await _read(actor, bot_id)
    shown = await asyncio.to_thread(_lines, made)
    checked = (made.recipe.freqtrade_version, made.checked_at)
    try:
        known = await _schema(made.runner_id, made.recipe.freqtrade_version)
        return EffectiveView(shown, await asyncio.to_thread(_findings, made, known), None, *checked)
    except FlotillaError as error:
        told = verdict_findings.of(made.verdict) if made.verdict else ()
        return EffectiveView(shown, made.barred + told, None if made.verdict else str(error), *checked)


@dataclass(frozen=True, slots=True)
class _Made:
    recipe: Recipe
    secrets: Document = field(repr=False)
    """The secret file of a start with marks in place of every secret; it is checked and never shown."""
    reading: Reading
    """Of the strategy's source."""
    runner_id: UUID
    barred: tuple[Finding, ...]
    """Findings about keys with which no person may start the bot."""
    verdict: Verdict | None
    checked_at: datetime | None


@read_only
def _read(session: Session, actor: Actor, bot_id: UUID) -> _Made:
    bot = fetch(session, actor, Scope.VIEW, Bot, bot_id)
    strategy = session.get_one(Strategy, bot.strategy_id, options=[WITHOUT_CODE])
    sealed = secrets.unseal(bot.id, bot.secure_config)[1]  # the only secrets that this page opens, for their types
    kept = _verdict(session, bot, sealed)
    return _Made(
        recipes.recipe(session, bot, "trades.sqlite", {}, with_code=False),
        question.stand_in_secrets(session, bot, sealed),
        readings.of(strategy),
        bot.runner_id,
        _barred(session, bot, sealed),
        *(kept or (None, None)),
    )


def _verdict(session: Session, bot: Bot, sealed: Document) -> tuple[Verdict, datetime] | None:
    """Return the kept verdict on the bot as it is saved."""
    try:
        return kept_verdicts.find(session, question.question(session, bot, sealed).key)
    except FlotillaError:  # nobody may ask about it
        return None


def _lines(made: _Made) -> tuple[Line, ...]:
    merged = recipes.effective(made.recipe)
    if made.verdict and made.verdict.is_accepted:
        return lines(merged, made.verdict.given)
    source = next((one for one in made.reading.strategies if one.class_name == made.recipe.class_name), None)
    return lines(merged, known(source, made.recipe.extras.parameters, merged.value))


def _findings(made: _Made, schema: Schema) -> tuple[Finding, ...]:
    """Check the configuration as Freqtrade would see it, secrets included. Warnings about what Flotilla itself wrote
    are left out."""
    written = written_paths(made.recipe.settings)
    plain = recipes.effective(made.recipe).value
    if made.verdict:
        strange = [one for one in unknown(plain, schema) if one.path in written]
        return made.barred + verdict_findings.of(made.verdict, strange)
    whole = merge({Layer.EXCHANGE: plain, Layer.SYSTEM: made.secrets}).value
    found = check(whole, schema, from_strategy=made.reading.given(made.recipe.class_name))
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
