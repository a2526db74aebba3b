"""Fetches what is missing, file by file. A part of the program (`download_program.text`)."""

import asyncio
import logging
from typing import Any

from core.freqtrade.candles.downloading.candle_frames import Frame, within
from core.freqtrade.candles.downloading.exchange_access import Source
from core.freqtrade.candles.downloading.pieces import Pieces
from core.freqtrade.candles.downloading.planning import Goal, of_the_beginning
from core.freqtrade.candles.downloading.ranges import PAGES_OF_A_PIECE, Stretch
from core.freqtrade.candles.downloading.room import NoRoom, check_again, raise_if_full
from core.freqtrade.candles.downloading.store_folder import StoreFolder
from core.freqtrade.candles.downloading.stored_candles import CandleFiles, Written
from core.freqtrade.candles.downloading.telling import Teller, one_line_of, sentence

_log = logging.getLogger("flotilla.download")
MOST_SILENT = 3
"""Files in a row that bring nothing because the exchange does not answer; then no other is asked for."""


class Fetcher:
    """Brings files up to date. One that fails ends alone: what was fetched of it is stored."""

    def __init__(
        self, order: dict[str, Any], source: Source, folder: StoreFolder, files: CandleFiles, teller: Teller
    ) -> None:
        self._order, self._source, self._folder, self._files, self._teller = order, source, folder, files, teller
        self._silent = 0

    def fetch(self, goals: list[Goal]) -> None:
        """Fetch all, those of one page first and many at a time. Errors: `NoRoom`; what was fetched is stored."""
        for goal in goals:
            if not goal.stretches:
                self._store(goal, [], "")
        short = [goal for goal in goals if goal.is_short]
        for begin in range(0, len(short), PAGES_OF_A_PIECE):
            self._gather(short[begin : begin + PAGES_OF_A_PIECE])
        for goal in goals:
            if goal.pages > 1 and not self._source.watch.has_ended:
                self._fetch_long(goal)

    # -- files that take one page -------------------------------------------------------------------------------------

    def _gather(self, goals: list[Goal]) -> None:
        if self._source.watch.has_ended:
            return
        if self._is_silent:
            for goal in goals:
                self._leave_out(goal)
            return
        arrived: dict[int, Frame | BaseException] = {}
        self._source.end_of(self._pages(goals, arrived))
        for goal in goals:
            found = arrived.get(goal.index)
            if isinstance(found, asyncio.CancelledError) or found is None:
                continue
            if isinstance(found, BaseException):
                self._store(goal, [], self._failure(goal, found))
            else:
                self._silent = 0
                self._store(goal, [self._cut(goal, found, goal.stretches[0])], "")

    async def _pages(self, goals: list[Goal], arrived: dict[int, Frame | BaseException]) -> None:
        async def page(goal: Goal) -> None:
            try:
                arrived[goal.index] = await self._source.fetch_page(
                    goal.pair, goal.timeframe, goal.candle_type, goal.stretches[0]
                )
            except BaseException as error:
                arrived[goal.index] = error

        await asyncio.gather(*(page(goal) for goal in goals))

    # -- files that take many -----------------------------------------------------------------------------------------

    def _fetch_long(self, goal: Goal) -> None:
        if self._is_silent:
            return self._leave_out(goal)
        frames: list[Frame] = []
        problem = ""
        try:
            self._fetch_pieces(goal, frames)
        except asyncio.CancelledError:
            pass
        except NoRoom as error:
            self._store(goal, frames, str(error))
            raise
        except Exception as error:
            raise_if_full(error)
            problem = self._failure(goal, error)
        self._store(goal, frames, problem)

    def _fetch_pieces(self, goal: Goal, frames: list[Frame]) -> None:
        """Add what is fetched to `frames`. Errors: of the first piece that fails."""
        kept, before = Pieces(self._folder.path, goal.path), 0
        for stretch in goal.stretches:
            done, before = before, before + stretch.pages(goal.page_ms)
            for piece in stretch.pieces(goal.page_ms):
                self._count_from(goal, done)
                check_again(self._order, self._folder)
                frame = self._cut(goal, self._fetch_piece(goal, piece), piece)
                frames.append(frame)
                self._silent = 0
                done = min(done + piece.pages(goal.page_ms), before)
                self._teller.advanced(goal.index, done, goal.pages, is_piece=True)
                if piece.is_backwards and not len(frame):
                    break  # the exchange has nothing older
                if goal.pages > PAGES_OF_A_PIECE:
                    kept.keep(frame, piece.start, piece.end)

    def _fetch_piece(self, goal: Goal, piece: Stretch) -> Frame:
        if self._source.watch.has_ended:
            raise asyncio.CancelledError
        return self._source.fetch(goal.pair, goal.timeframe, goal.candle_type, piece)

    def _count_from(self, goal: Goal, done: int) -> None:
        pages = done

        def count() -> None:
            nonlocal pages
            pages = min(pages + 1, goal.pages)
            self._teller.advanced(goal.index, pages, goal.pages)

        self._source.watch.on_page = count

    def _cut(self, goal: Goal, frame: Frame, piece: Stretch) -> Frame:
        timeframe = None if goal.candle_type == "funding_rate" else goal.timeframe
        return within(frame, piece.start, piece.end, self._source.now_ms, timeframe)

    @property
    def _is_silent(self) -> bool:
        return self._silent >= MOST_SILENT

    def _leave_out(self, goal: Goal) -> None:
        self._store(goal, [], f"{goal.name} was skipped: {self._source.name} does not answer.")

    # -- what became of a file ----------------------------------------------------------------------------------------

    def _failure(self, goal: Goal, error: BaseException) -> str:
        if self._source.watch.ban is not None:
            return f"{self._source.name} has banned the address of this runner."
        if self._source.is_no_answer(error):
            self._silent += 1
        _log.warning("%s could not be fetched: %s", goal.name, one_line_of(error))
        return f"{goal.name} could not be fetched: {one_line_of(error)}"

    def _store(self, goal: Goal, frames: list[Frame], problem: str) -> None:
        try:
            written = self._files.merge(goal.path, frames)
        except Exception as error:
            raise_if_full(error)
            _log.exception("%s could not be stored", goal.name)
            written, problem = Written(goal.stored, 0), f"{goal.name} could not be stored: {one_line_of(error)}"
        self._tell(goal, written, problem)

    def _tell(self, goal: Goal, written: Written, problem: str) -> None:
        stored, is_whole = written.stored, not problem and not self._source.watch.has_ended
        words = [problem, _of_damage(goal), of_the_beginning(goal, stored.first) if is_whole else ""]
        words.append("" if self._source.is_traded(goal.pair) else f"{goal.pair} is not traded any more.")
        if problem:
            outcome = "failed"
        elif self._source.watch.has_ended and goal.pages:
            outcome = "stopped"
        elif not stored.rows:
            outcome = "no_candles"
            words.insert(0, f"{self._source.name} has no whole candle of {goal.name} in this time.")
        else:
            outcome = "brought" if written.added else "nothing_new"
        self._teller.finished(
            goal.index, outcome, sentence(words),
            rows=stored.rows, added=written.added, first=stored.first, last=stored.last,
        )  # fmt: skip


def _of_damage(goal: Goal) -> str:
    return f"Its file could not be read and was downloaded again ({goal.stored.damage})." if goal.stored.damage else ""
