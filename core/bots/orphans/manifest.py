"""The manifest of a bot, `manifest.json` in its workspace: what the bot was started from, enough to adopt it when its
row is lost.

It holds no secret in clear. `sealed` is the same encrypted value as in the database, under the key of this
installation; after that key is rotated an earlier manifest cannot be opened until the bot is started again.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic import Field as Text
from sqlmodel import Session, col, select

from core.bot_records.models import Bot, BotDatabase, Mode, RestartPolicy, Target
from core.bots.orphans import manifest_files
from core.bots.orphans.manifest_files import KeptFile
from core.bots.settings import secrets
from core.configurations.bounds import require_bounded
from core.errors import Invalid, Refused
from core.exchanges.models import Exchange
from core.strategies.file_paths import MOST_FILES
from core.strategies.models import Strategy
from core.strategies.package_list import MOST_PACKAGES

FILE = "manifest.json"
MOST_BYTES = 32 * 2**20
"""Limit on the size of a manifest: source and layers at their longest, as JSON writes them, and further files."""


class Kept(BaseModel):
    """One of the trade databases that the bot has had."""

    file_name: str = Text(max_length=80, pattern=r"^[A-Za-z0-9_-][A-Za-z0-9._-]*$")
    mode: Mode
    exchange_id: UUID
    stake_currency: str = Text(max_length=16)
    trading_mode: str = Text(max_length=16)


class Manifest(BaseModel):
    """The content of a manifest. Flotilla writes it into a folder that the bot may write to, so it is validated like
    the input of a person.

    The layers are as they were saved, with `***` for secrets. `databases`: all the bot has had, oldest first;
    `database_file` is the one in use.
    """

    model_config = ConfigDict(extra="ignore")

    name: str
    mode: Mode
    target: Target
    restart_policy: RestartPolicy
    freqtrade_version: str = Text(min_length=1)
    memory_bytes: int | None
    cpus: float | None
    pids: int | None
    exchange_type: str
    exchange_layer: dict[str, Any]
    strategy_name: str
    class_name: str
    code: str
    strategy_layer: dict[str, Any]
    strategy_parameters: dict[str, Any] = Text(default_factory=dict)
    strategy_packages: list[str] = Text(default_factory=list, max_length=MOST_PACKAGES)
    strategy_files: dict[str, KeptFile] = Text(default_factory=dict, max_length=MOST_FILES)
    bot_layer: dict[str, Any]
    databases: list[Kept]
    database_file: str
    sealed: str
    packages: list[str] = Text(default_factory=list, max_length=1_000)
    """What is installed of the packages that the strategy needs, each as `name==version`."""


def written(session: Session, bot: Bot, database: BotDatabase, packages: Sequence[str] = ()) -> dict[str, Any]:
    """Return the manifest as a JSON object. `packages`: as they are installed."""
    exchange, strategy = session.get_one(Exchange, bot.exchange_id), session.get_one(Strategy, bot.strategy_id)
    same = ("name", "mode", "target", "restart_policy", "freqtrade_version", "memory_bytes", "cpus", "pids")
    manifest = Manifest(
        **{name: getattr(bot, name) for name in same},
        exchange_type=exchange.exchange_type,
        exchange_layer=exchange.config,
        strategy_name=strategy.name,
        class_name=strategy.class_name,
        code=strategy.code,
        strategy_layer=strategy.config,
        strategy_parameters=strategy.parameters,
        strategy_packages=strategy.packages,
        strategy_files=manifest_files.written(session, strategy),
        bot_layer=bot.config,
        databases=_chain(session, bot),
        database_file=database.file_name,
        sealed=bot.secure_config,
        packages=list(packages),
    )
    return manifest.model_dump(mode="json", exclude=set() if packages else {"packages"})


def read(content: bytes) -> Manifest:
    """Parse a manifest. Takes up to a second, so do not call it on the event loop. Errors: `Refused` when it is not a
    valid manifest, for example one of an older Flotilla."""
    try:
        if len(content) > MOST_BYTES:
            raise Invalid("It is too long to be one.")
        told = Manifest.model_validate_json(content)
        for layer in (told.exchange_layer, told.strategy_layer, told.strategy_parameters, told.bot_layer):
            require_bounded(layer)
        return told
    except (ValidationError, Invalid) as error:
        raise Refused(
            "Its manifest does not tell what it was started from.",
            hint="It was started by an older Flotilla, or the file was changed. It can only be stopped.",
            detail=str(error)[:2_000],
        ) from error


def opened(manifest: Manifest, bot_id: UUID) -> tuple[dict[str, str], dict[str, Any]] | None:
    """Return (API credentials, secret settings); None when they cannot be opened any more."""
    try:
        api, settings = secrets.unseal_from_manifest(bot_id, manifest.sealed)
    except Refused:
        return None
    return (api, settings) if api else None


def _chain(session: Session, bot: Bot) -> list[Kept]:
    query = select(BotDatabase).where(BotDatabase.bot_id == bot.id).order_by(col(BotDatabase.created_at))
    return [Kept.model_validate(row, from_attributes=True) for row in session.exec(query)]
