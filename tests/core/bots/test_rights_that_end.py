"""Rights that end: every way to lose one × every state of the bot × what starts next.

A clear no: what runs goes on with the keys it has, and nothing starts it again. Not known: what ran may come back as it
was, and nothing newer does.
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import Session, select

from core import jobs
from core.access import audit_view
from core.access.models import AccessGrant, Membership, PersonGroup
from core.access.policy import Resource
from core.access.scopes import Kind, Role, Scope
from core.audit import AuditEvent
from core.bot_records.models import BotDatabase, BotStatus, Mode, Target
from core.bots import service
from core.bots.databases import maintenance, moving, rolling_back, version_changes
from core.bots.rights import handing_over, others_bots, taking_back, withdrawal
from core.bots.rights.taking_back import Hit
from core.db import utcnow
from core.errors import Invalid, NotFound, Refused, Unavailable
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.practice.samples import SAMPLES
from core.runners.port import NO_NEEDS, Needs, State
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests.core.bots.conftest import House, Make
from tests.core.bots.lodger import CLEAR, LOOK, UNKNOWN, USE, Lodger, lodge
from tests.core.bots.moves import Two, two
from tests.core.runners.fake import FakeRunner

S = BotStatus


@pytest.fixture
async def lodger(house: House) -> AsyncIterator[Lodger]:
    jobs.register(maintenance.MOVE, moving.carry_out)
    yield await lodge(house)


def lines(house: House, verb: str) -> list[AuditEvent]:
    with Session(house.database.engine, expire_on_commit=False) as session:
        return list(session.exec(select(AuditEvent).where(AuditEvent.verb == verb).order_by(AuditEvent.seq)))


def positions(lodger: Lodger, count: int) -> None:
    with Session(lodger.house.database.engine) as session:
        database = session.exec(select(BotDatabase).where(BotDatabase.bot_id == lodger.bot_id)).one()
    for number in range(1, count + 1):
        lodger.house.keep_trade(lodger.bot_id, database, f"C{number}/USDT", number)


async def shared_pair(lodger: Lodger, there: FakeRunner) -> Two:
    """A second runner, shared with the member too."""
    pair = await two(lodger.house, there)
    lodger.there_id = pair.there_id
    await lodger.share_there(USE)
    return pair


async def pause_is_over(lodger: Lodger) -> None:
    lodger.house.set(lodger.bot_id, next_attempt_at=utcnow() - timedelta(seconds=1))
    await lodger.house.round(3)


async def crash(lodger: Lodger) -> None:
    lodger.house.runner.crash(lodger.name, 1)
    await lodger.house.round()


# -- a clear no -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", CLEAR)
async def test_at_rest_it_is_started_by_nobody(lodger: Lodger, how: str) -> None:
    await lodger.lose(how)
    for who in (lodger.house.owner, lodger.me):
        with pytest.raises((Refused, NotFound)):
            await service.start(who, lodger.bot_id)
    await lodger.house.round(2)
    assert not lodger.house.runner.applied
    await lodger.get_back(how)
    await lodger.run()


@pytest.mark.parametrize("how", CLEAR)
async def test_what_runs_goes_on_with_the_keys_it_has_and_no_other(lodger: Lodger, how: str) -> None:
    await lodger.run()
    await lodger.lose(how)
    await lodger.replace_keys()
    await lodger.house.round(3)
    assert lodger.house.row(lodger.bot_id).status is S.RUNNING and len(lodger.keys()) == 1
    view = await lodger.house.view(lodger.bot_id)
    assert view.start_refused and view.start_refused_hint
    owner = lodger.house.owner
    for wish in (
        service.restart(owner, lodger.bot_id),
        version_changes.change(owner, lodger.bot_id, "2026.8"),
        version_changes.change(owner, lodger.bot_id, "2026.8", restart=False),
        moving.move(owner, lodger.bot_id, lodger.house.runner_id),
    ):
        with pytest.raises(Refused):
            await wish
    await lodger.house.round(3)
    assert len(lodger.keys()) == 1 and b"the-new" not in lodger.keys()[0]


@pytest.mark.parametrize("how", CLEAR)
async def test_its_runner_does_not_start_it_again_until_the_right_is_back(lodger: Lodger, how: str) -> None:
    await lodger.run()
    assert lodger.house.runner.held[lodger.name].comes_back
    await lodger.lose(how)
    await lodger.house.round()
    assert not lodger.house.runner.held[lodger.name].comes_back
    await lodger.get_back(how)
    await lodger.house.round()
    assert lodger.house.runner.held[lodger.name].comes_back


@pytest.mark.parametrize("how", CLEAR)
async def test_crashed_it_is_failed_with_the_reason(lodger: Lodger, how: str) -> None:
    await lodger.run()
    await lodger.lose(how)
    await lodger.replace_keys()
    await crash(lodger)
    await pause_is_over(lodger)
    bot = lodger.house.row(lodger.bot_id)
    assert (bot.status, bot.target, len(lodger.keys())) == (S.FAILED, Target.RUNNING, 1)
    assert bot.error_message is not None and bot.error_message.startswith("It is not started again. ")


@pytest.mark.parametrize("how", CLEAR)
async def test_lost_in_the_pause_before_it_comes_back(lodger: Lodger, how: str) -> None:
    await lodger.run()
    await crash(lodger)
    assert lodger.house.row(lodger.bot_id).status is S.STARTING
    await lodger.lose(how)
    await lodger.replace_keys()
    await pause_is_over(lodger)
    assert (lodger.house.row(lodger.bot_id).status, len(lodger.keys())) == (S.FAILED, 1)


@pytest.mark.parametrize("how", CLEAR)
async def test_returned_by_its_runner_it_is_ended(lodger: Lodger, how: str) -> None:
    await lodger.run()
    await lodger.lose(how)
    lodger.house.runner.crash_and_return(lodger.name, 137)  # before its runner could be told
    await lodger.house.round(2)
    bot = lodger.house.row(lodger.bot_id)
    assert (bot.status, bot.container_id) == (S.FAILED, None)
    assert lodger.house.runner.held[lodger.name].seen.exit_code == 137
    await lodger.house.round(2)
    assert len(lodger.keys()) == 1


@pytest.mark.parametrize("how", CLEAR)
async def test_lost_while_another_version_is_installed_for_it(lodger: Lodger, how: str) -> None:
    await lodger.run()
    await version_changes.change(lodger.house.owner, lodger.bot_id, "2026.8")
    await lodger.house.round()  # asks for the version
    await lodger.lose(how)
    await jobs.work()
    await lodger.house.round(4)
    bot = lodger.house.row(lodger.bot_id)
    assert bot.status is S.RUNNING and lodger.house.runner.held[lodger.name].workload.version == "2026.9"
    assert bot.error_message is not None and bot.error_message.startswith("Not restarted, it runs on as before: ")


@pytest.mark.parametrize("how", CLEAR)
async def test_lost_while_it_waits_to_be_moved(lodger: Lodger, how: str) -> None:
    pair = await shared_pair(lodger, FakeRunner())
    await lodger.run()
    job_id = await moving.move(lodger.house.owner, lodger.bot_id, pair.there_id)
    await lodger.lose(how)
    async with pair.time():
        assert (await pair.ended(job_id)).error is not None
    bot = lodger.house.row(lodger.bot_id)
    assert (bot.status, bot.runner_id, bot.moving_to) == (S.RUNNING, lodger.house.runner_id, None)
    assert len(lodger.keys()) == 1 and not pair.there.applied


class RightEnds(FakeRunner):
    """While something is carried here."""

    lodger: Lodger
    how: str | None = None

    async def work(
        self, name: str, version: str, code: str, arguments: Sequence[str] = (), needs: Needs = NO_NEEDS
    ) -> bytes:
        if self.how:
            how, self.how = self.how, None
            await self.lodger.lose(how)
        return await super().work(name, version, code, arguments, needs)


@pytest.mark.parametrize("how", [*CLEAR, "there"])
async def test_lost_in_the_middle_of_a_move(lodger: Lodger, how: str) -> None:
    """It goes back where it was, and starts there only if its owner may still use all it needs there."""
    there = RightEnds()
    pair = await shared_pair(lodger, there)
    await lodger.run()
    there.lodger, there.how = lodger, how
    lodger.there_id = pair.there_id
    job_id = await moving.move(lodger.house.owner, lodger.bot_id, pair.there_id)
    async with pair.time():
        await pair.ended(job_id)
        await pair.status(lodger.bot_id, S.RUNNING if how == "there" else S.FAILED)
    bot = lodger.house.row(lodger.bot_id)
    assert (bot.runner_id, bot.moving_to) == (lodger.house.runner_id, None)
    assert not there.applied and len(lodger.keys()) == (2 if how == "there" else 1)


class KillFails(FakeRunner):
    """The first time it is asked to."""

    failed = False

    async def kill(self, name: str) -> None:
        if not self.failed:
            self.failed = True
            raise Unavailable("The runner did not answer.")
        await super().kill(name)


@pytest.mark.parametrize("make_runner", [KillFails])
async def test_returned_it_is_ended_also_when_that_fails_at_first(lodger: Lodger, make_runner: Make) -> None:
    await lodger.run()
    await lodger.lose("exchange")
    lodger.house.runner.crash_and_return(lodger.name, 137)
    await lodger.house.round(4)
    assert lodger.house.row(lodger.bot_id).status is S.FAILED
    assert lodger.house.runner.held[lodger.name].seen.state is State.EXITED


async def test_lost_in_the_pause_and_returned_by_its_runner_it_is_ended(lodger: Lodger) -> None:
    await lodger.run()
    await crash(lodger)
    await lodger.lose("exchange")
    held = lodger.house.runner.held[lodger.name]
    held.seen = replace(held.seen, state=State.RUNNING, workload_id="returned", exit_code=None, ended_at=None)
    await lodger.house.round(2)
    await pause_is_over(lodger)
    assert lodger.house.row(lodger.bot_id).status is S.FAILED
    assert (held.seen.state, len(lodger.keys())) == (State.EXITED, 1)


async def test_without_the_right_to_its_runner_it_moves_away_once_it_rests(lodger: Lodger) -> None:
    pair = await shared_pair(lodger, FakeRunner())
    await lodger.lose("runner")
    job_id = await moving.move(lodger.me, lodger.bot_id, pair.there_id)
    async with pair.time():
        assert (await pair.ended(job_id)).error is None
    assert lodger.house.row(lodger.bot_id).runner_id == pair.there_id
    await service.start(lodger.me, lodger.bot_id)


# -- not known --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", UNKNOWN)
async def test_while_it_is_not_known_nobody_starts_it(lodger: Lodger, how: str) -> None:
    await lodger.lose(how)
    with pytest.raises(Refused):
        await service.start(lodger.house.owner, lodger.bot_id)
    await lodger.get_back(how)
    await lodger.run()
    await lodger.lose(how)
    with pytest.raises(Refused):
        await service.restart(lodger.house.owner, lodger.bot_id)
    await lodger.house.round()
    assert lodger.house.row(lodger.bot_id).status is S.RUNNING
    assert lodger.house.runner.held[lodger.name].comes_back


@pytest.mark.parametrize("how", UNKNOWN)
async def test_while_it_is_not_known_it_comes_back_as_it_was(lodger: Lodger, how: str) -> None:
    await lodger.run()
    await lodger.lose(how)
    await crash(lodger)
    await pause_is_over(lodger)
    assert lodger.house.row(lodger.bot_id).status is S.RUNNING
    assert lodger.keys()[0] == lodger.keys()[1]
    lodger.house.runner.crash_and_return(lodger.name, 137)
    await lodger.house.round(2)
    assert lodger.house.row(lodger.bot_id).status is S.RUNNING


@pytest.mark.parametrize("what", ["keys", "code", "settings"])
@pytest.mark.parametrize("how", UNKNOWN)
async def test_while_it_is_not_known_nothing_newer_starts(lodger: Lodger, how: str, what: str) -> None:
    await lodger.run()
    owner = lodger.house.owner
    if what == "keys":
        await lodger.replace_keys()
    elif what == "settings":
        draft = ExchangeDraft(name="Main", exchange_type="kraken", config={"max_open_trades": 7})
        await exchanges.edit(owner, lodger.exchange_id, draft)
    else:
        newer = StrategyDraft(name="Shared", code=f"{SAMPLES[0].code}\n# newer\n")
        saved = await strategies.save(owner, lodger.family_id, newer, lodger.house.row(lodger.bot_id).strategy_id)
        await service.edit(owner, lodger.bot_id, lodger.draft(strategy_id=saved.id))
    await lodger.lose(how)
    await crash(lodger)
    await pause_is_over(lodger)
    assert (lodger.house.row(lodger.bot_id).status, len(lodger.keys())) == (S.FAILED, 1)


# -- who is asked -----------------------------------------------------------------------------------------------------


async def test_whoever_may_operate_a_bot_needs_no_right_on_its_exchange(lodger: Lodger) -> None:
    friend = lodger.house.person("friend")
    bot = lodger.house.row(lodger.bot_id).resource
    await taking_back.give(lodger.me, bot, friend.person_id, frozenset({Scope.VIEW, Scope.OPERATE}))
    await service.start(friend, lodger.bot_id)
    await lodger.house.round(3)
    assert lodger.house.row(lodger.bot_id).status is S.RUNNING


async def test_who_changes_a_reference_must_be_able_to_use_it_and_the_owner_too(lodger: Lodger) -> None:
    mine = await exchanges.add(lodger.house.owner, ExchangeDraft(name="Mine", exchange_type="kraken"), {})
    with pytest.raises(Invalid) as refused:
        await service.edit(lodger.house.owner, lodger.bot_id, lodger.draft(exchange_id=mine.id))
    assert list(refused.value.fields) == ["exchange_id"]


async def test_an_administrator_who_becomes_a_member_keeps_what_they_own(house: House) -> None:
    house.person("second", Role.ADMINISTRATOR)
    second = house.person("third", Role.ADMINISTRATOR)
    bot_id = await house.running()
    await taking_back.change_role(second, house.owner.person_id, Role.MEMBER)
    await house.round()
    assert not (await service.get(house.owner, bot_id)).bot.start_refused


async def test_a_right_that_ended_elsewhere_is_noticed(lodger: Lodger) -> None:
    await lodger.run()
    with Session(lodger.house.database.engine) as session:
        for grant in session.exec(select(AccessGrant).where(AccessGrant.scope == Scope.USE)):
            session.delete(grant)
        session.commit()
    await withdrawal.review()
    await lodger.house.round()
    assert lodger.house.row(lodger.bot_id).withdrawn_at is not None
    assert not lodger.house.runner.held[lodger.name].comes_back


# -- what is told -----------------------------------------------------------------------------------------------------


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


# -- another owner ----------------------------------------------------------------------------------------------------


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
