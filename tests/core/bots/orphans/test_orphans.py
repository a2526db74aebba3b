"""Bots that run and of which no row speaks: found, stopped, adopted without a restart."""

import json
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import delete
from sqlmodel import Session, col, select

from core import crypto, events, jobs
from core.access.policy import Actor, Resource
from core.access.scopes import Kind, Role, Scope
from core.access.sharing import grants
from core.audit import AuditEvent
from core.bot_records.models import Bot, BotDatabase, BotStatus, Deployment, Mode, Target
from core.bots import service
from core.bots.orphans import adoption, orphans, stop_job
from core.bots.orphans.adopted_bot import AdoptionDraft
from core.bots.orphans.orphan_search import Why
from core.bots.settings import recipes, secrets
from core.configurations.secret_parts import KEPT
from core.errors import Invalid, NotFound, Refused
from core.exchanges import service as exchanges
from core.exchanges.allowances import AllowanceDraft, allow
from core.exchanges.models import ExchangeDraft
from core.practice.samples import SAMPLES
from core.runners import service as runners
from core.runners.folders.file_pieces import whole_file
from core.runners.models import RunnerDraft
from core.runners.port import Observation, State
from core.strategies import service as strategies
from core.strategies.models import Strategy
from core.trades.following.database_identity import identify
from tests.core.bots.conftest import House

TOKEN = "12345:canary"
SETTINGS = {
    "stake_currency": "USDT",
    "stake_amount": 100,
    "telegram": {"enabled": False, "token": TOKEN, "chat_id": "1"},
}


async def lost(house: House, **changes: object) -> UUID:
    """A bot that runs, and then its row was lost with all that refers to it."""
    bot_id = await house.bot("Ada", **({"config": SETTINGS} | changes))
    await service.start(house.owner, bot_id)
    await house.round(3)
    forget(house, bot_id)
    return bot_id


def forget(house: House, bot_id: UUID) -> None:
    with Session(house.database.engine) as session:
        for entity in (Deployment, BotDatabase):
            session.execute(delete(entity).where(col(entity.bot_id) == bot_id))
        session.execute(delete(Bot).where(col(Bot.id) == bot_id))
        session.commit()


def draft(house: House, name: str = "Ada", **changes: object) -> AdoptionDraft:
    return AdoptionDraft.model_validate({"name": name, "exchange_id": house.exchange_id} | changes)


async def found(house: House) -> list[tuple[str, Why]]:
    return [(one.name, one.why) for one in (await orphans.look(house.owner, house.runner_id)).orphans]


def rows(house: House, entity: type, bot_id: UUID) -> list:
    with Session(house.database.engine) as session:
        return list(session.exec(select(entity).where(entity.bot_id == bot_id)))


def trail(house: House) -> list[str]:
    with Session(house.database.engine) as session:
        return [line.text for line in session.exec(select(AuditEvent).order_by(col(AuditEvent.seq)))]


# -- what is one ------------------------------------------------------------------------------------------------------


async def test_what_has_a_row_is_none(house: House) -> None:
    await house.running()
    assert await found(house) == []


async def test_a_bot_without_a_row_is_one(house: House) -> None:
    bot_id = await lost(house)
    (orphan,) = (await orphans.look(house.owner, house.runner_id)).orphans
    assert (orphan.name, orphan.bot_name, orphan.why) == (f"bot-{bot_id}", "Ada", Why.UNKNOWN)
    assert (orphan.state, orphan.image) == (State.RUNNING, "freqtrade 2026.9")
    assert orphan.since is not None


async def test_a_bot_that_lives_on_another_runner_is_one(house: House) -> None:
    bot_id = await house.running()
    other = await runners.add(house.owner, RunnerDraft(name="Elsewhere", type="LOCAL"))
    house.set(bot_id, runner_id=other.id)
    assert await found(house) == [(f"bot-{bot_id}", Why.ELSEWHERE)]
    house.set(bot_id, moving_to=house.runner_id)
    assert await found(house) == []


async def test_a_deleted_bot_is_one_once_it_had_come_to_rest(house: House) -> None:
    bot_id = await house.running()
    held = house.runner.held[f"bot-{bot_id}"]
    await service.remove(house.owner, bot_id)
    assert await found(house) == []  # it is being stopped
    await house.round(2)
    assert await found(house) == []
    house.runner.held[f"bot-{bot_id}"] = held  # and somebody has started it again
    assert await found(house) == [(f"bot-{bot_id}", Why.DELETED)]


