"""A config.json as people have it, pasted in a real browser: sorted into exchange, secrets and settings, and a bot made
of it. Its secrets are nowhere in clear, neither on a page nor in the log or the database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests import machine
from tests.browser import Ear, chromium, errors_in, open_page, visit
from tests.installation import seed
from tests.server import Server

pytestmark = [pytest.mark.browser]
WORDS = (machine.ROOT / "tests" / "data" / "pasted-configs" / "of_2021.json").read_text()
SECRETS = ("k-of-nobody", "s-of-nobody", "tok-of-nobody", "hook-of-nobody")
REAL = (
    WORDS.replace("your_exchange_key", "k-of-nobody")
    .replace("your_exchange_secret", "s-of-nobody")
    .replace('"verbosity": 3', '"bot_name": "My old bot", "dry_run": true')
    .replace('"dry_run": false,', "")
)
PASTE = """(text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  document.querySelector(".q-dialog .cm-content").dispatchEvent(paste);
}"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("pasting")
    seed(folder / "data")
    with Server(folder, data_dir=folder / "data") as server:
        yield server
        assert errors_in(server.log) == []


@pytest.fixture
def page(server: Server) -> Iterator[Page]:
    with chromium() as browser:
        ear = Ear(server.url)
        context = visit(browser, server, ear)
        context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]
        yield context.new_page()
        assert ear.heard == []


def choose(page: Page, label: str, words: str) -> None:
    page.get_by_label(label, exact=True).click()
    page.get_by_role("option", name=words).first.click()


def is_clean(page: Page) -> bool:
    shown = page.content() + page.evaluate("[...document.querySelectorAll('input, textarea')].map(e => e.value).join()")
    return not any(secret in shown for secret in SECRETS)


def in_clear(folder: Path) -> list[str]:
    """Secrets in the files of the data folder."""
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return [secret for secret in SECRETS if any(secret.encode() in content for content in files)]


def test_a_bot_is_made_of_a_pasted_configuration(page: Page, server: Server) -> None:
    open_page(page, "/bots/new")
    page.get_by_role("button", name="Paste a config.json…").click()
    expect(page.locator(".q-dialog .cm-content")).to_be_visible()
    page.evaluate(PASTE, REAL)
    expect(page.locator(".q-dialog .cm-content")).to_contain_text("bot_name")
    page.get_by_role("button", name="Continue").click()
    told = page.locator(".q-dialog .sorted")
    for words in ("Exchange: HTX", "API key: ••••••", "telegram.token: ••••••", "ticker_interval: Is now called"):
        expect(told).to_contain_text(words)
    page.get_by_role("button", name="Add exchange").click()
    expect(page.get_by_text("Added. Its keys are stored encrypted")).to_be_visible()
    page.get_by_role("button", name="Fill the form").click()
    expect(page.locator(".q-dialog")).to_have_count(0)
    expect(page.get_by_label("Name", exact=True)).to_have_value("My old bot")
    page.get_by_role("button", name="JSON", exact=True).click()
    expect(page.locator(".cm-content")).to_contain_text("timeframe")
    assert is_clean(page)
    choose(page, "Strategy", "Breakout")
    choose(page, "Runner", "This machine")
    page.get_by_role("button", name="Create bot").click()
    expect(page.get_by_role("heading", name="My old bot")).to_be_visible()
    assert is_clean(page)
    assert not any(secret in server.log for secret in SECRETS)
    assert in_clear(server.data_dir) == []
