"""Asks Freqtrade what a backtest of a strategy needs. The first file to read here."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError

from core import json_safe
from core.errors import Unavailable
from core.freqtrade.backtests.needs.strategy_questions import MOST_PAIRS
from core.freqtrade.joined_program import joined
from core.freqtrade.verdicts import child_answer
from core.freqtrade.verdicts.child_answer import MOST_VALUES, Stage
from core.freqtrade.verdicts.verdict import ORDER, SECONDS, GivenValue, Source
from core.freqtrade.verdicts.verdict_words import Remark

PARTS = tuple(f"verdicts/{name}" for name in ORDER)
LOADING = "backtests/needs/loading_for_backtest"
ROOM = Path(__file__).parents[2]
MOST_TOLD_BYTES, MOST_ANSWER_BYTES = 2**20, 2**22
MOST_STARTUP = 10**7
_Short = Annotated[str, Field(max_length=64)]


@dataclass(frozen=True, slots=True)
class StrategyNeeds:
    """What a strategy needs. `errors`: why Freqtrade does not load it; all else is empty then. `informative`: pair,
    timeframe and candle type of what it reads beside its pairs. `given`: key of the settings → value that holds
    because the strategy sets it."""

    errors: tuple[Remark, ...] = ()
    warnings: tuple[Remark, ...] = ()
    timeframe: str = ""
    startup_candles: int = 0
    informative: tuple[tuple[str, str, str], ...] = ()
    informative_left_out: int = 0
    has_protections: bool = False
    can_short: bool = False
    given: Mapping[str, Any] = field(default_factory=dict)


def program(nonce: str, class_name: str, seconds: float = SECONDS) -> str:
    """Return the program for the interpreter of a Freqtrade version. It reads `config.json` and the folder `strategy`
    from the secret files of its work."""
    asked = f"lambda tell: judge(Needs, {json.dumps(class_name)}, tell)"
    text = joined(ROOM, (*PARTS, LOADING, "backtests/needs/strategy_questions"))
    return f"{text}\nmain({json.dumps(nonce)}, {seconds}, {asked}, {MOST_TOLD_BYTES})\n"


def parse(output: bytes, nonce: str) -> StrategyNeeds:
    """Return what the program printed. Errors: `Unavailable` when Freqtrade could not be asked, or the answer is not
    that of the program."""
    try:
        told = child_answer.told(output, nonce, _Stage, MOST_ANSWER_BYTES)
        return _needs(told.strategy, told.warnings) if told.strategy else StrategyNeeds(told.errors, told.warnings)
    except ValueError as error:  # a ValidationError is one
        detail = "" if isinstance(error, ValidationError) else str(error)
        raise Unavailable("Freqtrade did not say what this strategy needs.", detail=detail) from error


# -- details ----------------------------------------------------------------------------------------------------------


class _Stage(Stage):
    timeframe: Annotated[str, Field(max_length=8)] = ""
    startup_candles: Annotated[int, Field(ge=0, le=MOST_STARTUP)] = 0
    informative: list[tuple[_Short, _Short, _Short]] = Field(default=[], max_length=MOST_PAIRS)
    informative_count: Annotated[int, Field(ge=0, le=2**31)] = 0
    has_protections: bool = False
    can_short: bool = False
    values: list[GivenValue] = Field(default=[], max_length=MOST_VALUES)


def _needs(told: _Stage, warnings: tuple[Remark, ...]) -> StrategyNeeds:
    values = {one.path: one.value for one in told.values if one.sources[0] is not Source.SETTINGS}
    return StrategyNeeds(
        warnings=warnings,
        timeframe=told.timeframe,
        startup_candles=told.startup_candles,
        informative=tuple(told.informative),
        informative_left_out=max(0, told.informative_count - len(told.informative)),
        has_protections=told.has_protections,
        can_short=told.can_short,
        given=json_safe.plain({path: value for path, value in values.items() if path != "protections"}),
    )
