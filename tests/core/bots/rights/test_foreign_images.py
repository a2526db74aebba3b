"""Whose images run on an engine: those who may edit the runner choose one by its full name; others follow them."""

from collections.abc import AsyncIterator
from uuid import UUID

import pytest

from core.access.scopes import Kind, Scope
from core.bots import service
from core.bots.databases import moving, version_changes
from core.bots.verdicts import settings_check
from core.errors import Invalid, Refused
from core.runners.models import RunnerRow
from tests import rows
from tests.core.bots.conftest import House
from tests.core.bots.givers import give
from tests.core.bots.moves import Two, two
from tests.core.runners.fake import FakeRunner

IMAGE = "registry.test/eve/freqtrade:2026.9"
WORDS = "Only people who may edit this runner"


@pytest.fixture
async def pair(house: House) -> AsyncIterator[Two]:
    built = await two(house, FakeRunner())
    for runner_id in (house.runner_id, built.there_id):
        rows.change(house.database, RunnerRow, runner_id, type="DOCKER")
    yield built


def lodger(house: House, *runner_ids: UUID):
    eve = house.person("eve")
    for kind, thing in ((Kind.EXCHANGE, house.exchange_id), (Kind.STRATEGY, house.strategy_id)):
        give(house, kind, thing, eve, Scope.USE)
    for runner_id in runner_ids:
        give(house, Kind.RUNNER, runner_id, eve, Scope.USE)
    return eve


async def test_who_only_uses_a_runner_brings_no_image_of_their_own(pair: Two) -> None:
    house, there_id = pair.house, pair.there_id
    eve = lodger(house, house.runner_id, there_id)
    draft = house.draft("Eve", freqtrade_version=IMAGE)
    with pytest.raises(Invalid) as caught:
        await service.add(eve, draft, "2026.9")
    assert caught.value.fields["freqtrade_version"].startswith(WORDS)
    with pytest.raises(Invalid):
        await settings_check.of_draft(eve, draft, None, "2026.9")
    bot_id = await service.add(eve, house.draft("Eve", freqtrade_version="develop"), "2026.9")
    with pytest.raises(Invalid):
        await version_changes.change(eve, bot_id, IMAGE)
    with pytest.raises(Invalid):
        await service.edit(eve, bot_id, draft)
    assert house.row(bot_id).freqtrade_version == "develop"
    await house.bot("Ada", freqtrade_version=IMAGE)
    await version_changes.change(eve, bot_id, IMAGE)
    await service.edit(eve, bot_id, house.draft("Renamed", freqtrade_version=IMAGE))
    with pytest.raises(Refused, match=WORDS):
        await moving.move(eve, bot_id, there_id)


async def test_who_may_edit_the_runner_chooses_any(pair: Two) -> None:
    eve = lodger(pair.house, pair.house.runner_id)
    give(pair.house, Kind.RUNNER, pair.house.runner_id, eve, Scope.EDIT)
    bot_id = await service.add(eve, pair.house.draft("Eve", freqtrade_version=IMAGE), "2026.9")
    assert pair.house.row(bot_id).freqtrade_version == IMAGE
