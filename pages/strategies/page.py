"""The page of one strategy: its versions, and the source and settings of one of them."""

from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor, Resource
from core.access.scopes import Kind, Role, Scope
from core.bots import strategy_use
from core.bots.strategy_use import StrategyUse
from core.errors import FlotillaError, NotFound, Refused
from core.events import DesiredStateChanged, Event, ThingChanged
from core.strategies import service as strategies
from core.strategies.views import VersionLine, VersionView
from pages.frame.addresses import id_of
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import card, page_head
from pages.parts.dialogs.confirm import confirm
from pages.parts.dialogs.kept_runs import kept_runs
from pages.parts.dialogs.share import share
from pages.parts.form.code import code
from pages.parts.lifetime import Lifetime
from pages.parts.notice import error_notice, notice, toast
from pages.parts.own_events import is_about
from pages.parts.revisions.history import Revisions
from pages.parts.text import figures
from pages.parts.text.markup import show, span, text
from pages.parts.text.status import age_html
from pages.parts.throttled import Throttled
from pages.strategies.addresses import archive_path, path_of, source_path
from pages.strategies.bots_behind import GO_ON, behind, said, update_bots
from pages.strategies.comparing.compare import comparison
from pages.strategies.extras_cards import extras_cards
from pages.strategies.next import NextVersion
from pages.strategies.runs import FamilyRuns


async def strategy_page(family_id: str, version: str = "", edit: str = "", compare: str = "") -> None:
    """Show the strategy. `version`: its number; empty for the newest. `edit`: "1" to write the next version based on
    it. `compare`: number of the version that it is compared with."""
    here = guard.view()
    lines = await strategies.versions(here.actor, id_of(family_id))
    found = await strategies.get(here.actor, _chosen(lines, version).id)
    if compare:
        set_crumb(("Strategies", "/strategies"), (found.name, path_of(found)), "Compare")
        old = await strategies.get(here.actor, _chosen(lines, compare).id)
        await comparison(here.actor, old, found, lines)
        return
    if edit == "1" and Scope.EDIT in found.scopes:
        set_crumb(("Strategies", "/strategies"), (found.name, f"/strategies/{found.family_id}"), "Edit")
        NextVersion(here.actor, found, lines[0])
    else:
        set_crumb(("Strategies", "/strategies"), found.name)
        StrategyPage(here.actor, ZoneInfo(here.time_zone), found, lines)


def _chosen(lines: list[VersionLine], number: str) -> VersionLine:
    found = next((line for line in lines if str(line.version_number) == number), None) if number else lines[0]
    if found is None:
        raise NotFound("There is no such version of this strategy.")
    return found


