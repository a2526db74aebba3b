"""What is missing in each file, before anything is fetched. A part of the program (`download_program.text`)."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.freqtrade.candles.downloading.exchange_access import FUNDING_MS, Source
from core.freqtrade.candles.downloading.ranges import DAY_MS, PAGES_OF_A_PIECE, Stretch, holes, missing, step_ms
from core.freqtrade.candles.downloading.stored_candles import CandleFiles, Stored
from core.freqtrade.candles.downloading.wanted import moment

NEW_PAIR_DAYS = 30
"""Freqtrade's default."""


@dataclass
class Goal:
    """A file, what is there, and what is to be fetched. `start`: the first candle that is wanted."""

    index: int
    pair: str
    timeframe: str
    candle_type: str
    path: Path
    stored: Stored
    start: int
    end: int
    page_ms: int
    stretches: list[Stretch] = field(default_factory=list)

    @property
    def pages(self) -> int:
        """Return the requests that it takes."""
        return sum(one.pages(self.page_ms) for one in self.stretches)

    @property
    def candles(self) -> int:
        """Return about how many candles it brings."""
        step = FUNDING_MS if self.candle_type == "funding_rate" else step_ms(self.timeframe)
        return sum(-(-(one.end - one.start) // step) for one in self.stretches)

    @property
    def is_short(self) -> bool:
        """Whether one page is all that it takes."""
        return self.pages == 1

    @property
    def name(self) -> str:
        """Return what people call it."""
        kind = "" if self.candle_type in ("spot", "futures") else f" {self.candle_type}"
        return f"{self.pair} {self.timeframe}{kind}"


class Planner:
    """An order, compared with what is there."""

    def __init__(self, order: dict[str, Any], source: Source, files: CandleFiles) -> None:
        self._order, self._source, self._files = order, source, files

    def goals(self, wanted: list[tuple[str, str, str]]) -> list[Goal]:
        """Return a goal for each file, in this order. Asks Binance when new pairs were listed, so that the plan is
        true."""
        found = [self._goal(index, *one) for index, one in enumerate(wanted)]
        listings = self._listings(found)
        for goal in found:
            goal.stretches = self._stretches(goal, listings.get((goal.pair, goal.candle_type)))
        return found

    def _goal(self, index: int, pair: str, timeframe: str, candle_type: str) -> Goal:
        path = self._files.path(pair, timeframe, self._source.kind(candle_type))
        stored, now = self._files.look(path), self._source.now_ms
        start = self._start(stored, now)
        end = min(self._order["until"] or now, now)
        page_ms = self._source.page_ms(timeframe, candle_type, start)
        return Goal(index, pair, timeframe, candle_type, path, stored, start, end, page_ms)

    def _start(self, stored: Stored, now: int) -> int:
        if self._order["since"] is not None:
            return int(self._order["since"])
        if self._order["days"] is None and stored.first is not None:
            return stored.first
        days = self._order["days"] if self._order["days"] is not None else NEW_PAIR_DAYS
        return now - now % DAY_MS - days * DAY_MS

    def _stretches(self, goal: Goal, listing: int | None) -> list[Stretch]:
        start = goal.start if listing is None else max(goal.start, listing - step_ms(goal.timeframe))
        now, first = self._source.now_ms, goal.stored.first
        if listing is not None and first is not None and first < listing + step_ms(goal.timeframe):
            start = first  # it has all there is
        found = missing(goal.stored.ends, start, goal.end, now, goal.timeframe)
        if self._order["fill_gaps"] and goal.candle_type != "funding_rate":
            found += holes(map(int, goal.stored.dates), goal.timeframe, goal.page_ms)
        return found

    def _listings(self, goals: list[Goal]) -> dict[tuple[str, str], int]:
        """Return when pairs were listed, one request for each that may be younger than what is wanted."""
        asked = {
            (goal.pair, goal.candle_type): goal.timeframe
            for goal in reversed(goals)
            if goal.candle_type != "funding_rate" and (goal.stored.first is None or goal.start < goal.stored.first)
        }
        if not self._source.tells_listings:
            return {}
        found: dict[tuple[str, str], int] = {}
        names = list(asked.items())
        for begin in range(0, len(names), PAGES_OF_A_PIECE):
            if not self._source.watch.has_ended:
                self._source.end_of(self._ask(names[begin : begin + PAGES_OF_A_PIECE], found))
        return found

    async def _ask(self, names: list[tuple[tuple[str, str], str]], found: dict[tuple[str, str], int]) -> None:
        """A pair that cannot be asked is planned as if it were old; fetching tells what is wrong with it."""

        async def ask(key: tuple[str, str], timeframe: str) -> None:
            first = await self._source.listed(key[0], timeframe, key[1])
            if first is not None:
                found[key] = first

        await asyncio.gather(*(ask(key, timeframe) for key, timeframe in names), return_exceptions=True)


def of_the_beginning(goal: Goal, first: int | None) -> str:
    """Say that the exchange has nothing older than the first candle, where more was asked for."""
    begins_late = first is not None and first - goal.start > max(step_ms(goal.timeframe), FUNDING_MS)
    return f"The exchange has nothing before {moment(first)}." if first is not None and begins_late else ""
