"""Asks Freqtrade for candles with signals and indicators. The first file to read here."""

import json
from dataclasses import asdict, dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, Field, TypeAdapter, ValidationError, field_validator

from core import json_safe
from core.errors import Unavailable
from core.freqtrade.backtests.charting.signal_candles import MOST_CANDLES, MOST_INDICATORS, MOST_NAME
from core.freqtrade.backtests.needs.needs_program import LOADING, PARTS, ROOM
from core.freqtrade.joined_program import joined
from core.freqtrade.verdicts import child_answer
from core.freqtrade.verdicts.child_answer import Stage
from core.freqtrade.verdicts.verdict_words import Remark

SECONDS = 120.0
MOST_TOLD_BYTES, MOST_ANSWER_BYTES = 2**21, 2**23
Numbers = Annotated[list[Annotated[float, Field(allow_inf_nan=False)] | None], Field(max_length=MOST_CANDLES)]
_Name = Annotated[str, Field(max_length=MOST_NAME)]


@dataclass(frozen=True, slots=True)
class ChartOrder:
    """`start`, `end`: of the run; `begins`, `ends`: of the window, whose end is not included, and which has
    `MOST_CANDLES` at most. In seconds since 1970."""

    pair: str
    start: int
    end: int
    begins: int
    ends: int


class Indicator(BaseModel, frozen=True):
    """A column of the strategy. `panel`: `main` for that of the prices, else the name of another below it; empty where
    the strategy does not say. `colour`: as the strategy writes it; empty for none."""

    name: _Name
    panel: _Name = ""
    colour: Annotated[str, Field(max_length=30)] = ""
    values: Numbers

    @field_validator("colour")
    @classmethod
    def _is_plain(cls, colour: str) -> str:
        return colour if colour.lstrip("#").isalnum() and colour.isascii() else ""


class Prices(BaseModel, frozen=True):
    """Columns of candles."""

    open: Numbers
    high: Numbers
    low: Numbers
    close: Numbers
    volume: Numbers


class Signal(BaseModel, frozen=True):
    """A signal of the strategy, on a candle of the window. A trade opens or closes one candle later."""

    at: Annotated[int, Field(ge=0, lt=MOST_CANDLES)]
    kind: Literal["enter_long", "exit_long", "enter_short", "exit_short"]
    tag: _Name


class SignalWindow(BaseModel, frozen=True):
    """A window of candles. `total`: how many the run could trade in. `dates`: when they open, in milliseconds."""

    total: Annotated[int, Field(ge=0, le=2**31)]
    dates: Annotated[list[Annotated[int, Field(ge=0, le=2**43)]], Field(max_length=MOST_CANDLES)] = []
    prices: Prices = Prices(open=[], high=[], low=[], close=[], volume=[])
    indicators: Annotated[list[Indicator], Field(max_length=MOST_INDICATORS)] = []
    signals: Annotated[list[Signal], Field(max_length=4 * MOST_CANDLES)] = []


@dataclass(frozen=True, slots=True)
class Charted:
    """`errors`: why Freqtrade could not make it; `window` is None then."""

    errors: tuple[Remark, ...]
    window: SignalWindow | None


_WINDOW = TypeAdapter(SignalWindow)


def program(nonce: str, class_name: str, order: ChartOrder, seconds: float = SECONDS) -> str:
    """Return the program for the interpreter of a Freqtrade version. It reads `config.json` and the folder `strategy`
    from the secret files of its work, and candles from the store `signal_candles.STORE`."""
    parts = f"lambda: SignalCandles(json.loads({json.dumps(json.dumps(asdict(order)))}))"
    asked = f"lambda tell: judge({parts}, {json.dumps(class_name)}, tell)"
    text = joined(ROOM, (*PARTS, LOADING, "backtests/charting/signal_candles"))
    return f"{text}\nmain({json.dumps(nonce)}, {seconds}, {asked}, {MOST_TOLD_BYTES})\n"


def parse(output: bytes, nonce: str) -> Charted:
    """Return what the program printed. Errors: `Unavailable` when Freqtrade could not be asked, or the answer is not
    that of the program."""
    try:
        told = child_answer.told(output, nonce, _Stage, MOST_ANSWER_BYTES)
        return Charted(told.errors, _checked(told.strategy) if told.strategy else None)
    except ValueError as error:  # a ValidationError is one
        detail = "" if isinstance(error, ValidationError) else str(error)
        raise Unavailable("Freqtrade did not make these candles.", detail=detail) from error


def as_bytes(window: SignalWindow) -> bytes:
    """Return the window as it is stored; `of_bytes` turns it back."""
    return json.dumps(json_safe.plain(_WINDOW.dump_python(window, mode="json")), separators=(",", ":")).encode()


def of_bytes(content: bytes) -> SignalWindow:
    """Return a stored window."""
    return _WINDOW.validate_json(content)


# -- details ----------------------------------------------------------------------------------------------------------


class _Stage(Stage):
    total: int = 0
    dates: list[int] = Field(default=[], max_length=MOST_CANDLES)
    prices: Prices = Prices(open=[], high=[], low=[], close=[], volume=[])
    indicators: list[Indicator] = Field(default=[], max_length=MOST_INDICATORS)
    signals: list[tuple[int, str, str]] = Field(default=[], max_length=4 * MOST_CANDLES)


def _checked(told: _Stage) -> SignalWindow:
    """Errors: `ValueError` when columns differ in length."""
    signals = [Signal.model_validate({"at": at, "kind": kind, "tag": tag}) for at, kind, tag in told.signals]
    columns = [*dict(told.prices).values(), *(one.values for one in told.indicators)]
    if any(len(column) != len(told.dates) for column in columns) or any(one.at >= len(told.dates) for one in signals):
        raise ValueError("columns differ in length")
    window = {"total": told.total, "dates": told.dates, "prices": told.prices, "signals": signals}
    return SignalWindow.model_validate({**window, "indicators": told.indicators})
