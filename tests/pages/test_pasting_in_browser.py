"""A config.json as people have it, pasted in a real browser: sorted into exchange, secrets and settings, and a bot made
of it, which runs. Its secrets are nowhere in clear, neither on a page nor in the log or the database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests import machine, workloads
from tests.browser import Ear, chromium, errors_in, open_page, visit
from tests.installation import seed
from tests.server import Server
from tests.steps import BOTS_MS, main, state, stop

pytestmark = [pytest.mark.browser]
CONFIGS = machine.ROOT / "tests" / "data" / "pasted-configs"
WORDS = (CONFIGS / "of_2021.json").read_text()
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
    try:
        with Server(folder, data_dir=folder / "data") as server:
            yield server
            assert errors_in(server.log) == []
    finally:
        workloads.end_all(folder / "data")


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


def paste(page: Page, words: str, last_key: str) -> None:
    """Until it is sorted."""
    open_page(page, "/bots/new")
    page.get_by_role("button", name="Paste a config.json…").click()
    expect(page.locator(".q-dialog .cm-content")).to_be_visible()
    page.evaluate(PASTE, words)
    expect(page.locator(".q-dialog .cm-content")).to_contain_text(last_key)
    page.get_by_role("button", name="Continue").click()


def test_a_bot_is_made_of_a_pasted_configuration(page: Page, server: Server) -> None:
    paste(page, REAL, "bot_name")
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


@pytest.mark.freqtrade
@pytest.mark.timeout(1800)
def test_a_pasted_configuration_runs(page: Page) -> None:
    paste(page, (CONFIGS / "protections.json").read_text(), "sell_params")
    told = page.locator(".q-dialog .sorted")
    expect(told).to_contain_text("protections: Freqtrade does not start with protections in its settings.")
    page.get_by_role("button", name="Fill the form").click()
    expect(page.locator(".q-dialog")).to_have_count(0)
    page.get_by_label("Name", exact=True).fill("Sorted")
    choose(page, "Exchange", "Practice market")
    choose(page, "Strategy", "Breakout")
    choose(page, "Runner", "This machine")
    page.get_by_role("button", name="Create bot").click()
    expect(page.get_by_role("heading", name="Sorted")).to_be_visible()
    main(page).get_by_role("button", name="Start", exact=True).click()
    expect(state(page)).to_contain_text("Running", timeout=BOTS_MS)
    page.get_by_role("tab", name="Configuration").click()
    expect(main(page).locator("tr", has_text="tradable_balance_ratio")).to_contain_text("0.99")
    stop(page)
