"""What follows from why a bot ended: waiting for the exchange, giving up at once, ending what hangs."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlmodel import Session, select

from core import events
from core.bot_records.models import BotStatus, Deployment
from core.bots import service
from core.bots.lifecycle import reconcile
from core.bots.lifecycle.starts import start_patience, start_reading, start_watch
from core.bots.views import Health
from core.db import utcnow
from core.freqtrade.logs.causes import CauseKind, Mends
from core.runners.port import State
from tests.core.bots.conftest import House
from tests.core.bots.lifecycle.lives import name_of, pause_over
from tests.core.bots.lifecycle.test_reconcile import runs, told

S = BotStatus
UNREACHABLE = (
    " - freqtrade.exchange.exchange - ERROR - Could not load markets.",
    "freqtrade.exceptions.TemporaryError: Error in reload_markets due to NetworkError. Message: binance GET http://x/",
    " - freqtrade - ERROR - Could not load markets, therefore cannot start. Please investigate the above error.",
)
WRONG_KEYS = (
    " - freqtrade.exchange.exchange - ERROR - Could not load markets.",
    "freqtrade.exceptions.TemporaryError: Error in reload_markets due to AuthenticationError. Message: -2015",
    " - freqtrade - ERROR - Could not load markets, therefore cannot start. Please investigate the above error.",
)
NO_MODULE = (
    " - freqtrade.resolvers.iresolver - WARNING - Could not import /w/strategy.py due to 'No module named 'x''",
    " - freqtrade - ERROR - Impossible to load Strategy 'A'. This class does not exist or contains Python code errors.",
)
LOADS_MARKETS = (" - freqtrade.exchange.exchange - INFO - Using CCXT 4.5.90",)


def say(house: House, bot_id: UUID, lines: tuple[str, ...]) -> None:
    for line in lines:
        at = f"{utcnow():%Y-%m-%d %H:%M:%S},999" if line.startswith(" - ") else ""
        house.runner.say(name_of(bot_id), f"{at}{line}")


async def steps(house: House, times: int = 2) -> None:
    """Rounds in which no API answers."""
    for _ in range(times):
        await reconcile.reconcile()
        await reconcile.settle()


async def starting(house: House, **changes: object) -> UUID:
    bot_id = await house.bot(**changes)
    await service.start(house.owner, bot_id)
    await steps(house)
    assert house.row(bot_id).status is S.STARTING
    return bot_id


async def ends(house: House, bot_id: UUID, lines: tuple[str, ...], code: int = 2) -> Deployment:
    say(house, bot_id, lines)
    house.runner.crash(name_of(bot_id), code)
    await steps(house, 1)
    return runs(house, bot_id)[-1]


async def test_an_unreachable_exchange_is_waited_for(house: House) -> None:
    bot_id = await starting(house)
    for tries in range(1, 7):
        run = await ends(house, bot_id, UNREACHABLE)
        bot = house.row(bot_id)
        assert (bot.status, bot.error_message) == (S.STARTING, "The exchange cannot be reached.")
        assert (run.cause_kind, run.tries, run.wanted) == (CauseKind.OUTSIDE, tries, False)
        view = await house.view(bot_id)
        assert (view.health.health, view.health.sentence) == (Health.DEGRADED, "Waiting for the exchange")
        while (house.row(bot_id).next_attempt_at or utcnow()) > utcnow():
            pause_over(house, bot_id)
        await steps(house)
        assert house.row(bot_id).container_id, f"try {tries + 1}"
    assert len(runs(house, bot_id)) == 1, "one start, tried again and again"
    assert len(told(house, "died")) == 1, "told once"

    await house.round(2)
    bot, [run] = house.row(bot_id), runs(house, bot_id)
    assert (bot.status, bot.error_message, bot.error_kind) == (S.RUNNING, None, None)
    assert (run.cause, run.details) == (None, None), "a later end has a cause of its own"
    assert (run.answered_at is not None, run.started_by) == (True, house.owner.person_id)
    assert (await service.get(house.owner, bot_id)).restarts_30_days == 0

    await ends(house, bot_id, UNREACHABLE)
    pause_over(house, bot_id)  # a short one again
    await steps(house)
    assert len(runs(house, bot_id)) == 2, "it had run in between"


@pytest.mark.parametrize(
    ("lines", "mends", "words"),
    [
        (WRONG_KEYS, Mends.EXCHANGE, "The exchange refuses the API key"),
        (
            NO_MODULE,
            Mends.STRATEGY,
            "The strategy imports x, which is not installed. Add it to the packages of the strategy.",
        ),
    ],
)
@pytest.mark.parametrize("is_back", [False, True])
async def test_what_would_fail_again_fails_at_once(
    house: House, lines: tuple[str, ...], mends: Mends, words: str, is_back: bool
) -> None:
    bot_id = await starting(house)
    say(house, bot_id, lines)
    house.runner.crash_and_return(name_of(bot_id), 2) if is_back else house.runner.crash(name_of(bot_id), 2)
    if is_back:
        held = house.runner.held[name_of(bot_id)]
        object.__setattr__(held.seen, "started_at", utcnow() + timedelta(seconds=2))
    await steps(house)
    view = await house.view(bot_id)
    assert (view.status, view.error_mends) == (S.FAILED, mends)
    assert view.error is not None and view.error.startswith(words)
    assert house.runner.held[name_of(bot_id)].seen.state is State.EXITED, "its runner does not bring it back either"
    assert words in told(house, "died")[0]
    end = (await service.get(house.owner, bot_id)).last_end
    assert end and (end.cause, end.mends) == (view.error, mends) and "Exit code 2." in end.details


async def test_its_runner_does_not_hammer_an_exchange(house: House) -> None:
    """An engine starts again without a pause: a ban would only grow."""
    bot_id = await starting(house)
    say(house, bot_id, UNREACHABLE)
    house.runner.crash_and_return(name_of(bot_id), 2)
    held = house.runner.held[name_of(bot_id)]
    object.__setattr__(held.seen, "started_at", utcnow() + timedelta(seconds=2))
    await steps(house)
    assert held.seen.state is State.EXITED
    bot = house.row(bot_id)
    assert (bot.status, bot.container_id) == (S.STARTING, None)
    assert bot.next_attempt_at is not None and bot.next_attempt_at > utcnow()
    pause_over(house, bot_id)
    await steps(house)
    assert len(house.runner.applied) == 2


async def test_one_that_has_said_its_last_word_and_hangs_is_ended(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start_reading, "_ENDS_WITHIN_SECONDS", 0.0)
    bot_id = await starting(house)
    say(house, bot_id, LOADS_MARKETS)
    await start_watch.watch()
    assert (await house.view(bot_id)).health.sentence == "Starting: loading markets"
    say(house, bot_id, UNREACHABLE)
    await start_watch.watch()
    await steps(house, 1)
    bot = house.row(bot_id)
    assert house.runner.held[name_of(bot_id)].seen.state is State.EXITED
    assert (bot.status, bot.error_message, bot.error_kind) == (
        *(S.STARTING, "The exchange cannot be reached.", CauseKind.OUTSIDE),
    )
    assert runs(house, bot_id)[0].exit_code is None, "nobody is told that it was killed"


async def test_how_far_a_start_is_only_shows_and_its_last_word_is_followed_up(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start_reading, "_ENDS_WITHIN_SECONDS", 0.0)
    bot_id = await starting(house)
    heard: list[events.Event] = []
    forget = events.subscribe(heard.append, events.BotChanged)
    for lines in (LOADS_MARKETS, UNREACHABLE):
        say(house, bot_id, lines)
        await start_watch.watch()
    forget()
    assert heard == [events.BotObserved(bot_id), events.TransitionAdvanced(bot_id)]


async def test_a_start_that_hangs_is_ended_in_time(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    bot_id = await starting(house)
    say(house, bot_id, LOADS_MARKETS)
    await start_watch.watch()
    await steps(house)
    assert house.row(bot_id).status is S.STARTING, "it has its time"
    monkeypatch.setattr(start_patience, "_LEAST_PATIENCE", timedelta(0))
    start_watch.forget_all()
    await steps(house)
    await start_watch.watch()
    await steps(house, 1)
    bot, [run] = house.row(bot_id), runs(house, bot_id)
    assert (bot.status, run.wanted, house.runner.held) == (S.STARTING, False, {})
    assert run.cause == "It did not start within 0 min: it got stuck while loading markets."
    pause_over(house, bot_id)
    await steps(house)
    assert len(house.runner.applied) == 2


async def test_one_whose_loop_turns_is_not_ended_for_its_silent_api(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start_patience, "_LEAST_PATIENCE", timedelta(0))
    monkeypatch.setattr(start_reading, "_API_COMES_WITHIN", timedelta(0))
    bot_id = await starting(house)
    say(house, bot_id, (" - freqtrade.worker - INFO - Changing state to: RUNNING",))
    await start_watch.watch()
    await steps(house)
    assert (house.row(bot_id).status, len(house.runner.applied)) == (S.RUNNING, 1)
    assert (await house.view(bot_id)).health.sentence == "Not answering"


async def test_one_that_goes_on_after_all_is_not_ended(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look at its log and the act, its log went on."""
    monkeypatch.setattr(start_reading, "_ENDS_WITHIN_SECONDS", 0.0)
    bot_id = await starting(house)
    say(house, bot_id, (" - freqtrade - ERROR - Written by the strategy.",))
    await start_watch.watch()
    assert (
        start_watch.verdict(bot_id, house.runner.held[name_of(bot_id)].seen.workload_id) is start_reading.Verdict.SPOKEN
    )
    say(house, bot_id, (" - freqtrade.worker - INFO - Changing state to: RUNNING",))
    await steps(house)
    assert (runs(house, bot_id)[-1].ended_at, len(house.runner.applied)) == (None, 1)


