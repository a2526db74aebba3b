"""What people save is kept as revisions: listed, compared, restored, and never overwritten unseen."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import delete, update
from sqlmodel import Session, select

from core.access.scopes import Kind, Role, Scope
from core.bot_records.models import Bot, Mode, RestartPolicy
from core.bots import service
from core.bots.databases import version_changes
from core.bots.rights import handing_over
from core.bots.settings import secrets
from core.errors import Conflict, Invalid, NotFound
from core.exchanges import allowances, credentials
from core.exchanges import service as exchanges
from core.exchanges.allowances import AllowanceDraft
from core.exchanges.models import Exchange, ExchangeDraft
from core.revisions import service as revisions
from core.revisions.models import Basis, ConfigRevision, Holds
from core.revisions.shown import Shown
from core.runners import lookup
from core.runners import service as runners
from core.runners.models import RunnerDraft
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests import rows
from tests.core.bots.conftest import House
from tests.core.bots.givers import give, kraken

TOKEN = "123456:a-token-that-nobody-may-see"
PLAIN = {"stake_currency": "USDT", "stake_amount": 100}


def told(found: Shown) -> dict[str, tuple[Any, Any]]:
    return {one.path: (one.before, one.after) for one in found.lines}


async def changed(house: House, kind: Kind, id: UUID) -> list[str]:
    """What each revision changed, the newest first. The order of keys is that of the database."""
    lines = await revisions.list_revisions(house.owner, kind, id)
    return [", ".join(sorted(line.changed.split(", "))) for line in lines]


def kept(house: House, id: UUID) -> list[ConfigRevision]:
    with Session(house.database.engine) as session:
        query = select(ConfigRevision).where(ConfigRevision.subject_id == id)
        return sorted(session.exec(query), key=lambda one: one.number)


def of_before(house: House, bot_id: UUID, config: dict[str, Any]) -> None:
    """As an older Flotilla left it: one revision, of the settings alone."""
    with house.database.engine.begin() as connection:
        connection.execute(delete(ConfigRevision))
        connection.execute(update(Bot).where(Bot.id == bot_id).values(config=config))  # type: ignore[arg-type]
    old = ConfigRevision(subject_kind="bot", subject_id=bot_id, number=1, content=config, sha256="", holds=Holds.CONFIG)
    rows.keep(house.database, old)


# -- what is kept -----------------------------------------------------------------------------------------------------


async def test_every_change_of_a_bot_is_a_revision(house: House) -> None:
    heir = house.person("eve", Role.ADMINISTRATOR)
    bot_id = await house.bot()
    await service.edit(house.owner, bot_id, house.draft("Bob", memory_bytes=2**30, restart_policy=RestartPolicy.NEVER))
    await service.edit(house.owner, bot_id, house.draft("Bob", memory_bytes=2**30, restart_policy=RestartPolicy.NEVER))
    await version_changes.change(house.owner, bot_id, "2026.8")
    await handing_over.hand_over(house.owner, bot_id, heir.person_id)
    assert await changed(house, Kind.BOT, bot_id) == [
        "owner_id", "freqtrade_version", "memory_bytes, name, restart_policy", "",
    ]  # fmt: skip
    lines = await revisions.list_revisions(house.owner, Kind.BOT, bot_id)
    assert {line.author for line in lines} == {"Ada"}
    assert told(await revisions.compare(house.owner, Kind.BOT, bot_id, 1)) == {
        "name": ("Ada", "Bob"),
        "freqtrade_version": ("2026.9", "2026.8"),
        "restart_policy": ("always", "never"),
        "memory": (None, "1024 MiB"),
        "owner": ("Ada", "Eve"),
    }


async def test_secrets_are_in_no_revision_but_that_they_were_replaced_is(house: House) -> None:
    config = PLAIN | {"telegram": {"enabled": True, "token": TOKEN, "chat_id": "1"}}
    bot_id = await house.bot(config=config)
    stored = dict(house.row(bot_id).config)
    await service.edit(house.owner, bot_id, house.draft(config=stored))
    assert len(kept(house, bot_id)) == 1
    await service.edit(
        house.owner, bot_id, house.draft(config=stored | {"telegram": {**config["telegram"], "token": "9:z"}})
    )  # type: ignore[dict-item]
    (one,) = (await revisions.compare(house.owner, Kind.BOT, bot_id, 1, 2)).lines
    assert (one.path, one.is_secret) == ("telegram.token", True)
    assert one.before < one.after
    assert not any(secret in str(row.content) for row in kept(house, bot_id) for secret in (TOKEN, "9:z"))


async def test_every_change_of_an_exchange_is_a_revision(house: House) -> None:
    id = await kraken(house, api_key="k")
    await exchanges.edit(
        house.owner, id, ExchangeDraft(name="Main", exchange_type="kraken", config={"timeframe": "1h"})
    )
    await allowances.allow(house.owner, id, AllowanceDraft(own=["httpsProxy"]))
    await exchanges.replace_credentials(house.owner, id, {"api_key": "other"})
    await exchanges.wipe_credentials(house.owner, id)
    assert await changed(house, Kind.EXCHANGE, id) == ["api_key", "api_key", "allowed_keys", "name, timeframe", ""]
    assert "other" not in str([row.content for row in kept(house, id)])


async def test_every_change_of_a_runner_and_of_a_family_is_a_revision(house: House) -> None:
    await runners.edit(house.owner, house.runner_id, RunnerDraft(name="There", type="LOCAL", capacity=9))
    assert await changed(house, Kind.RUNNER, house.runner_id) == ["capacity, name", ""]
    first = await strategies.get(house.owner, house.strategy_id)
    same = StrategyDraft(name="Dips", code=first.code + "# more\n")
    await strategies.save(house.owner, first.family_id, same, first.id)
    await strategies.save(house.owner, first.family_id, same.model_copy(update={"name": "Peaks"}), first.id)
    assert await changed(house, Kind.STRATEGY, first.family_id) == ["name", ""]


async def test_what_was_there_before_whole_revisions_is_kept_at_the_next_save(house: House) -> None:
    bot_id = await house.running()
    of_before(house, bot_id, PLAIN)
    await service.edit(house.owner, bot_id, house.draft("Bob"))
    assert [(one.holds, one.author_id is None) for one in kept(house, bot_id)] == [
        (Holds.CONFIG, True), (Holds.WHOLE, True), (Holds.WHOLE, False),
    ]  # fmt: skip
    assert told(await revisions.compare(house.owner, Kind.BOT, bot_id, 2, 3)) == {"name": ("Ada", "Bob")}
    assert told(await revisions.compare(house.owner, Kind.BOT, bot_id, 1, 3)) == {}, "its settings alone are known"
    assert not (await service.get(house.owner, bot_id)).needs_restart


async def test_what_is_deleted_leaves_no_revisions(house: House) -> None:
    id = await kraken(house, api_key="k")
    await exchanges.remove(house.owner, id)
    assert kept(house, id) == []


# -- two people -------------------------------------------------------------------------------------------------------


async def test_who_saves_over_others_is_told_and_chooses(house: House) -> None:
    bob = house.person("bob", Role.ADMINISTRATOR)
    bot_id = await house.bot()
    opened = Basis((await service.get(house.owner, bot_id)).config_revision)
    await service.edit(bob, bot_id, house.draft(config=PLAIN | {"stake_amount": 5}), opened)
    mine = house.draft("Mine", config=PLAIN | {"stake_amount": 7})
    with pytest.raises(Conflict) as told_of:
        await service.edit(house.owner, bot_id, mine, opened)
    conflict = told_of.value
    assert (conflict.who, conflict.number, conflict.may_merge) == ("Bob", 2, False)
    assert told(conflict.theirs) == {"stake_amount": (100, 5)}
    assert told(conflict.mine) == {"name": ("Ada", "Mine"), "stake_amount": (100, 7)}
    assert house.row(bot_id).config["stake_amount"] == 5
    with pytest.raises(Conflict):
        await service.edit(house.owner, bot_id, mine, Basis(1, merges=True))
    await service.edit(house.owner, bot_id, mine, Basis(conflict.number))
    assert (house.row(bot_id).name, house.row(bot_id).config["stake_amount"]) == ("Mine", 7)


async def test_changes_of_different_keys_are_merged_with_the_secret_that_was_typed(house: House) -> None:
    telegram = {"enabled": True, "chat_id": "1"}
    bot_id = await house.bot(config=PLAIN | {"telegram": telegram | {"token": TOKEN}})
    theirs = house.row(bot_id).config | {"stake_amount": 5}
    await service.edit(house.person("bob", Role.ADMINISTRATOR), bot_id, house.draft(config=theirs), Basis(1))
    mine = house.draft("Mine", config=PLAIN | {"telegram": telegram | {"token": "9:z"}})
    with pytest.raises(Conflict) as told_of:
        await service.edit(house.owner, bot_id, mine, Basis(1))
    assert told_of.value.may_merge
    assert "9:z" not in str(told_of.value.mine)
    await service.edit(house.owner, bot_id, mine, Basis(1, merges=True))
    row = house.row(bot_id)
    assert (row.name, row.config["stake_amount"]) == ("Mine", 5)
    assert secrets.unseal(row.id, row.secure_config)[1]["telegram"]["token"] == "9:z"


async def test_two_tokens_are_no_merge(house: House) -> None:
    telegram = {"enabled": True, "chat_id": "1"}
    bot_id = await house.bot(config=PLAIN | {"telegram": telegram | {"token": TOKEN}})
    for token, basis in (("8:y", Basis(1)), ("9:z", Basis(1))):
        draft = house.draft(config=PLAIN | {"telegram": telegram | {"token": token}})
        if token == "8:y":
            await service.edit(house.owner, bot_id, draft, basis)
        else:
            with pytest.raises(Conflict) as told_of:
                await service.edit(house.owner, bot_id, draft, basis)
            assert not told_of.value.may_merge


async def test_what_changes_nothing_or_the_same_is_no_conflict(house: House) -> None:
    bot_id = await house.bot()
    await service.edit(house.owner, bot_id, house.draft(), Basis(1))
    await service.edit(house.owner, bot_id, house.draft("Bob"), Basis(1))
    await service.edit(house.owner, bot_id, house.draft("Bob"), Basis(1))
    await handing_over.hand_over(house.owner, bot_id, house.person("eve", Role.ADMINISTRATOR).person_id)
    await service.edit(house.owner, bot_id, house.draft("Carol"), Basis(2))
    assert house.row(bot_id).name == "Carol"


async def test_a_form_that_was_opened_before_whole_revisions_is_compared_with_what_it_showed(house: House) -> None:
    bot_id = await house.bot()
    of_before(house, bot_id, PLAIN)
    await service.edit(house.person("bob", Role.ADMINISTRATOR), bot_id, house.draft("Bob"), Basis(1))
    with pytest.raises(Conflict) as told_of:
        await service.edit(house.owner, bot_id, house.draft("Mine"), Basis(1))
    assert told(told_of.value.theirs) == {"name": ("Ada", "Bob")}


async def test_two_people_with_an_exchange_a_runner_and_a_name(house: House) -> None:
    bob = house.person("bob", Role.ADMINISTRATOR)
    id = await kraken(house, api_key="k")
    await exchanges.edit(bob, id, ExchangeDraft(name="Bobs", exchange_type="kraken"), {}, Basis(1))
    with pytest.raises(Conflict):
        await exchanges.edit(house.owner, id, ExchangeDraft(name="Mine", exchange_type="kraken"), {}, Basis(1))
    await allowances.allow(bob, id, AllowanceDraft(own=["httpsProxy"]), Basis(1))
    with pytest.raises(Conflict):
        await allowances.allow(house.owner, id, AllowanceDraft(own=["urls"]), Basis(1))

    await runners.edit(bob, house.runner_id, RunnerDraft(name="Here", type="LOCAL", capacity=9), Basis(1))
    mine = RunnerDraft(name="Mine", type="LOCAL", capacity=3)
    with pytest.raises(Conflict):
        await runners.edit(house.owner, house.runner_id, mine, Basis(1))
    await runners.edit(house.owner, house.runner_id, mine, Basis(1, merges=True))
    runner = await lookup.get(house.owner, house.runner_id)
    assert (runner.name, runner.capacity, runner.revision) == ("Mine", 9, 3)

    first = await strategies.get(house.owner, house.strategy_id)
    other = StrategyDraft(name="Bobs", code=first.code)
    await strategies.save(bob, first.family_id, other, first.id, Basis(1, merges=True))
    kept_name = StrategyDraft(name=first.name, code=first.code + "# mine\n")
    made = await strategies.save(house.owner, first.family_id, kept_name, first.id, Basis(1, merges=True))
    assert made.name == "Bobs", "a name that was not touched is not written back"
    with pytest.raises(Conflict):
        await strategies.save(
            house.owner, first.family_id, other.model_copy(update={"name": "Mine"}), first.id, Basis(1, merges=True)
        )


async def test_an_open_form_is_told_of_its_own_fields(house: House) -> None:
    bot_id = await house.bot()
    fields = ("name", "config")
    assert await revisions.since(house.owner, Kind.BOT, bot_id, 1, fields) is None
    await version_changes.change(house.owner, bot_id, "2026.8")
    assert await revisions.since(house.owner, Kind.BOT, bot_id, 1, fields) is None
    await service.edit(house.owner, bot_id, house.draft("Bob"))
    await version_changes.change(house.person("bob", Role.ADMINISTRATOR), bot_id, "2026.7")
    found = await revisions.since(house.owner, Kind.BOT, bot_id, 1, fields)
    assert found
    assert (found.newest.number, found.newest.author, told(found.changes)) == (3, "Ada", {"name": ("Ada", "Bob")})


# -- restoring --------------------------------------------------------------------------------------------------------


async def test_a_bot_is_restored_as_a_new_revision_with_the_secrets_of_today(house: House) -> None:
    config = PLAIN | {"telegram": {"enabled": True, "token": TOKEN, "chat_id": "1"}}
    bot_id = await house.bot(config=config)
    stored = dict(house.row(bot_id).config)
    newer = stored | {"stake_amount": 5, "telegram": {"enabled": True, "token": "9:z", "chat_id": "1"}}
    await service.edit(house.owner, bot_id, house.draft("Bob", config=newer))
    plan = await revisions.plan(house.owner, Kind.BOT, bot_id, 1)
    assert told(plan.changes) == {"name": ("Bob", "Ada"), "stake_amount": (5, 100)}
    await revisions.restore(house.owner, Kind.BOT, bot_id, 1)
    row, line = house.row(bot_id), (await revisions.list_revisions(house.owner, Kind.BOT, bot_id))[0]
    assert (row.name, row.config, line.number, line.restored_from) == ("Ada", stored, 3, 1)
    assert secrets.unseal(row.id, row.secure_config)[1]["telegram"]["token"] == "9:z"


async def test_a_key_whose_secret_is_gone_is_left_out_and_the_runner_with_the_trades_stays(house: House) -> None:
    there = (await runners.add(house.owner, RunnerDraft(name="There", type="LOCAL"))).id
    bot_id = await house.bot(runner_id=there, config=PLAIN | {"telegram": {"enabled": False, "token": TOKEN}})
    await service.edit(house.owner, bot_id, house.draft())
    rows.keep(house.database, rows.bot_database(house.row(bot_id)))
    plan = await revisions.plan(house.owner, Kind.BOT, bot_id, 1)
    assert plan.stays == (
        "It stays on Here, where its trades are.",
        "telegram.token is left out: no value is stored for it any more.",
    )
    await revisions.restore(house.owner, Kind.BOT, bot_id, 1)
    assert house.row(bot_id).config == PLAIN | {"telegram": {"enabled": False}}
    assert house.row(bot_id).runner_id == house.runner_id


async def test_restoring_passes_the_checks_of_the_form(house: House) -> None:
    bob, keys = house.person("bob"), await kraken(house, api_key="k", secret="s")
    bot_id = await house.bot(exchange_id=keys, mode=Mode.LIVE)
    await service.edit(house.owner, bot_id, house.draft())
    assert (await revisions.plan(house.owner, Kind.BOT, bot_id, 1)).goes_live
    give(house, Kind.BOT, bot_id, bob, Scope.VIEW)
    assert await revisions.list_revisions(bob, Kind.BOT, bot_id)
    with pytest.raises(NotFound):
        await revisions.restore(bob, Kind.BOT, bot_id, 1)
    give(house, Kind.BOT, bot_id, bob, Scope.EDIT)
    with pytest.raises(Invalid) as refusal:
        await revisions.restore(bob, Kind.BOT, bot_id, 1)
    assert set(refusal.value.fields) == {"exchange_id"}
    assert house.row(bot_id).mode is Mode.DRY_RUN


async def test_what_somebody_saved_meanwhile_is_not_restored_over(house: House) -> None:
    bob = house.person("bob", Role.ADMINISTRATOR)
    bot_id = await house.bot()
    await service.edit(house.owner, bot_id, house.draft("Mine"))
    seen = (await revisions.plan(house.owner, Kind.BOT, bot_id, 1)).newest
    await service.edit(bob, bot_id, house.draft("Bobs"))
    with pytest.raises(Conflict):
        await revisions.restore(house.owner, Kind.BOT, bot_id, 1, seen)
    await runners.edit(bob, house.runner_id, RunnerDraft(name="Bobs", type="LOCAL", capacity=3))
    await runners.edit(bob, house.runner_id, RunnerDraft(name="There", type="LOCAL", capacity=3))
    with pytest.raises(Conflict):
        await revisions.restore(house.owner, Kind.RUNNER, house.runner_id, 1, 2)
    assert (house.row(bot_id).name, (await lookup.get(bob, house.runner_id)).name) == ("Bobs", "There")


async def test_a_revision_of_the_settings_alone_restores_these(house: House) -> None:
    bot_id = await house.bot()
    of_before(house, bot_id, PLAIN)
    await service.edit(house.owner, bot_id, house.draft("Bob", config=PLAIN | {"stake_amount": 5}))
    await revisions.restore(house.owner, Kind.BOT, bot_id, 1)
    assert (house.row(bot_id).name, house.row(bot_id).config) == ("Bob", PLAIN)


async def test_who_is_no_administrator_restores_another_type_too(house: House) -> None:
    member = house.person("eve")
    id = (await exchanges.add(member, ExchangeDraft(name="K", exchange_type="kraken"), {})).id
    await exchanges.edit(member, id, ExchangeDraft(name="K", exchange_type="binance"))
    await allowances.allow(house.owner, id, AllowanceDraft(own=["httpsProxy"], bots=[]))
    await revisions.restore(member, Kind.EXCHANGE, id, 1)
    found = await exchanges.get(house.owner, id)
    assert (found.exchange_type, list(found.allowed_keys)) == ("kraken", [])


async def test_an_exchange_is_restored_and_keeps_its_keys(house: House) -> None:
    member = house.person("bob")
    id = (await exchanges.add(member, ExchangeDraft(name="K", exchange_type="kraken"), {"api_key": "k"})).id
    await allowances.allow(house.owner, id, AllowanceDraft(own=["httpsProxy"]))
    await exchanges.edit(member, id, ExchangeDraft(name="Other", exchange_type="kraken", config={"timeframe": "1h"}))
    await allowances.allow(house.owner, id, AllowanceDraft())
    await exchanges.replace_credentials(member, id, {"api_key": "newer"})
    plan = await revisions.plan(member, Kind.EXCHANGE, id, 2)
    assert (told(plan.changes).keys(), len(plan.stays)) == ({"name", "timeframe"}, 1)
    await revisions.restore(member, Kind.EXCHANGE, id, 2)
    await revisions.restore(house.owner, Kind.EXCHANGE, id, 2)
    assert (await changed(house, Kind.EXCHANGE, id))[:2] == ["allowed_keys", "name, timeframe"]
    with Session(house.database.engine) as session:
        row = session.get_one(Exchange, id)
        assert (row.name, row.config, row.allowed_keys) == ("K", {}, ["httpsProxy"])
        assert credentials.opened(row) == {"api_key": "newer"}


async def test_a_runner_is_restored(house: House) -> None:
    await runners.edit(house.owner, house.runner_id, RunnerDraft(name="There", type="LOCAL", capacity=9))
    await revisions.restore(house.owner, Kind.RUNNER, house.runner_id, 1)
    runner = await lookup.get(house.owner, house.runner_id)
    assert (runner.name, runner.capacity, runner.revision) == ("Here", 3, 3)


async def test_the_disk_for_candles_is_restored_and_kept_by_a_revision_from_before_it(house: House) -> None:
    async def limited(gigabytes: int) -> None:
        draft = RunnerDraft(name="Here", type="LOCAL", capacity=3, data_limit_gib=gigabytes)
        await runners.edit(house.owner, house.runner_id, draft)

    await limited(80)
    assert await changed(house, Kind.RUNNER, house.runner_id) == ["data_limit_gib", ""]
    await revisions.restore(house.owner, Kind.RUNNER, house.runner_id, 1)
    assert (await lookup.get(house.owner, house.runner_id)).data_limit_gib == 50
    first = next(row for row in kept(house, house.runner_id) if row.number == 1)
    before = {name: value for name, value in first.content.items() if name != "data_limit_gib"}
    rows.change(house.database, ConfigRevision, first.id, content=before | {"capacity": 7})
    await limited(90)
    await revisions.restore(house.owner, Kind.RUNNER, house.runner_id, 1)
    runner = await lookup.get(house.owner, house.runner_id)
    assert (runner.capacity, runner.data_limit_gib) == (7, 90)


async def test_the_name_of_a_family_is_restored(house: House) -> None:
    first = await strategies.get(house.owner, house.strategy_id)
    await strategies.save(house.owner, first.family_id, StrategyDraft(name="Peaks", code=first.code), first.id)
    await revisions.restore(house.owner, Kind.STRATEGY, first.family_id, 1)
    lines = await strategies.versions(house.owner, first.family_id)
    assert (await strategies.get(house.owner, lines[0].id)).name == first.name
    assert [line.version_number for line in lines] == [2, 1]


# -- restart to apply -------------------------------------------------------------------------------------------------


async def test_restart_to_apply_says_what_changed(house: House) -> None:
    bot_id = await house.running()
    first = await strategies.get(house.owner, house.strategy_id)
    draft = StrategyDraft(name=first.name, code=first.code + "# more\n")
    second = await strategies.save(house.owner, first.family_id, draft, first.id)
    changes = {"strategy_id": second.id, "freqtrade_version": "2026.8", "memory_bytes": 2**30}
    await service.edit(house.owner, bot_id, house.draft("Bob", config=PLAIN | {"stake_amount": 5}, **changes))
    config = {"timeframe": "1h"}
    await exchanges.edit(
        house.owner, house.exchange_id, ExchangeDraft(name="P", exchange_type="practice", config=config)
    )
    detail = await service.get(house.owner, bot_id)
    assert detail.needs_restart
    assert told(detail.to_apply.own) == {
        "strategy": ("Dips v1", "Dips v2"),
        "freqtrade_version": ("2026.9", "2026.8"),
        "stake_amount": (100, 5),
        "memory": (None, "1024 MiB"),
    }
    assert told(detail.to_apply.exchange) == {"timeframe": (None, "1h")}


async def test_what_needs_no_restart_is_not_listed_and_a_new_secret_is(house: House) -> None:
    telegram = {"enabled": False, "chat_id": "1"}
    bot_id = await house.running()
    await service.edit(house.owner, bot_id, house.draft("Bob", restart_policy=RestartPolicy.NEVER))
    detail = await service.get(house.owner, bot_id)
    assert (detail.needs_restart, told(detail.to_apply.own)) == (False, {})
    await service.edit(
        house.owner, bot_id, house.draft("Bob", config=PLAIN | {"telegram": telegram | {"token": TOKEN}})
    )
    await service.restart(house.owner, bot_id)
    await house.round(4)
    assert not (await service.get(house.owner, bot_id)).needs_restart
    await service.edit(
        house.owner, bot_id, house.draft("Bob", config=PLAIN | {"telegram": telegram | {"token": "9:z"}})
    )
    detail = await service.get(house.owner, bot_id)
    assert (detail.needs_restart, set(told(detail.to_apply.own))) == (True, {"telegram.token"})
