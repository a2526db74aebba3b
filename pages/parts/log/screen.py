"""A log that follows. A thousand lines a second are shown as they come, gathered into at most twenty messages a second.

When more come, the oldest waiting lines are skipped, and the reader is told how many. A reader who has scrolled up,
marks text or looks at another tab is sent nothing until they follow again.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from datetime import datetime

from nicegui import ui

from core.db import utcnow
from core.errors import FlotillaError, NotFound, SignedOut
from core.freqtrade.logs.lines import Level
from core.serving.token_bucket import TokenBucket
from pages.look import theme
from pages.parts.button import button, segment
from pages.parts.lifetime import Lifetime
from pages.parts.log.lines import Lines, Waiting, shortened
from pages.parts.log.screen_element import MOST_LINES, Screen
from pages.parts.notice import notice
from pages.parts.text.markup import show
from pages.parts.text.status import age_html

MOST_A_SECOND = 2_000  # more than anybody can read; a browser takes them without stumbling
FLUSH_SECONDS = 0.05
TELL_SECONDS = 0.5  # how often a reader who paused hears what came meanwhile
BREATH_LINES = 100  # taken in one go while others wait for the event loop
PAUSES_SECONDS = (1, 2, 5, 10)  # before a log that broke off is asked for again
GOES_ON = "What is shown is what was last read. The log goes on by itself as soon as there is more."
LEVELS = {"10": "All", "20": "Info", "30": "Warnings", "40": "Errors"}

Follow = Callable[[], AsyncIterator[str]]
Filtered = Callable[[Level, str], None]
Trouble = tuple[str, datetime | None]
"""A sentence, and since when it is so."""


class Log:
    """Starts reading when it is built, ends when the page is left.

    `follow()`: a fresh async iterator over lines, old ones first. When it breaks off it is called again, and lines that
    are there already are skipped. `on_filter` gets what a person chose, to keep it in the address.
    """

    def __init__(
        self,
        follow: Follow,
        *,
        says: str,
        none: str = "No lines yet.",
        file: str = "log.txt",
        height: str = "60vh",
        least: Level = Level.DEBUG,
        words: str = "",
        on_filter: Filtered | None = None,
    ) -> None:
        self._follow, self._on_filter = follow, on_filter
        self._lines, self._waiting = Lines(MOST_LINES), Waiting(MOST_LINES)
        self._lines.least, self._lines.words = least, words
        self._bucket = TokenBucket(MOST_LINES, MOST_A_SECOND)
        self._news, self._let_go = asyncio.Event(), asyncio.Event()
        self._is_held = False
        self._broken: Trouble | None = None
        self._silence: Trouble | None = None
        self._drawn: Trouble | None = None
        self._build(says, none, file, height)
        self._life.task(self._gather())
        self._life.task(self._flush())

    def set_level(self, least: Level) -> None:
        """Show this level and above."""
        self._lines.least = least
        self._rewrite()

    def set_words(self, words: str) -> None:
        """Show lines with these words."""
        self._lines.words = words.strip()
        self._rewrite()

    def say_none(self, words: str) -> None:
        """Change what stands there while there are no lines."""
        self._screen.say_none(words)

    def tell_silence(self, sentence: str, since: datetime | None) -> None:
        """Say that no lines come, and since when; lines that are there stay. An empty sentence removes it."""
        self._silence = (sentence, since) if sentence else None
        self._draw_trouble()

    # ---- details ---------------------------------------------------------------------------------------------------

    def _build(self, says: str, none: str, file: str, height: str) -> None:
        with ui.element("div").classes("logbox"):
            self._life = Lifetime()
            tools = ui.element("div").classes("row-x wrap log-tools")
            self._problem = ui.element("div").classes("log-problem")
            self._screen = Screen(says, none, height, file)
        self._screen.on("hold", lambda event: self._hold(bool(event.args)))
        with tools:
            self._tools()

    def _tools(self) -> None:
        ui.input(
            placeholder="Find lines", value=self._lines.words, on_change=lambda event: self.set_words(event.value or "")
        ).props(f'{theme.INPUT} debounce=200 clearable aria-label="Find lines"').classes("input log-find")
        level = segment(
            LEVELS, str(int(self._lines.least)), lambda value: self.set_level(Level(int(value))), says="Lowest level"
        )
        level.props["title"] = "This level and above; a traceback belongs to its error"
        with ui.element("div").classes("row-x end"):
            for words, icon, act in (("Copy", "content_copy", "copy"), ("Save", "save", "download")):
                button(words, icon=icon, small=True).on(
                    "click", js_handler=f"(e) => getElement({self._screen.id}).{act}(e.currentTarget)"
                ).props["title"] = f"{words} the lines that are shown"

    def _hold(self, is_held: bool) -> None:
        self._is_held = is_held
        self._let_go.clear() if is_held else self._let_go.set()
        self._news.set()

    def _break(self, trouble: Trouble | None) -> None:
        self._broken = trouble
        self._draw_trouble()

    def _draw_trouble(self) -> None:
        trouble = self._broken or self._silence
        if trouble == self._drawn:
            return
        self._drawn = trouble
        self._problem.clear()
        if trouble:
            with self._problem, notice("warn", trouble[0], GOES_ON):
                show(age_html(trouble[1], "since "), "muted small", tag="span")

    async def _gather(self) -> None:
        failed = 0
        while True:
            try:
                await self._read()
            except (NotFound, SignedOut) as error:
                self._break((str(error), None))
                return
            except FlotillaError as error:
                failed, since = (failed, self._broken[1]) if self._broken else (0, utcnow())
                self._break((str(error), since))
            await asyncio.sleep(PAUSES_SECONDS[min(failed, len(PAUSES_SECONDS) - 1)])
            failed += 1

    async def _read(self) -> None:
        """Asked for again, a log begins with lines that are there already."""
        known, read = self._lines.texts(), 0
        async for text in self._follow():
            if self._broken:
                self._break(None)
            if known and shortened(text) in known:
                continue
            known = set()
            self._take(text)
            read += 1
            if read % BREATH_LINES == 0:
                await asyncio.sleep(0)

    def _take(self, text: str) -> None:
        line = self._lines.add(text)
        if line is not None:
            self._waiting.add(line)
            self._news.set()

    async def _flush(self) -> None:
        await ui.context.client.connected()
        self._rewrite_now()
        while True:
            await self._news.wait()
            self._news.clear()
            if self._is_held:
                self._screen.tell_came(self._waiting.came)
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._let_go.wait(), TELL_SECONDS)
            else:
                self._send()
                await asyncio.sleep(FLUSH_SECONDS)

    def _send(self) -> None:
        if not self._waiting:
            return
        allowed = self._bucket.take_some(len(self._waiting))
        if allowed:
            self._screen.add(*self._waiting.take(allowed))
        if self._waiting:
            self._news.set()

    def _rewrite(self) -> None:
        """What is kept is filtered anew."""
        self._rewrite_now()
        if self._on_filter:
            self._on_filter(self._lines.least, self._lines.words)

    def _rewrite_now(self) -> None:
        self._waiting.clear()
        self._screen.reset(self._lines.words, self._lines.least > Level.DEBUG, self._lines.matching())
