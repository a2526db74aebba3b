"""The log of a run: as it grows, or what was kept of it."""

from contextlib import suppress

from nicegui import ui

from core.access.policy import Actor
from core.backtests import service as backtests
from core.backtests.models import ALIVE
from core.backtests.views import RunLine
from core.errors import FlotillaError
from pages.parts.button import button
from pages.parts.card import card
from pages.parts.text import figures
from pages.parts.text.markup import show, span, text

MOST_CHARACTERS, MOST_LIVE = 200_000, 20_000
"""That are shown: its end, and less of it while it grows and is sent again and again. The whole is downloaded."""
PAUSE_SECONDS = 2.0


class RunLog:
    """Its last lines; read again while it runs."""

    def __init__(self, actor: Actor, run: RunLine) -> None:
        self._actor, self._run, self._told = actor, run, ""
        with card("Log", "as Freqtrade writes it, times in UTC", flush=True) as made:
            with made.end:
                button("Download log", self._download, icon="download", small=True)
            self._place = show("", "log-excerpt-box scroll-x").props("tabindex=0")

    async def open(self) -> None:
        """Draw the tab."""
        await self._read()
        if self._is_alive:
            ui.timer(PAUSE_SECONDS, self._see, immediate=False)

    @property
    def _is_alive(self) -> bool:
        return self._run.status in ALIVE

    async def _see(self) -> None:
        with suppress(FlotillaError):  # what was read before stays
            await self._read()

    async def _read(self) -> None:
        self._told = await backtests.log(self._actor, self._run.id)
        self._place.set_content(log_html(self._told, self._is_alive))

    def _download(self) -> None:
        ui.download.content(self._told, f"backtest-{self._run.id}.log", "text/plain")


def log_html(log: str, is_alive: bool) -> str:
    """Return the end of a log, and how much is before it. `is_alive`: the run waits or runs, so that more may come."""
    if not log:
        words = "Nothing logged yet." if is_alive else "Nothing was logged."
        return f'<div class="empty">{span(words, "muted")}</div>'
    most = MOST_LIVE if is_alive else MOST_CHARACTERS
    beyond = len(log) - most
    words = f"{figures.count(beyond)} characters before this are in the download."
    more = f'<div class="muted small">{words}</div>' if beyond > 0 else ""
    return f'{more}<pre class="quote log-end" tabindex="0">{text(log[-most:])}</pre>'
