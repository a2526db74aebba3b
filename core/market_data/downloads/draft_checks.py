"""Checks of what people ask for before a download is enqueued. Pure."""

from datetime import UTC, datetime, timedelta

from core.errors import Invalid
from core.exchanges.exchange_types import types
from core.exchanges.models import Exchange
from core.freqtrade.candles.order import TradingMode
from core.freqtrade.settings import pairs
from core.market_data.models import MOST_DAYS, DownloadDraft

TIMEFRAMES = (
    "1s", "1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "3d", "1w", "2w", "1M",
)  # fmt: skip
"""Timeframes that exchanges have, as ccxt writes them; no exchange has all of them."""
_FUTURE = "This day is in the future."


def require(exchange: Exchange, draft: DownloadDraft) -> None:
    """Check the draft for this exchange. Errors: `Invalid` at the fields."""
    found = {
        "trading_mode": mode_problem(exchange, draft.trading_mode),
        "timeframes": _timeframes(draft),
        "pairs": _pairs(draft),
        "start": _start(draft),
        "end": _end(draft),
    }
    if fields := {name: words for name, words in found.items() if words}:
        raise Invalid("Some fields need another value.", fields=fields)


def mode_problem(exchange: Exchange, trading_mode: TradingMode) -> str:
    """Return why Freqtrade does not trade in this mode there, a sentence; empty when it does, or nothing is known."""
    known = types().get(exchange.exchange_type)
    if known and trading_mode == "futures" and not known.futures:
        return f"{known.title} has no futures that Freqtrade trades. Choose spot."
    if known and trading_mode == "spot" and not known.spot:
        return f"{known.title} has no spot market that Freqtrade trades. Choose futures."
    return ""


def _timeframes(draft: DownloadDraft) -> str:
    odd = [one for one in draft.timeframes if one not in TIMEFRAMES]
    return f"“{odd[0][:20]}” is no timeframe. Write them as {', '.join(TIMEFRAMES[1:9])} …" if odd else ""


def _pairs(draft: DownloadDraft) -> str:
    odd = next((one for one in draft.pairs if not one.isprintable()), None)
    if odd is not None:
        return f"“{odd[:40].encode('ascii', 'backslashreplace').decode()}” has characters that no pair has."
    refused = pairs.refusals(draft.pairs, draft.trading_mode)
    return refused[0].sentence if refused else ""


def _start(draft: DownloadDraft) -> str:
    if draft.start is None:
        return ""
    today = datetime.now(UTC).date()
    if draft.start > today:
        return _FUTURE
    return f"Choose a day within the last {MOST_DAYS:,} days." if (today - draft.start).days > MOST_DAYS else ""


def _end(draft: DownloadDraft) -> str:
    is_late = draft.end is not None and draft.end > datetime.now(UTC).date() + timedelta(days=1)  # it is there already
    return _FUTURE if is_late else ""
