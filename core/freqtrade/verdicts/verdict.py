"""What Freqtrade itself says of a bot's settings and strategy. The first file to read here."""

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from signal import SIGKILL, SIGXCPU
from typing import Annotated, Any

import orjson
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from core import json_safe
from core.errors import Unavailable
from core.freqtrade.joined_program import joined
from core.freqtrade.logs.causes import one_line
from core.freqtrade.verdicts import verdict_words
from core.freqtrade.verdicts.judging import FAULT
from core.freqtrade.verdicts.verdict_words import FreqtradeError, Remark

SECONDS = 60.0
"""How long Freqtrade may take, its own start of some seconds included."""
_ORDER = ("given_values", "in_freqtrade", "judging")
_MOST_VALUES = 400
_MOST_ANSWER_BYTES = 2**18
"""Of the line that the program prints; what it hears of the child is four times shorter."""


class Source(StrEnum):
    """Where a value comes from, when the strategy has a say in it."""

    SETTINGS = "settings"
    PARAMETERS = "parameters"
    CODE = "code"


class GivenValue(BaseModel, frozen=True):
    """A value that Freqtrade takes from the strategy where the settings have none. `sources`: the one that is used
    first, then those that it overrides."""

    path: Annotated[str, Field(max_length=200)]
    value: Any
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`errors`: why Freqtrade does not start; none when it accepts. `warnings`: what it complains of all the same.
    `given`: empty unless it accepts."""

    errors: tuple[Remark, ...] = ()
    warnings: tuple[Remark, ...] = ()
    given: tuple[GivenValue, ...] = ()

    @property
    def is_accepted(self) -> bool:
        """Whether Freqtrade would start with these settings, as far as can be told without the exchange."""
        return not self.errors


_VERDICT = TypeAdapter(Verdict)


def program(nonce: str, class_name: str, seconds: float = SECONDS) -> str:
    """Return the program for the interpreter of a Freqtrade version. It reads `exchange.json`, `strategy.json`,
    `bot.json`, `system.json`, `secrets.json` and the folder `strategy` from the secret files of its work."""
    call = f"main({json.dumps(nonce)}, {json.dumps(class_name)}, {seconds})"
    return f"{joined(Path(__file__).parent, _ORDER)}\n{call}\n"


def parse_verdict(output: bytes, nonce: str) -> Verdict:
    """Return what the program printed, the last line of it. Errors: `Unavailable` when Freqtrade could not be asked, or
    the answer is not that of the program."""
    line = output.strip().rpartition(b"\n")[2]
    try:
        if len(line) > _MOST_ANSWER_BYTES:
            raise ValueError("it is too long")
        answer = _Answer.model_validate_json(line)
        if answer.nonce != nonce:
            raise ValueError("another nonce")
        found = _judged(answer, _stages(answer.said))
        as_json(found)  # what is nested too deeply cannot be stored
        return found
    except ValueError as error:  # a ValidationError is one
        detail = "" if isinstance(error, ValidationError) else str(error)
        raise Unavailable("Freqtrade did not say whether it accepts these settings.", detail=detail) from error


def as_json(verdict: Verdict) -> dict[str, Any]:
    """Return the verdict as it is stored; `of_json` turns it back."""
    found: dict[str, Any] = json_safe.plain(_VERDICT.dump_python(verdict, mode="json"))
    return found


def of_json(content: Any) -> Verdict:
    """Return a stored verdict."""
    return _VERDICT.validate_python(content)


# -- details ----------------------------------------------------------------------------------------------------------


class _Answer(BaseModel):
    nonce: str
    said: list[str]
    is_late: bool
    code: int
    """Exit code of the child, negative for a signal."""


class _Stage(BaseModel):
    mark: str
    stage: str
    problem: str = ""
    error: FreqtradeError | None = None
    warnings: Annotated[list[str], Field(max_length=_MOST_VALUES)] = []
    values: Annotated[list[GivenValue], Field(max_length=_MOST_VALUES)] = []


def _stages(said: list[str]) -> dict[str, _Stage]:
    """Return the stages by name. A line that has not the mark of the first was forged by the strategy."""
    found = [_Stage.model_validate(orjson.loads(line)) for line in said]
    return {one.stage: one for one in reversed(found) if one.mark == found[0].mark}


def _judged(answer: _Answer, stages: dict[str, _Stage]) -> Verdict:
    settings, strategy = stages.get("settings"), stages.get("strategy")
    heard = [line for one in (settings, strategy) if one for line in one.warnings]
    warnings = verdict_words.warnings_of(heard)
    for stage in (settings, strategy):
        if stage and stage.error:
            _require_certain(stage.error)
            return Verdict(verdict_words.errors_of(stage.error, heard), warnings)
    if strategy:
        return Verdict((), warnings, tuple(strategy.values))
    if settings and not answer.is_late and answer.code not in (FAULT, -SIGXCPU, -SIGKILL):
        return Verdict((verdict_words.ENDS,), warnings)
    raise Unavailable(_why_not(answer, stages.get("none")))


def _require_certain(error: FreqtradeError) -> None:
    """What the strategy itself raises may come from the check: without a network, an exchange or candles. So may what
    the machine refuses, such as memory."""
    if error.is_freqtrades or error.type == "SystemExit":
        return
    said = one_line(f"{error.type}: {error.words}", 200)
    if error.line is None:
        raise Unavailable(f"The check failed with {said}.")
    raise Unavailable(f"The strategy raised {said} in line {error.line} while it was loaded without a network.")


def _why_not(answer: _Answer, none: _Stage | None) -> str:
    if answer.is_late:
        return "Loading the strategy takes too long."
    if answer.code in (-SIGXCPU, -SIGKILL):
        return "The check was ended, because it used more memory or processor time than it may."
    return f"This Freqtrade version cannot be asked: {one_line(none.problem if none else 'it did not answer', 200)}."
