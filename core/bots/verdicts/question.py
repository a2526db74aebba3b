"""What Freqtrade is asked about a bot: its settings and its strategy, without any secret."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final
from uuid import UUID

from sqlmodel import Session

from core.bot_records.bot_configuration import NEUTRAL
from core.bot_records.models import Bot, Mode
from core.bots.lifecycle.spec import Recipe, layers, strategy_files
from core.bots.settings import recipes, refused_settings, secrets
from core.bots.settings.secrets import StartSecrets
from core.errors import Refused
from core.exchanges import credentials
from core.exchanges.models import Exchange
from core.freqtrade.settings.document import Document
from core.freqtrade.settings.mask import MASK, mask
from core.strategies import extras
from core.strategies.models import Strategy

LONG_MARK: Final = "*" * 40
"""Replaces a secret of which only the type is checked; as long as the longest minimum that Freqtrade requires."""
MOST_MARKED = 200
"""Characters of the mark for a longer secret."""
OF_ONE_BOT = ("bot_name", "db_url", "initial_state", "api_server")
"""Keys that Flotilla sets for each bot; Freqtrade accepts them always."""
_FORM = 1
"""Raised when the program asks more than before, so that older verdicts are not used."""
_DATABASE = "trades.sqlite"


@dataclass(frozen=True, slots=True)
class Question:
    """Equal keys get equal answers. `code`: empty until Freqtrade has to be asked (`with_code`)."""

    key: str
    bot_id: UUID
    strategy_id: UUID
    runner_id: UUID
    recipe: Recipe = field(repr=False)
    stand_in: Document = field(repr=False)

    @property
    def version(self) -> str:
        """Return the Freqtrade version that is asked."""
        return self.recipe.freqtrade_version

    def files(self) -> dict[str, bytes]:
        """Return the files that the program reads. Takes time in proportion to the strategy."""
        documents = {str(layer): document for layer, document in layers(self.recipe, NEUTRAL).items()}
        documents["secrets"] = self.stand_in
        files = {f"{name}.json": json.dumps(document).encode() for name, document in documents.items()}
        folder = f"{self.recipe.extras.folder}/"
        source = {path.removeprefix(folder): content for path, content in strategy_files(self.recipe).items()}
        return files | {f"strategy/{path}": content for path, content in source.items()}


def question(session: Session, bot: Bot, sealed: Document, version: str = "") -> Question:
    """Return the question for a bot as its row is, which need not be stored. `sealed`: the secret part of its settings.
    `version`: another one than the bot's.
    Errors: `Refused` for settings that no bot may have, `Invalid` when the layers cannot be merged."""
    if refused := refused_settings.keys_of(session, bot, sealed):
        raise Refused(f"{next(iter(refused))} is not allowed in its settings.")
    recipe = recipes.recipe(session, bot, _DATABASE, {}, with_code=False)
    recipe = replace(recipe, freqtrade_version=version or bot.freqtrade_version)
    stand_in = stand_in_secrets(session, bot, sealed)
    return Question(_key(bot, recipe, stand_in), bot.id, bot.strategy_id, bot.runner_id, recipe, stand_in)


def of_bot(session: Session, bot: Bot, version: str = "") -> Question:
    """Return the question for a bot as it is saved. Errors: as `question`, and `Refused` when its secrets do not
    open."""
    return question(session, bot, secrets.unseal(bot.id, bot.secure_config)[1], version)


def with_code(session: Session, asked: Question) -> Question:
    """Return the question with the code of the strategy and its further files."""
    strategy = session.get_one(Strategy, asked.strategy_id)
    whole = replace(asked.recipe, strategy_code=strategy.code, extras=extras.of(session, strategy))
    return replace(asked, recipe=whole)


def stand_in_secrets(session: Session, bot: Bot, sealed: Document) -> Document:
    """Return the secret file of a start with marks in place of every secret, of the same types and about the same
    lengths: a chat id that is a number ends Freqtrade."""
    names = credentials.names(session.get_one(Exchange, bot.exchange_id))
    api = dict.fromkeys(secrets.new_api_credentials(), LONG_MARK)
    return StartSecrets(api, marked(sealed), dict.fromkeys(names, LONG_MARK)).document(bot.mode)


def marked(sealed: Document) -> Document:
    """Return the secret settings with marks; what is no secret beside them in a list stays."""
    found: Document = _marked(sealed, mask(sealed))
    return found


def _marked(value: Any, masked: Any) -> Any:
    """`masked`: the same value as people may see it. An address stays one without its password."""
    if isinstance(value, dict) and isinstance(masked, dict):
        return {key: _marked(inner, masked[key]) for key, inner in value.items()}
    if isinstance(value, list) and isinstance(masked, list):
        return [_marked(inner, shown) for inner, shown in zip(value, masked, strict=True)]
    if value == masked:
        return value
    return masked if isinstance(value, str) and masked != MASK else _mark(value)


def _mark(value: Any) -> Any:
    if isinstance(value, str):
        return "*" * min(len(value), MOST_MARKED)
    if isinstance(value, Mapping):
        return {key: _mark(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_mark(inner) for inner in value]
    return value if isinstance(value, bool) or value is None else type(value)(1)


def _key(bot: Bot, recipe: Recipe, stand_in: Document) -> str:
    """Return a SHA-256 of all that the answer depends on. The runner counts: its version may be of another image, and a
    local strategy can change the Freqtrade that is asked there."""
    merged = recipes.effective(recipe).value
    content = [
        _FORM,
        str(bot.runner_id),
        recipe.freqtrade_version,
        recipe.class_name,
        recipe.strategy_sha256,
        recipe.extras.sha256,
        {key: value for key, value in merged.items() if key not in OF_ONE_BOT},
        {key: value for key, value in stand_in.items() if key not in OF_ONE_BOT},
        recipe.mode is Mode.LIVE,
    ]
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
