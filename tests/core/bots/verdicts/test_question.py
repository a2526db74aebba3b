"""Equal questions have equal keys, and no question holds a secret."""

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session

from core.bot_records.models import Bot, Mode
from core.bots.verdicts import question
from core.bots.verdicts.question import Question, marked
from core.errors import Refused
from core.runners.models import RunnerRow
from core.strategies.models import Strategy
from tests import rows
from tests.core.bots.conftest import House

SECRET = "1234567:AAbbCCddEEffGGhhIIjj"
CONFIG = {
    "stake_currency": "USDT",
    "stake_amount": 100,
    "telegram": {"enabled": False, "token": SECRET, "chat_id": "42"},
}


async def asked(house: House, bot_id: Any) -> Question:
    return await house.database.run(lambda session: question.of_bot(session, session.get_one(Bot, bot_id)))


@pytest.mark.parametrize("change", [{"name": "Another"}, {"memory_bytes": 2**30}, {"is_practice": True}])
async def test_what_freqtrade_does_not_read_is_not_asked_about(house: House, change: dict[str, Any]) -> None:
    bot_id = await house.bot()
    before = await asked(house, bot_id)
    house.set(bot_id, **change)
    assert (await asked(house, bot_id)).key == before.key


def other_code(house: House) -> None:
    rows.change(house.database, Strategy, house.strategy_id, sha256="0" * 64)


def tuned(house: House) -> None:
    rows.change(house.database, Strategy, house.strategy_id, extras_sha256="0" * 64)


def on_another_runner(house: House, bot_id: UUID) -> None:
    there = RunnerRow(name="There", type="LOCAL", owner_id=house.owner.person_id, capacity=3)
    rows.keep(house.database, there)
    house.set(bot_id, runner_id=there.id)


@pytest.mark.parametrize(
    "change",
    [
        lambda house, bot_id: house.set(bot_id, freqtrade_version="2026.8"),
        lambda house, bot_id: house.set(bot_id, mode=Mode.LIVE),
        lambda house, bot_id: house.set(bot_id, config={"stake_currency": "BTC"}),
        lambda house, bot_id: other_code(house),
        lambda house, bot_id: tuned(house),
        on_another_runner,
    ],
    ids=["version", "mode", "settings", "code", "extras", "runner"],
)
async def test_what_freqtrade_reads_is_asked_about_again(house: House, change: Callable[..., None]) -> None:
    bot_id = await house.bot()
    before = await asked(house, bot_id)
    change(house, bot_id)
    assert (await asked(house, bot_id)).key != before.key


async def test_two_bots_with_the_same_settings_ask_once(house: House) -> None:
    first, second = await house.bot("Ada"), await house.bot("Bob")
    assert (await asked(house, first)).key == (await asked(house, second)).key


async def test_no_file_holds_a_secret_and_each_keeps_its_type(house: House) -> None:
    bot_id = await house.bot(config=CONFIG)
    found = await asked(house, bot_id)
    whole = await house.database.run(lambda session: question.with_code(session, found))
    files = whole.files()
    assert SECRET not in repr(files) and SECRET not in repr(whole)
    told = json.loads(files["secrets.json"])
    assert told["telegram"] == {"token": "*" * len(SECRET), "chat_id": "**"}
    assert set(told["api_server"]) == {"password", "jwt_secret_key", "ws_token"}
    assert b"IStrategy" in files["strategy/strategy.py"]


def test_a_mark_has_the_type_of_what_it_stands_for() -> None:
    sealed = {
        "telegram": {"chat_id": 42},
        "producers": [{"name": "one", "host": "here", "ws_token": "abc"}],
        "pairlist": "https://user:word@example.org/list",
        "api_key": {"a": ["x", True, None, 1.5]},
    }
    assert marked(sealed) == {
        "telegram": {"chat_id": 1},
        "producers": [{"name": "one", "host": "here", "ws_token": "***"}],
        "pairlist": "https://••••••@example.org/list",
        "api_key": {"a": ["*", True, None, 1.0]},
    }


async def test_settings_that_no_bot_may_have_are_never_run(house: House) -> None:
    bot_id = await house.bot()
    house.set(bot_id, config={"stake_currency": "USDT", "logfile": "/etc/passwd"})

    def ask(session: Session) -> Question:
        return question.of_bot(session, session.get_one(Bot, bot_id))

    with pytest.raises(Refused, match="logfile is not allowed"):
        await house.database.run(ask)