SOME_ID = "8c4be3a0-7f3d-4a55-9c0e-1f1b3f6f2d11"


@pytest.mark.parametrize("name", ["backtest-0b6c", "bot-", "bot-mine", f"BOT-{SOME_ID.upper()}", f"x-bot-{SOME_ID}"])
async def test_names_that_no_bot_has_are_left_alone(house: House, name: str) -> None:
    bot_id = await house.running()
    seen = house.runner.held[f"bot-{bot_id}"]
    house.runner.held[name] = replace(seen, seen=replace(seen.seen, name=name))
    assert await found(house) == []


async def test_strangers_are_told_by_name_and_never_touched(house: House) -> None:
    stranger = Observation(f"bot-{uuid4()}", State.RUNNING, "x", {"name": "Of somebody else"})
    house.runner.others.append(stranger)
    told = await orphans.look(house.owner, house.runner_id)
    assert (told.orphans, told.strangers) == ((), (stranger.name,))
    for attempt in (orphans.stop, adoption.offer):
        with pytest.raises(NotFound):
            await attempt(house.owner, house.runner_id, stranger.name)


async def test_reconciliation_leaves_it_running(house: House) -> None:
    bot_id = await lost(house)
    await house.round(3)
    assert house.runner.held[f"bot-{bot_id}"].seen.state is State.RUNNING


# -- who may ----------------------------------------------------------------------------------------------------------


async def test_only_administrators_know_its_name_and_act(house: House) -> None:
    bot_id = await lost(house)
    editor, stranger, viewer = (house.person(one) for one in ("eddie", "eve", "vera"))
    resource = Resource(Kind.RUNNER, house.runner_id, house.owner.person_id)
    await grants.give(house.owner, resource, editor.person_id, frozenset({Scope.VIEW, Scope.USE, Scope.EDIT}))
    await grants.give(house.owner, resource, viewer.person_id, frozenset({Scope.VIEW}))
    for who in (editor, viewer):
        told = await orphans.look(who, house.runner_id)
        assert [(one.name, one.bot_name) for one in told.orphans] == [(f"bot-{bot_id}", "")]
        assert not told.may_act
    with pytest.raises(NotFound):
        await orphans.look(stranger, house.runner_id)
    for who in (editor, viewer, stranger, house.person("violet", Role.VIEWER)):
        for attempt in acts(who, house, f"bot-{bot_id}"):
            with pytest.raises(NotFound):
                await attempt
    assert f"bot-{bot_id}" in house.runner.held


def acts(who: Actor, house: House, name: str) -> list:
    return [
        orphans.stop(who, house.runner_id, name),
        adoption.offer(who, house.runner_id, name),
        adoption.adopt(who, house.runner_id, name, draft(house)),
    ]


async def test_a_bot_with_a_row_is_touched_by_nobody_this_way(house: House) -> None:
    bot_id = await house.running()
    for attempt in acts(house.owner, house, f"bot-{bot_id}"):
        with pytest.raises(NotFound, match="no such orphan"):
            await attempt
    assert (await house.view(bot_id)).status is BotStatus.RUNNING


# -- stopping ---------------------------------------------------------------------------------------------------------


async def test_stopping_ends_it_keeps_its_files_and_is_noted(house: House) -> None:
    bot_id = await lost(house)
    heard: list[events.Event] = []
    stop = events.subscribe(heard.append, events.ThingChanged)
    await orphans.stop(house.owner, house.runner_id, f"bot-{bot_id}")
    told = await orphans.look(house.owner, house.runner_id)
    assert [one.is_stopping for one in told.orphans] == [True]
    await carried_out()
    stop()
    assert house.runner.held == {}
    assert await whole_file(house.runner, f"bot-{bot_id}", "strategy/strategy.py")
    assert trail(house)[-1] == f"stopped the orphan Ada (bot-{bot_id}) on Here; its trades stay there"
    assert heard == [events.ThingChanged("runner", house.runner_id)]
    with pytest.raises(NotFound):
        await orphans.stop(house.owner, house.runner_id, f"bot-{bot_id}")


