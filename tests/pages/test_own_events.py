"""A page of one thing is not drawn anew for what happens to others."""

from dataclasses import dataclass
from typing import cast
from uuid import UUID

import pytest

from core.bots.views import BotView
from core.events import (
    BotObserved,
    DesiredStateChanged,
    Event,
    FiguresChanged,
    JobChanged,
    JobEnded,
    SampleTaken,
    ThingChanged,
    TradeChanged,
    TransitionAdvanced,
)
from pages.bots.one.page import is_own
from pages.parts.own_events import installs_on, is_about, is_about_or_of_a_bot

BOT, OTHER, EXCHANGE, FAMILY, RUNNER, JOB = (UUID(int=number) for number in range(1, 7))


@dataclass
class Known:
    """What is read of a bot here."""

    exchange_id: UUID = EXCHANGE
    strategy_family_id: UUID = FAMILY
    runner_id: UUID = RUNNER
    freqtrade_version: str = "2026.9"


KNOWN = cast(BotView, Known())
INSTALL = "prepare_version"
OF_BOTS = (BotObserved, DesiredStateChanged, TransitionAdvanced, FiguresChanged, TradeChanged, SampleTaken)


@pytest.mark.parametrize(
    ("event", "is_so"),
    [
        *[(kind(bot), bot == BOT) for kind in OF_BOTS for bot in (BOT, OTHER)],
        (ThingChanged("bot", BOT), True),
        (ThingChanged("bot", OTHER), False),
        (ThingChanged("exchange", EXCHANGE), True),
        (ThingChanged("exchange", OTHER), False),
        (ThingChanged("strategy", FAMILY), True),
        (ThingChanged("runner", RUNNER), True),
        (ThingChanged("runner", OTHER), False),
        (ThingChanged("person", OTHER), True),
        (JobChanged(JOB, "move_bot", str(BOT)), True),
        (JobEnded(JOB, "move_bot", str(OTHER)), False),
        (JobChanged(JOB, INSTALL, f"{RUNNER}/2026.9"), True),
        (JobChanged(JOB, INSTALL, f"{RUNNER}/2026.8"), False),
        (JobChanged(JOB, INSTALL, f"{OTHER}/2026.9"), False),
        (JobChanged(JOB, "remove_practice_fleet", str(OTHER)), False),
    ],
)
def test_the_page_of_a_bot_takes_what_is_its_own(event: Event, is_so: bool) -> None:
    assert is_own(event, BOT, KNOWN) is is_so


def test_before_a_bot_was_read_whatever_it_may_use_counts() -> None:
    assert is_own(ThingChanged("exchange", EXCHANGE), BOT, None)
    assert is_own(JobChanged(JOB, INSTALL, f"{RUNNER}/2026.9"), BOT, None)
    assert not is_own(FiguresChanged(OTHER), BOT, None)


def test_the_page_of_a_runner_takes_every_version_installed_there() -> None:
    assert installs_on(JobEnded(JOB, INSTALL, f"{RUNNER}/2026.8"), RUNNER)
    assert not installs_on(JobEnded(JOB, INSTALL, f"{OTHER}/2026.8"), RUNNER)
    assert not installs_on(JobEnded(JOB, "move_bot", f"{RUNNER}/2026.8"), RUNNER)
    assert not installs_on(BotObserved(RUNNER), RUNNER)


def test_only_things_and_people_are_about_a_thing() -> None:
    assert is_about(ThingChanged("strategy", FAMILY), EXCHANGE, FAMILY)
    assert not is_about(BotObserved(FAMILY), FAMILY)


@pytest.mark.parametrize(
    ("event", "is_so"),
    [
        *[(kind(OTHER), True) for kind in OF_BOTS],
        (ThingChanged("bot", OTHER), True),  # shared, or taken back
        (ThingChanged("exchange", EXCHANGE), True),
        (ThingChanged("exchange", OTHER), False),
        (ThingChanged("strategy", FAMILY), False),
        (ThingChanged("person", OTHER), True),
    ],
)
def test_a_page_that_lists_bots_follows_all_bots(event: Event, is_so: bool) -> None:
    assert is_about_or_of_a_bot(event, EXCHANGE) is is_so
