"""What a person holds on a page: a dialog, a menu, the focus, half-typed text. News must leave it as it is.

Every dialog and menu of every page is opened, each in a tab of its own, and all stay open together while bots trade.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser import arrives, close, go, open_page, settle

Opener = Callable[[Page], Locator]
NEWS = 12
"""Updates of the list of bots; a dialog that news can close was gone after the first one or two."""
LISTEN = "window.news = 0; window.socket.on('update', () => window.news++)"
MARK = "e => { window.held = e; window.focused = document.activeElement }"
IS_HELD = """() => [window.held.isConnected && window.held.checkVisibility() ? '' : 'closed or drawn anew',
    document.activeElement === window.focused ? '' : 'lost the focus'].filter(Boolean)"""


def press(words: str, **more: bool) -> Opener:
    """A button of the page that opens a dialog."""

    def opener(page: Page) -> Locator:
        page.locator("#main").get_by_role("button", name=words, **more).first.click()  # type: ignore[arg-type]
        return dialog(page)

    return opener


def dialog(page: Page) -> Locator:
    return page.locator(".card.dialog")


def menu(page: Page) -> Locator:
    page.locator("#main").get_by_role("button", name="More", exact=True).click()
    return page.get_by_role("menuitem", name="Clone…")


def chosen_in_menu(words: str) -> Opener:
    def opener(page: Page) -> Locator:
        menu(page)
        page.get_by_role("menuitem", name=words).click()
        return dialog(page)

    return opener


def together(verb: str) -> Opener:
    """All bots are selected, and something is done with them."""

    def opener(page: Page) -> Locator:
        page.get_by_role("checkbox", name="Select all rows").click()
        page.get_by_role("region", name="Selected bots").get_by_role("button", name=verb, exact=True).click()
        expect(dialog(page)).to_contain_text(f"{verb} 3 bots?")
        return dialog(page)

    return opener


def in_header(words: str, shown: str) -> Opener:
    def opener(page: Page) -> Locator:
        page.locator("header").get_by_role("button", name=words).click()
        return page.locator(shown)

    return opener


def trade(page: Page) -> Locator:
    page.locator(".ag-center-cols-container [role=row]").first.click()
    return dialog(page)


def focus_in_a_row(page: Page) -> Locator:
    button = page.get_by_role("button", name=re.compile("^Restart Practice")).first
    button.focus()
    return button


def choices(page: Page) -> Locator:
    page.get_by_role("combobox", name="Exchange").click()
    return page.get_by_role("option").first


def typed(page: Page) -> Locator:
    page.get_by_label("Name", exact=True).fill("half a na")
    return page.get_by_label("Name", exact=True)


def about_to_leave(page: Page) -> Locator:
    typed(page)
    page.get_by_role("link", name="Home", exact=True).first.click()
    return page.get_by_text("Leave without saving?")


@dataclass(frozen=True)
class Held:
    path: str
    open: Opener


def everything(context: BrowserContext) -> list[Held]:
    """Of an administrator's fleet of three practice bots, and of a colleague called Grace."""
    bot, exchange, runner, strategy = first_of_each(context)
    at_bot = ("Clone…", "Share…", "Delete…", "Change Freqtrade version…", "Move to another runner…")
    of_person = ("Change role Grace", "Reset password Grace", "Disable Grace", "Add person")
    return [
        Held("/bots", together("Stop")),
        Held("/bots", together("Restart")),
        Held("/bots", focus_in_a_row),
        Held("/bots", in_header("Search", ".search-box")),
        Held(bot, menu),
        *(Held(bot, chosen_in_menu(words)) for words in at_bot),
        Held(f"{bot}?tab=trades", trade),
        Held("/", press("Remove the practice fleet…")),
        Held("/", in_header("Theme", "[data-theme-is=dark]")),
        Held("/", in_header("Administrator", ".pop-head")),
        *(Held("/exchanges", press(f"{verb} Practice market")) for verb in ("Share", "Delete")),
        *(Held(exchange, press(f"{verb}…")) for verb in ("Share", "Delete")),
        *(Held("/runners", press(f"{verb} This machine")) for verb in ("Share", "Edit", "Delete")),
        *(Held(runner, press(f"{verb}…")) for verb in ("Share", "Edit", "Delete")),
        *(Held(strategy, press(f"{verb}…")) for verb in ("Share", "Delete")),
        *(Held("/people", press(words)) for words in of_person),
        Held("/bots/new", choices),
        Held(f"{bot}/edit", typed),
        Held(f"{bot}/edit", about_to_leave),
    ]


def first_of_each(context: BrowserContext) -> list[str]:
    page, found = context.new_page(), []
    for path in ("/bots", "/exchanges", "/runners", "/strategies"):
        open_page(page, path)
        found.append(str(page.locator("#main tbody a[href]").first.get_attribute("href")))
    close(page)
    return found


def keeps_what_is_held(context: BrowserContext) -> None:
    """Returns when the bots have told enough, and everything was still there."""
    held = everything(context)
    tabs = [(one, context.new_page()) for one in held]
    for one, page in tabs:  # they load beside one another
        go(page, one.path)
    for one, page in tabs:
        arrives(page, one.path)
        settle(page)
        opened = one.open(page)
        expect(opened).to_be_visible()
        opened.evaluate(MARK)
    lists = [page for one, page in tabs if one.path == "/bots"]
    for page in lists:
        page.evaluate(LISTEN)
    for page in lists:
        page.wait_for_function(f"window.news >= {NEWS}")
    lost = {f"{one.path}, {at}": page.evaluate(IS_HELD) for at, (one, page) in enumerate(tabs)}
    for _, page in tabs:
        close(page)
    assert {name: how for name, how in lost.items() if how} == {}
