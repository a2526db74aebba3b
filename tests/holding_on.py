"""What a person holds on a page: a dialog, a menu, the focus, half-typed text. News must leave it as it is.

Every dialog and menu of every page is opened, the dialogs of a page one over the other, and all stay open together
while bots trade.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser import arrives, close, go, open_page
from tests.steps import open_bot_that_trades

NEWS = 12
"""Updates of the list of bots; a dialog that news can close was gone after the first one or two."""
DIALOG, MENU_ITEM = ".card.dialog", "role=menuitem"
LISTEN = "window.news = 0; window.socket.on('update', () => window.news++)"
MARK = "(held) => { window.held = held; window.focused = document.activeElement }"
LOST = """() => [
    ...window.held.filter(e => !e.isConnected || !e.checkVisibility()).map(e => e.ariaLabel || e.textContent),
    ...(document.activeElement === window.focused ? [] : ['the focus'])]"""


@dataclass(frozen=True)
class Held:
    """A tab: what is done there, one after the other, and what is there afterwards."""

    path: str
    acts: tuple[Callable[[Page], object], ...]
    shown: str = DIALOG


def press(words: str) -> Callable[[Page], None]:
    """A button of the page, also when a dialog lies over it by now."""

    def act(page: Page) -> None:
        page.locator("#main").get_by_role("button", name=words, include_hidden=True).first.dispatch_event("click")

    return act


def more(page: Page) -> None:
    button = page.locator("#main").get_by_role("button", name="More", exact=True, include_hidden=True)
    button.dispatch_event("click")


def choose(words: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        more(page)
        item = page.get_by_role("menuitem", name=words, include_hidden=True)
        item.dispatch_event("click")
        expect(item).to_have_count(0)  # the menu has gone

    return act


def together(verb: str) -> Callable[[Page], None]:
    """With all bots that are selected."""

    def act(page: Page) -> None:
        bar = page.locator("[aria-label='Selected bots']")
        button = bar.get_by_role("button", name=verb, exact=True, include_hidden=True)
        expect(button).to_be_enabled()  # the server knows of the selection
        button.dispatch_event("click")
        expect(page.locator(DIALOG).last).to_contain_text(re.compile(rf"{verb} \d bots\?"))

    return act


def select_all(page: Page) -> None:
    page.get_by_role("checkbox", name="Select all rows").click()


def in_header(words: str) -> Callable[[Page], None]:
    return lambda page: page.locator("header").get_by_role("button", name=words).click()


def focus(selector: str) -> Callable[[Page], None]:
    return lambda page: page.locator(selector).first.focus()


def open_trade(page: Page) -> None:
    rows = page.locator(".ag-center-cols-container [role=row]")
    rows.filter(has_text=re.compile(r"\d")).first.click()  # one that has come; before, rows are empty


def type_half_a_name(page: Page) -> None:
    page.get_by_label("Name", exact=True).fill("half a na")


def leave(page: Page) -> None:
    page.get_by_role("link", name="Home", exact=True).first.click()


def choices_of_exchange(page: Page) -> None:
    page.get_by_role("combobox", name="Exchange").click()


def everything(bot: str, exchange: str, runner: str, strategy: str) -> list[Held]:
    """Of an administrator with practice bots, and with a colleague called Grace. The arguments are paths."""
    at_bot = ("Clone…", "Share…", "Delete…", "Change Freqtrade version…", "Move to another runner…")
    of_person = ("Change role Grace", "Reset password Grace", "Disable Grace", "Add person")
    row, link = "[aria-label^='Restart Practice']", ".bot-list a"
    return [
        Held("/bots", (select_all, together("Stop"), together("Restart"))),
        Held("/bots", (focus(row),), row),
        Held("/bots", (in_header("Search"),), ".search-box"),
        Held(bot, (more,), MENU_ITEM),
        Held(bot, tuple(map(choose, at_bot))),
        Held(f"{bot}?tab=trades", (open_trade,)),
        Held("/", (focus(link),), link),
        Held("/", (press("Remove the practice fleet…"),)),
        Held("/", (in_header("Theme"),), MENU_ITEM),
        Held("/", (in_header("Administrator"),), MENU_ITEM),
        Held("/exchanges", (press("Share Practice market"), press("Delete Practice market"))),
        Held(exchange, (press("Share…"), press("Delete…"))),
        Held("/runners", tuple(press(f"{verb} This machine") for verb in ("Share", "Edit", "Delete"))),
        Held(runner, tuple(press(f"{verb}…") for verb in ("Share", "Edit", "Delete"))),
        Held(strategy, (press("Share…"), press("Delete…"))),
        Held("/people", tuple(map(press, of_person))),
        Held("/bots/new", (choices_of_exchange,), "role=option"),
        Held(f"{bot}/edit", (type_half_a_name, leave), "dialog.ask"),
    ]


def first_of_each(context: BrowserContext) -> list[str]:
    """Paths of a bot that trades, an exchange, a runner and a strategy."""
    page = context.new_page()
    found = [open_bot_that_trades(page)]
    for path in ("/exchanges", "/runners", "/strategies"):
        open_page(page, path)
        found.append(str(page.locator("#main tbody a[href]").first.get_attribute("href")))
    close(page)
    return found


def take_hold(page: Page, held: Held) -> Locator:
    page.bring_to_front()  # tabs behind others draw no grids
    arrives(page, held.path)
    shown = page.locator(held.shown)
    for number, act in enumerate(held.acts):
        act(page)
        if held.shown == DIALOG and act is not select_all:
            expect(shown).to_have_count(number + (select_all not in held.acts))
    expect(shown.first).to_be_visible()
    return shown


def keeps_what_is_held(context: BrowserContext, held: list[Held]) -> None:
    """Returns when the bots have told enough, and everything was still there."""
    tabs = [(one, context.new_page()) for one in held]
    for one, page in tabs:  # they load beside one another
        go(page, one.path)
    shown = [take_hold(page, one) for one, page in tabs]
    for locator in shown:
        locator.page.evaluate(MARK, locator.element_handles())
    lists = [page for one, page in tabs if one.path == "/bots"]
    for page in lists:
        page.evaluate(LISTEN)
    for page in lists:
        page.wait_for_function(f"window.news >= {NEWS}")
    lost = [f"{one.path}: {words}" for one, page in tabs for words in page.evaluate(LOST)]
    for _, page in tabs:
        close(page)
    assert lost == [], lost
