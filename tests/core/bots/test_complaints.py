"""A bot whose strategy raises looks well from outside: its log tells."""

from datetime import timedelta
from uuid import UUID

from core import events
from core.bots import complaints, service
from core.bots.views import Health
from core.db import utcnow
from tests.core.bots.conftest import House


def say(house: House, bot_id: UUID, level: str, words: str, ago: timedelta = timedelta(0)) -> None:
    house.runner.say(
        f"bot-{bot_id}", f"{utcnow() - ago:%Y-%m-%d %H:%M:%S},000 - freqtrade.strategy - {level} - {words}"
    )


async def test_an_error_in_the_log_degrades_a_bot_and_is_told_once(house: House) -> None:
    bot_id = await house.running()
    told: list[events.Event] = []
    stop = events.subscribe(told.append, events.BotChanged)
    say(house, bot_id, "ERROR", "Unexpected error KeyError('rsi') calling populate_indicators")
    await complaints.listen()
    await complaints.listen()
    stop()
    bot = await house.view(bot_id)
    assert bot.health.health is Health.DEGRADED
    assert bot.error == "Unexpected error KeyError('rsi') calling populate_indicators"
    assert told == [events.BotChanged(bot_id)]


async def test_old_errors_and_warnings_are_no_complaint(house: House) -> None:
    bot_id = await house.running()
    say(house, bot_id, "ERROR", "Long ago", timedelta(minutes=10))
    say(house, bot_id, "WARNING", "Slow answer")
    await complaints.listen()
    assert (await house.view(bot_id)).health.health is Health.RUNNING


async def test_a_stopped_bot_complains_of_nothing(house: House) -> None:
    bot_id = await house.running()
    say(house, bot_id, "ERROR", "Failed: http://x/ws?token=abc")
    await complaints.listen()
    assert "abc" not in (complaints.of(bot_id) or "")
    await service.stop(house.owner, bot_id)
    await house.round(3)
    await complaints.listen()
    assert complaints.of(bot_id) is None
    assert (await house.view(bot_id)).error is None
