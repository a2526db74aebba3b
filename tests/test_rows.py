"""What the tests make their rows with."""

from collections.abc import Callable

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel

from core.bot_records.models import Bot
from core.db import Database
from tests import rows


def test_what_is_no_column_is_refused() -> None:
    with pytest.raises(TypeError, match="Bot has no nmae"):
        rows.bot(nmae="Ada")


def test_a_whole_bot_is_kept_and_changed(database: Database) -> None:
    owner = rows.person()
    exchange, runner = rows.exchange(owner_id=owner.id), rows.runner(owner_id=owner.id)
    strategy = rows.strategy(owner_id=owner.id)
    needs = {"exchange_id": exchange.id, "runner_id": runner.id, "strategy_id": strategy.id}
    bot = rows.bot(owner_id=owner.id, **needs)
    books = rows.bot_database(bot)
    past = (rows.deployment(bot, books.id), rows.trade(books), rows.sample(books.id, 60))
    rows.keep(database, owner, exchange, runner, strategy, bot, books, *past)
    rows.change(database, Bot, bot.id, name="Bob")
    with Session(database.engine) as session:
        assert session.get_one(Bot, bot.id).name == "Bob"


@pytest.mark.parametrize("make", [rows.exchange, rows.runner, rows.strategy, rows.bot])
def test_what_refers_to_nothing_is_not_kept(database: Database, make: Callable[[], SQLModel]) -> None:
    with pytest.raises(IntegrityError):
        rows.keep(database, make())