async def test_a_kill_in_between_is_gone_on_from(house: House) -> None:
    """What is gone already was stopped before Flotilla was, and is noted all the same."""
    bot_id = await lost(house)
    name = f"bot-{bot_id}"
    job_id = await orphans.stop(house.owner, house.runner_id, name)
    assert await orphans.stop(house.owner, house.runner_id, name) == job_id, "asked for once"
    await house.runner.remove(name)
    with Session(house.database.engine) as session:  # as it is when Flotilla is killed
        session.get_one(jobs.Job, job_id).state = jobs.JobState.RUNNING
        session.commit()
    await jobs.resume_after_restart()
    await carried_out()
    assert (await stop_job.until_ended(job_id)).state is jobs.JobState.DONE
    assert trail(house)[-1] == f"stopped the orphan Ada ({name}) on Here; its trades stay there"


async def test_what_somebody_adopted_meanwhile_is_not_stopped(house: House) -> None:
    bot_id = await lost(house)
    job_id = await orphans.stop(house.owner, house.runner_id, f"bot-{bot_id}")
    await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    await carried_out()
    assert (await stop_job.until_ended(job_id)).error == "There is no such orphan on this runner any more."
    assert house.runner.held[f"bot-{bot_id}"].seen.state is State.RUNNING


async def carried_out() -> None:
    await jobs.work()
    for task in list(jobs._tasks.values()):
        await task


# -- adopting ---------------------------------------------------------------------------------------------------------


async def test_it_is_offered_with_all_that_is_known(house: House) -> None:
    bot_id = await lost(house)
    offer = await adoption.offer(house.owner, house.runner_id, f"bot-{bot_id}")
    assert (offer.bot_name, offer.mode, offer.exchange_type) == ("Ada", Mode.DRY_RUN, "practice")
    assert offer.exchanges == {house.exchange_id: "Practice"}
    assert (offer.strategy, offer.freqtrade_version) == ("Dips v1", "2026.9")
    assert (offer.is_running, offer.restarts) == (True, False)


async def test_it_goes_on_under_its_own_id_without_a_restart(house: House) -> None:
    bot_id = await lost(house)
    before = house.runner.held[f"bot-{bot_id}"]
    assert await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house)) == bot_id
    await house.round(3)
    assert house.runner.held[f"bot-{bot_id}"] is before
    bot = house.row(bot_id)
    assert (bot.status, bot.target, bot.mode) == (BotStatus.RUNNING, Target.RUNNING, Mode.DRY_RUN)
    assert (bot.owner_id, bot.strategy_id, bot.container_id) == (
        house.owner.person_id,
        house.strategy_id,
        before.seen.workload_id,
    )
    assert trail(house)[-1] == "adopted Ada, which nobody knew of on Here"
    assert await found(house) == []


async def test_it_is_all_there_again_and_nothing_is_to_be_applied(house: House) -> None:
    bot_id = await lost(house)
    written = json.loads(house.runner.held[f"bot-{bot_id}"].secrets["secrets.json"])
    await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    bot, (run,), (database,) = house.row(bot_id), rows(house, Deployment, bot_id), rows(house, BotDatabase, bot_id)
    api, settings = secrets.unseal(bot_id, bot.secure_config)
    assert api["api_password"] == written["api_server"]["password"]
    assert settings["telegram"]["token"] == TOKEN
    assert bot.config["telegram"]["token"] == KEPT
    assert (database.file_name, database.stake_currency, database.closed_at) == ("trades-1.sqlite", "USDT", None)
    assert str(run.id) == house.runner.held[f"bot-{bot_id}"].seen.labels["deployment"]
    with Session(house.database.engine) as session:
        assert recipes.current_fingerprint(session, bot, run) == run.fingerprint == bot.fingerprint


async def test_no_secret_is_in_the_manifest_in_clear(house: House) -> None:
    bot_id = await lost(house)
    written = json.loads(house.runner.held[f"bot-{bot_id}"].secrets["secrets.json"])
    manifest = await whole_file(house.runner, f"bot-{bot_id}", "manifest.json")
    for secret in (TOKEN, *written["api_server"].values()):
        assert secret.encode() not in manifest
    assert b"Dips" in manifest


async def test_a_restart_afterwards_takes_the_same_trades(house: House) -> None:
    bot_id = await lost(house)
    await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    await house.round(2)
    await service.restart(house.owner, bot_id)
    await house.round(4)
    assert (await house.view(bot_id)).status is BotStatus.RUNNING
    assert b"trades-1.sqlite" in house.runner.applied[-1].files["config/system.json"]
    assert len(rows(house, BotDatabase, bot_id)) == 1


