"""Reads backtest results in a child process. A strategy, or a stranger, made the file: it may be a bomb, and what is in
it is text and numbers to us, never code. What the child tells is checked once more.

Pickles and Feather files in it are never opened here.
"""

import base64
import binascii
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson
from pydantic import TypeAdapter, ValidationError

from core.child_processes import bounded_child
from core.child_processes.bounded_child import Bounds
from core.errors import Refused, Unavailable

BOUNDS = Bounds(
    seconds=300, cpu_seconds=120, memory_bytes=1_500_000_000, answer_bytes=2**25, work="Reading the backtest result"
)
"""100,000 trades take 5 seconds and 60 MB. `answer_bytes`: of a line."""
_SCRIPT = Path(__file__).with_name("result_child.py")
_ASK_AGAIN = "Bring in the ZIP archive that Freqtrade wrote, as it is."
Row = Sequence[Any]


@dataclass(frozen=True, slots=True)
class TradeRows:
    """Some trades of a result, in their order: the columns of `BacktestTrade` behind `n`."""

    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class WholeResult:
    """The rest of a result, when all trades were told. `block`: Freqtrade's strategy block without trades and
    locks, its lists cut to 2,000 lines. `closed`: (ms, balance, drawdown). `config`: the configuration that lies beside
    it; secrets may be in it."""

    block: dict[str, Any]
    summary: dict[str, Any]
    closed: list[tuple[int, float, float]]
    trades: int
    config: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FoundStrategy:
    """A strategy of a result. `source`: of its file, None when it is not there. `parameters`: as hyperopt exports
    them, unchecked."""

    strategy: str
    source: bytes | None
    parameters: dict[str, Any]
    config: dict[str, Any]


_WHOLE = TypeAdapter(WholeResult)


async def strategies(path: Path) -> list[FoundStrategy]:
    """Return which strategies a result has. `path`: absolute. Takes 2 seconds for 100,000 trades. Errors:
    `Refused` with the reason when it is no result; `Unavailable`."""
    found: list[FoundStrategy] = []
    async for told in _told(path):
        if "strategy" in told:
            found.append(_strategy(told))
    return found


async def read(path: Path, strategy: str = "") -> AsyncGenerator[TradeRows | WholeResult, None]:
    """Yield the trades of a result, then the rest, once. `strategy`: of which one; empty for the only one. Close the
    iterator (`contextlib.aclosing`). Errors: as of `strategies`, also after trades were told."""
    async with aclosing(_told(path, "one", strategy)) as lines:
        async for told in lines:
            yield TradeRows(told["rows"]) if "rows" in told else _whole(told)


async def _told(path: Path, *arguments: str) -> AsyncGenerator[dict[str, Any], None]:
    is_whole = False
    async with aclosing(bounded_child.lines_of(_SCRIPT, BOUNDS, [str(path), *arguments])) as lines:
        async for line in lines:
            told = orjson.loads(line)
            if "refused" in told:
                raise Refused(f"This is no result that can be taken in. {told['refused']}", hint=_ASK_AGAIN)
            is_whole = "block" in told or "end" in told
            yield told
    if not is_whole:
        raise Refused("This result takes more time or memory to read than Flotilla gives it.", hint=_ASK_AGAIN)


def _whole(told: Mapping[str, Any]) -> WholeResult:
    try:
        return _WHOLE.validate_python(told)
    except ValidationError as error:
        raise Unavailable("The result could not be read.", detail=str(error)[:500]) from error


def _strategy(told: Mapping[str, Any]) -> FoundStrategy:
    try:
        source = None if told["source"] is None else base64.b64decode(told["source"])
    except binascii.Error as error:
        raise Unavailable("The result could not be read.", detail=str(error)) from error
    return FoundStrategy(told["strategy"], source, told["parameters"], told["config"])
