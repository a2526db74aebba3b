"""Search, opened by Ctrl K: type some letters, press Enter, and the page opens."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from nicegui import ui
from nicegui.events import GenericEventArguments

from core.errors import FlotillaError
from pages.look import theme
from pages.parts.text.markup import show, span, text


@dataclass(frozen=True)
class Hit:
    """`kind`: Bot, Strategy, Page …, shown muted at the right."""

    title: str
    kind: str
    path: str


type_of_search = Callable[[str], Awaitable[Sequence[Hit]]]
MOST_HITS = 12
_WORDS = "Search or jump to…"


def box(search_for: type_of_search) -> None:
    """Draw the button in the header that looks like a field, and the dialog that it opens. Ctrl K and / press it."""
    dialog = Search(search_for)
    with ui.element("button").classes("search").props('id=flotilla-search type=button aria-haspopup="dialog"') as made:
        show(f'{theme.icon("search")}<span>{_WORDS}</span> <kbd class="kbd">Ctrl K</kbd>', "in")
    made.on("click", dialog.open)


class Search:
    """The dialog. Arrow keys choose, Enter goes, Escape closes."""

    def __init__(self, search_for: type_of_search) -> None:
        self._search_for = search_for
        self._hits: Sequence[Hit] = ()
        self._chosen = 0
        self._asked = 0
        self._words = ""
        self._dialog = ui.dialog().props("position=top transition-duration=80")
        with self._dialog:  # noqa: SIM117  the two are not one idea
            with ui.element("div").classes("card search-box").props('role="dialog" aria-label="Search"'):
                self._input = ui.input(placeholder=_WORDS, on_change=lambda event: self._typed(event.value or ""))
                self._input.props(
                    f"{theme.INPUT} autofocus role=combobox aria-expanded=true aria-controls=search-hits"
                ).classes("input")
                self._input.props["aria-label"] = _WORDS
                self._list = show("", "search-hits").props('id=search-hits role=listbox aria-label="Found"')
        for key, step in (("down", 1), ("up", -1)):
            self._input.on(f"keydown.{key}.prevent", lambda _, step=step: self._move(step))
        self._input.on("keydown.enter", self._go)
        self._list.on(
            "click",
            self._clicked,
            js_handler="(e) => { const i = e.target.closest('[data-at]'); if (i) emit(Number(i.dataset.at)) }",
        )

    async def open(self) -> None:
        """Open it with an empty field."""
        self._input.set_value("")
        self._dialog.open()
        await self._typed("")

    async def _typed(self, words: str) -> None:
        self._asked += 1
        mine = self._asked
        try:
            hits = list(await self._search_for(words.strip()))[:MOST_HITS]
        except FlotillaError as error:
            self._list.set_content(span(str(error), "muted pad"))
            return
        if mine == self._asked:  # an older, slower answer is no longer wanted
            self._hits, self._chosen, self._words = hits, 0, words
            self._draw()

    def _move(self, step: int) -> None:
        if self._hits:
            self._chosen = (self._chosen + step) % len(self._hits)
            self._draw()

    async def _go(self) -> None:
        if self._words != (self._input.value or ""):  # Enter came before the answer
            await self._typed(self._input.value or "")
        self._leave(self._chosen)

    def _clicked(self, event: GenericEventArguments) -> None:
        if isinstance(event.args, int):
            self._leave(event.args)

    def _leave(self, index: int) -> None:
        if 0 <= index < len(self._hits):
            self._dialog.close()
            ui.run_javascript(f"flotilla.go({theme.script_text(self._hits[index].path)})")

    def _draw(self) -> None:
        if not self._hits:
            self._list.set_content(span("Nothing found", "muted pad"))
        else:
            self._list.set_content("".join(_hit(hit, at, at == self._chosen) for at, hit in enumerate(self._hits)))
        self._input.props["aria-activedescendant"] = f"search-hit-{self._chosen}" if self._hits else ""


def _hit(hit: Hit, at: int, chosen: bool) -> str:
    return (
        f'<div class="hit{" on" if chosen else ""}" role="option" id="search-hit-{at}" data-at="{at}" '
        f'aria-selected="{"true" if chosen else "false"}">{text(hit.title)}{span(hit.kind, "muted small end")}</div>'
    )
