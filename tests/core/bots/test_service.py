"""Adding bots, and the secrets of their settings."""

import json
from uuid import uuid4

import pytest
from pydantic import ValidationError

from core.access.scopes import Kind, Scope
from core.bot_records.models import Mode, Target
from core.bots import service
from core.bots.settings import secrets
from core.errors import Invalid, NotFound, Refused
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from tests.core.bots.conftest import House
from tests.core.bots.givers import S, give, kraken

CANARY = "12:canary-token"


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
