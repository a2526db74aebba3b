"""From a fill in a bot's own books to its row in a browser that was open all the time."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Page

WATCH = """() => {
  window.benchPairs = [];
  const pairs = () => [...document.querySelectorAll('main table tbody tr')]
    .map(row => (row.textContent.match(/[A-Z0-9]+\\/USDT/) ?? [''])[0]).filter(Boolean).sort().join(' ');
  let before = null;
  const look = () => {
    const now = pairs();
    if (now !== before) { window.benchPairs.push([Date.now() / 1000, now]); before = now; }
    requestAnimationFrame(look);
  };
  look();
}"""
"""Which pairs stand on the page, from frame to frame."""


def watch(page: Page) -> None:
    page.evaluate(WATCH)


def delays(page: Page, database: Path, since: float) -> list[float]:
    """Seconds from each entry that filled after `since` until its pair stood on the page. An entry whose pair stood
    there already, or that filled in the last moment, tells nothing."""
    seen = [(at, set(words.split())) for at, words in page.evaluate("window.benchPairs")]
    ends = seen[-1][0] if seen else since
    found = []
    for pair, filled in _entries(database, since):
        before = [pairs for at, pairs in seen if at <= filled]
        shown = [at for at, pairs in seen if at > filled and pair in pairs]
        if filled < ends - 3 and before and pair not in before[-1]:
            found.append(shown[0] - filled if shown else float("inf"))
    return found


def _entries(database: Path, since: float) -> list[tuple[str, float]]:
    """Pair and time of filling, as Freqtrade keeps them (UTC)."""
    query = "SELECT ft_pair, order_filled_date FROM orders WHERE ft_order_side = 'buy' AND order_filled_date NOT NULL"
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as books:
        rows = [(pair, _seconds(filled)) for pair, filled in books.execute(query)]
    return [(pair, at) for pair, at in rows if at > since]


def _seconds(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()