async def test_no_strategy_ends_a_bot_that_has_run_by_what_it_writes(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the line that told of its first turn has left the end of its log."""
    monkeypatch.setattr(start_reading, "_ENDS_WITHIN_SECONDS", 0.0)
    monkeypatch.setattr(start_patience, "_LEAST_PATIENCE", timedelta(0))
    bot_id = await starting(house)
    say(house, bot_id, (" - freqtrade.worker - INFO - Changing state to: RUNNING",))
    await start_watch.watch()
    say(house, bot_id, (" - strategy - INFO - a line of many",) * (start_reading.TAIL_LINES + 1))
    say(house, bot_id, (" - freqtrade - ERROR - Could not load markets, therefore cannot start.",))
    await start_watch.watch()
    await start_watch.watch()
    await steps(house)
    assert (runs(house, bot_id)[-1].ended_at, len(house.runner.applied)) == (None, 1)


async def test_a_run_that_was_going_on_before_the_upgrade_keeps_its_row(house: House) -> None:
    """An older Flotilla did not note that it had answered."""
    bot_id = await house.running()
    began = utcnow() - timedelta(days=30)
    with Session(house.database.engine) as session:
        [run] = session.exec(select(Deployment)).all()
        run.answered_at, run.started_at = None, began
        session.commit()
    await house.round()
    await ends(house, bot_id, UNREACHABLE)
    pause_over(house, bot_id)
    await steps(house)
    assert runs(house, bot_id)[0].started_at == began
    assert len(runs(house, bot_id)) == 2


async def test_how_long_it_takes_is_learnt(house: House) -> None:
    bot_id = await house.running()
    [run] = runs(house, bot_id)
    assert run.answered_at is not None and run.start_seconds is not None and 0 <= run.start_seconds < 60


@pytest.mark.parametrize("lines", [UNREACHABLE, NO_MODULE])
async def test_the_cause_stays_after_a_stop(house: House, lines: tuple[str, ...]) -> None:
    bot_id = await starting(house)
    await ends(house, bot_id, lines)
    said = (await house.view(bot_id)).error
    await service.stop(house.owner, bot_id)
    await steps(house, 3)
    detail = await service.get(house.owner, bot_id)
    assert (detail.bot.status, detail.bot.error) == (S.STOPPED, said)
    assert detail.last_end and detail.last_end.cause == said
    await service.start(house.owner, bot_id)
    assert (await house.view(bot_id)).error is None


async def test_while_it_starts_its_silence_is_no_news(house: House) -> None:
    bot_id = await starting(house)
    house.set(bot_id, sync_error="The bot cannot be reached.")
    assert (await house.view(bot_id)).error is None
