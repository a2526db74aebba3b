"""A result by pair, tag, reason, weekday and month: Freqtrade's own tables."""

from collections.abc import Callable
from datetime import UTC, datetime

from core.backtests.figures import sentinels
from core.backtests.figures.block_values import MOST_LINES, Block, count, lines, number, part, words
from core.backtests.figures.views import Breakdown, BreakdownLine, PeriodProfit

TOTAL = "TOTAL"
_TABLES = {
    "pair": ("Pair", "results_per_pair"),
    "enter_tag": ("Enter tag", "results_per_enter_tag"),
    "exit_reason": ("Exit reason", "exit_reason_summary"),
    "mixed": ("Enter tag and exit reason", "mix_tag_stats"),
    "left_open": ("Left open", "left_open_trades"),
}


def tables(block: Block) -> tuple[Breakdown, ...]:
    """Return the tables that the result has, in Freqtrade's order of lines."""
    made = [_table(block, name, title, key) for name, (title, key) in _TABLES.items()]
    return (*(one for one in made if one.lines), *_weekdays(block))


def months(block: Block) -> tuple[PeriodProfit, ...]:
    """Return the profit of each month. Freqtrade labels a month with its last day."""
    return _periods(block, "month", lambda at: at.replace(day=1))


def days(block: Block) -> tuple[PeriodProfit, ...]:
    """Return the profit of each day in which a trade was closed, as far as the result tells them."""
    found = _periods(block, "day", lambda at: at)
    return found or _daily_profit(block)


def total_left_open(block: Block) -> tuple[int, float]:
    """Return how many trades the end of the run closed, and their profit."""
    total = next((line for line in reversed(lines(block, "left_open_trades")) if line.get("key") == TOTAL), {})
    return count(total, "trades"), number(total, "profit_total_abs") or 0.0


def _table(block: Block, name: str, title: str, key: str) -> Breakdown:
    found = [_line(line) for line in lines(block, key)]
    is_last = bool(found) and found[-1].key == TOTAL and not found[-1].second
    kept = found[:-1] if is_last else found
    shown = tuple(line for line in kept if line.trades or name == "pair")
    return Breakdown(name, title, shown, found[-1] if is_last else None, is_cut=len(found) >= MOST_LINES)


def _line(line: Block) -> BreakdownLine:
    first, second = _key(line)
    return BreakdownLine(
        first,
        count(line, "trades"),
        number(line, "profit_total_abs"),
        number(line, "profit_total"),
        number(line, "profit_mean"),
        words(line, "duration_avg", ""),
        count(line, "wins"),
        count(line, "draws"),
        count(line, "losses"),
        second,
        profit_factor=sentinels.profit_factor(line),
    )


def _key(line: Block) -> tuple[str, str]:
    """The key of mixed tags is a list of two."""
    key = line.get("key")
    parts = [one if isinstance(one, str) else "" for one in key] if isinstance(key, list) else [words(line, "key", "")]
    first, second, *_ = [*parts, "", ""]
    return first, second


def _weekdays(block: Block) -> tuple[Breakdown, ...]:
    found = lines(part(block, "periodic_breakdown"), "weekday")[:7]
    made = tuple(
        BreakdownLine(
            words(line, "date", ""), count(line, "trades"), number(line, "profit_abs"), wins=count(line, "wins"),
            draws=count(line, "draws"), losses=count(line, "losses"), order=count(line, "date_ts"),
            profit_factor=sentinels.profit_factor(line),
        )
        for line in found
    )  # fmt: skip
    return (Breakdown("weekday", "Weekday of the exit", made),) if made else ()


def _periods(block: Block, name: str, begin: Callable[[datetime], datetime]) -> tuple[PeriodProfit, ...]:
    return tuple(
        PeriodProfit(begin(at), profit, count(line, "trades"))
        for line in lines(part(block, "periodic_breakdown"), name)
        if (at := _moment(number(line, "date_ts"))) and (profit := number(line, "profit_abs")) is not None
    )


def _daily_profit(block: Block) -> tuple[PeriodProfit, ...]:
    given = block.get("daily_profit")
    pairs = given[: 10 * 366] if isinstance(given, list) else []
    found = [_day(pair) for pair in pairs if isinstance(pair, list) and len(pair) == 2]
    return tuple(one for one in found if one)


def _day(pair: list[object]) -> PeriodProfit | None:
    profit = number({"it": pair[1]}, "it")
    try:
        at = datetime.fromisoformat(str(pair[0])[:10]).replace(tzinfo=UTC)
    except ValueError:
        return None
    return None if profit is None else PeriodProfit(at, profit)


def _moment(ms: float | None) -> datetime | None:
    """None for what is no moment of the years 1970 to 2200."""
    return datetime.fromtimestamp(ms / 1000, UTC) if ms is not None and 0 <= ms < 7.26e12 else None
