"""All trades of a bot, for a file."""

import pytest
from sqlmodel import Session

from core.access.models import AccessGrant
from core.access.scopes import Kind, Scope
from core.errors import NotFound
from core.trades import export
from core.trades.kept.upsert import Source
from core.trades.query import TradeQuery, TradeState
from tests.core.trades.house import House
from tests.core.trades.test_service import BEGAN, fill
from tests.told_trades import closed_trades, trade

SMALL = 7


@pytest.fixture
def source(house: House, monkeypatch: pytest.MonkeyPatch) -> Source:
    monkeypatch.setattr(export, "BLOCK", SMALL)
    source = house.bot(started_at=BEGAN)
    fill(house, source, *closed_trades(30), trade(31, profit=2.0), trade(32, filled=False, profit=0.0))
    return source


async def ids(house: House, source: Source, **asked: object) -> list[list[int]]:
    found = export.export(house.owner, source.bot_id, TradeQuery(**asked))  # type: ignore[arg-type]
    return [[row.freqtrade_trade_id for row in block] async for block in found]


async def test_every_trade_once_oldest_first_in_blocks(house: House, source: Source) -> None:
    blocks = await ids(house, source)
    found = [number for block in blocks for number in block]
    assert (sorted(found), {len(block) for block in blocks[:-1]}) == (list(range(1, 33)), {SMALL})
    told = export.export(house.owner, source.bot_id, TradeQuery())
    opened = [row.open_date async for block in told for row in block]
    assert opened == sorted(opened)


async def test_the_filters_hold_and_the_page_asked_for_does_not(house: House, source: Source) -> None:
    blocks = await ids(house, source, state=TradeState.OPEN, start=500, size=1)
    assert sorted(number for block in blocks for number in block) == [31, 32]


async def test_a_bot_without_a_trade_exports_none(house: House) -> None:
    assert await ids(house, house.bot()) == []


async def test_who_loses_the_right_meanwhile_gets_no_further_block(house: House, source: Source) -> None:
    guest = house.person("guest")
    grant = AccessGrant(
        kind=Kind.BOT, resource_id=source.bot_id, grantee_id=guest.person_id, scope=Scope.VIEW,
        granted_by=house.owner.person_id,
    )  # fmt: skip
    house.add(grant)
    blocks = export.export(guest, source.bot_id, TradeQuery())
    assert len(await anext(blocks)) == SMALL
    with Session(house.database.engine) as session:
        session.delete(session.get_one(AccessGrant, grant.id))
        session.commit()
    with pytest.raises(NotFound):
        await anext(blocks)
