"""What was wrong with a run that ended with a result: the sentences of "finished with errors". Pure."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from core.freqtrade.backtests.backtest_facts import AskedExchange, CallbackFailed, CandlesRead, Fact, LeftOut
from core.freqtrade.logs.causes import one_line
from core.freqtrade.timeframe_lengths import length_of

MOST_PROBLEMS = 100
_OF_THE_PRESENT = "A backtest cannot ask an exchange"
"""Part of what a callback raises that has asked."""
_ASKED = {
    "fetch_l2_order_book": "order book",
    "fetch_order_book": "order book",
    "fetch_ticker": "price",
    "fetch_tickers": "prices",
    "get_tickers": "prices",
    "fetch_bids_asks": "prices",
    "fetch_funding_rate": "funding rate",
}
_NAMED = 4
"""Pairs of which the same is to be said; the others are counted."""
_TRADED = ("spot", "futures")
_FUNDING = timedelta(hours=8)


def problems_of(
    facts: Iterable[Fact],
    pairs_asked: Sequence[str],
    pairs_in_result: Collection[str],
    *,
    start: datetime | None = None,
    end: datetime | None = None,
) -> tuple[str, ...]:
    """Return a sentence for each problem, the gravest first; none when all went well. `start`, `end`: the range that
    was asked for, to tell where candles begin later or end earlier."""
    told = list(facts)
    found = [
        *_missing_pairs(told, pairs_asked, pairs_in_result),
        *_asked(told),
        *_failed_callbacks(told),
        *_without_candles(told),
        *_outside(told, start, end),
    ]
    unique = list(dict.fromkeys(found))
    if len(unique) > MOST_PROBLEMS:
        unique = [*unique[: MOST_PROBLEMS - 1], f"There are {len(unique) - MOST_PROBLEMS + 1} more problems."]
    return tuple(unique)


def _missing_pairs(facts: list[Fact], asked: Sequence[str], there: Collection[str]) -> Iterator[str]:
    empty = {fact.pair for fact in facts if isinstance(fact, CandlesRead) and not fact.rows}  # told below
    reasons = {fact.pair: fact.reason for fact in facts if isinstance(fact, LeftOut)}
    for pair in asked:
        if pair in reasons or (pair not in there and pair not in empty):
            yield f"{pair} was left out: {reasons[pair]}." if pair in reasons else f"{pair} was left out by Freqtrade."


def _asked(facts: list[Fact]) -> Iterator[str]:
    counts = {fact.what: fact.count for fact in facts if isinstance(fact, AskedExchange)}
    for what, count in counts.items():
        name = f"its present {_ASKED[what]}" if what in _ASKED else f"what it is now ({one_line(what, 60)})"
        yield f"The strategy asked the exchange for {name} {_times(count)}; a backtest has none."


def _failed_callbacks(facts: list[Fact]) -> Iterator[str]:
    failed = [fact for fact in facts if isinstance(fact, CallbackFailed)]
    last = {(fact.callback, fact.file, fact.line, fact.error): fact for fact in failed}
    for fact in sorted(last.values(), key=lambda one: -one.count):
        if _OF_THE_PRESENT not in fact.error:
            place = f" ({fact.file}, line {fact.line})" if fact.line else ""
            yield f"{fact.callback} failed {_times(fact.count)}{place}: {one_line(fact.error, 200)}"


def _without_candles(facts: list[Fact]) -> Iterator[str]:
    read = [fact for fact in facts if isinstance(fact, CandlesRead)]
    found = {_key(fact) for fact in read if fact.rows}
    for fact in read:
        if _key(fact) not in found:
            yield f"There were no candles of {_name(fact)} in this range."


def _outside(facts: list[Fact], start: datetime | None, end: datetime | None) -> Iterator[str]:
    """By pair, timeframe and type: what was read reaches less far than the run. A last candle that is not over by its
    end is not missed."""
    reads: dict[tuple[str, str, str], list[CandlesRead]] = {}
    for fact in facts:
        if isinstance(fact, CandlesRead) and fact.first and fact.last:
            reads.setdefault(_key(fact), []).append(fact)
    alike: dict[tuple[str, str], list[str]] = {}
    for found in reads.values():
        step = _step(found[0])
        first = min(one.first for one in found if one.first)
        last = max(one.last for one in found if one.last)
        if start and first >= start + step:
            alike.setdefault((_kind(found[0]), f"begin {_moment(first)}, after the start"), []).append(found[0].pair)
        if end and last + 2 * step <= end:
            alike.setdefault((_kind(found[0]), f"end {_moment(last)}, before the end"), []).append(found[0].pair)
    for (kind, words), pairs in alike.items():
        yield f"The {kind} candles of {_listed(pairs)} {words} of the run."


def _step(fact: CandlesRead) -> timedelta:
    """Funding rates have a timeframe in their name only."""
    return _FUNDING if fact.candle_type == "funding_rate" else length_of(fact.timeframe) or timedelta(days=31)


def _name(fact: CandlesRead) -> str:
    return f"{fact.pair} {_kind(fact)}"


def _kind(fact: CandlesRead) -> str:
    return fact.timeframe + ("" if fact.candle_type in _TRADED else f" {fact.candle_type.replace('_', ' ')}")


def _listed(pairs: Sequence[str]) -> str:
    named, more = pairs[:_NAMED], len(pairs) - _NAMED
    if more > 0:
        return f"{', '.join(named)} and {more:,} more"
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))


def _key(fact: CandlesRead) -> tuple[str, str, str]:
    return fact.pair, fact.timeframe, fact.candle_type


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count:,} times"


def _moment(at: datetime) -> str:
    return f"{at.day} {at:%b %Y %H:%M}"
