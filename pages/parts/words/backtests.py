"""What is said of backtests, the same on every page. Pure."""

from datetime import date

from core.backtests.models import BacktestStatus
from core.backtests.views import RunLine
from pages.parts.text import figures

_WAITS = "waiting for "
_MOST_NOTE = 160


def title_of(run: RunLine) -> str:
    """`Trend v3`."""
    return f"{run.strategy_name} v{run.version_number}"


def path_of(run: RunLine) -> str:
    """Return the address of its page."""
    return f"/backtests/{run.id}"


def period_words(start: date, end: date, today: date | None = None) -> str:
    """`3 Aug – 1 Oct 2026`; both days are included. With `today`, its year is left out."""
    last = f"{end.day} {end:%b}" + ("" if today and end.year == today.year else f" {end.year}")
    if start == end:
        return last
    year = "" if start.year == end.year else f" {start.year}"
    return f"{start.day} {start:%b}{year} – {last}"


def pairs_words(run: RunLine, most: int = 2) -> str:
    """`BTC/USDT, ETH/USDT +3`: the first ones in their order, and how many more there are."""
    shown = [pair for pair in run.first_pairs.split(", ") if pair][:most]
    rest = run.pair_count - len(shown)
    return ", ".join(shown) + (f" +{figures.count(rest)}" if rest > 0 else "")


def state_of(run: RunLine) -> str:
    """Return the state of `theme.STATES` whose shape is drawn."""
    if run.status is BacktestStatus.RUNNING:
        return "backtesting"
    if run.status is BacktestStatus.COMPLETED and run.problem_count:
        return "degraded"
    return run.status.lower()


def state_word(run: RunLine) -> str:
    """`Finished with errors`, `Running, 43%`; what it waits for stands in the note."""
    if run.state_words.startswith(_WAITS):
        return "Waiting"
    return run.state_words[:1].upper() + run.state_words[1:]


def state_note(run: RunLine) -> tuple[str, str]:
    """Return a few words that say more of the state, and their tone; empty when there is no more to say."""
    if run.state_words.startswith(_WAITS):
        return run.state_words.removeprefix("waiting "), "muted"
    if run.status is BacktestStatus.FAILED:
        return run.error_message.partition("\n")[0][:_MOST_NOTE], "loss"
    if run.status is BacktestStatus.COMPLETED and run.problem_count:
        return figures.plural(run.problem_count, "problem"), "warn"
    return run.step[:_MOST_NOTE], "muted"
