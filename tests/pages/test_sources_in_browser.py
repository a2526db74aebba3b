"""Large sources in a real browser: pasted, edited and saved whole, and never lost without a word."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from core.freqtrade.sources.source import MOST_BYTES
from tests.browser import Ear, chromium, errors_in, open_page, visit
from tests.large_source import large_source
from tests.server import PLAIN, Server
from tests.source_editor import paste, source

pytestmark = [pytest.mark.browser]
CODE = "from freqtrade.strategy import IStrategy\n\n\nclass Dips(IStrategy):\n    timeframe = '15m'\n"
LARGE = large_source()
OPEN_SECONDS, SILENT_SECONDS = 2.0, 0.5
BUSY = 4
"""How many times as long it may take where others work on the same machine."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("sources")) as server:
        server.create_admin()
        yield server
        assert errors_in(server.log) == []


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(server: Server, browser: Browser) -> Iterator[Page]:
    ear = Ear(server.url)
    context = visit(browser, server, ear)
    context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]
    page = context.new_page()
    open_page(page, "/strategies/new")
    expect(source(page)).to_have_attribute("contenteditable", "true")
    yield page
    ear.allow("Failed to load resource", "ERR_INTERNET_DISCONNECTED")  # the browser itself, of a lost connection
    assert ear.heard == []
    context.close()


def saved(page: Page, server: Server) -> str:
    """What "Download" gives."""
    with page.expect_download() as downloading:
        page.get_by_role("link", name="Download").click()
    return Path(downloading.value.path()).read_text()


@contextmanager
def answering(server: Server, most_seconds: float) -> Iterator[None]:
    """It answers others all the time."""
    waits, is_over = [0.0], threading.Event()

    def ask() -> None:
        with httpx.Client(**PLAIN) as client:
            while not is_over.wait(0.02):
                began = time.monotonic()
                client.get(f"{server.url}/healthz", timeout=60)
                waits.append(time.monotonic() - began)

    asking = threading.Thread(target=ask)
    asking.start()
    try:
        yield
    finally:
        is_over.set()
        asking.join()
    assert max(waits) < most_seconds


def test_a_strategy_of_megabytes_is_pasted_edited_and_saved_by_keys(page: Page, server: Server) -> None:
    with answering(server, BUSY * SILENT_SECONDS):
        paste(page, LARGE)
        expect(page.get_by_text("Shown without colours, as it is larger than 1 MB.")).to_be_visible()
        expect(page.get_by_text("5m, long only")).to_be_visible()
        source(page).press("Control+s")
        expect(page.get_by_text("is saved as v1.")).to_be_visible()
        assert saved(page, server) == LARGE

        began = time.monotonic()
        page.goto(page.url.partition("?")[0] + "?edit=1", wait_until="commit")
        expect(page.get_by_text("import talib.abstract as ta")).to_be_visible()
        assert time.monotonic() - began < BUSY * OPEN_SECONDS
        source(page).press("Control+End")
        page.keyboard.type("# one more\n# and 😀")
        page.keyboard.press("Control+s")  # before a pause: saving waits for what was typed
        expect(page.get_by_text("v2 saved.")).to_be_visible()
        assert saved(page, server) == f"{LARGE}# one more\n# and 😀"


def test_of_a_change_only_its_part_is_sent(page: Page, server: Server) -> None:
    paste(page, CODE + "# 😀\n")
    expect(page.get_by_text("15m, long only")).to_be_visible()
    source(page).press("Control+Home")
    with page.expect_request(lambda request: request.method == "PUT") as asking:
        page.keyboard.type("# 1\n")
    assert asking.value.post_data == "# 1\n"
    source(page).press("Control+End")
    page.keyboard.type("# last")
    page.keyboard.press("Control+z")
    page.get_by_role("button", name="Save strategy").click()
    expect(page.get_by_text("is saved as v1.")).to_be_visible()
    assert saved(page, server) == f"# 1\n{CODE}# 😀\n"


