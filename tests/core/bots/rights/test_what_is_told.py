"""What owners are told of rights that ended; another owner."""

import pytest
from sqlmodel import Session, select

from core.access import audit_view
from core.access.models import AccessGrant, Membership, PersonGroup
from core.access.policy import Resource
from core.access.scopes import Kind, Role, Scope
from core.audit import AuditEvent
from core.bot_records.models import BotDatabase, Mode, Target
from core.bots import service
from core.bots.databases import rolling_back
from core.bots.rights import handing_over, others_bots, taking_back
from core.bots.rights.taking_back import Hit
from core.errors import Invalid, NotFound, Refused
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from tests.core.bots.conftest import House
from tests.core.bots.lodger import LOOK, USE, Lodger
from tests.core.bots.rights.lodgers import S, crash


def lines(house: House, verb: str) -> list[AuditEvent]:
    with Session(house.database.engine, expire_on_commit=False) as session:
        return list(session.exec(select(AuditEvent).where(AuditEvent.verb == verb).order_by(AuditEvent.seq)))


def positions(lodger: Lodger, count: int) -> None:
    with Session(lodger.house.database.engine) as session:
        database = session.exec(select(BotDatabase).where(BotDatabase.bot_id == lodger.bot_id)).one()
    for number in range(1, count + 1):
        lodger.house.keep_trade(lodger.bot_id, database, f"C{number}/USDT", number)


async def test_it_is_told_before_whom_it_hits_and_after_in_one_line(lodger: Lodger) -> None:
    await lodger.run()
    positions(lodger, 3)
    owner, exchange = lodger.house.owner, lodger.thing(Kind.EXCHANGE)
    hit = await taking_back.hit_by_sharing(owner, exchange, lodger.me.person_id, LOOK)
    assert hit == Hit(running=1, live=1, positions=3)
    assert await taking_back.hit_by_sharing(owner, exchange, lodger.me.person_id, USE) == Hit()
    assert await taking_back.hit_by_role(owner, lodger.me.person_id, Role.VIEWER) == hit
    assert await taking_back.hit_by_disabling(owner, lodger.me.person_id) == hit
    await lodger.share(Kind.EXCHANGE, LOOK)
    line = lines(lodger.house, "shared")[-1]
    assert line.after == {"bots": ["Lodger"]} and "Lodger" not in line.text
    assert line.text.endswith("1 running bot of theirs cannot be started again")


async def test_taken_back_with_stop_its_bots_are_stopped(lodger: Lodger) -> None:
    await lodger.run()
    await lodger.share(Kind.EXCHANGE, LOOK, stop=True)
    await lodger.house.round(3)
    bot = lodger.house.row(lodger.bot_id)
    assert (bot.status, bot.target) == (S.STOPPED, Target.STOPPED)


async def test_both_owners_are_told_of_positions_that_nobody_watches(lodger: Lodger) -> None:
    await lodger.run()
    positions(lodger, 3)
    await lodger.share(Kind.EXCHANGE, LOOK)
    await crash(lodger)
    (died,) = lines(lodger.house, "died")
    assert died.text.endswith("3 positions are unattended.") and died.subject_id == lodger.bot_id
    (told,) = lines(lodger.house, "unattended")
    assert told.subject_id == lodger.exchange_id and "Lodger" not in told.text
    assert told.text == "A bot of Mallory on Main ended and is not started again. 3 positions are unattended."


async def test_once_stopped_it_does_not_hold_the_exchange_any_more(lodger: Lodger) -> None:
    await lodger.run()
    owner = lodger.house.owner
    await lodger.share(Kind.EXCHANGE, LOOK)
    with pytest.raises(Refused):
        await exchanges.remove(owner, lodger.exchange_id)
    await service.stop(lodger.me, lodger.bot_id)
    await lodger.house.round(3)
    await exchanges.remove(owner, lodger.exchange_id)
    bot = (await service.get(lodger.me, lodger.bot_id)).bot
    assert (bot.start_refused, bot.start_refused_hint) == (
        "The exchange Main was deleted.",
        "Choose another exchange in the bot's settings.",
    )
    own = await exchanges.add(lodger.me, ExchangeDraft(name="Own", exchange_type="kraken"), {"api_key": "k"})
    await service.edit(lodger.me, lodger.bot_id, lodger.draft(exchange_id=own.id))
    assert not (await service.get(lodger.me, lodger.bot_id)).bot.start_refused


async def test_the_owner_of_an_exchange_sees_the_bots_of_others_and_stops_them(lodger: Lodger) -> None:
    await lodger.run()
    positions(lodger, 2)
    house, exchange = lodger.house, lodger.thing(Kind.EXCHANGE)
    await lodger.share(Kind.EXCHANGE, LOOK)
    for thing in (exchange, lodger.thing(Kind.RUNNER)):
        (guest,) = await others_bots.look(house.owner, thing)
        assert (guest.name, guest.bots, guest.running, guest.live) == ("Mallory", 1, 1, 1)
        assert (guest.positions, guest.withdrawn) == (2, 1)
        with pytest.raises(NotFound):
            await others_bots.look(lodger.me, thing)
        with pytest.raises(NotFound):
            await others_bots.stop(lodger.me, thing, house.owner.person_id)
    assert await others_bots.stop(house.owner, exchange, lodger.me.person_id) == 1
    assert await others_bots.stop(house.owner, exchange, lodger.me.person_id) == 0
    await house.round(3)
    assert house.row(lodger.bot_id).status is S.STOPPED


