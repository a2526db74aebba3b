"""What the fields of the timeframes offer: those of the candles that are there, and the one that is chosen. Pure."""

from collections.abc import Iterable

from core.freqtrade.timeframe_lengths import length_of


def timeframe_options(there: Iterable[str], of_strategy: str, chosen: str) -> dict[str, str]:
    """Return value → words. Nothing chosen means that of the strategy, which is empty while it is not known."""
    words = f"{of_strategy}, from the strategy" if of_strategy else "From the strategy"
    return {"": words} | _named(there, chosen)


def detail_options(there: Iterable[str], traded: str, chosen: str) -> dict[str, str]:
    """Return value → words: the timeframes that are finer than the traded one."""
    longest = length_of(traded)
    finer = [one for one in there if longest and (length := length_of(one)) and length < longest]
    return {"": "None"} | _named(finer, chosen)


def _named(found: Iterable[str], chosen: str) -> dict[str, str]:
    return {one: one for one in (*found, chosen) if one}
