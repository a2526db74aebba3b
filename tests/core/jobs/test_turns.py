"""Whose turn it is, as a table of cases."""

from datetime import timedelta
from uuid import UUID

import pytest

from core.jobs import Job, Running
from core.jobs.handlers import OTHER_JOB, JobKind
from core.jobs.turns import FREE_SLOT, RUNNER_SLOT, Slots, turns

HERE, THERE = UUID(int=1), UUID(int=2)


async def _nothing(_: Running) -> None: ...


KINDS = {
    "install": JobKind(_nothing),
    "one": JobKind(_nothing, slots=1),
    "backtest": JobKind(_nothing, deadline=timedelta(hours=12), takes_runner_slot=True),
    "few": JobKind(_nothing, slots=2, takes_runner_slot=True),
    "download": JobKind(_nothing, waited_for_as="a download of the same exchange"),
}


def job(kind: str, runner_id: UUID | None = None, alone_with: str = "") -> Job:
    return Job(kind=kind, subject_key=kind, title=kind, runner_id=runner_id, alone_with=alone_with)


@pytest.mark.parametrize(
    ("waiting", "at_work", "outcome"),
    [
        (["install"] * 3, ["install"], ["", "", ""]),
        (["one", "one"], [], ["", FREE_SLOT]),
        (["one", "install"], ["one"], [FREE_SLOT, ""]),
        (["backtest", "backtest"], ["install"], ["", RUNNER_SLOT]),
        (["backtest", "few"], [], ["", RUNNER_SLOT]),
        (["install", "backtest"], ["backtest"], ["", RUNNER_SLOT]),
        (["unheard of", "install"], [], [None, ""]),
    ],
)
def test_a_job_begins_when_it_has_its_slots(waiting: list[str], at_work: list[str], outcome: list[str | None]) -> None:
    """Empty: it begins; None: nobody carries it out, so it just waits. Each is on a runner that has one slot."""
    asked_for, going = [job(kind, HERE) for kind in waiting], [job(kind, HERE) for kind in at_work]
    begin, waits = turns(asked_for, going, Slots(KINDS, {HERE: 1}))
    assert ["" if one in begin else waits.get(one.id) for one in asked_for] == outcome


def test_each_runner_has_slots_of_its_own() -> None:
    here, there, again = job("backtest", HERE), job("backtest", THERE), job("backtest", THERE)
    begin, waits = turns([here, there, again], [], Slots(KINDS, {HERE: 1, THERE: 1}))
    assert (begin, waits) == ([here, there], {again.id: RUNNER_SLOT})


def test_a_runner_without_slots_is_given_nothing_and_an_unknown_one_has_no_limit() -> None:
    none, unknown, nowhere = job("backtest", HERE), job("backtest", THERE), job("backtest")
    begin, waits = turns([none, unknown, nowhere], [], Slots(KINDS, {HERE: 0}))
    assert (begin, waits) == ([unknown, nowhere], {none.id: RUNNER_SLOT})


def test_slots_of_a_kind_count_over_all_runners() -> None:
    asked_for = [job("few", UUID(int=number)) for number in range(3)]
    begin, waits = turns(asked_for, [], Slots(KINDS, dict.fromkeys((UUID(int=n) for n in range(3)), 1)))
    assert (begin, list(waits.values())) == (asked_for[:2], [FREE_SLOT])


def test_jobs_with_the_same_text_run_one_after_another_whatever_their_kind_and_runner() -> None:
    first, there = job("download", HERE, "candles"), job("install", THERE, "candles")
    other, free = job("download", HERE, "candles of another"), job("download", HERE)
    begin, waits = turns([first, there, other, free], [], Slots(KINDS, {}))
    assert (begin, waits) == ([first, other, free], {there.id: "a download of the same exchange"})


def test_what_runs_already_excludes_a_job_with_its_text() -> None:
    again = job("download", HERE, "candles")
    begin, waits = turns([again], [job("install", THERE, "candles")], Slots(KINDS, {}))
    assert (begin, waits) == ([], {again.id: OTHER_JOB})


def test_a_job_without_a_text_excludes_nothing() -> None:
    asked_for = [job("download"), job("install"), job("download")]
    assert turns(asked_for, [job("download")], Slots(KINDS, {})) == (asked_for, {})


def test_a_job_that_waits_for_a_slot_excludes_nothing() -> None:
    """Otherwise a full runner would hold up the same exchange's downloads everywhere else."""
    full, elsewhere = job("backtest", HERE, "candles"), job("backtest", THERE, "candles")
    begin, waits = turns([full, elsewhere], [], Slots(KINDS, {HERE: 0, THERE: 1}))
    assert (begin, waits) == ([elsewhere], {full.id: RUNNER_SLOT})
