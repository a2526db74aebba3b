"""A runner of several machines answers, and the machine of one bot does not: it may still trade there."""

from core.bot_records.models import BotStatus
from core.bots import service
from core.runners.port import State
from tests.core.bots.conftest import House


async def test_nothing_is_started_or_noted_until_the_machine_is_known_to_be_off(house: House) -> None:
    bot_id = await house.running()
    name = f"bot-{bot_id}"
    before = house.row(bot_id)
    house.runner.fall_silent(name)
    await house.round(3)
    assert len(house.runner.applied) == 1
    now = house.row(bot_id)
    assert (now.status, now.container_id, now.error_message) == (BotStatus.RUNNING, before.container_id, None)
    await service.restart(house.owner, bot_id)
    await house.round(3)
    assert len(house.runner.applied) == 1, "what may still run is not replaced"
    await house.runner.confirm_gone(name)
    await house.round(4)
    assert len(house.runner.applied) == 2
    assert house.runner.held[name].seen.state is State.RUNNING


async def test_a_wish_to_stop_waits_until_the_machine_is_heard_again(house: House) -> None:
    bot_id = await house.running()
    house.runner.fall_silent(f"bot-{bot_id}")
    await service.stop(house.owner, bot_id)
    await house.round(3)
    assert house.row(bot_id).status is BotStatus.STOPPING
    house.runner.be_heard_again(f"bot-{bot_id}")
    await house.round(3)
    assert (house.row(bot_id).status, house.runner.held) == (BotStatus.STOPPED, {})
