"""Scheduled refreshes: who may, when they begin, what they ask for, and what ends them."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlmodel import Session, col, select

from core.access.models import Person
from core.access.policy import Actor
from core.access.scopes import Kind, Scope
from core.audit import AuditEvent
from core.bot_records.models import Bot, BotStatus
from core.db import utcnow
from core.errors import Invalid, NotFound, Refused
from core.exchanges.models import Exchange
from core.jobs import Job, JobState
from core.market_data import held
from core.market_data.models import CandleDownload, CandleFileRow, Cause, DownloadDraft
from core.market_data.refreshing import refresh_plans, refresh_round, refreshes
from core.market_data.refreshing.refreshed_files import drafts_of
from core.runners import open_runner
from core.runners.models import RunnerRow
from tests import rows
from tests.core.access.house import House
from tests.core.runners.fake import FakeRunner
from tests.core.statements import statements

SOURCE = "practice-2"
RUNNER = uuid4()


# -- what is asked for ------------------------------------------------------------------------------------------------


def asked(files: Iterable[CandleFileRow], mode: str = "spot") -> list[tuple[list[str], list[str]]]:
    found = drafts_of(files, uuid4(), mode, date(2026, 11, 1))
    assert all(
        (one.start, one.end, one.days, one.trading_mode) == (date(2026, 11, 1), None, None, mode) for one in found
    )
    return sorted((one.pairs, one.timeframes) for one in found)


def file(pair: str, timeframe: str = "5m", **values: Any) -> CandleFileRow:
    return rows.candle_file(RUNNER, pair, timeframe, **values)


def test_pairs_with_the_same_timeframes_share_a_download() -> None:
    both = [file(pair, timeframe) for pair in ("BTC/USDT", "ADA/USDT") for timeframe in ("1h", "5m")]
    assert asked([*both, file("SOL/USDT", "1d")]) == [
        (["ADA/USDT", "BTC/USDT"], ["5m", "1h"]),
        (["SOL/USDT"], ["1d"]),
    ]


def test_what_cannot_be_continued_is_left_out() -> None:
    files = [
        file("NIL/USDT", rows=0, first_at=None, last_at=None),
        file("BAD/USDT", problem="It is cut off."),
        file(""),
        file("ODD/USDT", "7m"),
        file("BTC/USDT:USDT"),
        file("BTC/USDT:USDT", "1h", candle_type="mark"),
    ]
    assert asked(files) == []
    assert asked(files, "futures") == [(["BTC/USDT:USDT"], ["5m"])]


def test_a_file_named_like_a_pattern_asks_for_its_own_pair_alone() -> None:
    ((pairs, _),) = asked([file(".*/USDT"), file("BTC/USDT"), file("(A+)+/USDT")])
    assert "BTC/USDT" in pairs and len(pairs) == 3
    assert [one for one in pairs if re.fullmatch(one, "ETH/USDT")] == []
    assert {r"\.\*/USDT", r"\(A\+\)\+/USDT"} <= set(pairs)


def test_many_pairs_are_several_downloads() -> None:
    assert [len(pairs) for pairs, _ in asked(file(f"C{number}/USDT") for number in range(1_100))] == [500, 500, 100]


def test_many_sets_of_timeframes_do_not_make_many_downloads() -> None:
    names = ("1m", "3m", "5m", "15m")
    files = [
        file(f"C{number}/USDT", name) for number in range(1, 16) for bit, name in enumerate(names) if number >> bit & 1
    ]
    found = asked(files)
    assert len(found) == 4
    assert {(pair, one) for pairs, own in found for pair in pairs for one in own} == {
        (one.pair, one.timeframe) for one in files
    }


# -- scheduling -------------------------------------------------------------------------------------------------------


async def scheduled(house: House, who: Actor | None = None, **changes: Any) -> None:
    given = {"source": SOURCE, "trading_mode": "spot", "exchange_id": house.exchange_id, "every_hours": 6}
    await refreshes.schedule(who or house.olga, house.runner_id, **given | changes)


async def plans(house: House) -> list[tuple[str, str, int]]:
    found = (await held.summary(house.admin, house.runner_id)).refreshes
    return [(one.source, one.trading_mode, one.every_hours) for one in found]


def trail(house: House) -> list[str]:
    with Session(house.database.engine) as session:
        return [line.text for line in session.exec(select(AuditEvent).order_by(AuditEvent.seq))]  # type: ignore[arg-type]


async def test_each_source_and_mode_has_one_refresh(house: House) -> None:
    house.change(RunnerRow, house.runner_id, data_download_config={"last": {"pairs": []}})
    await scheduled(house)
    await scheduled(house, trading_mode="futures", every_hours=720)
    await scheduled(house, every_hours=1)
    assert await plans(house) == [(SOURCE, "futures", 720), (SOURCE, "spot", 1)]
    await scheduled(house, every_hours=None)
    await scheduled(house, every_hours=None, exchange_id=uuid4())
    assert await plans(house) == [(SOURCE, "futures", 720)]
    title = "spot candles of Practice market on Runner zebra"
    assert [text for text in trail(house) if "spot" in text] == [
        f"scheduled a refresh of {title} every 6 hours",
        f"scheduled a refresh of {title} every hour",
        f"ended the refresh of {title}",
    ]
    with Session(house.database.engine) as session:
        assert session.get_one(RunnerRow, house.runner_id).data_download_config["last"] == {"pairs": []}


WRONG: dict[str, dict[str, Any]] = {
    "exchange_id": {"source": "binance"},
    "trading_mode": {"trading_mode": "margin"},
    "every_hours": {"every_hours": 0},
    "too seldom": {"every_hours": 721},
}


@pytest.mark.parametrize("field", WRONG)
async def test_what_makes_no_sense_is_refused_at_its_field(house: House, field: str) -> None:
    with pytest.raises(Invalid) as error:
        await scheduled(house, **WRONG[field])
    assert set(error.value.fields) <= set(WRONG) and await plans(house) == []


async def test_an_exchange_without_history_cannot_be_refreshed(house: House) -> None:
    kraken = rows.exchange(exchange_type="kraken", owner_id=house.olga.person_id)
    house.keep(kraken)
    with pytest.raises(Refused, match="gives no history of candles"):
        await scheduled(house, source="kraken", exchange_id=kraken.id)


def ready(house: House, *scopes: tuple[Kind, Scope]) -> Actor:
    bob = house.person("bob")
    for kind, scope in scopes:
        house.give(house.resource(kind), bob, scope)
    return bob


BOTH = ((Kind.RUNNER, Scope.EDIT), (Kind.EXCHANGE, Scope.USE))


@pytest.mark.parametrize("number", [0, 1], ids=["only the runner", "only the exchange"])
async def test_it_takes_both_rights(house: House, number: int) -> None:
    bob = ready(house, BOTH[number], (BOTH[1 - number][0], Scope.VIEW))
    with pytest.raises(NotFound):
        await scheduled(house, bob)


# -- the round --------------------------------------------------------------------------------------------------------


@pytest.fixture
def due(house: House, runner: FakeRunner) -> House:
    """A house with two files that are refreshed on Bob's rights, and a refresh that is due."""
    bob = ready(house, *BOTH)
    plan = refresh_plans.RefreshPlan(
        source=SOURCE,
        trading_mode="spot",
        exchange_id=house.exchange_id,
        every_hours=6,
        by=bob.person_id,
        next_at=utcnow(),
    )
    house.keep(*(rows.candle_file(house.runner_id, pair, source=SOURCE) for pair in ("BTC/USDT", "ETH/USDT")))
    house.keep(rows.candle_file(house.runner_id, "XRP/USDT", source="binance"))
    kept = {"refresh": {plan.key: plan.model_dump(mode="json")}}
    house.change(RunnerRow, house.runner_id, data_download_config=kept)
    return house


