"""The editor of a source in a real browser."""

from playwright.sync_api import Locator, Page

_PASTE = """([text, times, place]) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text.repeat(times));
  const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  document.querySelectorAll(".cm-content")[place].dispatchEvent(paste);
}"""


def paste(page: Page, text: str, times: int = 1, place: int = 0) -> None:
    """`place`: of the editor, among those of the page."""
    page.evaluate(_PASTE, [text, times, place])


def source(page: Page) -> Locator:
    return page.locator(".cm-content").first
