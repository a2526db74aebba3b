"""What people do with bots: what is allowed, what is refused, and what must not happen by the way."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from uuid import UUID, uuid4

import pytest
from pydantic import ValidationError
from sqlalchemy import event
from sqlmodel import Session, select

from core.access.models import AccessGrant
from core.access.policy import Actor
from core.access.scopes import Kind, Role, Scope
from core.bot_records.models import Bot, BotDatabase, BotStatus, Deployment, Mode, Target
from core.bots import service
from core.bots.settings import secrets
from core.errors import Invalid, NotFound, Refused, SignedOut
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.runners import service as runners
from core.runners.models import RunnerDraft
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from core.trades.models import Trade
from tests.core.bots.conftest import House

S = BotStatus
CANARY = "12:canary-token"


def give(house: House, kind: Kind, thing: UUID, to: Actor, *scopes: Scope) -> None:
    with Session(house.database.engine) as session:
        for scope in scopes:
            session.add(
                AccessGrant(
                    kind=kind, resource_id=thing, grantee_id=to.person_id, scope=scope, granted_by=house.owner.person_id
                )
            )
        session.commit()


async def kraken(house: House, **credentials: str) -> UUID:
    return (await exchanges.add(house.owner, ExchangeDraft(name="K", exchange_type="kraken"), credentials)).id


def open_trade(house: House, bot_id: UUID, pair: str) -> None:
    database = BotDatabase(
        bot_id=bot_id, mode=Mode.DRY_RUN, exchange_id=house.exchange_id, stake_currency="USDT", file_name="t.sqlite"
    )
    with Session(house.database.engine, expire_on_commit=False) as session:
        session.add(database)
        session.commit()
    house.keep_trade(bot_id, database, pair)


# -- adding ----------------------------------------------------------------------------------------------------------


async def test_a_new_bot_rests_in_dry_run_with_credentials_of_its_own(house: House) -> None:
    one, two = house.row(await house.bot("One")), house.row(await house.bot("Two"))
    assert (one.status, one.target, one.mode, one.generation) == (S.STOPPED, Target.STOPPED, Mode.DRY_RUN, 0)
    assert one.freqtrade_version == "2026.9"
    passwords = {secrets.unseal(bot.id, bot.secure_config)[0]["api_password"] for bot in (one, two)}
    assert len(passwords) == 2
    await house.round(3)
    assert house.runner.applied == []


async def test_a_live_bot_rests_too(house: House) -> None:
    bot_id = await house.bot(exchange_id=await kraken(house, api_key="k"), mode=Mode.LIVE)
    await house.round(3)
    assert (house.row(bot_id).status, house.runner.applied) == (S.STOPPED, [])


@pytest.mark.parametrize("field", ["exchange_id", "strategy_id", "runner_id"])
@pytest.mark.parametrize("is_known", [True, False])
async def test_nobody_uses_what_is_not_his(house: House, field: str, is_known: bool) -> None:
    """The same words for what belongs to another and for what does not exist."""
    mallory = house.person("mallory")
    everything = {
        "exchange_id": (Kind.EXCHANGE, house.exchange_id),
        "strategy_id": (Kind.STRATEGY, house.strategy_id),
        "runner_id": (Kind.RUNNER, house.runner_id),
    }
    for name, (kind, thing) in everything.items():
        scopes = (Scope.VIEW, Scope.EDIT) if name == field else (Scope.USE,)
        give(house, kind, thing, mallory, *scopes)
    changes = {} if is_known else {field: uuid4()}
    with pytest.raises(Invalid) as refusal:
        await service.add(mallory, house.draft(**changes), "2026.9")
    assert refusal.value.fields == {field: "Choose one that you may use."}
    assert "does not exist, or you may not" in str(refusal.value)


async def test_nor_by_editing_or_cloning(house: House) -> None:
    mallory = house.person("mallory")
    for kind, thing in ((Kind.STRATEGY, house.strategy_id), (Kind.RUNNER, house.runner_id)):
        give(house, kind, thing, mallory, Scope.USE)
    practice = (await exchanges.add(mallory, ExchangeDraft(name="P", exchange_type="practice"), {})).id
    mine = await service.add(mallory, house.draft(exchange_id=practice), "2026.9")
    keys = await kraken(house, api_key="k", secret="s")
    with pytest.raises(Invalid):
        await service.edit(mallory, mine, house.draft(exchange_id=keys))
    theirs = await house.bot("Theirs", exchange_id=keys)
    give(house, Kind.BOT, theirs, mallory, Scope.EDIT)
    with pytest.raises(Invalid):
        await service.clone(mallory, theirs, "Mine now")


async def test_who_edits_a_given_bot_does_not_take_it_live_with_keys_that_are_not_his(house: House) -> None:
    mallory = house.person("mallory")
    bot_id = await house.bot(exchange_id=(keys := await kraken(house, api_key="k")))
    give(house, Kind.BOT, bot_id, mallory, Scope.EDIT)
    await service.edit(mallory, bot_id, house.draft("Renamed", exchange_id=keys))
    with pytest.raises(NotFound):
        await service.edit(mallory, bot_id, house.draft(exchange_id=keys, mode=Mode.LIVE))
    assert house.row(bot_id).mode is Mode.DRY_RUN


async def test_no_live_mode_on_the_practice_market(house: House) -> None:
    with pytest.raises(Invalid) as refusal:
        await house.bot(mode=Mode.LIVE)
    assert "mode" in refusal.value.fields
    bot_id = await house.bot()
    with pytest.raises(Invalid):
        await service.edit(house.owner, bot_id, house.draft(mode=Mode.LIVE))


async def test_a_wallet_that_cannot_be_summed_is_refused_where_it_is_written(house: House) -> None:
    for config in ({"dry_run_wallet": 1e11}, {"dry_run_wallet": {"USDT": 1e12}, "stake_currency": "USDT"}):
        with pytest.raises(Invalid) as refusal:
            await house.bot(config=config)
        assert "at most 90,000,000,000" in refusal.value.fields["config"]
    await house.bot(config={"dry_run_wallet": {"PEPE": 1e13, "USDT": 9e10}, "stake_currency": "USDT"})


async def test_a_live_bot_without_keys_does_not_start(house: House) -> None:
    bot_id = await house.bot(exchange_id=await kraken(house), mode=Mode.LIVE)
    with pytest.raises(Refused, match="no credentials"):
        await service.start(house.owner, bot_id)
    assert house.row(bot_id).target is Target.STOPPED


async def test_names_are_taken_once_among_the_living_of_one_owner(house: House) -> None:
    bot_id = await house.bot("Ada")
    with pytest.raises(Invalid) as refusal:
        await house.bot("  Ada ")
    assert "name" in refusal.value.fields
    other = await house.bot("Bea")
    with pytest.raises(Invalid):
        await service.edit(house.owner, other, house.draft("Ada"))
    await service.edit(house.owner, bot_id, house.draft("Ada"))
    await service.remove(house.owner, bot_id)
    await house.bot("Ada")


@pytest.mark.parametrize(
    "absurd",
    [
        {"name": ""},
        {"name": "   "},
        {"name": "x" * 121},
        {"name": "two\nlines"},
        {"name": "nul\x00"},
        {"config": {"stake_amount": float("nan")}},
        {"config": {"note": "\x00"}},
        {"freqtrade_version": "../../bin/sh"},
        {"freqtrade_version": "latest"},
        {"mode": "REAL"},
    ],
)
def test_absurd_drafts_are_refused_at_the_field(house: House, absurd: dict[str, object]) -> None:
    with pytest.raises(ValidationError) as refusal:
        house.draft(**absurd)
    assert refusal.value.errors()[0]["loc"][0] in absurd


async def test_a_draft_sets_nothing_but_what_a_person_may_fill_in(house: House) -> None:
    sly = house.draft(owner_id=str(uuid4()), status="RUNNING", target="RUNNING", is_practice=True, archived_at=None)
    row = house.row(await service.add(house.owner, sly, "2026.9"))
    assert (row.owner_id, row.status, row.target) == (house.owner.person_id, S.STOPPED, Target.STOPPED)
    assert row.is_practice is False


@pytest.mark.parametrize("key", ["api_server", "db_url", "dry_run", "strategy_path", "add_config_files", "logfile"])
async def test_settings_that_are_not_a_persons_are_refused(house: House, key: str) -> None:
    with pytest.raises(Invalid) as refusal:
        await house.bot(config={key: {"x": 1}})
    assert "config" in refusal.value.fields


# -- secrets ---------------------------------------------------------------------------------------------------------


async def test_secrets_of_the_settings_are_sealed_kept_and_never_shown(house: House) -> None:
    config = {"stake_currency": "USDT", "telegram": {"enabled": True, "token": CANARY}}
    bot_id = await house.bot(config=config)
    detail = await service.get(house.owner, bot_id)
    assert detail.config["telegram"] == {"enabled": True, "token": "***"}
    assert CANARY not in repr(detail) + repr(await service.list_bots(house.owner)) + house.row(bot_id).model_dump_json()
    assert "telegram" in house.stored()
    assert CANARY not in house.stored()

    await service.edit(house.owner, bot_id, house.draft("Renamed", config=dict(detail.config)))
    await service.start(house.owner, bot_id)
    await house.round(2)
    secret = json.loads(house.runner.applied[0].secret_files["secrets.json"])
    assert secret["telegram"] == {"token": CANARY}
    copy = await service.clone(house.owner, bot_id, "Copy")
    assert CANARY not in repr(await service.get(house.owner, copy))


# -- editing ---------------------------------------------------------------------------------------------------------


async def test_saving_wishes_nothing(house: House) -> None:
    bot_id = await house.running()
    before = house.row(bot_id)
    await service.edit(house.owner, bot_id, house.draft("Other", config={"stake_currency": "USDT", "stake_amount": 5}))
    await house.round(3)
    after = house.row(bot_id)
    assert (after.generation, after.container_id, after.status) == (before.generation, before.container_id, S.RUNNING)
    assert len(house.runner.applied) == 1
    detail = await service.get(house.owner, bot_id)
    assert (detail.needs_restart, detail.config_revision, detail.running_revision) == (True, 2, 1)
    await service.restart(house.owner, bot_id)
    await house.round(4)
    assert (await service.get(house.owner, bot_id)).needs_restart is False


async def test_what_would_pull_a_running_bot_apart_is_frozen(house: House) -> None:
    keys = await kraken(house, api_key="k")
    other = (await runners.add(house.owner, RunnerDraft(name="There", type="LOCAL"))).id
    bot_id = await house.running()
    for changes in ({"exchange_id": keys}, {"runner_id": other}, {"exchange_id": keys, "mode": Mode.LIVE}):
        with pytest.raises(Invalid) as refusal:
            await service.edit(house.owner, bot_id, house.draft(**changes))
        assert set(refusal.value.fields) == set(changes)


async def test_a_bot_with_a_past_does_not_leave_its_trades_behind(house: House) -> None:
    other = (await runners.add(house.owner, RunnerDraft(name="There", type="LOCAL"))).id
    fresh = await house.bot("Fresh")
    await service.edit(house.owner, fresh, house.draft("Fresh", runner_id=other))
    bot_id = await house.running()
    await service.stop(house.owner, bot_id)
    await house.round(2)
    with pytest.raises(Invalid) as refusal:
        await service.edit(house.owner, bot_id, house.draft(runner_id=other))
    assert "runner_id" in refusal.value.fields


async def test_a_practice_bot_that_leaves_the_practice_market_is_practice_no_more(house: House) -> None:
    """Or removing the practice fleet would erase real trades."""
    bot_id = await house.bot()
    house.set(bot_id, is_practice=True)
    await service.edit(house.owner, bot_id, house.draft("Renamed"))
    assert house.row(bot_id).is_practice is True
    await service.edit(house.owner, bot_id, house.draft(exchange_id=await kraken(house, api_key="k"), mode=Mode.LIVE))
    assert house.row(bot_id).is_practice is False


# -- wishing ---------------------------------------------------------------------------------------------------------


async def test_a_double_click_wishes_once(house: House) -> None:
    bot_id = await house.bot()
    for _ in range(2):
        await service.start(house.owner, bot_id)
    assert house.row(bot_id).generation == 1
    await house.round(3)
    await service.start(house.owner, bot_id)
    assert house.row(bot_id).generation == 1
    for _ in range(2):
        await service.stop(house.owner, bot_id)
    assert (house.row(bot_id).generation, house.row(bot_id).status) == (2, S.STOPPING)
    await house.round(2)
    await service.stop(house.owner, bot_id)
    assert (house.row(bot_id).generation, house.row(bot_id).status) == (2, S.STOPPED)


async def test_a_failed_bot_can_be_started_and_stopped(house: House) -> None:
    for wish, status in ((service.start, S.STARTING), (service.restart, S.STARTING), (service.stop, S.STOPPING)):
        bot_id = await house.bot(f"Bot {wish.__name__}")
        house.set(bot_id, status=S.FAILED, target=Target.RUNNING, generation=3, applied_generation=3, error_message="x")
        await wish(house.owner, bot_id)
        row = house.row(bot_id)
        assert (row.generation, row.status) == (4, status)
        assert row.error_message == ("x" if wish is service.stop else None), "why it did not run stays to be read"
        await service.stop(house.owner, bot_id)


async def test_a_full_runner_refuses_with_the_number(house: House) -> None:
    bots = [await house.bot(f"Bot {number}") for number in range(4)]
    for bot_id in bots[:3]:
        await service.start(house.owner, bot_id)
    for wish in (service.start, service.restart):
        with pytest.raises(Refused, match="3 of 3"):
            await wish(house.owner, bots[3])
    assert house.row(bots[3]).generation == 0
    await service.restart(house.owner, bots[0])
    await service.stop(house.owner, bots[0])
    await service.start(house.owner, bots[3])


# -- deleting --------------------------------------------------------------------------------------------------------


async def test_deleting_is_refused_while_trades_are_open_and_keeps_them_when_confirmed(house: House) -> None:
    bot_id = await house.running()
    open_trade(house, bot_id, "BTC/USDT")
    with pytest.raises(Refused) as refusal:
        await service.remove(house.owner, bot_id)
    assert refusal.value.reasons == ("BTC/USDT",)
    assert house.row(bot_id).archived_at is None

    await service.remove(house.owner, bot_id, with_open_trades=True)
    assert await service.list_bots(house.owner) == []
    for asked in (service.start, service.stop, service.restart, service.remove):
        with pytest.raises(NotFound):
            await asked(house.owner, bot_id)
    await house.round(2)
    assert house.runner.held == {}
    with Session(house.database.engine) as session:
        assert len(session.exec(select(Trade).where(Trade.bot_id == bot_id)).all()) == 1
        assert len(session.exec(select(Deployment).where(Deployment.bot_id == bot_id)).all()) == 1


# -- cloning ---------------------------------------------------------------------------------------------------------


async def test_a_clone_is_a_stopped_dry_copy_with_credentials_of_its_own(house: House) -> None:
    keys = await kraken(house, api_key="k")
    bot_id = await house.bot(exchange_id=keys, mode=Mode.LIVE, config={"stake_currency": "EUR", "max_open_trades": 2})
    row, copy = house.row(bot_id), house.row(await service.clone(house.owner, bot_id, "Copy"))
    assert (copy.status, copy.mode, copy.config) == (S.STOPPED, Mode.DRY_RUN, row.config)
    assert (copy.exchange_id, copy.runner_id, copy.strategy_id) == (row.exchange_id, row.runner_id, row.strategy_id)
    assert secrets.unseal(copy.id, copy.secure_config)[0] != secrets.unseal(row.id, row.secure_config)[0]
    with pytest.raises(Invalid):
        await service.clone(house.owner, bot_id, "Copy")
    with pytest.raises((Invalid, ValidationError)):
        await service.clone(house.owner, bot_id, " ")


async def test_a_clone_of_a_practice_bot_is_not_erased_with_the_fleet(house: House) -> None:
    bot_id = await house.bot()
    house.set(bot_id, is_practice=True)
    assert house.row(await service.clone(house.owner, bot_id, "Copy")).is_practice is False


# -- strangers -------------------------------------------------------------------------------------------------------

Act = Callable[[Actor, House, UUID], Awaitable[object]]
ACTS: dict[str, tuple[Scope, Act]] = {
    "get": (Scope.VIEW, lambda who, house, bot: service.get(who, bot)),
    "runs": (Scope.VIEW, lambda who, house, bot: service.runs(who, bot)),
    "logs": (Scope.VIEW, lambda who, house, bot: anext(aiter_of(service.logs(who, bot)))),
    "edit": (Scope.EDIT, lambda who, house, bot: service.edit(who, bot, house.draft("Ada"))),
    "start": (Scope.OPERATE, lambda who, house, bot: service.start(who, bot)),
    "stop": (Scope.OPERATE, lambda who, house, bot: service.stop(who, bot)),
    "restart": (Scope.OPERATE, lambda who, house, bot: service.restart(who, bot)),
    "remove": (Scope.DELETE, lambda who, house, bot: service.remove(who, bot)),
}


def aiter_of(lines: AsyncIterator[object]) -> AsyncIterator[object]:
    return lines


@pytest.mark.parametrize("act", ACTS)
async def test_each_act_needs_exactly_its_right(house: House, act: str) -> None:
    scope, do = ACTS[act]
    bot_id = await house.bot("Ada")
    house.runner.say(f"bot-{bot_id}", "hello")
    stranger, viewer = house.person("stranger"), house.person("viewer", Role.VIEWER)
    half, friend = house.person("half"), house.person("friend")
    every = {Scope.VIEW, Scope.OPERATE, Scope.EDIT, Scope.DELETE}
    give(house, Kind.BOT, bot_id, viewer, *every)
    give(house, Kind.BOT, bot_id, half, *(every - {scope} if scope is not Scope.VIEW else set()))
    give(house, Kind.BOT, bot_id, friend, scope)
    with pytest.raises(NotFound) as unknown:
        await do(stranger, house, uuid4())
    for who in (stranger, half) if scope is Scope.VIEW else (stranger, half, viewer):
        with pytest.raises(NotFound) as refusal:
            await do(who, house, bot_id)
        assert str(refusal.value) == str(unknown.value)
    await do(friend, house, bot_id)


async def test_a_viewer_adds_nothing_and_a_stranger_sees_nothing(house: House) -> None:
    await house.bot()
    with pytest.raises(NotFound):
        await service.add(house.person("viewer", Role.VIEWER), house.draft("X"), "2026.9")
    assert await service.list_bots(house.person("stranger")) == []
    with pytest.raises(SignedOut):
        await service.list_bots(Actor(uuid4(), "Nobody", Role.ADMINISTRATOR))


async def test_a_role_is_what_the_database_says_not_what_the_page_remembers(house: House) -> None:
    bot_id = await house.bot()
    mallory = house.person("mallory")
    with pytest.raises(NotFound):
        await service.start(Actor(mallory.person_id, "Mallory", Role.ADMINISTRATOR), bot_id)


# -- reading ---------------------------------------------------------------------------------------------------------


async def test_a_list_costs_the_same_queries_whatever_its_length(house: House) -> None:
    member = house.person("member")
    for who in (house.owner, member):
        counts = []
        for number in range(3):
            bot_id = await house.bot(f"{who.name} {number}")
            give(house, Kind.BOT, bot_id, member, Scope.VIEW)
            counts.append(await statements(house, lambda who=who: service.list_bots(who)))  # type: ignore[misc]
        assert counts[0] == counts[-1] <= 9


async def statements(house: House, call: Callable[[], Awaitable[object]]) -> int:
    said: list[str] = []

    def note(_: object, __: object, statement: str, *rest: object) -> None:
        if statement.startswith("SELECT"):
            said.append(statement)

    event.listen(house.database.engine, "before_cursor_execute", note)
    try:
        await call()
    finally:
        event.remove(house.database.engine, "before_cursor_execute", note)
    return len(said)


async def test_a_list_shows_the_strategy_as_it_is_and_as_it_could_be(house: House) -> None:
    await house.bot()
    [family] = await strategies.list_strategies(house.owner)
    code = (await strategies.get(house.owner, house.strategy_id)).code
    newer = StrategyDraft(name=family.name, code=f"{code}\n# newer\n")
    await strategies.save(house.owner, family.family_id, newer, house.strategy_id)
    [view] = await service.list_bots(house.owner)
    assert (view.strategy_version, view.strategy_latest) == (1, 2)


async def test_bots_are_archived_rows_not_lost_ones(house: House) -> None:
    bot_id = await house.bot()
    await service.remove(house.owner, bot_id)
    with Session(house.database.engine) as session:
        assert session.get(Bot, bot_id) is not None


async def test_a_bot_without_a_stake_currency_does_not_start(house: House) -> None:
    bot_id = await house.bot(config={"stake_currency": "", "stake_amount": 100})
    with pytest.raises(Refused, match="no stake currency"):
        await service.start(house.owner, bot_id)
    assert (await house.view(bot_id)).status is BotStatus.STOPPED
