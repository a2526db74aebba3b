"""The effective configuration: every key that Freqtrade will see, the layer it comes from, and what is wrong with
it."""

import json
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Scope
from core.bots.settings import configuration
from core.bots.settings.configuration import EffectiveView, Line
from core.bots.views import BotDetail
from core.configurations.findings import Finding, Severity
from pages.parts.button import button
from pages.parts.card import card
from pages.parts.notice import notice
from pages.parts.skeleton import skeleton_lines
from pages.parts.text import digits
from pages.parts.text.markup import show, span, text

MOST_LINES = 1_000
LONGEST_VALUE = 4_000
"""Characters shown of a value. A list of a thousand pairs is longer, and nobody reads it here."""


class Configuration:
    def __init__(self, actor: Actor, zone: ZoneInfo, detail: BotDetail) -> None:
        self._actor, self._bot_id = actor, detail.bot.id
        self._shown: tuple[object, ...] = ()
        self._findings = ui.element("div").classes("in")
        with card("Effective configuration", self._revisions(detail), flush=True) as made:
            if Scope.EDIT in detail.bot.scopes:
                with made.end:
                    button("Edit", icon="edit", small=True, to=f"/bots/{detail.bot.id}/edit")
            self._card = made
            self._table = ui.element("div").classes("scroll-x")
            self._table.props('tabindex=0 role=region aria-label="Effective configuration"')
            with self._table:
                skeleton_lines(8)

    async def open(self) -> None:
        view = await configuration.effective(self._actor, self._bot_id)
        if (view,) == self._shown:
            return
        self._shown = (view,)
        self._findings.clear()
        with self._findings:
            _findings(view)
        self._table.clear()
        with self._table:
            show(table_html(view.lines))

    async def redraw(self, detail: BotDetail) -> None:
        """Load the configuration again, but only after a save: it depends on nothing else."""
        words = self._revisions(detail)
        if words != self._words:
            self._card.head("Effective configuration", words)
            await self.open()

    def _revisions(self, detail: BotDetail) -> str:
        running = "" if detail.running_revision is None else f", running r{detail.running_revision}"
        self._words = f"saved r{detail.config_revision}{running}; exchange < strategy < bot < system, the last one wins"
        return self._words


def _findings(view: EffectiveView) -> None:
    if view.unchecked is not None:
        notice("info", "Not checked against the schema of its Freqtrade version.", view.unchecked)
    errors = [one for one in view.findings if one.severity is Severity.ERROR]
    warnings = [one for one in view.findings if one.severity is Severity.WARNING]
    if errors:
        notice("error", "Freqtrade will not start with this.", reasons=_reasons(errors))
    if warnings:
        notice("warn", "Freqtrade would take this, but it looks like a slip.", reasons=_reasons(warnings))


def _reasons(findings: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(f"{one.path or 'The whole'}: {one.sentence}" for one in findings)


def table_html(lines: Sequence[Line]) -> str:
    """Return a table of the first `MOST_LINES` lines; long values are cut."""
    head = "<thead><tr><th>Key</th><th>Value</th><th>From</th><th>Overrides</th></tr></thead>"
    rows = "".join(map(_row, lines[:MOST_LINES]))
    beyond = len(lines) - MOST_LINES
    more = f'<tr><td colspan="4" class="muted">… and {beyond:,} more</td></tr>' if beyond > 0 else ""
    return f'<table class="plain config">{head}<tbody>{rows}{more}</tbody></table>'


def _row(line: Line) -> str:
    layer = f'<span class="layer {text(str(line.layer))}">{text(str(line.layer))}</span>'
    overrides = span(", ".join(line.overrides), "muted") if line.overrides else ""
    return (
        f'<tr><td class="mono">{text(line.path)}</td><td class="mono wrap-any">{text(_written(line.value))}</td>'
        f"<td>{layer}</td><td>{overrides}</td></tr>"
    )


def _written(value: object) -> str:
    words = digits.plain_json(json.dumps(value, ensure_ascii=False))
    return words if len(words) <= LONGEST_VALUE else f"{words[:LONGEST_VALUE]} …"
