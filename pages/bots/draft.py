"""The values in the form of a bot, and the draft that is sent."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from core.backtests.asking.made_bots import BotFromRun
from core.bot_records.models import LEAST_MEMORY_BYTES, BotDraft, Mode, RestartPolicy
from core.bots.settings.templates import dry_run_settings
from core.bots.views import BotDetail
from core.configurations.secret_parts import with_held
from core.errors import Invalid
from core.freqtrade import versions
from pages.parts.form import settings_document, settings_text
from pages.parts.words.pairs import ANY_MARKET, Market

MIB = 2**20


@dataclass
class Filled:
    """The values of the form, one attribute per field. `config` is the JSON text and has all settings; `stake_currency`
    … `pairs` show parts of it."""

    name: str = ""
    mode: Mode = Mode.DRY_RUN
    exchange_id: UUID | None = None
    family_id: UUID | None = None
    strategy_id: UUID | None = None
    runner_id: UUID | None = None
    freqtrade_version: str = ""
    restart_policy: RestartPolicy = RestartPolicy.ALWAYS
    memory_mib: float | None = None
    cpus: float | None = None
    pids: int | None = None
    config: str = ""
    stake_currency: str = ""
    stake_amount: str = ""
    max_open_trades: float | None = None
    dry_run_wallet: float | None = None
    pairs: str = ""
    held: dict[str, Any] = field(default_factory=dict, repr=False)
    """Secrets of pasted settings, until they are saved. The JSON has marks in their place, so no page gets them."""

    def show(self, document: dict[str, Any]) -> None:
        for name in settings_document.FIELDS:
            setattr(self, name, settings_document.shown(document, name))


def fresh(default_version: str) -> Filled:
    settings = dry_run_settings()
    made = Filled(freqtrade_version=default_version, config=settings_document.text_of(settings))
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
        memory_mib=_mib(detail.limits.memory_bytes),
        cpus=detail.limits.cpus,
        pids=detail.limits.pids,
        config=settings_document.text_of(detail.config),
    )
    made.show(dict(detail.config))
    return made


def copy_of(detail: BotDetail) -> Filled:
    """A copy begins in dry-run mode."""
    made = of_bot(detail)
    made.name, made.mode = f"{detail.bot.name} copy"[:120], Mode.DRY_RUN
    return made


def take_run(filled: Filled, run: BotFromRun) -> None:
    """Fill in what this backtest ran with; what it does not tell stays as it is."""
    filled.name, filled.family_id, filled.strategy_id = run.name, run.strategy_family_id, run.strategy_id
    filled.exchange_id, filled.runner_id = run.exchange_id or filled.exchange_id, run.runner_id or filled.runner_id
    filled.freqtrade_version = run.freqtrade_version or filled.freqtrade_version
    filled.config = settings_document.text_of(dict(run.config))
    filled.show(dict(run.config))


def draft_of(filled: Filled, market: Market = ANY_MARKET) -> BotDraft:
    """Make the draft. Errors: `Invalid` with a sentence for every wrong field."""
    document, wrong = _document(filled)
    wrong |= settings_document.problems(document, market) | _missing(filled) | _version(filled)
    if not wrong:
        try:
            sent = {name: getattr(filled, name) for name in _SENT}
            return BotDraft.model_validate(sent | {"memory_bytes": _bytes(filled.memory_mib), "config": document})
        except ValidationError as error:
            wrong = _sentences(error)
    raise Invalid("Some fields need another look.", fields=wrong)


_SENT = (
    "name", "mode", "exchange_id", "strategy_id", "runner_id", "freqtrade_version", "restart_policy", "cpus", "pids",
)  # fmt: skip


def _bytes(mib: float | None) -> int | None:
    return None if mib is None else round(mib * MIB)


def _mib(size_bytes: int | None) -> float | None:
    if size_bytes is None:
        return None
    return size_bytes / MIB if size_bytes % MIB else size_bytes // MIB


def _document(filled: Filled) -> tuple[dict[str, Any], dict[str, str]]:
    try:
        return with_held(settings_text.read(filled.config), filled.held), {}
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


def _version(filled: Filled) -> dict[str, str]:
    version = filled.freqtrade_version.strip()
    why = versions.problem(version) if version else ""
    return {"freqtrade_version": why} if why else {}


_FORMS = {
    "name": "A name has at most 120 characters.",
    "memory_bytes": f"At least {LEAST_MEMORY_BYTES // MIB} MiB: with less, Freqtrade does not even start.",
    "cpus": "From 0.1 to 64 cores.",
    "pids": "A whole number from 20 to 10,000.",
}
_FIELDS = {"memory_bytes": "memory_mib"}
"""Field of the draft → field of the form, where the names differ."""


def _sentences(error: ValidationError) -> dict[str, str]:
    wrong = {str(line["loc"][0]): str(line["msg"]) for line in error.errors()}
    return {_FIELDS.get(name, name): _FORMS.get(name, said) for name, said in wrong.items()}
