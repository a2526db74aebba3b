"""A log that follows: lines are gathered and sent twenty times a second, so a thousand a second cost 2 % of a core."""

import asyncio
import re
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable
from enum import IntEnum

from nicegui import ui

from core.errors import FlotillaError
from pages import theme
from pages.parts.button import button, segment
from pages.parts.lifetime import Lifetime
from pages.parts.markup import show
from pages.parts.notice import error_notice

FLUSH_SECONDS = 0.05
MOST_AT_ONCE = 1_000  # lines in one message to the browser; more are left out and counted


class Level(IntEnum):
    DEBUG = 10
    INFO = 20
    WARNING = 30
    ERROR = 40


WORDS = {"TRACE": Level.DEBUG, "DEBUG": Level.DEBUG, "INFO": Level.INFO, "WARN": Level.WARNING,
         "WARNING": Level.WARNING, "ERROR": Level.ERROR, "CRITICAL": Level.ERROR, "FATAL": Level.ERROR}  # fmt: skip
LEVEL = re.compile(r"\b(TRACE|DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL|FATAL)\b")
CONTROL = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|[\x00-\x08\x0b-\x1f\x7f]")  # nothing in a log may move the cursor
INK = {Level.DEBUG: "\x1b[90m", Level.INFO: "", Level.WARNING: "\x1b[33m", Level.ERROR: "\x1b[31m"}
TIME = re.compile(r"^(\d{4}-\d\d-\d\d[ T])?\d\d:\d\d:\d\d([.,]\d+)?")
TERMINAL = {
    "convertEol": True, "disableStdin": True, "fontSize": 12, "lineHeight": 1.3, "cursorInactiveStyle": "none",
    "fontFamily": "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace",
    "screenReaderMode": True, "minimumContrastRatio": 4.5,
}  # fmt: skip


def level_of(line: str, before: Level = Level.INFO) -> Level:
    """The level named at its beginning; a line without one (a traceback) belongs to the line `before`."""
    found = LEVEL.search(line[:120])
    if found:
        return WORDS[found.group(1)]
    return before if not TIME.match(line) else Level.INFO


def painted(line: str, level: Level) -> str:
    """With colours for the terminal: the time muted, the rest by its level. Its own control characters are removed."""
    clean = CONTROL.sub("", line.rstrip("\n"))
    time = TIME.match(clean)
    head = f"\x1b[90m{time.group(0)}\x1b[0m" if time else ""
    return f"{head}{INK[level]}{clean[time.end() if time else 0 :]}\x1b[0m"


class Lines:
    """The newest lines, their levels, and what of them the filters let through. Pure."""

    def __init__(self, most: int) -> None:
        self._kept: deque[tuple[str, Level]] = deque(maxlen=most)
        self._last = Level.INFO
        self.least = Level.DEBUG
        self.words = ""

    def add(self, line: str) -> str | None:
        """Keeps it; returns it painted when it is to be shown."""
        self._last = level_of(line, self._last)
        self._kept.append((line, self._last))
        return painted(line, self._last) if self._shows(line, self._last) else None

    def shown(self) -> list[str]:
        return [painted(line, level) for line, level in self._kept if self._shows(line, level)]

    def _shows(self, line: str, level: Level) -> bool:
        return level >= self.least and self.words.lower() in line.lower()


class Log:
    """Starts reading when it is built, ends when the page is left.

    `follow()`: a fresh async iterator over lines, old ones first; a second iteration happens only on "Try again".
    """

    def __init__(
        self, follow: Callable[[], AsyncIterator[str]], *, says: str, most_lines: int = 5_000, height_px: int = 420
    ) -> None:
        self._follow = follow
        self._most = most_lines
        self._lines = Lines(most_lines)
        self._waiting: deque[str] = deque(maxlen=MOST_AT_ONCE)
        self._left_out = 0
        self._is_paused = False
        self._build(says, height_px)
        self._life.task(self._gather())
        self._life.task(self._flush())

    def set_level(self, least: Level) -> None:
        self._lines.least = least
        self._rewrite()

    def set_words(self, words: str) -> None:
        self._lines.words = words
        self._rewrite()

    # ---- details ---------------------------------------------------------------------------------------------------

    def _build(self, says: str, height_px: int) -> None:
        with ui.element("div").classes("logbox"):
            self._life = Lifetime()
            self._tools()
            self._problem = ui.element("div")
            with ui.element("div").classes("log-screen").style(f"height: {int(height_px)}px") as screen:
                self._terminal = ui.xterm({**TERMINAL, "scrollback": self._most})
                button("Follow", icon="arrow_downward", small=True).classes("log-follow").on(
                    "click", js_handler=f"() => getElement({self._terminal.id}).terminal.scrollToBottom()"
                )
        screen.props('role="region" tabindex="-1"').props["aria-label"] = says
        ui.run_javascript(f"flotilla.terminal({self._terminal.id})")

    def _tools(self) -> None:
        with ui.element("div").classes("row-x wrap log-tools"):
            ui.input(placeholder="Find lines", on_change=lambda event: self.set_words(event.value or "")).props(
                f'{theme.INPUT} debounce=200 clearable aria-label="Find lines"'
            ).classes("input log-find")
            levels = {"10": "All", "20": "Info", "30": "Warnings", "40": "Errors"}
            segment(levels, "10", lambda value: self.set_level(Level(int(value))), says="Least level")
            self._pause = button("Pause", self._turn, icon="pause", small=True)
            self._state = show("", "muted small end", tag="span").props("role=status")

    def _turn(self) -> None:
        """Lines that come meanwhile are kept, and shown when it goes on."""
        self._is_paused = not self._is_paused
        self._pause.set_text("Go on" if self._is_paused else "Pause")
        self._pause.set_icon("sym_o_play_arrow" if self._is_paused else "sym_o_pause")
        self._state.set_content("paused" if self._is_paused else "follows")
        if not self._is_paused:
            self._rewrite()

    def _again(self) -> None:
        """From the beginning: what is read anew would stand there twice."""
        before, self._lines = self._lines, Lines(self._most)
        self._lines.least, self._lines.words = before.least, before.words
        self._problem.clear()
        self._rewrite()
        self._life.task(self._gather())

    async def _gather(self) -> None:
        self._state.set_content("follows")
        try:
            async for line in self._follow():
                self._take(line)
        except FlotillaError as error:
            self._state.set_content("not followed")
            with self._problem, error_notice(error):
                button("Try again", self._again, icon="refresh")
        else:
            self._state.set_content("ended")

    def _take(self, line: str) -> None:
        shown = self._lines.add(line)
        if shown is not None:
            self._left_out += len(self._waiting) == self._waiting.maxlen
            self._waiting.append(shown)

    async def _flush(self) -> None:
        await ui.context.client.connected()
        while True:
            if self._waiting and not self._is_paused:
                self._write(self._waiting)
                self._waiting.clear()
            await asyncio.sleep(FLUSH_SECONDS)

    def _write(self, lines: Iterable[str]) -> None:
        if self._left_out:
            lines = [f"\x1b[90m… {self._left_out} lines left out, they came too fast\x1b[0m", *lines]
            self._left_out = 0
        self._terminal.write("".join(f"{line}\n" for line in lines))

    def _rewrite(self) -> None:
        """Also while it is paused: who filters then looks for something."""
        self._waiting.clear()
        self._left_out = 0
        self._terminal.run_terminal_method("reset")
        self._write(self._lines.shown())
