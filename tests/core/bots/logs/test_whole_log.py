"""All of the log of a bot: who may have it, and that nobody else waits for it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing

import pytest

from core.bots import service
from core.bots.logs import log_readers, whole_log
from core.bots.logs.log_readers import MOST_OF_ONE
from core.bots.logs.log_search import Found, Wanted
from core.bots.logs.whole_log import search, whole
from core.errors import NotFound, Refused
from tests.core.bots.conftest import House

BEAT = "2026-11-29 14:02:12,001 - freqtrade.worker - INFO - Bot heartbeat"
TOKEN = "2026-11-29 14:02:13,001 - uvicorn - INFO - /api/v1/message/ws?token=hunter2"


async def searched(house: House, bot_id, words: str) -> Found:  # type: ignore[no-untyped-def]
    *_, last = [one async for one in search(house.owner, bot_id, Wanted(words))]
    assert last.found is not None
    return last.found


async def test_the_whole_log_of_all_runs_is_searched_and_told_masked(house: House) -> None:
    bot_id = await house.running()
    for line in (BEAT, TOKEN, BEAT):
        house.runner.say(f"bot-{bot_id}", line)
    await service.stop(house.owner, bot_id)
    await house.round(3)
    assert (await searched(house, bot_id, "heartbeat")).matches == 2
    assert (await searched(house, bot_id, "hunter2")).matches == 0
    text = "".join([block async for block in whole(house.owner, bot_id)])
    assert text.splitlines() == [BEAT, TOKEN.replace("hunter2", "••••••"), BEAT]


async def test_a_bot_that_never_ran_has_nothing(house: House) -> None:
    bot_id = await house.bot()
    assert (await searched(house, bot_id, "x")).lines == 0
    assert [block async for block in whole(house.owner, bot_id)] == []


@pytest.fixture
async def endless(house: House, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """A bot whose log has no end; how many read it is counted."""
    reading = set[object]()

    async def kept(_: str) -> AsyncIterator[list[str]]:
        me = object()
        reading.add(me)
        try:
            while True:
                yield [BEAT] * 2_000
        finally:
            reading.discard(me)

    monkeypatch.setattr(house.runner, "kept_log", kept)
    return await house.bot(), reading


async def test_both_end_with_the_right_to_look(house: House, endless, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(whole_log, "ASK_AGAIN_SECONDS", 0.0)
    bot_id, reading = endless
    for began in (search(house.owner, bot_id, Wanted()), whole(house.owner, bot_id)):
        await anext(began)
        assert reading
        house.set(bot_id, archived_at=house.row(bot_id).created_at)
        with pytest.raises(NotFound):
            await anext(began)
        house.set(bot_id, archived_at=None)
        assert not reading


async def test_one_person_reads_so_many_at_a_time(house: House, endless) -> None:  # type: ignore[no-untyped-def]
    bot_id, reading = endless
    begun = [search(house.owner, bot_id, Wanted()) for _ in range(MOST_OF_ONE)]
    for one in begun:
        await anext(one)
    with pytest.raises(Refused, match="Too many logs"):
        await anext(whole(house.owner, bot_id))
    for one in begun:
        await one.aclose()
    assert not reading
    async with aclosing(whole(house.owner, bot_id)) as again:
        assert BEAT in await anext(again)


async def test_who_takes_nothing_loses_their_place_to_who_waits(
    house: House,
    endless,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def]
) -> None:
    bot_id, _ = endless
    stalled = [whole(house.owner, bot_id) for _ in range(MOST_OF_ONE)]
    for one in stalled:
        await anext(one)
    monkeypatch.setattr(log_readers, "IDLE_SECONDS", 0.0)
    async with aclosing(whole(house.owner, bot_id)) as now:
        assert BEAT in await anext(now)
    for one in stalled:
        with pytest.raises(Refused, match="nobody took any of it"):
            await anext(one)


async def test_a_log_of_countless_lines_ends_and_says_so(
    house: House,
    endless,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def]
) -> None:
    monkeypatch.setattr(whole_log, "MOST_LINES", 5_000)
    monkeypatch.setattr("core.bots.logs.log_search.MOST_LINES", 5_000)
    bot_id, _ = endless
    lines = "".join([block async for block in whole(house.owner, bot_id)]).splitlines()
    assert len(lines) == 5_001 and "The log has more lines." in lines[-1]
    assert (await searched(house, bot_id, "heartbeat")).is_cut


async def test_others_go_on_while_a_long_log_is_searched(
    house: House, endless, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    """They have their turn within each block, not between two."""
    monkeypatch.setattr("core.bots.logs.log_search.MOST_LINES", 20_000)
    bot_id, _ = endless
    turns, ended = 0, asyncio.Event()

    async def others() -> None:
        nonlocal turns
        while not ended.is_set():
            turns += 1
            await asyncio.sleep(0)

    beside = asyncio.create_task(others())
    await searched(house, bot_id, "heartbeat")
    ended.set()
    await beside
    assert turns > 50, "ten blocks were looked through"
