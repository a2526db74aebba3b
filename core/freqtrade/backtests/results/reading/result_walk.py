"""The way through the JSON of a result: `{"strategy": {name: block, …}, "strategy_comparison": …}`."""

from collections.abc import Callable, Iterator

from core.freqtrade.backtests.results.reading.json_stream import JsonStream
from core.freqtrade.backtests.results.reading.unusable import Unusable

MOST_STRATEGIES = 100
MOST_NAME = 120


def strategies(stream: JsonStream) -> Iterator[str]:
    """Yield the names of the strategies of a result. Before the next one, its block has to be taken from the stream.
    Errors: `Unusable`, also when what follows them is broken."""
    if stream.following() == "[":
        raise Unusable("This result has the format of before 2020. Run the backtest again with a newer Freqtrade.")
    if stream.following() != "{":
        raise Unusable("This file is no backtest result: it is no JSON.")
    count = 0
    for part in stream.names():
        if part != "strategy" or stream.following() != "{":
            stream.skip()
            continue
        for name in stream.names():
            count += 1
            _require_name(name, count)
            yield name
    if stream.following():
        raise Unusable("Its JSON is broken: something follows it.")
    if not count:
        raise Unusable("There is no backtest result in it: it names no strategy.")


def read_one(stream: JsonStream, wanted: str, take: Callable[[JsonStream], None]) -> None:
    """Hand the stream to `take` where the block of this strategy begins; an empty name wants the only one. Errors:
    `Unusable` when there is none."""
    taken = 0
    for name in strategies(stream):
        if wanted and name != wanted:
            stream.skip()
        elif taken:
            raise Unusable("There are several strategies in it.")
        else:
            take(stream)
            taken += 1
    if not taken:
        raise Unusable(f"There is no result of {wanted} in it.")


def _require_name(name: str, count: int) -> None:
    if count > MOST_STRATEGIES:
        raise Unusable(f"It has more than {MOST_STRATEGIES} strategies.")
    if not name.isidentifier() or len(name) > MOST_NAME:
        raise Unusable(f"It is of a strategy named {name[:80]!a}, which is no name of a class.")
