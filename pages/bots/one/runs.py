"""The list of all runs of a bot: when each began, how it ended, and its last log lines."""

from datetime import datetime
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.bots import service as bots
from core.bots.views import BotDetail, RunLine
from pages.bots.one.causes import run_cause_html
from pages.parts.card import card
from pages.parts.empty import empty
from pages.parts.text import figures
from pages.parts.text.markup import show, text
from pages.parts.text.status import status_html
from pages.parts.words.versions import freqtrade_words

_HEAD = ("Started", "Ran for", "Strategy", "Settings", "Freqtrade", "End", "Cause")


class Runs:
    def __init__(self, actor: Actor, zone: ZoneInfo, detail: BotDetail) -> None:
        self._actor, self._zone, self._bot_id = actor, zone, detail.bot.id
        self._drawn: list[RunLine] = []
        with card("Runs", "newest first", flush=True):
            self._table = show("", "scroll-x").props('tabindex=0 role=region aria-label="Runs"')
            with ui.element("div") as self._nothing:
                empty("It has not run yet", "Each start, and how it ended, is kept here.", symbol="history")
        self._nothing.set_visibility(False)

    async def open(self) -> None:
        runs = await bots.runs(self._actor, self._bot_id)
        if runs == self._drawn and runs:
            return
        self._drawn = runs
        self._nothing.set_visibility(not runs)
        self._table.set_content(table_html(runs, self._zone) if runs else "")

    async def redraw(self, detail: BotDetail) -> None:
        await self.open()


def table_html(runs: list[RunLine], zone: ZoneInfo) -> str:
    head = "".join(f"<th>{text(word)}</th>" for word in _HEAD)
    rows = "".join(_row(run, zone) for run in runs)
    return f'<table class="plain"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _row(run: RunLine, zone: ZoneInfo) -> str:
    cells = (
        text(figures.date_time(run.started_at, zone)),
        text(_length(run)),
        _strategy(run),
        text(f"r{run.config_revision}"),
        text(freqtrade_words(run.freqtrade_version, run.image_made_at, zone)),
        _end(run),
        run_cause_html(run),
    )
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _strategy(run: RunLine) -> str:
    """The version; the packages it ran with open below it, because they may be many."""
    version = f"v{run.strategy_version}"
    if not run.packages:
        return text(version)
    count = "1 package" if len(run.packages) == 1 else f"{len(run.packages)} packages"
    names = "<br>".join(text(one.replace("==", " ")) for one in run.packages)
    return f'<details><summary>{version}, {count}</summary><div class="muted small">{names}</div></details>'


def _length(run: RunLine) -> str:
    end: datetime | None = run.ended_at
    return figures.held(run.started_at, end) if end else "runs"


def _end(run: RunLine) -> str:
    if run.ended_at is None:
        return status_html("running")
    if run.wanted:
        return status_html("stopped")
    code = "" if run.exit_code is None else f", exit {run.exit_code}"
    return status_html("failed", word=f"{'Out of memory' if run.oom_killed else 'Died'}{code}")
