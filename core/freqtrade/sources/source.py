"""What a strategy's source says of itself, as `source_reading` reads it. It is never imported here, as importing runs
it."""

import keyword
import math
from dataclasses import dataclass, field
from typing import Annotated, Final

from pydantic import Field

from core.errors import Invalid

MOST_BYTES = 8 * 1024 * 1024
"""Of the code of a strategy; of its further files together."""
MOST_NAME = 120
MOST_TOLD = 30
FORMAT: Final = 3
"""Of a `Reading`. Raised when more is read of a source, so that stored readings are made again."""
MAY_GIVE = frozenset({"timeframe", "stoploss", "minimal_roi", "max_open_trades"})
"""Configuration keys that Freqtrade takes from the strategy where the configuration has none."""
SEVERAL = "There are several strategies here: choose one."

ClassName = Annotated[str, Field(min_length=1, max_length=MOST_NAME)]
Name = Annotated[str, Field(max_length=MOST_NAME)]
Number = Annotated[float, Field(allow_inf_nan=False)]
Whole = Annotated[int, Field(ge=-(2**53), le=2**53)]
Minutes = Annotated[str, Field(pattern=r"^[0-9]{1,9}$")]
Scalar = bool | Whole | Number | Name | None
Sentences = Annotated[tuple[Annotated[str, Field(max_length=500)], ...], Field(max_length=MOST_TOLD)]


@dataclass(frozen=True, slots=True)
class TunableParameter:
    """A hyperopt parameter of a class. `kind`: integer, real, decimal, categorical, boolean. `default`: None when it
    would have to be run to be known. `value`: what a bot uses that has no parameter file, `buy_params` counted.
    `is_loaded`: False when the code has `load=False`, so that Freqtrade never replaces its default."""

    name: ClassName
    kind: Name
    space: ClassName
    default: Scalar = None
    value: Scalar = None
    is_loaded: bool = True


@dataclass(frozen=True, slots=True)
class StrategySource:
    """None: the class and its parents do not have it, or it would have to be run to be known (`calculated`).

    `settings`: further attributes that Freqtrade takes. `missing_parent`: a parent that is not in these files; what it
    gives is not known. `is_certain`: whether the class derives from IStrategy for all that can be seen. `faults`: why
    Freqtrade does not start with this class, sentences that say what to change. `advice`: what is no fault.
    """

    class_name: ClassName
    timeframe: Annotated[str | None, Field(pattern=r"^[0-9A-Za-z]{1,8}$")] = None
    can_short: bool | None = None
    stoploss: Number | None = None
    minimal_roi: Annotated[dict[Minutes, Number] | None, Field(max_length=50)] = None
    startup_candle_count: Whole | None = None
    max_open_trades: Number | None = None
    interface_version: Whole | None = None
    calculated: Annotated[tuple[Name, ...], Field(max_length=len(MAY_GIVE))] = ()
    settings: Annotated[dict[Name, Scalar | dict[Name, Scalar]], Field(max_length=50)] = field(default_factory=dict)
    tunable: Annotated[tuple[TunableParameter, ...], Field(max_length=300)] = ()
    missing_parent: Name = ""
    is_certain: bool = True
    faults: Sentences = ()
    advice: Sentences = ()

    @property
    def given(self) -> frozenset[str]:
        """Configuration keys that Freqtrade will take from this strategy where the configuration has none. Of a parent
        that is not known, all that it may give: nothing is known to lack."""
        if self.missing_parent:
            return MAY_GIVE
        return frozenset(name for name in MAY_GIVE if getattr(self, name) is not None or name in self.calculated)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is read of a source, whichever class is chosen later.

    `strategies`: what there is to choose from, in the order of the file. `ends`: those of them that no other derives
    from; without those that may be no strategies, unless there are no others. `problem`: why there are none, a
    sentence, which begins with `Line 3` where it is about a line of the code. `is_too_large`: it could not be read
    within the limits; it may be a strategy all the same. `imports`: top-level modules it cannot do without, Python's
    own and those of its own files left out. `faults`, `advice`: as of a class, about the file. `asks_present`: what it
    asks an exchange for at once, e.g. `orderbook`: a backtest has none.
    """

    strategies: Annotated[tuple[StrategySource, ...], Field(max_length=100)] = ()
    ends: Annotated[tuple[ClassName, ...], Field(max_length=100)] = ()
    problem: Annotated[str, Field(max_length=1_000)] = ""
    is_too_large: bool = False
    imports: Annotated[tuple[Name, ...], Field(max_length=200)] = ()
    faults: Sentences = ()
    advice: Sentences = ()
    asks_present: Annotated[tuple[Name, ...], Field(max_length=10)] = ()
    format: int = field(default=1, compare=False)
    of: Annotated[str, Field(max_length=64)] = field(default="", compare=False)  # `source_reading.fingerprint`

    @property
    def class_names(self) -> tuple[str, ...]:
        """Of all strategies there are to choose from, in the order of the file."""
        return tuple(one.class_name for one in self.strategies)

    def find(self, class_name: str) -> StrategySource | None:
        """Return what is read of a class; None when there is none of this name."""
        return next((one for one in self.strategies if one.class_name == class_name), None)

    def choose(self, class_name: str = "") -> StrategySource:
        """`class_name` says which, where there are several; without it the one that all others lead to.

        Errors: `Invalid` at `code` when there is no strategy; at `class_name` when there is no saying which, or the
        source is too large to be read and no class is named.
        """
        if self.problem:
            raise Invalid(self.problem, fields={"code": self.problem})
        if self.is_too_large:
            return StrategySource(_typed(class_name))
        if not self.ends:
            raise Invalid("There is no code yet.", fields={"code": "There is no code yet."})
        found = self.find(class_name) or (self.find(self.ends[0]) if len(self.ends) == 1 else None)
        if found is None:
            raise Invalid(SEVERAL, fields={"class_name": SEVERAL})
        return found

    def given(self, class_name: str) -> frozenset[str]:
        """As `StrategySource.given`. Of what could not be read, all that it may give: nothing is known to lack."""
        found = self.find(class_name)
        return found.given if found else MAY_GIVE

    def faults_of(self, class_name: str) -> tuple[str, ...]:
        """Return why Freqtrade does not start with this class of the source."""
        found = self.find(class_name)
        return self.faults + (found.faults if found else ())

    def advice_of(self, class_name: str) -> tuple[str, ...]:
        """Return what else is worth knowing of this class of the source."""
        found = self.find(class_name)
        return self.advice + (found.advice if found else ())


def size_problem(size_bytes: int, what: str = "This file has") -> str:
    """Return the sentence about a text that is larger than a strategy may be, "" about any other."""
    if size_bytes <= MOST_BYTES:
        return ""
    megabytes = math.ceil(size_bytes / 2**20 * 10) / 10
    return f"{what} {megabytes:.1f} MB. A strategy may have {MOST_BYTES // 2**20} MB."


def _typed(class_name: str) -> str:
    """The name of a class as a person typed it."""
    name = class_name.strip()
    if not name:
        raise Invalid("This source is too large to read.", fields={"class_name": "Type the name of the class."})
    if not name.isidentifier() or keyword.iskeyword(name) or len(name) > MOST_NAME:
        raise Invalid("This is no name of a class.", fields={"class_name": "This is no name of a class."})
    return name
