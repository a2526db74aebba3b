"""What a strategy's source says of itself, as `source_reading` reads it. It is never imported here, as importing runs
it."""

import keyword
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from core.errors import Invalid

MOST_BYTES = 8 * 1024 * 1024
MOST_NAME = 120
MAY_GIVE = frozenset({"timeframe", "stoploss", "minimal_roi", "max_open_trades"})
"""Configuration keys that Freqtrade takes from the strategy where the configuration has none."""

ClassName = Annotated[str, Field(min_length=1, max_length=MOST_NAME)]
Number = Annotated[float, Field(allow_inf_nan=False)]
Whole = Annotated[int, Field(ge=-(2**53), le=2**53)]
Minutes = Annotated[str, Field(pattern=r"^[0-9]{1,9}$")]


@dataclass(frozen=True, slots=True)
class StrategySource:
    """None: not written as a literal in the class or its parents; it may come from a parameter or a calculation."""

    class_name: ClassName
    timeframe: Annotated[str | None, Field(pattern=r"^[0-9A-Za-z]{1,8}$")] = None
    can_short: bool | None = None
    stoploss: Number | None = None
    minimal_roi: Annotated[dict[Minutes, Number] | None, Field(max_length=50)] = None
    startup_candle_count: Whole | None = None
    max_open_trades: Number | None = None
    interface_version: Whole | None = None

    @property
    def given(self) -> frozenset[str]:
        """Configuration keys that Freqtrade will take from this strategy where the configuration has none."""
        return frozenset(name for name in MAY_GIVE if getattr(self, name) is not None)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is read of a source, whichever class is chosen later.

    `strategies`: what there is to choose from, in the order of the file. `ends`: those of them that no other derives
    from. `problem`: why there are none, a sentence, which begins with `Line 3` where it is about a line.
    `is_too_large`: it could not be read within the limits; it may be a strategy all the same.
    """

    strategies: Annotated[tuple[StrategySource, ...], Field(max_length=100)] = ()
    ends: Annotated[tuple[ClassName, ...], Field(max_length=100)] = ()
    problem: Annotated[str, Field(max_length=1_000)] = ""
    is_too_large: bool = False

    @property
    def class_names(self) -> tuple[str, ...]:
        """Of all strategies there are to choose from, in the order of the file."""
        return tuple(one.class_name for one in self.strategies)

    def choose(self, class_name: str = "") -> StrategySource:
        """`class_name` says which, where there are several; without it the one that all others lead to.

        Errors: `Invalid` at `code` when there is no strategy, or no saying which; at `class_name` when the source is
        too large to be read and no class is named.
        """
        if self.problem:
            raise Invalid(self.problem, fields={"code": self.problem})
        if self.is_too_large:
            return StrategySource(_typed(class_name))
        if not self.ends:
            raise Invalid("There is no code yet.", fields={"code": "There is no code yet."})
        known = {one.class_name: one for one in self.strategies}
        if class_name in known:
            return known[class_name]
        if len(self.ends) > 1:
            names = ", ".join(self.ends[:5])
            several = f"There are several strategies in this file ({names}): keep one in each file."
            raise Invalid(several, fields={"code": several})
        return known[self.ends[0]]

    def given(self, class_name: str) -> frozenset[str]:
        """As `StrategySource.given`. Of what could not be read, all that it may give: nothing is known to lack."""
        found = next((one for one in self.strategies if one.class_name == class_name), None)
        return found.given if found else MAY_GIVE


def _typed(class_name: str) -> str:
    """The name of a class as a person typed it."""
    name = class_name.strip()
    if not name:
        raise Invalid("This source is too large to read.", fields={"class_name": "Type the name of the class."})
    if not name.isidentifier() or keyword.iskeyword(name) or len(name) > MOST_NAME:
        raise Invalid("This is no name of a class.", fields={"class_name": "This is no name of a class."})
    return name


def decode(content: bytes) -> str:
    """Errors: `Invalid` when it is no text that Python could read."""
    if len(content) > MOST_BYTES:
        raise Invalid(f"This file is larger than a strategy may be ({MOST_BYTES:,} bytes).")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Invalid(f"This file is not UTF-8 text: line {line} cannot be read.") from error
    return text.replace("\r\n", "\n")
