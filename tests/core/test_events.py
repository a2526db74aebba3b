import logging
from uuid import uuid4

import pytest

from core import events
from core.events import BotChanged, BotObserved, DesiredStateChanged, Event, JobChanged, publish, subscribe


def test_each_hears_what_he_asked_for_until_he_leaves() -> None:
    bots: list[Event] = []
    everything: list[Event] = []
    before = events.listener_count()
    leave, leave_too = subscribe(bots.append, BotChanged), subscribe(everything.append)
    bot, job = BotObserved(uuid4()), JobChanged(uuid4(), "move_bot", "a")
    publish(bot)
    publish(job)
    leave()
    leave()
    publish(bot)
    leave_too()
    assert (bots, everything) == ([bot], [bot, job, bot])
    assert events.listener_count() == before


def test_a_listener_that_fails_keeps_nobody_from_hearing(caplog: pytest.LogCaptureFixture) -> None:
    heard: list[Event] = []

    def fail(_: Event) -> None:
        raise RuntimeError("deaf")

    leave = [subscribe(fail), subscribe(heard.append)]
    with caplog.at_level(logging.CRITICAL, logger="core.events"):
        publish(BotObserved(uuid4()))
    for one in leave:
        one()
    assert len(heard) == 1


def test_who_leaves_while_something_is_told_disturbs_nobody() -> None:
    heard: list[Event] = []
    leave = subscribe(lambda _: (heard.append(_), leave())[0])  # type: ignore[func-returns-value]
    other = subscribe(heard.append)
    publish(BotObserved(uuid4()))
    other()
    assert len(heard) == 2


def test_what_happened_to_a_bot_is_said() -> None:
    heard: list[Event] = []
    leave = subscribe(heard.append, BotChanged)
    told = [BotObserved(uuid4()), DesiredStateChanged(uuid4())]
    for one in told:
        publish(one)
    leave()
    assert heard == told
    with pytest.raises(TypeError, match="Say what happened"):
        BotChanged(uuid4())