async def test_no_number_of_a_database_is_given_twice(house: House) -> None:
    """It had traded EUR first, and is adopted while it trades USDT."""
    bot_id = await house.running()
    for currency in ("EUR", "USDT"):
        await service.stop(house.owner, bot_id)
        await house.round(2)
        await service.edit(house.owner, bot_id, house.draft(config={"stake_currency": currency}))
        await service.start(house.owner, bot_id)
        await house.round(3)
    forget(house, bot_id)
    await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    kept = {row.file_name: (row.stake_currency, row.closed_at is None) for row in rows(house, BotDatabase, bot_id)}
    assert kept == {"trades-1.sqlite": ("USDT", True), "trades-2.sqlite": ("EUR", False)}
    for currency, file in (("BTC", "trades-3.sqlite"), ("EUR", "trades-2.sqlite")):
        await service.stop(house.owner, bot_id)
        await house.round(2)
        await service.edit(house.owner, bot_id, house.draft(config={"stake_currency": currency}))
        await service.start(house.owner, bot_id)
        await house.round(3)
        assert file.encode() in house.runner.applied[-1].files["config/system.json"]


async def test_of_the_chapters_of_one_file_the_newest_goes_on(house: House) -> None:
    """Somebody had replaced the file while it ran."""
    bot_id = await house.running()
    for begun in (1_700_000_000, 1_800_000_000):
        assert await identify(bot_id, str(house.row(bot_id).container_id), begun)
    await service.restart(house.owner, bot_id)
    await house.round(4)
    forget(house, bot_id)
    await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    older, newer = sorted(rows(house, BotDatabase, bot_id), key=lambda row: row.created_at)
    assert older.file_name == newer.file_name
    assert (older.closed_at is None, newer.closed_at is None) == (False, True)
    assert [run.database_id for run in rows(house, Deployment, bot_id)] == [newer.id]


async def test_an_unknown_strategy_becomes_a_new_one(house: House) -> None:
    bot_id = await lost(house)
    await strategies.remove(house.owner, house.strategy_id)
    assert (await adoption.offer(house.owner, house.runner_id, f"bot-{bot_id}")).strategy == ""
    await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    with Session(house.database.engine) as session:
        made = session.get_one(Strategy, house.row(bot_id).strategy_id)
    assert (made.name, made.code, made.version_number) == ("Dips", SAMPLES[0].code, 1)


async def test_credentials_that_cannot_be_opened_cost_a_restart_which_is_said_before(house: House) -> None:
    bot_id = await lost(house)
    before = house.runner.held[f"bot-{bot_id}"]
    crypto.install(crypto.Vault([Fernet.generate_key()]))  # the key was rotated since
    name = f"bot-{bot_id}"
    assert (await adoption.offer(house.owner, house.runner_id, name)).restarts
    with pytest.raises(Refused, match="cannot be opened any more"):
        await adoption.adopt(house.owner, house.runner_id, name, draft(house))
    await adoption.adopt(house.owner, house.runner_id, name, draft(house, restart=True))
    await house.round(4)
    after = house.runner.held[name]
    assert after.seen.workload_id != before.seen.workload_id
    assert after.secrets != before.secrets
    assert b"trades-1.sqlite" in house.runner.applied[-1].files["config/system.json"]
    bot = house.row(bot_id)
    assert bot.status is BotStatus.RUNNING
    assert "token" not in bot.config["telegram"]  # what it stood for is lost


async def test_what_has_ended_is_adopted_at_rest(house: House) -> None:
    bot_id = await lost(house)
    house.runner.crash(f"bot-{bot_id}", 1)
    await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    await house.round(2)
    bot, (run,) = house.row(bot_id), rows(house, Deployment, bot_id)
    assert (bot.status, bot.target, run.exit_code) == (BotStatus.STOPPED, Target.STOPPED, 1)
    assert house.runner.held == {}


async def test_twice_is_once(house: House) -> None:
    bot_id = await lost(house)
    await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    with pytest.raises(NotFound):
        await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))


async def test_what_is_filled_in_is_checked(house: House) -> None:
    bot_id = await lost(house)
    await house.bot("Taken")
    other = await exchanges.add(house.owner, ExchangeDraft(name="Binance", exchange_type="binance"), {})
    wrong = {
        "name": [draft(house, "Taken"), draft(house, "Two\nlines")],
        "exchange_id": [draft(house, exchange_id=other.id), draft(house, exchange_id=uuid4())],
    }
    for field, drafts in wrong.items():
        for one in drafts:
            with pytest.raises(Invalid) as caught:
                await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", one)
            assert set(caught.value.fields) == {field}
    assert await found(house) == [(f"bot-{bot_id}", Why.UNKNOWN)]


