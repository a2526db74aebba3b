"""What stands before a run, in words and as HTML: findings at their fields and above the button. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from urllib.parse import urlencode

from core.backtests.models import BacktestDraft
from core.backtests.views import GateLine, GateView, Severity
from core.freqtrade.timeframe_lengths import length_of
from pages.parts.text import figures
from pages.parts.text.facts import Fact
from pages.parts.text.markup import text

_TONES = {Severity.STOPS: "loss", Severity.ASKS: "warn", Severity.TELLS: "muted"}
"""The worst first."""
_MOST_LINES = 12
_MOST_PAIRS_IN_ADDRESS = 60


def lines_html(lines: Iterable[GateLine]) -> str:
    """Return the findings, the worst first; how many more there are when they are many."""
    worst = sorted(lines, key=lambda line: list(_TONES).index(line.severity))
    told = [f'<div class="{_TONES[one.severity]}">{text(one.words)}</div>' for one in worst[:_MOST_LINES]]
    more = len(worst) - len(told)
    return "".join(told) + (f'<div class="muted">And {figures.count(more)} more.</div>' if more > 0 else "")


def by_field(lines: Iterable[GateLine], fields: Iterable[str]) -> Mapping[str, list[GateLine]]:
    """Return field → its findings; those that belong to none of these fields are under “”."""
    known, found = set(fields), dict[str, list[GateLine]]()
    for line in lines:
        found.setdefault(line.field if line.field in known else "", []).append(line)
    return found


def run_words(asks: Sequence[str], runs: int) -> str:
    """Return the words of the button: what a person accepts with it, and how many runs it asks for."""
    what = "Run backtest" if runs == 1 else f"Run {figures.count(runs)} backtests"
    if not asks:
        return what
    gaps = all(" gap" in one for one in asks)
    return f"{what} with {figures.plural(len(asks), 'gap' if gaps else 'warning')}"


def gate_facts(view: GateView) -> list[Fact]:
    """Return what is known of the run: its real range, what it reads, how long it takes."""
    facts = []
    if view.real_start and view.real_end:
        words = f"{figures.date_time(view.real_start)} to {figures.date_time(view.real_end)} UTC"
        facts.append(Fact("Trades from", words))
    if view.candles_read:
        facts.append(Fact("Reads", f"{figures.count(view.candles_read)} candles"))
    if view.needs and view.needs.startup_candles:
        facts.append(Fact("Start-up", f"{figures.count(view.needs.startup_candles)} candles before the first day"))
    time = "not known yet" if view.seconds is None else f"about {figures.duration(view.seconds)}"
    return [*facts, Fact("Takes", time)]


def download_path(draft: BacktestDraft, view: GateView) -> str:
    """Return the address of the download that brings what is missing; empty when none would."""
    offers = list(dict.fromkeys(one for line in view.lines for one in line.offer))
    if not offers:
        return ""
    pairs = list(dict.fromkeys(pair for pair, _ in offers))
    timeframes = list(dict.fromkeys(timeframe for _, timeframe in offers))
    start = draft.start - _startup(view, timeframes)
    asked = {
        "exchange": str(draft.exchange_id),
        "pairs": ",".join(pairs) if len(pairs) <= _MOST_PAIRS_IN_ADDRESS else "",
        "timeframes": ",".join(timeframes),
        "start": start.isoformat(),
        "end": draft.end.isoformat(),
        "mode": draft.trading_mode,
        "fill": "1" if any(" gap" in line.words for line in view.lines if line.offer) else "",
    }
    return f"/runners/{draft.runner_id}/data/new?{urlencode({name: value for name, value in asked.items() if value})}"


def _startup(view: GateView, timeframes: Sequence[str]) -> timedelta:
    """Return how long before the first day candles are read, in whole days."""
    count = view.needs.startup_candles if view.needs else 0
    longest = max((length_of(one) or timedelta() for one in timeframes), default=timedelta())
    return timedelta(days=-(-count * longest // timedelta(days=1)))


def given_words(value: object, unset: str) -> str:
    """Return what holds where a field is empty: `3, from the strategy`."""
    return unset if value is None else f"{'unlimited' if value in (-1, float('inf')) else value}, from the strategy"
