from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

import pytest

from core.bot_records.models import BotStatus, RestartPolicy, Target
from core.bot_records.turn_times import Loop
from core.bots.health.rules import Signs, health
from core.bots.lifecycle.ends.comeback import MOST_FAILURES, comeback
from core.bots.lifecycle.rules import Step, Wish, generation_of, next_step
from core.bots.lifecycle.starts.start_patience import patience
from core.bots.views import Health
from core.freqtrade.logs.causes import CauseKind
from core.freqtrade.logs.findings.error_kinds import Kind
from core.freqtrade.logs.log_errors import Complaint
from core.runners.port import Observation, State

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
S, T = BotStatus, Target


def wish(
    status: BotStatus,
    target: Target,
    generation: int = 1,
    applied: int = 1,
    run_open: bool = True,
    at: datetime | None = None,
    container: str | None = "c",
) -> Wish:
    return Wish(status, target, generation, applied, "d" if run_open else None, at, container)


OURS = {"deployment": "d", "generation": "2"}
OTHER = {"deployment": "before", "generation": "1"}


def seen(
    state: State = State.RUNNING, labels: Mapping[str, str] = MappingProxyType({}), **facts: object
) -> Observation:
    return Observation("bot-x", state, "c", labels, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wish", "seen", "step"),
    [
        # at rest and wished so
        (wish(S.STOPPED, T.STOPPED, run_open=False, container=None), None, Step.NOTHING),
        (wish(S.FAILED, T.STOPPED, run_open=False, container=None), None, Step.NOTHING),
        # its runner has started it again
        (wish(S.RUNNING, T.RUNNING, container="before"), seen(), Step.RETURNED),
        (wish(S.STARTING, T.RUNNING, container="before"), seen(), Step.RETURNED),
        (wish(S.RUNNING, T.RUNNING, generation=2, container="before"), seen(), Step.STOP),
        (wish(S.STOPPING, T.STOPPED, container="before"), seen(), Step.STOP),
        (wish(S.STARTING, T.RUNNING, run_open=False, container=None), seen(), Step.SEEN),
        # wished to rest
        (wish(S.RUNNING, T.STOPPED, generation=2), seen(), Step.STOP),
        (wish(S.STOPPING, T.STOPPED), seen(State.STOPPING), Step.STOP),
        (wish(S.STOPPING, T.STOPPED), seen(State.EXITED), Step.STOP),
        (wish(S.STOPPING, T.STOPPED), None, Step.REST),
        (wish(S.STOPPED, T.STOPPED, run_open=True), None, Step.REST),
        # something runs although nobody wishes it
        (wish(S.STOPPED, T.STOPPED, run_open=False), seen(), Step.STOP),
        # wished to run
        (wish(S.STARTING, T.RUNNING, generation=2, run_open=False, container=None), None, Step.START),
        (
            wish(S.STARTING, T.RUNNING, generation=2, run_open=True, container=None),
            None,
            Step.START,
        ),  # killed in between
        (wish(S.RUNNING, T.RUNNING), seen(), Step.SEEN),
        (wish(S.STARTING, T.PAUSED), seen(), Step.SEEN),
        # a restart
        (wish(S.STOPPING, T.RUNNING, generation=2), seen(), Step.STOP),
        (wish(S.STOPPING, T.RUNNING, generation=2), seen(State.STOPPING), Step.STOP),
        (wish(S.STOPPING, T.RUNNING, generation=2), None, Step.STOP),  # the old run is noted as ended first
        (wish(S.STOPPING, T.RUNNING, generation=2, run_open=False, container=None), None, Step.START),
        # killed after the start, before it was noted: what runs is labelled with what it runs for
        (wish(S.STARTING, T.RUNNING, generation=2, container=None), seen(labels=OURS), Step.SEEN),
        (wish(S.STARTING, T.RUNNING, generation=3, container=None), seen(labels=OURS), Step.STOP),
        (wish(S.STARTING, T.RUNNING, generation=2, container=None), seen(State.EXITED, labels=OURS), Step.DIED),
        (wish(S.STARTING, T.RUNNING, generation=2, container=None), seen(State.EXITED, labels=OTHER), Step.START),
        # killed between the making of a container and its start, whether that was noted or not
        (wish(S.STARTING, T.RUNNING, generation=2, container=None), seen(State.STARTING, labels=OURS), Step.START),
        (wish(S.STARTING, T.RUNNING, generation=2), seen(State.STARTING, labels=OURS), Step.START),
        (wish(S.STARTING, T.RUNNING, generation=3, container=None), seen(State.STARTING, labels=OURS), Step.STOP),
        (wish(S.STARTING, T.STOPPED, generation=2, container=None), seen(State.STARTING, labels=OURS), Step.STOP),
        (wish(S.RUNNING, T.RUNNING), seen(State.STARTING), Step.SEEN),
        # deaths
        (wish(S.RUNNING, T.RUNNING), seen(State.EXITED), Step.DIED),
        (wish(S.RUNNING, T.RUNNING), None, Step.DIED),
        (wish(S.STARTING, T.RUNNING), seen(State.EXITED), Step.DIED),
        # coming back
        (wish(S.STARTING, T.RUNNING, run_open=False, container=None, at=NOW + timedelta(seconds=1)), None, Step.WAIT),
        (wish(S.STARTING, T.RUNNING, run_open=False, container=None, at=NOW), seen(State.EXITED), Step.START),
        (wish(S.FAILED, T.RUNNING, run_open=False, container=None), seen(State.EXITED), Step.NOTHING),
        (wish(S.FAILED, T.RUNNING, generation=2, run_open=False, container=None), None, Step.START),
    ],
)
def test_one_step_at_a_time(wish: Wish, seen: Observation | None, step: Step) -> None:
    assert next_step(wish, seen, NOW) is step


