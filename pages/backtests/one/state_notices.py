"""What must be known before anything else on the page: why it failed, what went wrong, what is not known."""

from core.backtests.figures.views import ResultView
from core.backtests.models import BacktestStatus
from core.backtests.views import RunLine
from pages.backtests.one.head import range_words
from pages.parts.notice import notice

MOST_PROBLEMS = 50
_LAST_LINES, _LAST_CHARACTERS = 40, 6_000


def draw(run: RunLine, view: ResultView, log: str) -> None:
    """Draw the notices. `log`: of the run, whose last lines stand below the reason of a failure."""
    if run.status is BacktestStatus.FAILED:
        reason, _, more = run.error_message.partition("\n")
        notice("error", reason or "The backtest failed.", more, detail=last_lines(log))
    elif run.status is BacktestStatus.CANCELLED:
        notice("info", "This backtest was cancelled: it has no result.")
    if view.run.problems:
        _problems(view.run.problems)
    if run.is_brought:
        what = "Flotilla knows only what its zip says."
        notice("info", "Not run here: this result was made elsewhere and brought in.", what)
    if words := range_words(run, view.run):
        notice("warn", "The backtest covers less than the requested range.", words)


def _problems(problems: tuple[str, ...]) -> None:
    shown, left_out = problems[:MOST_PROBLEMS], len(problems) - MOST_PROBLEMS
    more = (f"and {left_out} more",) if left_out > 0 else ()
    notice("warn", "Finished with errors. The figures may be wrong:", reasons=(*shown, *more))


def last_lines(log: str) -> str:
    """Return the end of a log, as much as a box has room for."""
    return "\n".join(log[-_LAST_CHARACTERS:].splitlines()[-_LAST_LINES:])
