"""Reads what the programs print that let Freqtrade load a strategy (`asked_child`). Nothing of it is trusted."""

from collections.abc import Mapping
from dataclasses import dataclass
from signal import SIGKILL, SIGXCPU
from typing import Annotated, Generic, TypeVar

import orjson
from pydantic import BaseModel, Field

from core.errors import Unavailable
from core.freqtrade.logs.causes import one_line
from core.freqtrade.verdicts import verdict_words
from core.freqtrade.verdicts.asked_child import FAULT
from core.freqtrade.verdicts.verdict_words import FreqtradeError, Remark

MOST_VALUES = 400
MOST_ANSWER_BYTES = 2**18
"""Of the line that a program prints; what it hears of the child is four times shorter."""


class Answer(BaseModel):
    """What a program prints. `code`: exit code of the child, negative for a signal."""

    nonce: str
    said: list[str]
    is_late: bool
    code: int


class Stage(BaseModel):
    """What the child tells of a stage: `none` (it cannot ask), `settings`, then `strategy`."""

    mark: str
    stage: str
    problem: str = ""
    error: FreqtradeError | None = None
    warnings: Annotated[list[str], Field(max_length=MOST_VALUES)] = []


S = TypeVar("S", bound=Stage)


@dataclass(frozen=True, slots=True)
class Told(Generic[S]):
    """`errors`: why Freqtrade does not load it; `strategy`: what it told of the strategy, when there are none."""

    errors: tuple[Remark, ...]
    warnings: tuple[Remark, ...]
    strategy: S | None


def told(output: bytes, nonce: str, kind: type[S], most_bytes: int = MOST_ANSWER_BYTES) -> Told[S]:
    """Return what a program printed, the last line of it. Errors: `ValueError` when it is no answer of the program,
    `Unavailable` when Freqtrade could not be asked."""
    line = output.strip().rpartition(b"\n")[2]
    if len(line) > most_bytes:
        raise ValueError("it is too long")
    answer = Answer.model_validate_json(line)
    if answer.nonce != nonce:
        raise ValueError("another nonce")
    return _told(answer, _stages(answer.said, kind))


def _stages(said: list[str], kind: type[S]) -> Mapping[str, S]:
    """Return the stages by name. A line that has not the mark of the first was forged by the strategy."""
    found = [kind.model_validate(orjson.loads(line)) for line in said]
    return {one.stage: one for one in reversed(found) if one.mark == found[0].mark}


def _told(answer: Answer, stages: Mapping[str, S]) -> Told[S]:
    settings, strategy = stages.get("settings"), stages.get("strategy")
    heard = [line for one in (settings, strategy) if one for line in one.warnings]
    warnings = verdict_words.warnings_of(heard)
    for stage in (settings, strategy):
        if stage and stage.error:
            _require_certain(stage.error)
            return Told(verdict_words.errors_of(stage.error, heard), warnings, None)
    if strategy:
        return Told((), warnings, strategy)
    if settings and not answer.is_late and answer.code not in (FAULT, -SIGXCPU, -SIGKILL):
        return Told((verdict_words.ENDS,), warnings, None)
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


def _why_not(answer: Answer, none: Stage | None) -> str:
    if answer.is_late:
        return "Loading the strategy takes too long."
    if answer.code in (-SIGXCPU, -SIGKILL):
        return "The check was ended, because it used more memory or processor time than it may."
    return f"This Freqtrade version cannot be asked: {one_line(none.problem if none else 'it did not answer', 200)}."
