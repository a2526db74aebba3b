"""What a person fills into the form of a download: from a draft, from an address, and back. Pure."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode
from uuid import UUID

from core.errors import Invalid
from core.freqtrade.candles.order import TradingMode
from core.market_data.downloads.draft_checks import TIMEFRAMES
from core.market_data.models import MOST_DAYS, MOST_PAIRS, DownloadDraft

MODES: tuple[TradingMode, ...] = ("spot", "futures")
DAYS, DATES = "days", "dates"
USUAL_DAYS = 90
_MOST_CHARACTERS = 60_000
_MOST_ADDRESS = 2_000
"""Characters: a longer choice is not kept in the address."""
_BETWEEN = re.compile(r"[\s,;]+")


@dataclass
class Filled:
    """`pairs`: as typed, one a line or with commas. `span`: whether `days` counts, or `start` and `end`."""

    exchange_id: str = ""
    pairs: str = ""
    timeframes: list[str] = field(default_factory=lambda: ["5m"])
    trading_mode: TradingMode = "spot"
    span: str = DAYS
    days: float | None = USUAL_DAYS
    start: str = ""
    end: str = ""
    fill_gaps: bool = False


def filled_of(draft: DownloadDraft) -> Filled:
    """Return the draft as the form shows it."""
    return Filled(
        exchange_id=str(draft.exchange_id),
        pairs="\n".join(draft.pairs),
        timeframes=list(draft.timeframes),
        trading_mode=draft.trading_mode,
        span=DAYS if draft.days is not None else DATES,
        days=draft.days or USUAL_DAYS,
        start=draft.start.isoformat() if draft.start else "",
        end=draft.end.isoformat() if draft.end else "",
        fill_gaps=draft.fill_gaps,
    )


def pairs_of(words: str) -> list[str]:
    """Return the pairs that were typed, each once, in their order."""
    return list(dict.fromkeys(filter(None, _BETWEEN.split(words[:_MOST_CHARACTERS]))))


def draft_of(filled: Filled) -> DownloadDraft:
    """Return the draft. Errors: `Invalid` at the fields."""
    pairs = pairs_of(filled.pairs)
    if problems := _problems(filled, pairs):
        raise Invalid("Some fields need another value.", fields=problems)
    by_days = filled.span == DAYS
    return DownloadDraft(
        exchange_id=UUID(filled.exchange_id),
        pairs=pairs,
        timeframes=filled.timeframes,
        trading_mode=filled.trading_mode,
        days=int(filled.days or 0) if by_days else None,
        start=None if by_days else _day(filled.start),
        end=None if by_days else _day(filled.end),
        fill_gaps=filled.fill_gaps,
    )


def _problems(filled: Filled, pairs: list[str]) -> dict[str, str]:
    found = {
        "exchange_id": "" if filled.exchange_id else "Choose an exchange.",
        "pairs": _pairs_problem(pairs),
        "timeframes": "" if filled.timeframes else "Choose a timeframe.",
    }
    return {name: words for name, words in (found | _range_problems(filled)).items() if words}


def _pairs_problem(pairs: list[str]) -> str:
    if not pairs:
        return "Enter a pair, such as BTC/USDT."
    return f"At most {MOST_PAIRS} pairs. Use a pattern such as .*/USDT." if len(pairs) > MOST_PAIRS else ""


def _range_problems(filled: Filled) -> dict[str, str]:
    if filled.span == DAYS:
        days = filled.days
        is_count = days is not None and float(days).is_integer() and 1 <= days <= MOST_DAYS
        return {} if is_count else {"days": f"A whole number from 1 to {MOST_DAYS:,}."}
    start, end = _day(filled.start), _day(filled.end)
    if start is None:
        return {"start": "Give the first day."}
    if filled.end and end is None:
        return {"end": "This is not a date."}
    return {"end": "The last day is before the first one."} if end and end < start else {}


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        return None


# -- the address -----------------------------------------------------------------------------------------------------

_NAMES = ("exchange", "pairs", "timeframes", "days", "start", "end", "mode", "fill")


def in_address(filled: Filled) -> dict[str, str]:
    """Return the query that opens the form like this; without the pairs where they are too many for an address."""
    by_days = filled.span == DAYS
    told = {
        "exchange": filled.exchange_id,
        "pairs": ",".join(pairs_of(filled.pairs)),
        "timeframes": ",".join(filled.timeframes),
        "days": f"{filled.days:g}" if by_days and filled.days else "",
        "start": "" if by_days else filled.start,
        "end": "" if by_days else filled.end,
        "mode": filled.trading_mode,
        "fill": "1" if filled.fill_gaps else "",
    }
    return told if len(urlencode(told)) <= _MOST_ADDRESS else told | {"pairs": ""}


def asked_for(query: Mapping[str, str]) -> bool:
    """Return whether an address says what to download."""
    return any(query.get(name) for name in _NAMES)


def from_address(query: Mapping[str, str], exchanges: Collection[str]) -> Filled:
    """Return what an address asks for. Parts that make no sense are left out. `exchanges`: ids that may be chosen."""
    made = Filled(pairs="\n".join(pairs_of(query.get("pairs", ""))), fill_gaps=query.get("fill") == "1")
    if query.get("exchange") in exchanges:
        made.exchange_id = query["exchange"]
    if timeframes := [one for one in TIMEFRAMES if one in query.get("timeframes", "").split(",")]:
        made.timeframes = timeframes
    if mode := next((one for one in MODES if one == query.get("mode")), None):
        made.trading_mode = mode
    days = query.get("days", "")
    if days.isascii() and days.isdigit():
        made.days = int(days[:6])
    elif _day(query.get("start", "")):
        made.span, made.start = DATES, query["start"]
        made.end = query.get("end", "") if _day(query.get("end", "")) else ""
    return made
