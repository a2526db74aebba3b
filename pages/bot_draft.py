"""What stands in the form of a bot, and what is sent of it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from core.bots.models import BotDraft, Mode, RestartPolicy
from core.bots.templates import dry_run_settings
from core.bots.views import BotDetail
from core.errors import Invalid
from core.freqtrade import config
from pages import bot_document


@dataclass
class Filled:
    """One attribute a field. `config` is the JSON text, the whole truth; `stake_currency` … `pairs` show parts."""

    name: str = ""
    mode: Mode = Mode.DRY_RUN
    exchange_id: UUID | None = None
    family_id: UUID | None = None
    strategy_id: UUID | None = None
    runner_id: UUID | None = None
    freqtrade_version: str = ""
    restart_policy: RestartPolicy = RestartPolicy.ALWAYS
    config: str = ""
    stake_currency: str = ""
    stake_amount: str = ""
    max_open_trades: float | None = None
    dry_run_wallet: float | None = None
    pairs: str = ""

    def show(self, document: dict[str, Any]) -> None:
        for name in bot_document.FIELDS:
            setattr(self, name, bot_document.shown(document, name))


def fresh(default_version: str) -> Filled:
    settings = dry_run_settings()
    made = Filled(freqtrade_version=default_version, config=bot_document.text_of(settings))
    made.show(settings)
    return made


def of_bot(detail: BotDetail) -> Filled:
    bot = detail.bot
    made = Filled(
        name=bot.name,
        mode=bot.mode,
        exchange_id=bot.exchange_id,
        family_id=bot.strategy_family_id,
        strategy_id=bot.strategy_id,
        runner_id=bot.runner_id,
        freqtrade_version=bot.freqtrade_version,
        restart_policy=detail.restart_policy,
        config=bot_document.text_of(detail.config),
    )
    made.show(dict(detail.config))
    return made


def copy_of(detail: BotDetail) -> Filled:
    """A copy begins in dry-run mode."""
    made = of_bot(detail)
    made.name, made.mode = f"{detail.bot.name} copy"[:120], Mode.DRY_RUN
    return made


def draft_of(filled: Filled) -> BotDraft:
    """Errors: `Invalid` at every field that cannot be sent."""
    document, wrong = _document(filled)
    wrong |= bot_document.problems(document) | _missing(filled)
    if not wrong:
        try:
            return BotDraft.model_validate({name: getattr(filled, name) for name in _SENT} | {"config": document})
        except ValidationError as error:
            wrong = _sentences(error)
    raise Invalid("Some fields need another look.", fields=wrong)


_SENT = ("name", "mode", "exchange_id", "strategy_id", "runner_id", "freqtrade_version", "restart_policy")


def _document(filled: Filled) -> tuple[dict[str, Any], dict[str, str]]:
    try:
        return config.parse(filled.config or "{}"), {}
    except Invalid as error:
        return {}, {"config": str(error)}


def _missing(filled: Filled) -> dict[str, str]:
    needed = {
        "name": "Give the bot a name.",
        "exchange_id": "Choose an exchange.",
        "strategy_id": "Choose a strategy and its version.",
        "runner_id": "Choose a runner.",
    }
    wrong = {name: sentence for name, sentence in needed.items() if not getattr(filled, name)}
    if not filled.name.strip():
        wrong["name"] = needed["name"]
    return wrong


_FORMS = {
    "name": "A name has at most 120 characters.",
    "freqtrade_version": "A version looks like 2026.9.",
}


def _sentences(error: ValidationError) -> dict[str, str]:
    return {str(line["loc"][0]): _FORMS.get(str(line["loc"][0]), str(line["msg"])) for line in error.errors()}
