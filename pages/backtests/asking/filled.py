"""What a person fills into the form of a backtest: from a draft, and back to drafts. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from core.backtests.asking import batches
from core.backtests.models import MOST_NOTES, MOST_PAIRS, MOST_TAGS, BacktestDraft
from core.errors import Invalid
from core.freqtrade.candles.order import TradingMode
from pages.backtests.asking.typed_text import UNLIMITED, day_of, pair_sets_of, periods_of, stake_of, tags_of
from pages.parts.form import settings_text
from pages.parts.text import digits

MODES: dict[TradingMode, str] = {"spot": "Spot", "futures": "Futures"}
_WRONG = "Some fields need another look."
_NEEDED = {
    "strategy_id": "Choose a strategy and its version.",
    "exchange_id": "Choose an exchange.",
    "runner_id": "Choose a runner.",
    "pairs": "Choose a pair.",
}
_OUT_OF_BOUNDS = {
    "wallet": "The wallet is a number above 0.",
    "fee": "The fee is from 0 to less than 100 %.",
    "max_open_trades": "Max open trades is a whole number from −1 on. −1 is unlimited.",
    "stake_amount": f"The stake is a number, or “{UNLIMITED}”.",
    "tags": f"At most {MOST_TAGS} tags.",
    "notes": f"At most {MOST_NOTES:,} characters.",
    "stake_currency": "Enter a currency, such as USDT.",
    "pairs": f"At most {MOST_PAIRS} pairs.",
}
_SAME = (
    "strategy_id", "runner_id", "exchange_id", "freqtrade_version", "trading_mode", "stake_currency", "timeframe",
    "timeframe_detail", "wallet", "max_open_trades", "enable_protections", "notes", "bot_id",
)  # fmt: skip
"""Fields that are the same in the draft."""


@dataclass
class Filled:
    """The values of the form, one attribute for each field. `fee`: percent. `tags`: as typed, with commas. `periods`:
    further ones, one per line; `pair_sets`: likewise. `accepts_all`: whatever the gate asks about any of the runs."""

    strategy_id: UUID | None = None
    family_id: UUID | None = None
    runner_id: UUID | None = None
    exchange_id: UUID | None = None
    freqtrade_version: str = ""
    trading_mode: TradingMode = "spot"
    stake_currency: str = "USDT"
    pairs: list[str] = field(default_factory=list)
    timeframe: str = ""
    timeframe_detail: str = ""
    start: str = ""
    end: str = ""
    wallet: float | None = 1000
    stake_amount: str = "100"
    max_open_trades: float | None = None
    fee: float | None = None
    enable_protections: bool = True
    config: str = "{}"
    tags: str = ""
    notes: str = ""
    strategies: list[UUID] = field(default_factory=list)
    periods: str = ""
    pair_sets: str = ""
    accepts_all: bool = False
    bot_id: UUID | None = None


def take(filled: Filled, draft: BacktestDraft) -> None:
    """Fill in a draft. The family of its strategy is not known from it."""
    for name in _SAME:
        setattr(filled, name, getattr(draft, name))
    filled.pairs = list(draft.pairs)
    filled.start, filled.end = draft.start.isoformat(), draft.end.isoformat()
    filled.stake_amount = _stake_words(draft.stake_amount)
    filled.fee = None if draft.fee is None else round(draft.fee * 100, 10)
    filled.config = settings_text.written(draft.config)
    filled.tags = ", ".join(draft.tags)


def _stake_words(stake: float | str | None) -> str:
    if stake is None or isinstance(stake, str):
        return stake or ""
    return digits.plain(int(stake) if stake.is_integer() else stake)


def drafts_of(filled: Filled) -> list[BacktestDraft]:
    """Return a draft for each run. Errors: `Invalid` at the fields."""
    periods, pair_sets = periods_of(filled.periods), pair_sets_of(filled.pair_sets)
    return batches.drafts(draft_of(filled), filled.strategies, periods, pair_sets)


def count_of(filled: Filled) -> int:
    """Return how many runs this would be, each combination counted; 1 for what cannot be read."""
    try:
        periods, sets = periods_of(filled.periods), pair_sets_of(filled.pair_sets)
    except Invalid:
        return 1
    strategies = {filled.strategy_id, *filled.strategies}
    days = {(day_of(filled.start), day_of(filled.end)), *periods}
    return len(strategies) * len(days) * len({tuple(filled.pairs), *map(tuple, sets)})


def draft_of(filled: Filled) -> BacktestDraft:
    """Return the draft of the first run. Errors: `Invalid` at the fields."""
    wrong = {name: words for name, words in _NEEDED.items() if not getattr(filled, name)}
    config, more = _config(filled.config)
    wrong |= more | {name: "Choose a day." for name in ("start", "end") if day_of(getattr(filled, name)) is None}
    if wrong:
        raise Invalid(_WRONG, fields=wrong)
    given = {name: getattr(filled, name) for name in _SAME}
    given |= {"pairs": filled.pairs, "start": day_of(filled.start), "end": day_of(filled.end), "config": config}
    given |= {"stake_amount": stake_of(filled.stake_amount), "tags": tags_of(filled.tags)}
    given["fee"] = None if filled.fee is None else filled.fee / 100
    return _validated(given)


def _validated(given: Mapping[str, Any]) -> BacktestDraft:
    try:
        return BacktestDraft.model_validate(given)
    except ValidationError as error:
        names = [str(line["loc"][0]) if line["loc"] else "end" for line in error.errors()]
        late = "The last day is before the first one."
        raise Invalid(_WRONG, fields={name: _OUT_OF_BOUNDS.get(name, late) for name in names}) from error


def _config(words: str) -> tuple[dict[str, Any], dict[str, str]]:
    try:
        return settings_text.read(words), {}
    except Invalid as error:
        return {}, {"config": str(error)}