async def test_a_refusal_names_no_bot_that_one_may_not_see(lodger: Lodger) -> None:
    """A member's exchange, on which somebody else's bot trades."""
    host = lodger.house.person("host")
    made = await exchanges.add(host, ExchangeDraft(name="Hosted", exchange_type="kraken"), {"api_key": "k"})
    thing = Resource(Kind.EXCHANGE, made.id, host.person_id)
    await taking_back.give(host, thing, lodger.me.person_id, USE)
    await service.edit(lodger.me, lodger.bot_id, lodger.draft(exchange_id=made.id, mode=Mode.DRY_RUN))
    with pytest.raises(Refused) as refused:
        await exchanges.remove(host, made.id)
    assert refused.value.reasons == ("1 bot that you may not see",)


async def test_a_viewer_is_given_only_the_right_to_look(lodger: Lodger) -> None:
    viewer = lodger.house.person("viewer", Role.VIEWER)
    bot = lodger.house.row(lodger.bot_id).resource
    with pytest.raises(Invalid):
        await taking_back.give(lodger.me, bot, viewer.person_id, frozenset({Scope.VIEW, Scope.OPERATE}))
    await taking_back.give(lodger.me, bot, viewer.person_id, LOOK)


async def test_rolling_back_is_refused_too(lodger: Lodger) -> None:
    await lodger.lose("exchange")
    with pytest.raises(Refused) as refused:
        await rolling_back.roll_back(lodger.house.owner, lodger.bot_id, lodger.bot_id)
    assert "no longer shared" in str(refused.value)


async def test_what_happened_to_the_bots_of_others_is_told_to_the_owner_alone(lodger: Lodger) -> None:
    await lodger.run()
    third = lodger.house.person("third")
    await taking_back.give(lodger.house.owner, lodger.thing(Kind.EXCHANGE), third.person_id, LOOK)
    positions(lodger, 3)
    await lodger.share(Kind.EXCHANGE, LOOK)
    await others_bots.stop(lodger.house.owner, lodger.thing(Kind.EXCHANGE), lodger.me.person_id)
    lodger.house.set(lodger.bot_id, target=Target.RUNNING)
    await crash(lodger)
    assert not [line.text for line in await audit_view.last_events(third, 100) if "Mallory" in line.text]
    told = [line.text for line in await audit_view.last_events(lodger.me, 100)]
    assert "stopped 1 bot of Mallory on exchange Main" in told


async def test_a_deleted_bot_that_still_runs_is_seen_and_holds_the_exchange(lodger: Lodger) -> None:
    await lodger.run()
    await service.remove(lodger.me, lodger.bot_id)
    (guest,) = await others_bots.look(lodger.house.owner, lodger.thing(Kind.EXCHANGE))
    assert guest.running == 1
    with pytest.raises(Refused):
        await exchanges.remove(lodger.house.owner, lodger.exchange_id)
    await lodger.house.round(3)
    await exchanges.remove(lodger.house.owner, lodger.exchange_id)


async def test_a_log_that_is_followed_ends_with_the_right_to_look(
    lodger: Lodger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "ASK_AGAIN_SECONDS", 0.0)
    await lodger.run()
    friend, bot = lodger.house.person("friend"), lodger.house.row(lodger.bot_id).resource
    await taking_back.give(lodger.me, bot, friend.person_id, LOOK)
    lodger.house.runner.say(lodger.name, "first")
    lines = service.logs(friend, lodger.bot_id)
    assert (await anext(lines)).text == "first"
    await taking_back.give(lodger.me, bot, friend.person_id, frozenset())
    lodger.house.runner.say(lodger.name, "second")
    with pytest.raises(NotFound):
        await anext(lines)


async def test_the_bot_of_a_disabled_owner_is_handed_over_and_runs_on(lodger: Lodger) -> None:
    await lodger.run()
    await lodger.lose("disabled")
    admin = lodger.house.owner
    await handing_over.hand_over(admin, lodger.bot_id, admin.person_id)
    await lodger.house.round()
    assert (lodger.house.row(lodger.bot_id).owner_id, len(lodger.keys())) == (admin.person_id, 1)
    await service.restart(admin, lodger.bot_id)
    await lodger.house.round(5)
    assert (lodger.house.row(lodger.bot_id).status, len(lodger.keys())) == (S.RUNNING, 2)


async def test_it_is_handed_only_to_who_may_use_what_it_needs(lodger: Lodger) -> None:
    stranger, admin = lodger.house.person("stranger"), lodger.house.owner
    for heir in (stranger.person_id, lodger.me.person_id, lodger.bot_id):
        with pytest.raises(Invalid) as refused:
            await handing_over.hand_over(admin, lodger.bot_id, heir)
        assert list(refused.value.fields) == ["person_id"]
    with pytest.raises(NotFound):
        await handing_over.hand_over(lodger.me, lodger.bot_id, admin.person_id)


async def test_a_right_through_a_group_counts_and_stays_when_ones_own_is_taken_back(lodger: Lodger) -> None:
    group = PersonGroup(name="Friends")
    with Session(lodger.house.database.engine) as session:
        session.add(group)
        session.flush()
        session.add(Membership(group_id=group.id, person_id=lodger.me.person_id))
        session.add(
            AccessGrant(
                kind=Kind.EXCHANGE,
                resource_id=lodger.exchange_id,
                grantee_id=group.id,
                scope=Scope.USE,
                granted_by=lodger.house.owner.person_id,
            )
        )
        session.commit()
    await lodger.run()
    owner, exchange = lodger.house.owner, lodger.thing(Kind.EXCHANGE)
    assert await taking_back.hit_by_sharing(owner, exchange, lodger.me.person_id, LOOK) == Hit()
    await lodger.share(Kind.EXCHANGE, LOOK)
    await service.restart(lodger.me, lodger.bot_id)
