"""Dialogs that choose pairs: from the candles that are there, or as a bot traded them."""

from collections.abc import Mapping, Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui
from nicegui.events import GenericEventArguments

from core.access.policy import Actor
from core.backtests.asking import bot_drafts, pair_sources
from core.backtests.asking.pair_sources import Held, HeldCandles, RecordedList
from core.bots import service as bots
from core.errors import FlotillaError
from pages.look import theme
from pages.parts.button import button
from pages.parts.dialogs.dialog import dialog
from pages.parts.lifetime import Lifetime
from pages.parts.notice import toast, toast_error
from pages.parts.text import figures
from pages.parts.text.markup import show, span, text
from pages.parts.throttled import Throttled

NOW = "now"
_AS_NOW = "As it is now"
_ON_PRESS = "(e) => { const pair = e.target.closest('[data-key]')?.dataset.key; if (pair) emit(pair); }"


async def choose_held(held: Held, timeframe: str) -> Sequence[str]:
    """Let a person choose among the pairs that a runner holds of this timeframe; return them in the order in which they
    were chosen."""
    candles: dict[str, list[HeldCandles]] = {}
    for one in held.candles:
        if timeframe in ("", one.timeframe):
            candles.setdefault(one.pair, []).append(one)
    known = {pair: _held_words(found) for pair, found in candles.items()}
    with dialog("Pairs with candles") as opened:
        said = f"{held.source_title}, {timeframe or 'any timeframe'}. Pairs are added in the order you pick them."
        show(text(said), "muted")
        made = _HeldPairs(known)
        with ui.element("div").classes("row-x wrap dialog-foot"):
            button("Cancel", lambda: opened.submit(None), kind="ghost")
            button(f"Add all {figures.count(len(known))}", lambda: opened.submit(list(known)))
            button("Add selected", lambda: opened.submit(made.chosen), kind="primary")
    return await opened or ()


class _HeldPairs:
    """A list to choose from. `known`: pair → what is there of it."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known, self._filter = known, ""
        self.chosen: list[str] = []
        made = ui.input(placeholder="Filter", on_change=lambda event: self._look_for(event.value or ""))
        made.props(f'{theme.INPUT} aria-label="Filter pairs"').classes("input")
        self._list = show("", "choose-list", tag="ul").props('aria-label="Pairs with candles"')
        self._list.on("click", self._press, js_handler=_ON_PRESS)
        self._draw()

    def _look_for(self, words: str) -> None:
        self._filter = words.strip().upper()
        self._draw()

    def _press(self, event: GenericEventArguments) -> None:
        pair = event.args
        if isinstance(pair, str) and pair in self._known:
            others = [one for one in self.chosen if one != pair]
            self.chosen = others if pair in self.chosen else [*others, pair]
            self._draw()

    def _draw(self) -> None:
        shown = [(pair, words) for pair, words in self._known.items() if self._filter in pair]
        self._list.set_content("".join(self._line(*one) for one in shown) or '<li class="muted small">None.</li>')

    def _line(self, pair: str, words: str) -> str:
        at = self.chosen.index(pair) + 1 if pair in self.chosen else 0
        return (
            f'<li data-key="{text(pair)}"><button type="button" aria-pressed="{"true" if at else "false"}">'
            f'<span class="at">{at or ""}</span><b>{text(pair)}</b>{span(words, "muted small")}</button></li>'
        )


def _held_words(found: Sequence[HeldCandles]) -> str:
    first, until = min(one.first for one in found), max(one.until for one in found)
    flaw = next((", " + words for one in found if (words := one.problem or ("has gaps" if one.has_gaps else ""))), "")
    return f"{figures.date(first)} to {figures.date(until)}{flaw}"


async def choose_of_bot(actor: Actor, zone: ZoneInfo) -> Sequence[str]:
    """Let a person choose a bot and one of its lists; return the pairs in their order."""
    known = {one.id: one.name for one in await bots.list_bots(actor)}
    if not known:
        toast("You have no bots. Add pairs from candles, or type them.", "warn")
        return ()
    lists = await pair_sources.lists_of(actor, next(iter(known)))
    with dialog("Pairs of a bot") as opened:
        made = _BotLists(actor, zone, known, lists)
        with ui.element("div").classes("row-x dialog-foot"):
            button("Cancel", lambda: opened.submit(False), kind="ghost")
            button("Add pairs", lambda: opened.submit(True), kind="primary")
    return await made.pairs() if await opened else ()


class _BotLists:
    """Two fields: the bot, and since when it traded the list. `lists`: of the first bot."""

    def __init__(self, actor: Actor, zone: ZoneInfo, known: dict[UUID, str], lists: Sequence[RecordedList]) -> None:
        self._actor, self._zone = actor, zone
        self._lists: dict[str, RecordedList] = {}
        again = Throttled(Lifetime(), self._changed, 0.1)
        with ui.element("div").classes("form"):
            self._bot = ui.select(known, value=next(iter(known)), with_input=True, on_change=again.ask)
            self._bot.props(theme.SELECT + ' aria-label="Bot"').classes("input")
            self._list = ui.select({NOW: _AS_NOW}, value=NOW).classes("input")
            self._list.props(theme.SELECT + ' aria-label="List"')
        self._offer(lists)

    async def _changed(self) -> None:
        bot_id = self._bot.value
        try:
            lists = await pair_sources.lists_of(self._actor, bot_id) if bot_id else ()
        except FlotillaError as error:
            toast_error(error)
            return
        if bot_id == self._bot.value:  # otherwise another one was chosen meanwhile, and is read next
            self._offer(lists)

    def _offer(self, lists: Sequence[RecordedList]) -> None:
        self._lists = {one.at.isoformat(): one for one in lists}
        words = {at: self._words(one) for at, one in self._lists.items()}
        self._list.set_options({NOW: _AS_NOW} | words, value=NOW)

    async def pairs(self) -> Sequence[str]:
        """Return the pairs of what was chosen."""
        if self._list.value in self._lists:
            return self._lists[self._list.value].pairs
        found = await bot_drafts.of_bot(self._actor, self._bot.value) if self._bot.value else None
        if found and not found.draft.pairs:
            toast(found.pairs_from, "warn")
        return found.draft.pairs if found else ()

    def _words(self, one: RecordedList) -> str:
        return f"From {figures.date_time(one.at, self._zone)} on: {figures.plural(len(one.pairs), 'pair')}"
