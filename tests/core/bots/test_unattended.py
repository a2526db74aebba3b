"""Open positions that nobody watches, and bots that were deleted with some."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from core import db
from core.access.models import AccessGrant
from core.access.scopes import Kind, Role, Scope
from core.bot_records import heartbeats
from core.bot_records.models import Bot, BotDatabase, BotStatus, Mode, Target
from core.bots import archived_bots, service
from core.bots.views import BotView, Unattended
from core.db import utcnow
from core.errors import FlotillaError, NotFound
from core.trades import service as trades
from core.trades.kept.upsert import Source
from core.trades.query import TradeQuery
from tests.core.traces import change
from tests.core.trades.house import House, build
from tests.core.trades.test_service import fill
from tests.told_trades import BEGAN_MS, HOUR_MS, trade

NOBODY = Unattended()


@pytest.fixture
def house(database: db.Database) -> Iterator[House]:
    yield build(database)
    heartbeats.forget_all()


def positions(house: House, source: Source) -> Source:
    """Two that are filled, one whose entry waits, one that is closed."""
    closed = trade(4, closed=BEGAN_MS + HOUR_MS, profit=1.0)
    waiting = trade(3, filled=False, profit=0.0)
    fill(house, source, trade(1, pair="SOL/USDT"), trade(2, pair="BTC/USDT"), waiting, closed)
    return source


async def look(house: House, source: Source) -> BotView:
    return (await service.get(house.owner, source.bot_id)).bot


async def unattended(house: House, source: Source) -> Unattended:
    (listed,) = [bot for bot in await service.list_bots(house.owner) if bot.id == source.bot_id]
    assert listed.unattended == (await look(house, source)).unattended
    return listed.unattended


@pytest.mark.parametrize(
    ("status", "target", "are"),
    [
        (BotStatus.STOPPED, Target.STOPPED, True),
        (BotStatus.FAILED, Target.RUNNING, True),
        (BotStatus.FAILED, Target.STOPPED, True),
        (BotStatus.RUNNING, Target.RUNNING, False),
        (BotStatus.RUNNING, Target.PAUSED, False),  # it still sells
        (BotStatus.STOPPING, Target.STOPPED, False),  # it still runs
        (BotStatus.STARTING, Target.RUNNING, False),
        (BotStatus.STOPPED, Target.RUNNING, False),  # it moves
    ],
)
async def test_what_a_bot_holds_is_unattended_while_it_is_not_meant_to_run_or_cannot(
    house: House, status: BotStatus, target: Target, are: bool
) -> None:
    live, paper = (positions(house, house.bot(mode.name, mode)) for mode in (Mode.LIVE, Mode.DRY_RUN))
    for source in (live, paper):
        change(house, Bot, source.bot_id, status=status, target=target)
    assert await unattended(house, live) == (Unattended(live=2) if are else NOBODY)
    assert await unattended(house, paper) == (Unattended(dry_run=2) if are else NOBODY)
    assert (await service.get(house.owner, live.bot_id)).unattended_pairs == (("BTC/USDT", "SOL/USDT") if are else ())


async def test_nothing_open_is_nothing_unattended(house: House) -> None:
    source = house.bot()
    fill(house, source, trade(4, closed=BEGAN_MS + HOUR_MS, profit=1.0))
    change(house, Bot, source.bot_id, status=BotStatus.STOPPED)
    assert await unattended(house, source) == NOBODY


async def test_real_positions_are_not_forgotten_when_their_bot_turns_to_something_else(house: House) -> None:
    """A bot that was live and practises now, or trades on another account, runs and watches others."""
    source = positions(house, house.bot("Turned", Mode.LIVE))
    change(house, BotDatabase, source.database_id, closed_at=utcnow())
    assert await unattended(house, source) == NOBODY, "its file was replaced by another of the same account"
    change(house, Bot, source.bot_id, mode=Mode.DRY_RUN)
    assert await unattended(house, source) == Unattended(live=2)
    change(house, Bot, source.bot_id, mode=Mode.LIVE, exchange_id=house.exchange("Kraken"))
    assert await unattended(house, source) == Unattended(live=2)
    change(house, BotDatabase, source.database_id, mode=Mode.DRY_RUN)
    assert await unattended(house, source) == NOBODY, "what was made up needs nobody"


async def test_prices_have_an_age_as_soon_as_nobody_tells_them(house: House) -> None:
    source, now = positions(house, house.bot()), utcnow()
    change(house, Bot, source.bot_id, last_seen_at=now)
    assert {one.priced_at for one in (await trades.open_positions(house.owner)).rows} == {None}
    long_ago = now - timedelta(minutes=5)
    change(house, Bot, source.bot_id, last_seen_at=long_ago)
    assert {one.priced_at for one in (await trades.open_positions(house.owner)).rows} == {long_ago}
    change(house, Bot, source.bot_id, last_seen_at=now, status=BotStatus.STOPPED)
    assert {one.priced_at for one in (await trades.open_positions(house.owner)).rows} == {now}


# -- deleted bots -----------------------------------------------------------------------------------------------------


async def archived(house: House) -> Source:
    source = positions(house, house.bot("Gone", Mode.LIVE))
    change(house, Bot, source.bot_id, status=BotStatus.STOPPED)
    await service.remove(house.owner, source.bot_id, with_open_trades=True)
    return source


async def test_a_deleted_bot_is_found_and_read_and_nothing_can_be_done_with_it(house: House) -> None:
    source, other = await archived(house), house.bot("There")
    (found,) = await archived_bots.list_archived(house.owner)
    assert (found.id, await archived_bots.count_archived(house.owner)) == (source.bot_id, 1)
    assert [bot.id for bot in await service.list_bots(house.owner)] == [other.bot_id]
    detail = await service.get(house.owner, source.bot_id)
    assert detail.bot == found
    assert found.archived_at is not None
    assert (found.scopes, found.unattended) == ({Scope.VIEW}, Unattended(live=2))
    assert len(await service.runs(house.owner, source.bot_id)) == 1
    assert (await trades.trades_of_bot(house.owner, source.bot_id, TradeQuery())).total == 4
    assert (await trades.open_positions(house.owner, bot_id=source.bot_id)).total == 3
    assert (await trades.open_positions(house.owner)).total == 0
    for act in (service.start, service.stop, service.restart, service.remove):
        with pytest.raises(FlotillaError):
            await act(house.owner, source.bot_id)


async def test_deleted_bots_are_shown_to_whom_they_were_shown_before(house: House) -> None:
    source, guest, stranger = await archived(house), house.person("guest", Role.VIEWER), house.person("stranger")
    house.add(
        AccessGrant(
            kind=Kind.BOT, resource_id=source.bot_id, grantee_id=guest.person_id, scope=Scope.VIEW,
            granted_by=house.owner.person_id,
        )
    )  # fmt: skip
    assert [bot.id for bot in await archived_bots.list_archived(guest)] == [source.bot_id]
    assert await archived_bots.list_archived(stranger) == []
    assert await archived_bots.count_archived(stranger) == 0
    for look_at in (service.get, service.runs):
        with pytest.raises(NotFound):
            await look_at(stranger, source.bot_id)
