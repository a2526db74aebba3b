"""What is worth offering to a person for a bot."""

from dataclasses import replace
from typing import Any

import pytest

from core.access.scopes import Scope
from core.bot_records.models import BotStatus as S
from core.bot_records.models import Target as T
from core.bots import service
from core.bots.conditions import is_as_wished, is_going
from core.bots.permitted import may_restart, may_start, may_stop
from core.bots.views import BotView, Health, HealthView
from core.db import Database
from tests.core.trades.house import build


@pytest.fixture
async def runs(database: Database) -> BotView:
    house = build(database)
    house.bot("Ada", target=T.RUNNING)
    (view,) = await service.list_bots(house.owner)
    return replace(view, status=S.RUNNING, target=T.RUNNING, health=HealthView(Health.RUNNING, "Running", None))


@pytest.mark.parametrize(
    ("change", "start", "restart", "stop"),
    [
        ({}, False, True, True),
        ({"status": S.STOPPED, "target": T.STOPPED}, True, False, False),
        ({"status": S.STARTING}, False, False, True),
        ({"status": S.FAILED}, True, False, True),
        ({"status": S.STOPPING, "target": T.STOPPED}, True, False, False),
        ({"start_refused": "The exchange was deleted."}, False, False, True),
        ({"status": S.FAILED, "start_refused": "The exchange was deleted."}, False, False, True),
        ({"scopes": frozenset({Scope.VIEW})}, False, False, False),
    ],
)
async def test_what_may_be_done(runs: BotView, change: dict[str, Any], start: bool, restart: bool, stop: bool) -> None:
    bot = replace(runs, **change)
    assert (may_start(bot), may_restart(bot), may_stop(bot)) == (start, restart, stop)


@pytest.mark.parametrize(
    ("status", "target", "health", "going", "as_wished"),
    [
        (S.RUNNING, T.RUNNING, Health.RUNNING, True, True),
        (S.RUNNING, T.PAUSED, Health.PAUSED, True, True),
        (S.RUNNING, T.RUNNING, Health.PAUSED, True, False),
        (S.STARTING, T.RUNNING, Health.MOVING, True, False),
        (S.FAILED, T.RUNNING, Health.FAILED, False, False),
        (S.STOPPING, T.STOPPED, Health.MOVING, False, False),
        (S.STOPPED, T.STOPPED, Health.STOPPED, False, True),
    ],
)
async def test_how_it_stands(runs: BotView, status: S, target: T, health: Health, going: bool, as_wished: bool) -> None:
    bot = replace(runs, status=status, target=target, health=HealthView(health, "", None))
    assert (is_going(bot), is_as_wished(bot)) == (going, as_wished)
