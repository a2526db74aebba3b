"""Lists of trades, read one by one, so that one trade that cannot be understood hides none of the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError, model_validator

from core.freqtrade.api.shapes import Answer
from core.freqtrade.api.trade_shapes import ClosedTrade, TradeAnswer
from core.freqtrade.api.values import Count, plain_values

T = TypeVar("T", bound=TradeAnswer)

PARTS = {
    "trade_id": "number",
    "pair": "pair",
    "is_open": "state",
    "amount": "amount",
    "stake_amount": "stake",
    "open_timestamp": "opening date",
    "open_rate": "entry price",
    "close_timestamp": "closing date",
    "profit_abs": "result",
    "profit_ratio": "result in percent",
}
"""Fields that a trade must have, in words."""
UNTOLD = "the bot itself cannot read it"


@dataclass(frozen=True, slots=True)
class IncompleteTrade:
    """`missing`: what is wrong, for people, such as "no closing date". `raw`: what the bot sent, within bounds."""

    is_open: bool
    missing: str
    raw: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Trades(Generic[T]):
    """Trades of a list that could be understood, and those that could not."""

    whole: tuple[T, ...] = ()
    incomplete: tuple[IncompleteTrade, ...] = ()


class TradesPage(Answer):
    """`/trades`: closed trades only. `total_trades`: of all pages, incomplete ones counted."""

    trades: tuple[ClosedTrade, ...]
    incomplete: tuple[IncompleteTrade, ...] = ()
    offset: Count = 0
    total_trades: Count

    @model_validator(mode="before")
    @classmethod
    def _one_by_one(cls, document: Any) -> Any:
        if not isinstance(document, dict) or not isinstance(document.get("trades"), list):
            return document
        read = one_by_one(ClosedTrade, document["trades"], is_open=False)
        return {**document, "trades": read.whole, "incomplete": read.incomplete}

    @property
    def length(self) -> int:
        """All trades of this page, incomplete ones too."""
        return len(self.trades) + len(self.incomplete)

    @property
    def untold(self) -> int:
        """Trades of this page at which the bot itself fails."""
        return sum(trade.missing == UNTOLD for trade in self.incomplete)

    @property
    def as_trades(self) -> Trades[ClosedTrade]:
        """The same without page numbers."""
        return Trades(self.trades, self.incomplete)


def untold_page(offset: int, total_trades: int) -> TradesPage:
    """Return a page for one trade at which the bot fails. Its place in the order of ids identifies it."""
    untold = () if offset >= total_trades else (IncompleteTrade(False, UNTOLD, {"place by id": offset + 1}),)
    return TradesPage(trades=(), total_trades=total_trades).model_copy(update={"incomplete": untold})


def one_by_one(shape: type[T], listed: Sequence[Any], *, is_open: bool) -> Trades[T]:
    """Read each trade of the list; those that do not fit the shape come as incomplete, with the fields that are missing
    or wrong."""
    whole: list[T] = []
    incomplete: list[IncompleteTrade] = []
    for document in listed:
        try:
            whole.append(shape.model_validate(document))
        except ValidationError as error:
            incomplete.append(_incomplete(document, error, is_open))
    return Trades(tuple(whole), tuple(incomplete))


def _incomplete(document: Any, error: ValidationError, is_open: bool) -> IncompleteTrade:
    if not isinstance(document, dict):
        return IncompleteTrade(is_open, "this is not a trade", plain_values({"answer": document}))
    wrong = dict.fromkeys(str(found["loc"][0]) for found in error.errors(include_url=False) if found["loc"])
    missing = ", ".join(_in_words(name, document) for name in wrong)
    return IncompleteTrade(is_open, missing, plain_values(document))


def _in_words(name: str, document: dict[str, Any]) -> str:
    part = PARTS.get(name, name)
    return f"no {part}" if document.get(name) in (None, "") else f"invalid {part}"
