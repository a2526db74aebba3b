"""Words for candles: moments, gaps, targets, and what is wrong with a file. Pure."""

from datetime import datetime

from core.market_data.models import Cause
from core.market_data.views import CandleFileView, GapView, Outcome, TargetResult
from pages.parts.text import figures

MODES = {"spot": "Spot", "futures": "Futures"}
CANDLE_TYPES = {
    "mark": "mark prices",
    "funding_rate": "funding rates",
    "index": "index prices",
    "premiumIndex": "premium",
}
CAUSES = {
    Cause.REFRESH: "scheduled",
    Cause.PRACTICE: "for the practice fleet",
    Cause.BROUGHT: "brought in",
}


def moment(at: datetime | None, now: datetime) -> str:
    """Return when a candle opens, in UTC: `2 Oct, 10:00`, without the time at midnight."""
    if at is None:
        return figures.NOT_KNOWN
    day, clock = figures.day(at, now), figures.clock(at)
    return day if clock == "00:00" else f"{day}, {clock}"


def gap_words(gap: GapView, now: datetime) -> str:
    """`360 candles, 2 Oct, 10:00 to 3 Oct, 15:55, price 61% higher after it`."""
    when = moment(gap.start, now)
    if gap.end != gap.start:
        when += f" to {moment(gap.end, now)}"
    return f"{figures.plural(gap.candles, 'candle')}, {when}{jump_words(gap.price_jump)}"


def jump_words(jump: float | None) -> str:
    """`, price 61% higher after it`; empty where it did not move by a percent."""
    if jump is None or abs(jump) < 0.01:
        return ""
    return f", price {figures.percent(abs(jump), 0, sign=False)} {'higher' if jump > 0 else 'lower'} after it"


def gaps_count(file: CandleFileView) -> str:
    """`3, longest 360`, or `none`."""
    if not file.gap_count:
        return "none" if file.rows else figures.NOT_KNOWN
    return f"{figures.count(file.gap_count)}, longest {figures.count(file.longest_gap)}"


def missing_words(file: CandleFileView) -> str:
    """Return how much is missing: `360 of 1,152 candles are missing (31.25%)`."""
    whole = file.rows + file.missing
    share = figures.percent(file.missing / whole, 2, sign=False) if whole else figures.NOT_KNOWN
    return f"{figures.count(file.missing)} of {figures.plural(whole, 'candle')} missing ({share})"


def file_note(file: CandleFileView) -> tuple[str, str]:
    """Return what is wrong with a file or with what belongs to it, and its tone; empty words when nothing is."""
    if file.problem:
        return file.problem, "warn" if file.rows else "loss"
    return ("", "") if file.rows else ("No candles", "warn")


def target_name(one: TargetResult) -> str:
    """`BTC/USDT:USDT 1h mark prices`."""
    kind = CANDLE_TYPES.get(one.candle_type, "")
    return " ".join(word for word in (one.pair, one.timeframe, kind) if word)


OUTCOMES = {
    Outcome.WAITING: "waiting",
    Outcome.RUNNING: "running",
    Outcome.WHOLE: "complete",
    Outcome.NOTHING: "no candles",
    Outcome.UNKNOWN: "unknown",
    Outcome.PARTLY: "partly",
    Outcome.FAILED: "failed",
}


def target_words(one: TargetResult) -> str:
    """Return what is at or became of a target, in a few words."""
    if one.outcome is Outcome.RUNNING:
        return figures.percent(one.progress, 0, sign=False)
    if one.words and one.is_problem:
        return one.words
    return (
        f"complete, {figures.count(one.added)} new"
        if one.outcome is Outcome.WHOLE and one.added
        else OUTCOMES[one.outcome]
    )
