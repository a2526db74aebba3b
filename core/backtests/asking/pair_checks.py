"""What is wrong with the pairs of a draft. Pure."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from core.backtests.asking import blacklisted
from core.backtests.models import BacktestDraft
from core.backtests.pair_words import named
from core.exchanges.markets import listed
from core.exchanges.models import Exchange
from core.freqtrade.settings.pairs import is_pattern, refusals, section


def problem(draft: BacktestDraft, exchange: Exchange, settings: Mapping[str, Any]) -> str:
    """Return a sentence; empty when Freqtrade would trade all of them. `settings`: the effective configuration."""
    checks: tuple[Callable[[], str], ...] = (
        lambda: _unreadable(draft.pairs),
        lambda: _patterns(draft.pairs),
        lambda: _refused(draft),
        lambda: _twice(draft.pairs),
        lambda: _quoted_otherwise(draft),
        lambda: _black(draft.pairs, section(settings, "pair_blacklist")),
        lambda: _unlisted(draft.pairs, listed(exchange.exchange_type), exchange.name),
    )
    return next(filter(None, (check() for check in checks)), "")


def _unreadable(pairs: Sequence[str]) -> str:
    odd = next((one for one in pairs if not one.isprintable()), None)
    if odd is None:
        return ""
    return f"“{odd[:40].encode('ascii', 'backslashreplace').decode()}” has characters that no pair has."


def _patterns(pairs: Sequence[str]) -> str:
    found = [one for one in pairs if is_pattern(one)]
    said = "is a pattern. A backtest needs each pair by its name: take them from the candles that are there."
    return f"“{found[0][:40]}” {said}" if found else ""


def _refused(draft: BacktestDraft) -> str:
    found = refusals(draft.pairs, draft.trading_mode)
    return found[0].sentence if found else ""


def _twice(pairs: Sequence[str]) -> str:
    seen: set[str] = set()
    doubled = [one for one in pairs if one in seen or seen.add(one)]  # type: ignore[func-returns-value]
    return f"{named(doubled)}: named twice. Keep one of each." if doubled else ""


def _quoted_otherwise(draft: BacktestDraft) -> str:
    found = [one for one in draft.pairs if _quote(one) != draft.stake_currency]
    if not found:
        return ""
    them = _them(found)
    return f"{named(found)}: not quoted in {draft.stake_currency}, the stake currency. Take {them} out, or change it."


def _quote(pair: str) -> str:
    return pair.partition("/")[2].partition(":")[0]


def _black(pairs: Sequence[str], blacklist: Sequence[Any]) -> str:
    found = blacklisted.held(pairs, blacklist)
    if not found:
        return ""
    them = _them(found)
    return f"{named(found)}: on the blacklist, so Freqtrade leaves {them} out. Take {them} out of one of the two."


def _unlisted(pairs: Sequence[str], known: Sequence[str], exchange: str) -> str:
    found = [one for one in pairs if known and one not in known]
    them = _them(found)
    return f"{named(found)}: {exchange} does not have {them}. Take {them} out." if found else ""


def _them(pairs: Sequence[str]) -> str:
    return "it" if len(pairs) == 1 else "them"
