"""Large sources in a real browser: too much is not pasted, and a file is saved and had back whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Ear, chromium, errors_in, open_page, visit
from tests.server import Server

pytestmark = [pytest.mark.browser]
CODE = "from freqtrade.strategy import IStrategy\n\n\nclass Dips(IStrategy):\n    timeframe = '15m'\n"
LINE = "    def f(self, df): return df.loc[(df['rsi'] < 30) & (df['close'] > df['ema'].shift(1)), ['a', 'b']]\n"
LARGE = CODE + LINE * 6_000
PASTE = """(text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  document.querySelector(".cm-content").dispatchEvent(paste);
}"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("sources")) as server:
        server.create_admin()
        yield server
        assert errors_in(server.log) == []


@pytest.fixture
def page(server: Server) -> Iterator[Page]:
    with chromium() as browser:
        ear = Ear(server.url)
        context = visit(browser, server, ear)
        context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]
        page = context.new_page()
        open_page(page, "/strategies/new")
        expect(page.locator(".cm-content").first).to_be_visible()
        yield page
        assert ear.heard == []


def test_too_much_is_not_pasted_and_the_editor_goes_on(page: Page) -> None:
    page.evaluate(PASTE, CODE)
    expect(page.get_by_text("15m, long only")).to_be_visible()
    page.evaluate(PASTE, LARGE)
    expect(page.get_by_text("This is too much to paste. Upload it as a file.")).to_be_visible()
    page.evaluate(PASTE, "\nclass Peaks(IStrategy): pass\n")
    expect(page.get_by_text("2 strategies in this file: choose one")).to_be_visible()


def test_a_large_source_is_uploaded_saved_and_downloaded(page: Page, tmp_path: Path) -> None:
    (tmp_path / "dips.py").write_text(LARGE)
    with page.expect_file_chooser() as choosing:
        page.get_by_role("button", name="Upload files").click()
    choosing.value.set_files(tmp_path / "dips.py")
    expect(page.get_by_text("this source is too large for the editor")).to_be_visible()
    expect(page.get_by_text("15m, long only")).to_be_visible()
    page.get_by_role("button", name="Save strategy").click()
    expect(page.get_by_text("Only the beginning is shown.")).to_be_visible()
    with page.expect_download() as downloading:
        page.get_by_role("link", name="Download").click()
    assert downloading.value.suggested_filename == "Dips.py"
    assert Path(downloading.value.path()).read_text() == LARGE
