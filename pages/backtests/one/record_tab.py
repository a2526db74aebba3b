"""What a run was made of: enough to run it again exactly."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from nicegui import ui

from core.access.policy import Actor
from core.backtests import service as backtests
from core.backtests.figures import kept_configuration
from core.backtests.figures.views import ResultView
from core.backtests.models import BacktestStatus
from core.backtests.views import RunLine, RunRecord
from pages.backtests.command_words import command_html
from pages.backtests.one.notes import Notes
from pages.backtests.one.record_facts import record_facts
from pages.look.theme import script_text
from pages.parts.button import button
from pages.parts.card import card
from pages.parts.text import figures
from pages.parts.text.digits import plain_json
from pages.parts.text.facts import facts
from pages.parts.text.markup import show, text

MOST_CANDLES = 500


class Record:
    """Facts, pairs in their order, candles that were read, configuration."""

    def __init__(self, actor: Actor, run: RunLine, view: ResultView) -> None:
        self._actor, self._run, self._view = actor, run, view

    async def open(self) -> None:
        """Draw the tab."""
        record = await backtests.record(self._actor, self._run.id)
        config = await kept_configuration.configuration(self._actor, self._run.id)
        with ui.element("div").classes("cols one-one"):
            with ui.element("div").classes("stack"):
                self._made_of(record)
                self._notes()
                self._how(record)
            with ui.element("div").classes("stack"):
                self._pairs()
                self._candles(record)
        self._command(record)
        _configuration(config)

    def _notes(self) -> None:
        """A result has them on its overview."""
        if self._run.status is not BacktestStatus.COMPLETED:
            Notes(self._actor, self._run, self._view.run.notes)

    def _made_of(self, record: RunRecord) -> None:
        with card("Record"):
            facts(record_facts(self._run, self._view.run, record))

    def _how(self, record: RunRecord) -> None:
        parts = {
            "How far it was kept apart": record.isolation,
            "Accepted before it ran": record.accepted,
            "Noted while it ran": record.noted,
            "Left out of the bot’s settings": record.left_out,
        }
        for title, sentences in parts.items():
            if sentences:
                with card(title):
                    show(_listed(sentences))

    def _pairs(self) -> None:
        pairs = self._view.pairs
        with card("Pairs", "in their order, which decides between signals"):
            lines = "".join(f"<li>{text(pair)}</li>" for pair in pairs)
            show(f'<ol class="pair-order">{lines}</ol>' if lines else "n/a", "wrap-any")

    def _candles(self, record: RunRecord) -> None:
        if record.candles:
            files = {tuple(one.get(name) for name in ("pair", "timeframe", "candle_type")) for one in record.candles}
            note = f"{figures.plural(len(files), 'file')}, start-up candles included"
            with card("Candles read", note, flush=True):
                show(_candles_html(record.candles[:MOST_CANDLES]), "scroll-x").props("tabindex=0")

    def _command(self, record: RunRecord) -> None:
        if record.command:
            with card("Command line", "as a person can run it by hand") as made:
                with made.end:
                    _copy(record.command)
                show(f'<pre class="quote whole" tabindex="0">{command_html(record.command)}</pre>')


def _configuration(config: Mapping[str, Any]) -> None:
    with card("Effective configuration", "as Freqtrade got it, without secrets") as made:
        if not config:
            show("The configuration of this run is not known.", "muted")
            return
        words = plain_json(json.dumps(dict(config), indent=2, ensure_ascii=False))
        with made.end:
            _copy(words)
        show(f'<pre class="quote whole" tabindex="0">{text(words)}</pre>')


def _copy(words: str) -> None:
    made = button("Copy", icon="content_copy", small=True)
    made.on("click", js_handler=f"(e) => flotilla.copy({script_text(words)}, e.currentTarget)")


def _listed(sentences: tuple[str, ...]) -> str:
    lines = "".join(f"<li>{text(one)}</li>" for one in sentences)
    return f'<ul class="told small">{lines}</ul>'


def _candles_html(candles: tuple[Mapping[str, Any], ...]) -> str:
    head = "".join(f"<th>{name}</th>" for name in ("Pair", "Timeframe", "Kind", "Candles", "From, UTC", "To, UTC"))
    rows = "".join(_candle(one) for one in candles)
    return f'<table class="plain"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _candle(one: Mapping[str, Any]) -> str:
    ends = (_moment(one.get(name)) for name in ("first", "last"))
    cells = (*(one.get(name) for name in ("pair", "timeframe", "candle_type", "rows")), *ends)
    return "<tr>" + "".join(f"<td>{text('' if cell is None else cell)}</td>" for cell in cells) + "</tr>"


def _moment(written_at: object) -> str:
    try:
        return figures.date_time(datetime.fromisoformat(str(written_at)))
    except ValueError:
        return "n/a"
