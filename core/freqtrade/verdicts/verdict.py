"""What Freqtrade itself says of a bot's settings and strategy. The first file to read here."""

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from core import json_safe
from core.errors import Unavailable
from core.freqtrade.joined_program import joined
from core.freqtrade.verdicts import child_answer
from core.freqtrade.verdicts.child_answer import MOST_VALUES, Stage
from core.freqtrade.verdicts.verdict_words import Remark

SECONDS = 60.0
"""How long Freqtrade may take, its own start of some seconds included."""
ORDER = ("given_values", "in_freqtrade", "asked_child", "judging")
"""The parts of a program that lets Freqtrade load a strategy."""


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
    judged = f"lambda tell: judge(Freqtrade, {json.dumps(class_name)}, tell)"
    call = f"main({json.dumps(nonce)}, {seconds}, {judged})"
    return f"{joined(Path(__file__).parent, ORDER)}\n{call}\n"


def parse_verdict(output: bytes, nonce: str) -> Verdict:
    """Return what the program printed, the last line of it. Errors: `Unavailable` when Freqtrade could not be asked, or
    the answer is not that of the program."""
    try:
        told = child_answer.told(output, nonce, _Stage)
        found = Verdict(told.errors, told.warnings, tuple(told.strategy.values) if told.strategy else ())
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


class _Stage(Stage):
    values: list[GivenValue] = Field(default=[], max_length=MOST_VALUES)
