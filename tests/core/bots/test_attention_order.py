"""Which bots need a look first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from core.bot_records.models import BotStatus, Mode, Target
from core.bots import service
from core.bots.attention_order import Rank, needs_attention, rank_of, worst_first
from core.bots.health import rules
from core.bots.health.rules import NOT_ANSWERING
from core.bots.views import BotView, Health, HealthView, Unattended
from core.db import Database
from tests.core.trades.house import build

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
async def well(database: Database) -> BotView:
    """One that runs as wished."""
    house = build(database)
    house.bot("Well", target=Target.RUNNING)
    (view,) = await service.list_bots(house.owner)
    return named(view, "Well", Health.RUNNING, "Running")


def named(view: BotView, name: str, health: Health, sentence: str = "", **more: Any) -> BotView:
    number = sum(map(ord, name))
    return replace(view, id=UUID(int=number), name=name, health=HealthView(health, sentence, NOW), **more)


def names(bots: list[BotView], today: dict[UUID, float] | None = None) -> list[str]:
    return [bot.name for bot in worst_first(bots, today or {})]


def test_from_failed_to_well(well: BotView) -> None:
    in_order = [
        named(well, "left alone", Health.STOPPED, "Stopped", target=Target.STOPPED, unattended=Unattended(live=1)),
        named(well, "failed", Health.FAILED, "Failed"),
        named(well, "runner silent", Health.UNKNOWN, "Runner silent"),
        named(well, "silent", Health.DEGRADED, NOT_ANSWERING),
        named(well, "errors", Health.DEGRADED, "Reports errors"),
        named(well, "barred", Health.RUNNING, "Running", start_refused="The exchange was deleted."),
        named(well, "halted", Health.PAUSED, "Paused"),
        named(well, "starting", Health.MOVING, "Starting"),
        well,
        named(well, "resting", Health.STOPPED, "Stopped", target=Target.STOPPED),
    ]
    assert [rank_of(bot) for bot in in_order] == list(Rank)
    assert [needs_attention(bot) for bot in in_order] == [True] * 7 + [False] * 3
    assert names(in_order[::-1]) == [bot.name for bot in in_order]


def test_a_pause_that_was_wished_is_no_trouble(well: BotView) -> None:
    assert rank_of(named(well, "paused", Health.PAUSED, "Paused", target=Target.PAUSED)) is Rank.WELL


def test_of_those_that_are_well_the_largest_loss_of_today_comes_first(well: BotView) -> None:
    """As a share of its capital: of 1 BTC and 100 USDT nobody could say which is more."""
    bots = [named(well, name, Health.RUNNING, "Running") for name in ("gains", "calm", "loses", "loses more")]
    today = {bots[0].id: 0.02, bots[2].id: -0.01, bots[3].id: -0.03}
    assert names(bots, today) == ["loses more", "loses", "calm", "gains"]


def test_of_equal_trouble_real_money_comes_first_and_of_equal_results_too(well: BotView) -> None:
    failed = [named(well, "a", Health.FAILED), named(well, "b", Health.FAILED, mode=Mode.LIVE)]
    assert names(failed, {failed[0].id: -0.5}) == ["b", "a"]
    fine = [named(well, "c", Health.RUNNING), named(well, "d", Health.RUNNING, mode=Mode.LIVE)]
    assert names(fine) == ["d", "c"]
    assert names(fine, {fine[0].id: -0.01}) == ["c", "d"]


def test_silence_is_known_by_the_words_of_health() -> None:
    seen = NOW - timedelta(minutes=5)
    signs = rules.Signs(BotStatus.RUNNING, Target.RUNNING, "running", seen, NOW, seen, seen, None, None)
    assert rules.health(signs, NOW).sentence == NOT_ANSWERING