class StrategyPage:
    """A version never changes, but its surroundings do: newer versions, and the bots that trade it."""

    def __init__(self, actor: Actor, zone: ZoneInfo, found: VersionView, lines: list[VersionLine]) -> None:
        self._actor, self._zone, self._found, self._lines = actor, zone, found, lines
        self._opened_with = lines[0].version_number
        self._others: list[StrategyUse] = []
        self._life = Lifetime()
        self._head()
        self._notices = ui.element("div").classes("in")
        self._behind = ui.element("div").classes("in")
        self._refusal = ui.element("div").classes("in")
        with ui.element("div").classes("cols two-one"):
            _source(found)
            with ui.element("div").classes("stack"):
                self._versions = card("Versions", figures.count(len(lines)), flush=True)
                with self._versions:
                    self._list = show(versions_html(found, lines, zone), "versions")
                FamilyRuns(actor, found, self._life)
                extras_cards(actor, found)
        note, may_restore = "of its name; code and settings have versions", Scope.EDIT in found.scopes
        revisions = Revisions(
            actor, zone, Kind.STRATEGY, found.family_id, found.name, may_restore=may_restore, note=note
        )
        self._life.task(revisions.open())
        self._look = Throttled(self._life, self._see)
        self._life.subscribe(self._heard, ThingChanged, DesiredStateChanged)
        self._look.ask()  # catches changes since it was read

    def _head(self) -> None:
        found = self._found
        badge = span(f"v{found.version_number}", "badge accent") + (span("latest", "badge") if found.is_latest else "")
        with page_head(found.name, ", ".join(_said(found)), beside=badge):
            if Scope.EDIT in found.scopes:
                button("Edit", icon="edit", kind="primary", to=path_of(found, found.version_number, edit=True))
            self._reuse()
            if Scope.SHARE in found.scopes:
                resource = Resource(Kind.STRATEGY, found.family_id, found.owner_id)
                button("Share…", guard.act(lambda: share(self._actor, resource, found.name)), icon="person_add")
            if Scope.DELETE in found.scopes:
                button("Delete…", guard.act(self._delete), icon="delete")

    def _reuse(self) -> None:
        found = self._found
        if self._actor.role is not Role.VIEWER:
            if Scope.USE in found.scopes:
                button("Backtest this version", icon="science", to=f"/backtests/new?strategy={found.id}")
                button("New bot with this", icon="smart_toy", to=f"/bots/new?strategy={found.id}")
            button("Copy", icon="content_copy", to=f"/strategies/new?copy={found.id}")
        if len(self._lines) > 1:
            other = next(line for line in self._lines if line.id != found.id).version_number
            button("Compare", icon="difference", to=path_of(found, found.version_number, compare=other))

    def _heard(self, event: Event) -> None:
        """Reload after an event. Events of all bots count, because any bot may now trade another version."""
        if isinstance(event, DesiredStateChanged) or is_about(event, self._found.family_id):
            self._look.ask()

    async def _see(self) -> None:
        try:
            lines = await strategies.versions(self._actor, self._found.family_id)
            uses = await strategy_use.uses_of(self._actor, self._found.family_id)
        except FlotillaError:
            return  # a version never changes, so the page stays correct; an action on it reports the outage
        self._tell_behind(behind(uses, self._found) if self._found.id == lines[0].id else [])
        if lines != self._lines:
            self._lines = lines
            self._versions.head("Versions", figures.count(len(lines)))
            self._list.set_content(versions_html(self._found, lines, self._zone))
            self._tell_newer()

    def _tell_newer(self) -> None:
        newest = self._lines[0].version_number
        self._notices.clear()
        if newest > self._opened_with:
            with (
                self._notices,
                notice("info", f"v{newest} has just been saved.", "You are looking at an earlier version."),
            ):
                button(f"Show v{newest}", to=path_of(self._found, newest))

    def _tell_behind(self, others: list[StrategyUse]) -> None:
        """Say which bots run earlier versions; redrawn only when that changes, because a button is there."""
        if others == self._others:
            return
        self._others = others
        self._behind.clear()
        if others:
            with self._behind, notice("info", said(others), GO_ON):
                if any(one.may_edit for one in others):
                    button("Update bots…", guard.act(self._update))

    async def _update(self) -> None:
        if await update_bots(self._actor, self._found, self._others):
            self._look.ask()

    async def _delete(self) -> None:
        found = self._found
        what = "All its versions go. If a bot ever traded one of them, they are kept in the archive with its trades."
        kept = await kept_runs(self._actor, Resource(Kind.STRATEGY, found.family_id, found.owner_id))
        if not await confirm(f"Delete {found.name}?", what, "Delete strategy", consequences=kept):
            return
        try:
            await strategies.remove(self._actor, found.family_id)
        except Refused as refusal:
            self._refusal.clear()
            with self._refusal:
                error_notice(refusal)
            return
        toast(f"{found.name} is deleted.")
        ui.navigate.to("/strategies")


def _said(found: VersionView) -> list[str]:
    """Return what the source states about itself."""
    if found.is_too_large:
        return [found.class_name, "too large to read"]
    told = [found.class_name, found.timeframe or "timeframe from the settings"]
    return told + (["long and short"] if found.can_short else [])


def _source(found: VersionView) -> None:
    with card("Source", figures.size(len(found.code.encode())), flush=True) as made:
        with made.end:
            is_more = bool(found.files or found.parameters or found.packages)
            path = archive_path(found.id) if is_more else source_path(found.id)
            show(f'<a href="{text(path)}" download>{"Download all" if is_more else "Download"}</a>', "link small")
        says = f"Source of {found.name} v{found.version_number}"
        code(found.code, language="Python", says=says, height_px=680)


def versions_html(found: VersionView, lines: list[VersionLine], zone: ZoneInfo) -> str:
    return "".join(_line(found, line, zone) for line in lines)


def _line(found: VersionView, line: VersionLine, zone: ZoneInfo) -> str:
    is_shown = line.id == found.id
    bots = span(figures.plural(line.bot_count, "bot"), "muted small nowrap") if line.bot_count else ""
    saved = text(figures.date_time(line.saved_at, zone))
    age = f'<span class="muted small nowrap" title="{saved}">{age_html(line.saved_at)}</span>'
    note = span(line.note or "no note", "ell muted small grow")
    return (
        f'<a class="item line{" on" if is_shown else ""}" href="{text(path_of(found, line.version_number))}"'
        f"{' aria-current=page' if is_shown else ''}>{span(f'v{line.version_number}', 'strong')}{note}{bots}{age}</a>"
    )