def test_a_lost_connection_loses_nothing(page: Page, server: Server) -> None:
    paste(page, CODE.replace("Dips", "Peaks"))
    expect(page.get_by_text("15m, long only")).to_be_visible()
    page.context.set_offline(True)
    page.evaluate("window.socket.io.engine.close()")
    source(page).press("Control+End")
    page.keyboard.type("    can_short = True")
    expect(page.get_by_text("No connection: what you typed is only here in your browser")).to_be_visible()
    for save in (page.get_by_role("button", name="Save strategy").click, lambda: source(page).press("Control+s")):
        save()
        expect(page.get_by_text("No connection to the server: nothing is saved.")).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_text("15m, long and short")).to_be_visible()
    expect(page.get_by_text("Live")).to_be_visible()
    page.get_by_role("button", name="Save strategy").click()
    expect(page.get_by_text("is saved as v1.")).to_be_visible()
    assert saved(page, server) == CODE.replace("Dips", "Peaks") + "    can_short = True"


def test_what_was_typed_is_offered_when_the_page_is_loaded_again(page: Page) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    source(page).press("Enter")
    paste(page, CODE)
    page.reload()
    page.get_by_role("button", name="Put it back").click()
    expect(page.get_by_text("15m, long only")).to_be_visible()
    page.reload()
    page.get_by_role("button", name="Drop it").click()
    page.reload()
    expect(source(page)).to_have_attribute("contenteditable", "true")
    expect(page.get_by_role("button", name="Put it back")).not_to_be_visible()


def test_more_than_a_strategy_may_have_is_refused_and_the_editor_goes_on(page: Page) -> None:
    paste(page, CODE)
    expect(page.get_by_text("15m, long only")).to_be_visible()
    paste(page, "#", MOST_BYTES)
    expect(page.get_by_text("A strategy has at most 8.0 MiB (8,388,608 bytes).")).to_be_visible()
    paste(page, "\nclass Peaks(IStrategy): pass\n")
    expect(page.get_by_text("2 strategies in this file: choose one")).to_be_visible()
    paste(page, "# " + "ä" * 80 + "\n", MOST_BYTES // 160)  # too many bytes of few enough characters: the server tells
    expect(page.get_by_text("A strategy has at most 8.0 MiB (8,388,608 bytes).")).to_be_visible()
    source(page).press("Control+z")
    expect(page.get_by_text("A strategy has at most")).not_to_be_visible()
    paste(page, " ", 400_000, place=2)  # into the settings, which are sent over the socket
    expect(page.get_by_text("At most 400,000 characters fit here. This would be more.")).to_be_visible()


def test_a_large_file_is_uploaded_edited_and_had_back(page: Page, server: Server, tmp_path: Path) -> None:
    code = large_source(methods=2_000)
    (tmp_path / "long.py").write_text(code)
    with page.expect_file_chooser() as choosing:
        page.get_by_role("button", name="Upload files").click()
    choosing.value.set_files(tmp_path / "long.py")
    expect(page.get_by_text("import talib.abstract as ta")).to_be_visible()
    source(page).press("Control+Home")
    page.keyboard.type("# mine\n")
    page.get_by_label("Name").fill("Uploaded")
    page.get_by_label("Name").press("Control+s")
    expect(page.get_by_text("Uploaded is saved as v1.")).to_be_visible()
    assert saved(page, server) == f"# mine\n{code}"


def test_what_is_only_read_is_marked_as_a_whole(page: Page, server: Server) -> None:
    paste(page, CODE + "# line\n" * 3_000 + "# end")
    page.get_by_label("Name").fill("Read")
    page.get_by_role("button", name="Save strategy").click()
    expect(page.get_by_text("Read is saved as v1.")).to_be_visible()
    expect(page.get_by_text("class Dips(IStrategy):")).to_be_visible()
    source(page).focus()
    page.keyboard.press("Control+a")
    copied = page.evaluate(
        """() => new Promise((told) => {
            const hear = (event) => told(event.clipboardData.getData("text/plain"));
            document.addEventListener("copy", hear, { once: true });
            document.execCommand("copy");
        })"""
    )
    assert copied == CODE + "# line\n" * 3_000 + "# end"
    page.keyboard.type("x")
    expect(page.get_by_text("class Dips(IStrategy):")).to_be_visible()
