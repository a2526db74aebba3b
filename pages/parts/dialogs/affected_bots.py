"""Asks what becomes of running bots before a right is taken back."""

from nicegui import ui

from core.bots.rights.taking_back import Hit
from pages.parts.button import button
from pages.parts.dialogs.dialog import dialog
from pages.parts.text import figures
from pages.parts.text.markup import show, text


async def stop_or_let_run(title: str, hit: Hit, what: str) -> bool | None:
    """Ask. True: stop them; False: let them run on; None: do nothing at all. `what`: sentences about what happens to
    them."""
    them = "it" if hit.running == 1 else "them"
    with dialog(title) as opened:
        show(f'<p>{text(what)}</p><ul class="muted">{_choices(hit, them)}</ul>', "col-x")
        with ui.element("div").classes("row-x dialog-foot wrap"):
            button("Cancel", lambda: opened.submit(None), kind="ghost").props("autofocus")
            button(f"Stop {them}", lambda: opened.submit(True), kind="danger")
            button(f"Let {them} run", lambda: opened.submit(False), kind="primary")
    answer: bool | None = await opened
    return answer


def words(hit: Hit, whose: str) -> str:
    """`2 running bots of Mallory (1 live, 3 open positions)`"""
    more = [f"{hit.live} live"] if hit.live else []
    more += [figures.plural(hit.positions, "open position")] if hit.positions else []
    return f"{figures.plural(hit.running, 'running bot')} of {whose}" + (f" ({', '.join(more)})" if more else "")


def _choices(hit: Hit, them: str) -> str:
    goes_on = "it goes on with the keys it has, until it ends or is stopped"
    if hit.running > 1:
        goes_on = "they go on with the keys they have, until they end or are stopped"
    stopped = f"Stop {them}: stopping sells nothing"
    if hit.positions:
        stay = "stays open, and nobody watches it" if hit.positions == 1 else "stay open, and nobody watches them"
        stopped += f"; {figures.plural(hit.positions, 'position')} {stay}"
    return "".join(f"<li>{text(line)}.</li>" for line in (f"Let {them} run: {goes_on}", stopped))
