"""The effective configuration: every key that Freqtrade will see, where its value comes from, and what is wrong with
it."""

from collections.abc import Sequence
from functools import partial
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Scope
from core.bots.settings import configuration
from core.bots.settings.configuration import EffectiveView
from core.bots.settings.effective_lines import Line
from core.bots.verdicts import settings_check
from core.bots.views import BotDetail
from core.configurations.findings import Finding, Severity
from pages.bots.one.configuration_table import LAYERS, as_json, matching, table_html
from pages.look import theme
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import card
from pages.parts.notice import notice, toast
from pages.parts.skeleton import skeleton_lines
from pages.parts.text.markup import show

NEXT_TIME = "It is checked when it is started or its settings change."


class Configuration:
    def __init__(self, actor: Actor, zone: ZoneInfo, detail: BotDetail) -> None:
        self._actor, self._bot = actor, detail.bot
        self._view: EffectiveView | None = None
        self._words, self._layer = "", ""
        self._findings = ui.element("div").classes("in")
        with card("Effective configuration", self._revisions(detail), flush=True) as made:
            if Scope.EDIT in self._bot.scopes:
                with made.end:
                    button("Edit", icon="edit", small=True, to=f"/bots/{self._bot.id}/edit")
            with ui.element("div").classes("filters row-x wrap"):
                self._build_filters()
            self._card = made
            self._table = ui.element("div").classes("scroll-x")
            self._table.props('tabindex=0 role=region aria-label="Effective configuration"')
            with self._table:
                skeleton_lines(8)

    async def open(self) -> None:
        view = await configuration.effective(self._actor, self._bot.id)
        if view == self._view:
            return
        self._view = view
        self._findings.clear()
        with self._findings:
            self._draw_findings(view)
        self._draw_table()

    async def redraw(self, detail: BotDetail) -> None:
        """Load the configuration again, but only after a save or a start: it depends on nothing else."""
        words = self._revisions(detail)
        if words != self._told or detail.bot.status is not self._bot.status:
            self._bot = detail.bot
            self._card.head("Effective configuration", words)
            await self.open()

    # ---- details ---------------------------------------------------------------------------------------------------

    def _revisions(self, detail: BotDetail) -> str:
        running = "" if detail.running_revision is None else f", revision {detail.running_revision} running"
        order = "Later layers override earlier ones: exchange → strategy → bot → system"
        self._told = f"Revision {detail.config_revision} saved{running}. {order}"
        return self._told

    def _build_filters(self) -> None:
        find = ui.input(placeholder="Key or value").classes("input")
        find.props(f'{theme.INPUT} clearable debounce=200 aria-label="Key or value"')
        find.on_value_change(lambda event: self._filter(words=event.value or ""))
        chosen = ui.select(LAYERS, value="").classes("input")
        chosen.props(f'{theme.SELECT} aria-label="Layer"')
        chosen.on_value_change(lambda event: self._filter(layer=event.value or ""))
        button("Copy", guard.act(self._copy), icon="content_copy", small=True)
        button("Download JSON", guard.act(self._download), icon="download", small=True)
        self._accepted = ui.label().classes("muted small")

    def _filter(self, *, words: str | None = None, layer: str | None = None) -> None:
        self._words = self._words if words is None else words
        self._layer = self._layer if layer is None else layer
        self._draw_table()

    def _shown(self) -> list[Line]:
        return matching(self._view.lines, self._words, self._layer) if self._view else []

    def _draw_table(self) -> None:
        if self._view is None:
            return
        self._table.clear()
        with self._table:
            show(table_html(self._shown()))

    async def _copy(self) -> None:
        ui.run_javascript(f"flotilla.copy({theme.script_text(as_json(self._shown()))})")
        toast("Copied as JSON.")

    async def _download(self) -> None:
        ui.download.content(as_json(self._shown()), f"{self._bot.id}-configuration.json", "application/json")

    def _draw_findings(self, view: EffectiveView) -> None:
        version = f"Freqtrade {view.version}"
        errors = [one for one in view.findings if one.severity is Severity.ERROR]
        warnings = [one for one in view.findings if one.severity is Severity.WARNING]
        self._accepted.set_text(f"{version} accepts this." if view.checked_at and not errors else "")
        if view.checked_at is None:
            words = view.unchecked or "Until then it is compared with Freqtrade’s list of settings only."
            with notice("info", f"{version} has not checked this configuration yet.", f"{words} {NEXT_TIME}"):
                if Scope.OPERATE in self._bot.scopes:
                    button("Check now", guard.act(partial(self._check, version)), icon="fact_check", small=True)
        if errors:
            notice("error", f"{version} does not start with this.", reasons=_reasons(errors))
        if warnings:
            notice("warn", f"{version} starts with this, but look at these keys.", reasons=_reasons(warnings))

    async def _check(self, version: str) -> None:
        toast(f"{version} checks the settings…")
        found = await settings_check.of_bot(self._actor, self._bot.id)
        if found.unchecked:
            toast(f"Not checked: {found.unchecked}", "warn")
        await self.open()


def _reasons(findings: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(f"{one.path or 'The whole'}: {one.sentence}" for one in findings)
