"""What the kept markets of an exchange say about the pairs of a run: gone, not active, with other fees. Pure."""

from collections.abc import Mapping, Sequence

from core.backtests.pair_words import named
from core.backtests.views import GateLine, Severity
from core.freqtrade.candles.store_answers import KeptMarket

Markets = Mapping[str, KeptMarket]


def findings(markets: Markets | None, pairs: Sequence[str], fee: float | None) -> list[GateLine]:
    """Return what the markets say of these pairs. `fee`: of the draft; None when it is the exchange's."""
    if markets is None:
        words = "The markets are not kept with these candles: pairs that are gone are not known. A download keeps them"
        return [GateLine(Severity.TELLS, "pairs", "", words)]
    lines = [line for pair in pairs if (line := _of_pair(pair, markets.get(pair)))]
    if len(lines) == len(pairs):
        words = "Freqtrade leaves out all pairs: the exchange has none of them"
        lines.insert(0, GateLine(Severity.STOPS, "pairs", "", words))
    differing = _fees(markets, pairs) if fee is None else None
    return [*lines, *filter(None, [differing])]


# -- details ----------------------------------------------------------------------------------------------------------


def _of_pair(pair: str, market: KeptMarket | None) -> GateLine | None:
    if market is None:
        words = f"{pair} is gone from the exchange: Freqtrade leaves it out"
        return GateLine(Severity.ASKS, "pairs", pair, words)
    if not market.is_active:
        words = f"{pair} is not active on the exchange: Freqtrade leaves it out"
        return GateLine(Severity.ASKS, "pairs", pair, words)
    return None


def _fees(markets: Markets, pairs: Sequence[str]) -> GateLine | None:
    """The fee of all pairs is that of the first one that is left."""
    fees = {pair: markets[pair].taker for pair in pairs if pair in markets and markets[pair].is_active}
    known = {pair: fee for pair, fee in fees.items() if fee is not None}
    if len(set(known.values())) < 2:
        return None
    first = next(iter(known))
    others = [pair for pair, fee in known.items() if fee != known[first]]
    differing = named([f"{pair} {_percent(known[pair])}" for pair in others])
    words = f"All pairs pay the fee of {first} ({_percent(known[first])}). Others differ: {differing}"
    return GateLine(Severity.TELLS, "fee", "", words)


def _percent(ratio: float | None) -> str:
    return f"{(ratio or 0) * 100:.4g}%"
