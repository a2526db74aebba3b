"""The log of a bot that writes a thousand lines a second, in a real Chromium: followed, paused, filtered, copied."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests import workloads
from tests.browser import Ear, errors_in, go, open_page, visit
from tests.installation import seed
from tests.server import Server
from tests.talking import burst, set_pace, talk

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]
A_SECOND = 1_000
SECRET, MASK = "hunter2", "••••••"
OLD = "2026-11-01 10:00:00,000 - freqtrade - WARNING - needle <b>of</b> an earlier run, ws?"
NUMBER = re.compile(r"line (\d+):")
SOME_CAME = re.compile(r"Paused · [1-9]")  # which the server says only after it has stopped sending lines


@dataclass
class Talking:
    server: Server
    runner_id: str
    bot_id: str

    def talk(self, a_second: int) -> None:
        set_pace(self.server.data_dir, self.runner_id, self.bot_id, a_second)

    def burst(self, lines: int) -> None:
        burst(self.server.data_dir, self.runner_id, self.bot_id, lines)

    @property
    def path(self) -> str:
        return f"/bots/{self.bot_id}?tab=log"


@pytest.fixture(scope="module")
def talking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Talking]:
    folder = tmp_path_factory.mktemp("talking")
    ids = seed(folder / "data")
    runner_id, bot_id = ids["runners"]["This machine"], ids["bots"]["New idea"]
    server = Server(folder, data_dir=folder / "data")
    talk(server.data_dir, runner_id, bot_id, A_SECOND)
    old = server.data_dir / "runners" / runner_id / f"bot-{bot_id}" / "log" / "output.log.1"
    old.write_text(f"{OLD}token={SECRET}\n")
    try:
        with server:
            yield Talking(server, runner_id, bot_id)
            assert errors_in(server.log) == []
    finally:
        workloads.end_all(server.data_dir)


@pytest.fixture
def page(browser: Browser, talking: Talking) -> Iterator[Page]:
    """At the log, while the bot writes."""
    talking.talk(A_SECOND)
    ear = Ear(talking.server.url)
    context = visit(browser, talking.server, ear)
    context.add_cookies(talking.server.cookies(talking.server.log_in()))  # type: ignore[arg-type]
    page = context.new_page()
    open_page(page, talking.path)
    expect(rows(page).first).to_be_visible()
    yield page
    context.close()
    assert ear.heard == []


def rows(page: Page) -> Locator:
    return page.locator(".log-block > div")


def numbers(page: Page) -> list[int]:
    """Of the lines in the page, from top to bottom."""
    texts = page.evaluate("[...document.querySelectorAll('.log-block > div')].map(row => row.textContent)")
    return [int(found[1]) for text in texts if (found := NUMBER.search(text))]


def newest(page: Page) -> int:
    return numbers(page)[-1]


def paused(page: Page) -> Locator:
    return page.get_by_role("button", name=re.compile("^Paused"))


def scroll(page: Page, by_px: int) -> None:
    page.locator(".log-screen").hover()
    page.mouse.wheel(0, by_px)


def came(page: Page) -> int:
    """How many lines are said to have come since the log was paused."""
    return int(re.sub(r"\D", "", paused(page).inner_text()))


def rests(page: Page, told: Callable[[Page], int] = newest) -> None:
    """Nothing has come for a second."""
    before = -1
    while before != (before := told(page)):
        page.wait_for_timeout(1_000)


def grows(page: Page, from_: int) -> None:
    """The number of the newest line passes `from_`. A traceback, which has no number, may come after it."""
    page.wait_for_function(
        """(from) => [...document.querySelectorAll('.log-block > div')].slice(-10)
        .some(row => Number(row.textContent.match(/line (\\d+):/)?.[1] ?? 0) > from)""",
        arg=from_,
        timeout=300_000,
    )


def test_every_line_is_followed_in_order_and_the_page_stays_bounded(page: Page) -> None:
    grows(page, newest(page) + 5_000)
    seen = numbers(page)
    assert len(seen) > 4_000
    assert seen == list(range(seen[0], seen[0] + len(seen))), "in order, none missing, none twice"
    assert rows(page).count() < 5_300
    assert page.locator(".log-skipped").inner_text() == ""
    expect(paused(page)).to_have_count(0)


def test_scrolling_up_pauses_and_the_end_goes_on(page: Page) -> None:
    scroll(page, -800)
    expect(paused(page)).to_have_text(re.compile(r"Paused · [\d,]{3,} new lines · Follow"))
    still, said = numbers(page), paused(page).inner_text()
    expect(paused(page)).not_to_have_text(said)
    assert numbers(page) == still, "what is being read stands still while more comes"
    paused(page).click()
    expect(paused(page)).to_have_count(0)
    grows(page, still[-1] + 1_000)
    seen = numbers(page)
    assert seen == list(range(seen[0], seen[0] + len(seen))), "what came meanwhile is there"
    page.locator(".log-screen").press("PageUp")
    expect(paused(page)).to_be_visible()
    page.locator(".log-screen").press("End")
    expect(paused(page)).to_have_count(0)
    grows(page, newest(page))


def test_end_follows_although_lines_were_underway(page: Page) -> None:
    """They push the end away from where the browser goes by itself."""
    screen = page.locator(".log-screen")
    screen.press("PageUp")
    expect(paused(page)).to_have_text(SOME_CAME)
    page.evaluate(
        """() => {
            const box = document.querySelector(".log-screen"), log = getElement(box.parentElement.id.slice(1));
            const come = () => requestAnimationFrame(() => log.add(0, Array(50).fill("2 WARNING underway")));
            box.addEventListener("keydown", come, { once: true });
        }"""
    )
    screen.press("End")
    expect(rows(page).filter(has_text="underway")).to_have_count(50)
    expect(paused(page)).to_have_count(0)
    grows(page, newest(page))


def test_the_last_of_quick_keys_decides(page: Page) -> None:
    """Each begins a smooth scroll while lines still come."""
    screen = page.locator(".log-screen")
    for last, is_paused in (("End", False), ("PageUp", True)):
        for key in ("PageUp", "End", "PageUp", "End", last):
            screen.press(key)
            page.wait_for_timeout(50)
        page.wait_for_timeout(1_500)
        expect(paused(page)).to_have_count(int(is_paused))


def test_lines_that_become_shorter_do_not_pause(page: Page, talking: Talking) -> None:
    """The browser scrolls up by itself then, as when "No lines yet" goes or a font comes."""
    talking.talk(0)
    rests(page)
    scrolled = page.evaluate(
        """() => new Promise((done) => {
            const box = document.querySelector(".log-screen"), before = box.scrollTop;
            box.addEventListener("scroll", () => setTimeout(() => done(before - box.scrollTop), 100), { once: true });
            document.querySelector(".log-block:not(:empty)").style.display = "none";
        })"""
    )
    assert scrolled > 0
    expect(paused(page)).to_have_count(0)
    before = newest(page)
    talking.talk(A_SECOND)
    grows(page, before)


def test_marked_text_is_not_pulled_away(page: Page) -> None:
    page.locator(".log-screen").press("Control+a")
    expect(paused(page)).to_be_visible()
    marked = page.evaluate("document.getSelection().toString()")
    assert NUMBER.search(marked)
    assert "Find lines" not in marked


def test_words_and_levels_filter_what_is_kept_and_what_comes(page: Page) -> None:
    page.get_by_role("button", name="Errors").click()
    expect(page).to_have_url(re.compile(r"log\.level=error"))  # comes after the lines
    expect(rows(page).first).to_have_text(re.compile("ERROR|Traceback|File|KeyError"))
    before = newest(page)
    grows(page, before)
    assert all(number % 100 == 0 for number in numbers(page))
    expect(page.locator(".log-block", has_text="populate_indicators").first).to_be_visible()
    page.get_by_role("button", name="All").click()
    page.get_by_label("Find lines").fill("pair7/usdt")
    expect(page.locator(".log-count")).to_have_text(re.compile(r"^[\d,]+ lines match$"))
    page.wait_for_function("document.querySelector('.log-block mark')?.textContent === 'PAIR7/USDT'")
    assert all(number % 40 == 7 for number in numbers(page))
    expect(page).to_have_url(re.compile("log.find=pair7"))
    go(page, page.url)
    expect(page.get_by_label("Find lines")).to_have_value("pair7/usdt")
    expect(rows(page).first).to_contain_text("PAIR7/USDT")
    page.get_by_label("Find lines").fill("nobody says this")
    expect(page.get_by_text("No line matches.")).to_be_visible()


def test_what_is_shown_is_downloaded(page: Page) -> None:
    page.get_by_role("button", name="Errors").click()
    expect(page.locator(".log-count")).to_have_text(re.compile("match"))
    scroll(page, -400)
    expect(paused(page)).to_have_text(SOME_CAME)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save").click()
    assert download.value.suggested_filename == "New-idea.log"
    lines = download.value.path().read_text().splitlines()
    assert [int(found[1]) for line in lines if (found := NUMBER.search(line))] == numbers(page)
    assert "KeyError: 'rsi'" in lines


def test_all_that_is_kept_is_searched_and_downloaded(page: Page, talking: Talking) -> None:
    talking.talk(0)
    page.get_by_role("button", name="Search", exact=True).click()
    words = page.get_by_label("Words to find")
    words.fill("NEEDLE <b>")
    words.press("Enter")
    told, found = page.locator(".log-told"), page.locator(".log-found")
    expect(told).to_have_text(re.compile(r"^1 matching line in [\d,]+ lines"))
    expect(found.locator("mark")).to_have_text("needle <b>")
    expect(found.locator(".l3")).to_have_text(f"{OLD}token={MASK}")
    words.fill("hunter2")
    words.press("Enter")
    expect(told).to_have_text(re.compile(r"^No line matches in"))
    words.fill("pair7/usdt")
    page.get_by_role("button", name="Search", exact=True).last.click()
    expect(told).to_have_text(re.compile(r"^[\d,]+ matching lines in"))
    rows_found = found.locator(".l2").all_inner_texts()
    newest_first = [int(number[1]) for row in rows_found if (number := NUMBER.search(row))]
    assert newest_first and newest_first == sorted(newest_first, reverse=True)
    expect(page).to_have_url(re.compile("log.find=pair7"))
    go(page, page.url)
    expect(told).to_have_text(re.compile(r"^[\d,]+ matching lines in"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Download log").click()
    assert download.value.suggested_filename == "New-idea.log"
    first, *lines = download.value.path().read_text().splitlines()
    assert first == f"{OLD}token={MASK}"
    numbered = [int(found[1]) for line in lines if (found := NUMBER.search(line))]
    assert numbered == list(range(1, len(numbered) + 1)), "from its first line on"
    page.get_by_role("button", name="Follow", exact=True).click()
    expect(rows(page).first).to_be_visible()


def test_more_than_can_be_shown_is_skipped_and_said(page: Page, talking: Talking) -> None:
    scroll(page, -800)
    expect(paused(page)).to_have_text(SOME_CAME)
    talking.talk(0)
    rests(page, came)
    before = came(page)
    talking.burst(20_000)
    while came(page) < before + 20_600:  # each hundredth is followed by a traceback of three lines
        page.wait_for_timeout(100)
    paused(page).click()
    expect(page.locator(".log-skipped")).to_have_text(re.compile(r"[\d,]+ lines skipped"))
    expect(page.locator(".log-block .gap").first).to_have_text(re.compile(r"… [\d,]+ lines skipped here"))
    page.get_by_role("tab", name="Overview").click()
    expect(page.get_by_text("Last closed trades")).to_be_visible()
