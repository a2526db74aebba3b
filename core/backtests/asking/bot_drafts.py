"""“Backtest this bot”: its settings and pairs as a draft, and each difference between the run and the bot."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, get_args
from uuid import UUID

from sqlmodel import Session, col, select

from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.backtests.asking import bot_differences, bot_pairs
from core.backtests.asking.money_checks import is_number
from core.backtests.asking.run_configuration import LEFT_OUT
from core.backtests.asking.settings_checks import FIELDS
from core.backtests.models import BacktestDraft
from core.bot_records import bot_configuration
from core.bot_records.models import Bot, Deployment
from core.configurations.exchange_account import credential_of
from core.configurations.secret_parts import without_marks
from core.db import read_only, utcnow
from core.freqtrade.candles.order import TradingMode
from core.freqtrade.settings.mask import MASK, mask

DAYS = 30
_IN_FIELDS = frozenset(("stake_amount", "max_open_trades", "timeframe", "fee", "pairlists", *FIELDS))
_OF_EXCHANGE = ("name", "pair_whitelist")


@dataclass(frozen=True, slots=True)
class BotBacktest:
    """A bot as a backtest. `draft.pairs` is empty where the bot's pairs are not known. `differences`, `left_out`:
    sentences. `pairs_from`: where the pairs come from, a sentence. `began`: the day of its first run."""

    draft: BacktestDraft
    differences: tuple[str, ...]
    left_out: tuple[str, ...]
    bot_name: str
    pairs_from: str
    began: date | None


@read_only
def of_bot(session: Session, actor: Actor, bot_id: UUID) -> BotBacktest:
    """Return the bot as a backtest of its last 30 days. Errors: `NotFound`; `Invalid` when its settings cannot be
    merged."""
    bot = fetch(session, actor, Scope.VIEW, Bot, bot_id)
    settings = bot_configuration.effective(session, bot)
    found = bot_pairs.of(session, bot, settings)
    return BotBacktest(
        draft=_draft(bot, settings).model_copy(update={"pairs": list(found.pairs)}),
        differences=(*bot_differences.differences(bot, settings), *found.differences),
        left_out=bot_differences.left_out(settings),
        bot_name=bot.name,
        pairs_from=found.words,
        began=_began(session, bot_id),
    )


def _draft(bot: Bot, settings: Mapping[str, Any]) -> BacktestDraft:
    today = utcnow().date()
    given = {
        "strategy_id": bot.strategy_id,
        "runner_id": bot.runner_id,
        "exchange_id": bot.exchange_id,
        "bot_id": bot.id,
        "freqtrade_version": bot.freqtrade_version,
        "trading_mode": _trading_mode(settings),
        "stake_currency": str(settings.get("stake_currency") or "USDT")[:16],
        "wallet": _wallet(settings),
        "timeframe": _short(settings.get("timeframe")),
        "start": today - timedelta(days=DAYS),
        "end": today - timedelta(days=1),
        "pairs": ["BTC/USDT"],
        "config": _further(bot.config),
    }
    return BacktestDraft.model_validate(given | _amounts(settings))


def _trading_mode(settings: Mapping[str, Any]) -> TradingMode:
    """Return the trading mode of these settings; spot for one that is not backtested."""
    return next((one for one in get_args(TradingMode) if one == settings.get("trading_mode")), "spot")


def _wallet(settings: Mapping[str, Any]) -> float:
    """Return what the wallet of a dry run has in stake currency."""
    told = settings.get("dry_run_wallet")
    amount = told.get(settings.get("stake_currency")) if isinstance(told, Mapping) else told
    return float(amount) if is_number(amount) and 0 < amount <= 1e12 else 1000.0


def _amounts(settings: Mapping[str, Any]) -> dict[str, Any]:
    stake, most, fee = (settings.get(name) for name in ("stake_amount", "max_open_trades", "fee"))
    given = {"stake_amount": stake} if is_number(stake) or stake == "unlimited" else {}
    given |= {"max_open_trades": int(most)} if is_number(most) and -1 <= most <= 100_000 else {}
    return given | ({"fee": fee} if is_number(fee) and 0 <= fee < 1 else {})


def _further(config: Mapping[str, Any]) -> dict[str, Any]:
    """Return the bot's own settings that have no field, without what a backtest does not read, and without secrets."""
    plain = {key: value for key, value in without_marks(config).items() if key not in LEFT_OUT | _IN_FIELDS}
    section = plain.pop("exchange", None)
    if isinstance(section, Mapping):
        kept = {key: one for key, one in section.items() if key not in _OF_EXCHANGE and not credential_of(key)}
        plain |= {"exchange": kept} if kept else {}
    return {key: _unmasked(one) for key, one in mask(plain).items() if not _is_masked(one)}


def _unmasked(value: Any) -> Any:
    """Return a copy without what was masked."""
    if isinstance(value, Mapping):
        return {key: _unmasked(one) for key, one in value.items() if not _is_masked(one)}
    return [_unmasked(one) for one in value if not _is_masked(one)] if isinstance(value, list) else value


def _is_masked(value: Any) -> bool:
    return isinstance(value, str) and MASK in value


def _short(value: Any) -> str:
    return value if isinstance(value, str) and len(value) <= 8 else ""


def _began(session: Session, bot_id: UUID) -> date | None:
    """Return the day of its first run."""
    first = select(Deployment.started_at).where(Deployment.bot_id == bot_id).order_by(col(Deployment.started_at))
    at = session.exec(first.limit(1)).first()
    return at.date() if at else None
