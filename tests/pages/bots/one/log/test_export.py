"""The log of a bot as a file, and the search of it on its page."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from nicegui import ElementFilter, ui

from core.access.policy import Actor
from core.bots import service as bots
from core.bots.logs import whole_log
from core.bots.service import place
from pages.bots.one.log.export import file_name
from pages.bots.one.log.search import moment, run_words
from tests.pages.bots.one.open_page import page_of, texts
from tests.pages.bots.one.test_deaths_and_starts import end_run
from tests.pages.site import Site

LINES = [
    f"2026-11-29 14:{minute:02d}:00,001 - freqtrade - INFO - line {minute} ws?token=hunter2" for minute in range(50)
]


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the runner keeps: the site of these tests has none that can be reached."""
    lines = list(LINES)

    async def blocks(actor: Actor, bot_id: UUID) -> AsyncGenerator[Sequence[str], None]:
        await place(actor, bot_id)
        for begin in range(0, len(lines), 20):
            yield lines[begin : begin + 20]

    monkeypatch.setattr(whole_log, "_blocks", blocks)
    return lines


async def test_the_file_holds_all_that_is_kept_masked(site: Site, kept: list[str]) -> None:
    source = site.house.bot("Paper & pen")
    answer = await site.user.http_client.get(f"/api/bots/{source.bot_id}/log")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["content-encoding"] == "gzip"
    assert "Paper---pen.log" in answer.headers["content-disposition"]
    assert answer.text.splitlines() == [line.replace("hunter2", "••••••") for line in kept]
    plain = await site.user.http_client.get(f"/api/bots/{source.bot_id}/log", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers and plain.text == answer.text
    kept.clear()
    empty = await site.user.http_client.get(f"/api/bots/{source.bot_id}/log")
    assert (empty.status_code, empty.text) == (200, "")


async def test_a_stranger_gets_no_log(site: Site, kept: list[str]) -> None:
    source = site.house.bot("Paper")
    site.sign_in(site.house.person("stranger"))
    for bot_id in (source.bot_id, "none-such"):
        assert (await site.user.http_client.get(f"/api/bots/{bot_id}/log")).status_code == 404
    site.user.http_client.cookies.clear()
    assert (await site.user.http_client.get(f"/api/bots/{source.bot_id}/log")).status_code in (303, 401)


def test_a_name_of_a_file_is_one() -> None:
    assert file_name("../etc/passwd") == "etc-passwd.log"
    assert file_name("///") == "bot.log"


async def test_it_is_searched_by_words_and_by_the_time_of_a_run(site: Site, kept: list[str]) -> None:
    source = site.house.bot("Paper")
    began = datetime(2026, 11, 29, 14, 10, tzinfo=UTC)
    end_run(
        site, source, started_at=began, ended_at=began + timedelta(minutes=5), wanted=True, cause="Stopped as asked."
    )
    await site.user.open(page_of(source, "log") + "&log.view=search&log.find=LINE")
    await site.soon(lambda: "50 matching lines in 50 lines" in texts(site))
    assert "hunter2" not in texts(site)
    (run,) = await bots.runs(site.house.owner, source.bot_id)
    with site.user:
        (choice,) = (one for one in ElementFilter(kind=ui.select) if one.props.get("aria-label") == "Run")
        assert choice.options[str(run.id)] == run_words(run, ZoneInfo("UTC"))
        assert choice.options[str(run.id)].endswith("ended: Stopped as asked.")
        choice.set_value(str(run.id))
    await site.press("Search")
    await site.soon(lambda: "6 matching lines in 50 lines" in texts(site))
    with site.user:
        fields = [one.value for one in ElementFilter(kind=ui.input) if "UTC" in str(one.props.get("aria-label"))]
    assert fields == ["2026-11-29T14:10:00", "2026-11-29T14:15:02"]


async def test_a_search_is_cancelled(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    source, ended = site.house.bot("Paper"), asyncio.Event()

    async def endless(actor: Actor, bot_id: UUID) -> AsyncGenerator[Sequence[str], None]:
        try:
            while True:
                yield LINES
                await asyncio.sleep(0.01)
        finally:
            ended.set()

    monkeypatch.setattr(whole_log, "_blocks", endless)
    await site.user.open(page_of(source, "log") + "&log.view=search&log.find=line")
    await site.soon(lambda: "Searching: " in texts(site))
    await site.press("Cancel")
    async with asyncio.timeout(30):
        await ended.wait()
    await site.soon(lambda: "The search was cancelled." in texts(site))


@pytest.mark.parametrize("written", [None, "", "yesterday", "2026-13-01T10:00", "99999-01-01T00:00"])
def test_a_time_that_makes_no_sense_is_passed_over(written: str | None) -> None:
    assert moment(written) is None