def downloads(house: House) -> list[CandleDownload]:
    """Those that have a job; the house has one of the past, without."""
    with Session(house.database.engine) as session:
        return list(session.exec(select(CandleDownload).where(col(CandleDownload.job_id).is_not(None))))


def next_at(house: House) -> datetime | None:
    with Session(house.database.engine) as session:
        found = refresh_plans.plans_of(session.get_one(RunnerRow, house.runner_id))
        return found[0].next_at if found else None


async def test_what_is_due_is_enqueued_once(due: House) -> None:
    before = utcnow()
    await refresh_round.refresh_due()
    await refresh_round.refresh_due()
    (row,) = downloads(due)
    draft = DownloadDraft.model_validate(row.config)
    assert (row.cause, row.source, draft.pairs, draft.timeframes) == (
        Cause.REFRESH,
        SOURCE,
        ["BTC/USDT", "ETH/USDT"],
        ["5m"],
    )
    assert draft.start in (before.date(), utcnow().date())
    at = next_at(due)
    assert at and before + timedelta(hours=6) <= at <= utcnow() + timedelta(hours=6)
    with Session(due.database.engine) as session:
        job = session.get_one(Job, row.job_id)
        assert (job.state, job.priority) == (JobState.WAITING, -1), "what people ask for comes first"


async def test_one_that_is_under_way_is_not_begun_again(due: House) -> None:
    await refresh_round.refresh_due()
    again = refresh_plans.plans_of(_runner(due))[0].model_copy(update={"next_at": utcnow()})
    due.change(RunnerRow, due.runner_id, data_download_config={"refresh": {again.key: again.model_dump(mode="json")}})
    due.keep(rows.candle_file(due.runner_id, "NEW/USDT", source=SOURCE))  # so that it would not be the same download
    await refresh_round.refresh_due()
    assert len(downloads(due)) == 1
    at = next_at(due)
    assert at and at > utcnow()


