"""An orphan gets its row back."""

import json
from uuid import UUID, uuid4

import pytest
from cryptography.fernet import Fernet
from sqlmodel import Session, select

from core.bot_records.models import BotDatabase, BotStatus, Deployment, Mode, Target
from core.bots import service
from core.bots.orphans import adoption
from core.bots.orphans.orphan_search import Why
from core.bots.settings import recipes, secrets
from core.configurations.secret_parts import KEPT
from core.encryption import crypto
from core.errors import Invalid, NotFound, Refused
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.practice.samples import SAMPLES
from core.runners.folders.file_pieces import whole_file
from core.strategies import service as strategies
from core.strategies.models import Strategy
from core.trades.following.database_identity import identify
from tests.core.bots.conftest import House
from tests.core.bots.orphans.lost_bots import TOKEN, draft, forget, found, lost, trail


def rows(house: House, entity: type, bot_id: UUID) -> list:
    with Session(house.database.engine) as session:
        return list(session.exec(select(entity).where(entity.bot_id == bot_id)))


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
