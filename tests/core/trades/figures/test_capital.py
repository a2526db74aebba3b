"""What the wallet of a bot began with."""

from core import db
from core.db import utcnow
from core.trades.figures import capital
from core.trades.kept.upsert import store
from tests.core.trades.house import House
from tests.told_trades import answers, trade


async def test_partial_exits_beyond_what_a_column_of_money_can_sum(house: House) -> None:
    source = house.bot()
    told = answers(*(trade(number, profit=1.0, realized_profit=6e10) for number in (1, 2)))
    await db.current().run(lambda session: store(session, source, told, utcnow()))
    began = await db.current().run(lambda session: capital.starting_wallet(session, source, 13e10), reads_only=True)
    assert began == 1e10