async def tampered(house: House, bot_id: UUID, **changes: object) -> None:
    """A bot may write to its workspace."""
    manifest = json.loads(await whole_file(house.runner, f"bot-{bot_id}", "manifest.json"))
    house.runner.write(f"bot-{bot_id}", "manifest.json", json.dumps(manifest | changes).encode())


OTHER_FILE = {"mode": "DRY_RUN", "exchange_id": str(uuid4()), "stake_currency": "USDT", "trading_mode": "spot"}


@pytest.mark.parametrize(
    "changes",
    [
        {"bot_layer": {"add_config_files": ["/etc/passwd"]}},
        {"databases": []},
        {"databases": [OTHER_FILE | {"file_name": "../../flotilla.db"}], "database_file": "../../flotilla.db"},
        {"code": "import os"},
        {"freqtrade_version": "latest"},
        {"freqtrade_version": ""},
        {"mode": "LIVE"},
        {"memory_bytes": -1},
        {"name": None},
    ],
)
async def test_a_manifest_is_not_believed(house: House, changes: dict[str, object]) -> None:
    bot_id = await lost(house)
    await tampered(house, bot_id, **changes)
    with pytest.raises(Refused):
        await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    assert await found(house) == [(f"bot-{bot_id}", Why.UNKNOWN)]


async def test_a_manifest_of_before_secrets_were_bound_still_opens(house: House) -> None:
    key = Fernet.generate_key()
    crypto.install(crypto.Vault([key]))
    bot_id = await lost(house)
    api = secrets.new_api_credentials()
    old = json.dumps({**api, "settings": {"telegram": {"token": TOKEN}}}).encode()
    await tampered(house, bot_id, sealed=Fernet(key).encrypt(old).decode())
    assert not (await adoption.offer(house.owner, house.runner_id, f"bot-{bot_id}")).restarts
    await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    bot = house.row(bot_id)
    assert crypto.is_bound(bot.secure_config)
    assert secrets.unseal(bot_id, bot.secure_config) == (api, {"telegram": {"token": TOKEN}})


async def test_a_bot_gets_nothing_of_others_through_its_manifest(house: House) -> None:
    """It may write there what was copied from the database: its own row would show it afterwards."""
    key = Fernet.generate_key()
    crypto.install(crypto.Vault([key]))
    other = house.row(await house.bot("Other", config=SETTINGS))
    keys = Fernet(key).encrypt(b'{"api_key": "canary", "secret": "canary"}').decode()
    bot_id = await lost(house)
    for stolen in (other.secure_config, keys):
        await tampered(house, bot_id, sealed=stolen)
        assert (await adoption.offer(house.owner, house.runner_id, f"bot-{bot_id}")).restarts
        with pytest.raises(Refused, match="cannot be opened any more"):
            await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))


async def test_settings_for_ccxt_are_adopted_once_an_administrator_allows_them(house: House) -> None:
    bot_id = await lost(house)
    layer = {"stake_currency": "USDT", "exchange": {"ccxt_config": {"aiohttp_proxy": "http://10.0.0.1:3128"}}}
    await tampered(house, bot_id, bot_layer=layer)
    with pytest.raises(Refused) as refusal:
        await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    assert "exchange.ccxt_config.aiohttp_proxy" in refusal.value.reasons[0]
    assert "administrator" in refusal.value.hint
    await allow(house.owner, house.exchange_id, AllowanceDraft(bots=["aiohttp_proxy"]))
    await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    assert house.row(bot_id).config == layer


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"bot": "1", "generation": "1"}'])
async def test_without_a_manifest_it_can_only_be_stopped(house: House, content: bytes) -> None:
    bot_id = await lost(house)
    house.runner.write(f"bot-{bot_id}", "manifest.json", content)
    with pytest.raises(Refused, match="does not tell"):
        await adoption.offer(house.owner, house.runner_id, f"bot-{bot_id}")
    await orphans.stop(house.owner, house.runner_id, f"bot-{bot_id}")
    await carried_out()
    assert house.runner.held == {}


async def test_other_orphans_are_stopped_never_adopted(house: House) -> None:
    bot_id = await house.running()
    other = await runners.add(house.owner, RunnerDraft(name="Elsewhere", type="LOCAL"))
    house.set(bot_id, runner_id=other.id)
    with pytest.raises(Refused, match="can only be stopped"):
        await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