@pytest.mark.parametrize("target", T)
@pytest.mark.parametrize("status", S)
@pytest.mark.parametrize("generation", [1, 2])
def test_nothing_is_decided_while_its_machine_is_silent(status: S, target: T, generation: int) -> None:
    """Neither stopped nor running: nothing is started, and nothing is noted as ended."""
    silent = seen(State.UNKNOWN, unknown_since=NOW)
    assert next_step(wish(status, target, generation=generation), silent, NOW) is Step.NOTHING


def test_it_comes_back_with_growing_pauses_until_the_fifth_failure() -> None:
    backs = [comeback(RestartPolicy.ALWAYS, failures, NOW).at for failures in range(1, MOST_FAILURES + 1)]
    pauses = [(at - NOW).total_seconds() for at in backs if at]
    assert pauses == [2, 4, 8, 16]
    assert backs[-1] is None
    assert comeback(RestartPolicy.NEVER, 1, NOW).at is None


def test_what_is_outside_is_tried_again_for_as_long_as_it_is_wanted() -> None:
    backs = [
        comeback(RestartPolicy.ALWAYS, MOST_FAILURES, NOW, kind=CauseKind.OUTSIDE, tries=tries, is_back=True)
        for tries in (1, 2, 3, 4, 5, 6, 7, 5_000)
    ]
    assert [(back.at - NOW).total_seconds() for back in backs if back.at] == [5, 10, 20, 40, 80, 160, 300, 300]
    assert comeback(RestartPolicy.NEVER, 0, NOW, kind=CauseKind.OUTSIDE).at is None, "a person said so"


def test_what_would_fail_again_waits_for_a_person_at_once() -> None:
    assert comeback(RestartPolicy.ALWAYS, 1, NOW, kind=CauseKind.FINAL, is_back=True).at is None