def _runner(house: House) -> RunnerRow:
    with Session(house.database.engine) as session:
        return session.get_one(RunnerRow, house.runner_id)


async def test_a_runner_without_files_of_it_waits_for_the_next(due: House) -> None:
    due.change(RunnerRow, due.runner_id, archived_at=None)
    with Session(due.database.engine) as session:
        for row in session.exec(select(CandleFileRow)):
            session.delete(row)
        session.commit()
    await refresh_round.refresh_due()
    at = next_at(due)
    assert downloads(due) == [] and at and at > utcnow()


async def stays_due(house: House) -> bool:
    before = next_at(house)
    await refresh_round.refresh_due()
    assert before is not None
    return next_at(house) == before and downloads(house) == []


async def test_it_waits_while_a_bot_of_the_runner_starts(due: House) -> None:
    due.change(Bot, due.bot_id, status=BotStatus.STARTING)
    assert await stays_due(due)
    due.change(Bot, due.bot_id, status=BotStatus.RUNNING)
    await refresh_round.refresh_due()
    assert len(downloads(due)) == 1


async def test_it_waits_for_memory(due: House, runner: FakeRunner) -> None:
    runner.free_memory = 2**30 - 1
    assert await stays_due(due)
    runner.free_memory = 2**30
    await refresh_round.refresh_due()
    assert len(downloads(due)) == 1


async def test_memory_that_is_not_known_keeps_nothing_up(due: House, runner: FakeRunner) -> None:
    runner.free_memory = None
    await refresh_round.refresh_due()
    assert len(downloads(due)) == 1


async def test_it_waits_for_a_silent_runner(due: House) -> None:
    open_runner.install(None)
    assert await stays_due(due)


async def test_it_waits_for_the_end_of_a_ban(due: House) -> None:
    ban = CandleDownload(runner_id=due.runner_id, source=SOURCE, banned_until=utcnow() + timedelta(hours=1))
    due.keep(ban)
    before = next_at(due)
    await refresh_round.refresh_due()
    assert next_at(due) == before and downloads(due) == []


async def test_it_waits_while_its_person_is_disabled(due: House) -> None:
    """Nobody took their rights; the account may be enabled again."""
    with Session(due.database.engine) as session:
        bob = session.exec(select(Person).where(Person.username == "bob")).one()
    due.change(Person, bob.id, disabled_at=utcnow())
    assert await stays_due(due)


def bob_of(house: House) -> UUID:
    with Session(house.database.engine) as session:
        return session.exec(select(Person.id).where(Person.username == "bob")).one()


def takes_back(house: House, kind: Kind) -> None:
    with Session(house.database.engine) as session:
        bob = session.get_one(Person, bob_of(house))
    house.give(house.resource(kind), rows.actor(bob), Scope.VIEW)


_TAKEN_BACK = "Bob may not edit the runner or use the exchange any more"
ENDS: dict[str, tuple[str, Any]] = {
    "the runner was taken back": (_TAKEN_BACK, lambda h: takes_back(h, Kind.RUNNER)),
    "the exchange was taken back": (_TAKEN_BACK, lambda h: takes_back(h, Kind.EXCHANGE)),
    "the exchange is gone": (
        "Exchange zebra was deleted",
        lambda h: h.change(Exchange, h.exchange_id, archived_at=utcnow()),
    ),
    "the exchange leads elsewhere": (
        "Exchange zebra gives other candles since its settings changed",
        lambda h: h.change(Exchange, h.exchange_id, market_edition=1),
    ),
}


@pytest.mark.parametrize("name", ENDS)
async def test_what_can_never_begin_again_ends_with_an_event(due: House, name: str) -> None:
    why, happens = ENDS[name]
    happens(due)
    await refresh_round.refresh_due()
    await refresh_round.refresh_due()
    assert (next_at(due), downloads(due)) == (None, [])
    title = "spot candles of Practice market on Runner zebra"
    assert [text for text in trail(due) if " ended: " in text] == [f"The refresh of {title} ended: {why}"]


async def test_an_archived_runner_is_left_alone(due: House) -> None:
    due.change(RunnerRow, due.runner_id, archived_at=utcnow())
    assert await stays_due(due)


async def test_a_round_in_which_nothing_is_due_takes_one_query(due: House) -> None:
    await refresh_round.refresh_due()
    with statements(due.database) as sent:
        await refresh_round.refresh_due()
    assert len([one for one in sent if one.startswith("SELECT")]) == 1


def test_what_an_earlier_flotilla_kept_is_left_out() -> None:
    odd: tuple[Any, ...] = ({}, {"refresh": None}, {"refresh": []}, {"refresh": {"a": 1, "b": {"source": "x"}}})
    assert [refresh_plans.plans_of(rows.runner(data_download_config=one)) for one in odd] == [[]] * 4
