"""What a running bot complains of, and how long its loop takes, on its page and in the list."""

import re
from datetime import UTC, datetime, timedelta

from core.bot_records import heartbeats
from core.bot_records.turn_times import Analysed, Loop
from core.db import utcnow
from core.freqtrade.logs.findings.error_kinds import Kind
from core.freqtrade.logs.log_errors import Complaint
from pages.bots.one.log_errors import complaints_html
from tests.pages.bots.one.open_page import page_of, runs, texts
from tests.pages.site import Site

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
FAILS = Complaint(Kind.ANALYSIS, "Strategy fails", "It <fails>.", NOW - timedelta(hours=2), NOW, 2_400)
ONCE = Complaint(Kind.FUNDS, "Insufficient funds", "Too little.", NOW, NOW, 1)


def plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def test_since_when_and_how_often() -> None:
    assert plain(complaints_html((FAILS,), FAILS.sentence, NOW)) == "Began 2 h ago, 2,400 times, last 0 s ago."
    said = complaints_html((FAILS, ONCE), "Another sentence.", NOW)
    assert "It &lt;fails&gt;." in said
    assert "Also: Too little." in said
    assert "Once, " in plain(said)


async def test_a_bot_that_analyses_nothing_and_how_long_its_loop_takes(site: Site) -> None:
    source = site.house.bot("Paper")
    runs(site, source)
    now = utcnow()
    loop = Loop(
        started_at=now - timedelta(hours=3),
        timeframe=timedelta(minutes=5),
        usual=timedelta(seconds=48),
        longest=timedelta(seconds=151),
        analysed=Analysed(now - timedelta(hours=2), 3, now),
    )
    heartbeats.mark(heartbeats.Sign(source.bot_id, "run-1", now, now, loop))
    await site.user.open(page_of(source))
    await site.sees("No candle analysed", "No candle has been analysed since", "A turn takes 48 s, longest 151 s")
    assert "Began " in texts(site)
    await site.user.open("/bots")
    await site.soon(lambda: "No candle analysed" in site.column("state"))