@pytest.mark.parametrize(
    ("earlier", "trades", "neighbours", "minutes"),
    [
        ([], 0, 0, 5),
        ([8.0, 12.0], 0, 0, 5),
        ([8.0, 400.0], 0, 0, 20),
        ([], 20_000, 0, 5 + 400 / 60),
        ([], 0, 99, 5 + 990 / 60),
        ([9e9], 10**9, 10**6, 120),
    ],
)
def test_the_patience_with_a_start(earlier: list[float], trades: int, neighbours: int, minutes: float) -> None:
    """20,000 trades are migrated in two minutes; a hundred bots start after a power cut."""
    assert patience(earlier, trades, neighbours).total_seconds() == pytest.approx(minutes * 60)


@pytest.mark.parametrize("label", ["9" * 5_000, "x", "-1", "", "²"])
def test_a_generation_that_is_no_number_is_none(label: str) -> None:
    """The labels come from a runner, which may be somebody else's."""
    seen = Observation("bot-1", State.RUNNING, "1", {"generation": label})
    assert generation_of(seen) == 0


def signs(**changes: object) -> Signs:
    usual = {
        "status": S.RUNNING,
        "target": T.RUNNING,
        "trader_state": "running",
        "changed_at": NOW - timedelta(hours=1),
        "observed_at": NOW,
        "seen_at": NOW,
        "processed_at": NOW,
        "runner_error": None,
        "sync_error": None,
    }
    return Signs(**(usual | changes))  # type: ignore[arg-type]


LONG_AGO = NOW - timedelta(minutes=5)


def complaint(kind: Kind) -> Complaint:
    return Complaint(kind, "Strategy fails", "It fails.", LONG_AGO, NOW, 3)


SLOW = Loop(timeframe=timedelta(hours=1), usual=timedelta(seconds=48), longest=timedelta(seconds=300))


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        (signs(), Health.RUNNING),
        (signs(trader_state="paused"), Health.PAUSED),
        (signs(trader_state="stopped"), Health.DEGRADED),
        (signs(no_pairs="0 of 1 pairs tradable"), Health.DEGRADED),
        (signs(no_pairs="0 of 1 pairs tradable", trader_state="paused"), Health.PAUSED),
        (signs(seen_at=LONG_AGO), Health.DEGRADED),
        (signs(seen_at=None), Health.DEGRADED),
        (signs(processed_at=LONG_AGO), Health.DEGRADED),
        (signs(processed_at=LONG_AGO, loop=SLOW), Health.RUNNING),
        (signs(seen_at=LONG_AGO, loop=SLOW), Health.RUNNING),
        (signs(processed_at=LONG_AGO, throttle=timedelta(minutes=5)), Health.RUNNING),
        (signs(processed_at=None, loop=Loop(started_at=NOW)), Health.RUNNING),
        (signs(processed_at=None, loop=Loop(started_at=NOW - timedelta(hours=1))), Health.DEGRADED),
        (signs(complaints=(complaint(Kind.ANALYSIS),)), Health.DEGRADED),
        (signs(status=S.STARTING, phase="loading markets"), Health.MOVING),
        (signs(status=S.STARTING, is_outside=True), Health.DEGRADED),
        (signs(status=S.STARTING), Health.MOVING),
        (signs(status=S.STOPPING), Health.MOVING),
        (signs(status=S.STOPPED), Health.STOPPED),
        (signs(status=S.FAILED), Health.FAILED),
        (signs(runner_error="It does not answer."), Health.UNKNOWN),
        (signs(runner_error="It does not answer.", status=S.STOPPED), Health.STOPPED),
    ],
)
def test_health_is_status_and_trader_and_age(signs: Signs, expected: Health) -> None:
    assert health(signs, NOW).health is expected


@pytest.mark.parametrize(
    ("kind", "words"),
    [(Kind.ANALYSIS, "Trader stuck"), (Kind.BAN, "Strategy fails"), (Kind.UNREACHABLE, "Strategy fails")],
)
def test_a_loop_that_waits_for_its_exchange_is_not_stuck(kind: Kind, words: str) -> None:
    assert health(signs(processed_at=LONG_AGO, complaints=(complaint(kind),)), NOW).sentence == words
