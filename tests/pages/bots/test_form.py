"""The form of a bot: a new one, a changed one, a copy."""

import json

from nicegui import ui
from sqlmodel import Session

from core.access.scopes import Role
from core.bot_records.models import Mode, Target
from core.bots import service as bots
from core.bots.settings import secrets
from core.bots.settings.templates import dry_run_settings
from core.encryption import crypto
from core.exchanges.models import Exchange
from tests import rows
from tests.pages.bots.resting import read, rest
from tests.pages.site import Site


async def test_what_is_missing_is_said_with_a_way_to_it(site: Site) -> None:
    site.sign_in(site.house.person("new", Role.MEMBER))
    await site.user.open("/bots/new")
    await site.sees("A bot needs an exchange, a strategy and a runner first.", "Add an exchange", "Add a runner")


async def test_errors_stand_at_their_fields(site: Site) -> None:
    await site.user.open("/bots/new")
    await site.press("Create bot")
    await site.sees("Give the bot a name.")
    assert await bots.list_bots(site.house.owner) == []


async def test_a_new_bot_is_made_as_filled_in(site: Site) -> None:
    await site.user.open("/bots/new")
    await site.sees("Create bot")
    site.type("Name", "Mine")
    site.type("Stake per trade", "unlimited")
    site.type("Pairs", "BTC/USDT ETH/USDT")
    await site.press("Create bot")
    await site.soon(lambda: site.user.notify.messages)
    (made,) = await bots.list_bots(site.house.owner)
    kept = read(site.house, made.id)
    assert (made.name, made.status, made.mode, made.freqtrade_version) == ("Mine", "STOPPED", "DRY_RUN", "2026.9")
    assert kept.config == dry_run_settings() | {
        "stake_amount": "unlimited", "exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]},
    }  # fmt: skip


async def test_pairs_are_read_as_people_paste_them_and_mended_with_one_click(site: Site) -> None:
    source = site.house.bot("Paper")
    await site.user.open(f"/bots/{source.bot_id}/edit")
    await site.sees("Save")
    site.type("Pairs", '["BTC/USDT", // the big one\n"eth-usdt",]')
    field = site.control("Pairs")
    site.user.find(kind=ui.textarea).trigger("blur")
    await site.sees("“eth-usdt” is not a pair. Did you mean ETH/USDT?")
    assert field.value == "BTC/USDT\neth-usdt"
    await site.press("Save")
    await site.sees("“eth-usdt” is not a pair. Did you mean ETH/USDT?")
    assert "exchange" not in read(site.house, source.bot_id).config
    await site.press("Use ETH/USDT")
    await site.press("Save")
    await site.soon(lambda: "exchange" in read(site.house, source.bot_id).config)
    assert read(site.house, source.bot_id).config["exchange"] == {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}


async def test_limits_are_kept_and_empty_ones_are_none(site: Site) -> None:
    source = site.house.bot("Paper")
    rest(site.house, source.bot_id, memory_bytes=2**30, cpus=2.0, pids=300)
    await site.user.open(f"/bots/{source.bot_id}/edit")
    await site.sees("Save", "Empty: 2 GiB of memory and 1,000 processes in a container")
    await site.sees("Local runners do not enforce these limits.")
    assert (site.typed("Memory limit"), site.typed("CPU limit"), site.typed("Process limit")) == (1024, 2.0, 300)
    site.type("Memory limit", 512)
    site.type("CPU limit", 1.5)
    site.type("Process limit", None)
    await site.press("Save")
    await site.soon(lambda: read(site.house, source.bot_id).cpus == 1.5)
    kept = read(site.house, source.bot_id)
    assert (kept.memory_bytes, kept.pids) == (512 * 2**20, None)


async def test_limits_that_nothing_could_run_with_are_told_at_their_fields(site: Site) -> None:
    source = site.house.bot("Paper")
    await site.user.open(f"/bots/{source.bot_id}/edit")
    await site.sees("Save")
    site.type("Memory limit", 16)
    site.type("CPU limit", 0)
    site.type("Process limit", 2.5)
    await site.press("Save")
    await site.sees("At least 200 MiB", "From 0.1 to 64 cores.", "A whole number from 20 to 10,000.")
    assert read(site.house, source.bot_id).memory_bytes is None


async def test_fields_and_json_say_the_same(site: Site) -> None:
    await site.user.open("/bots/new")
    await site.sees("Create bot")
    site.type("Max open trades", 7)
    assert json.loads(site.editor().value)["max_open_trades"] == 7
    site.editor().set_value('{"max_open_trades": 2, "stake_currency": "EUR"}')
    assert (site.typed("Max open trades"), site.typed("Stake currency")) == (2, "EUR")
    assert site.editor().value == '{"max_open_trades": 2, "stake_currency": "EUR"}'
    site.editor().set_value('{"max_open_trades": ')
    assert site.typed("Max open trades") == 2
    await site.press("Create bot")
    await site.sees("Not valid JSON at line 1")


async def test_very_long_settings_are_edited_as_json_alone(site: Site) -> None:
    """Both sides would be read and written at every key stroke."""
    await site.user.open("/bots/new")
    await site.sees("Create bot", "Max open trades")
    site.editor().set_value('{"max_open_trades": 2, "a": "' + "x" * 60_000 + '"}')
    await site.sees("Settings of more than 50,000 characters are edited as JSON.")
    await site.user.should_not_see("Max open trades")
    site.editor().set_value('{"max_open_trades": 3}')
    await site.sees("Max open trades")
    assert site.typed("Max open trades") == 3


async def test_a_secret_is_never_shown_and_survives_saving(site: Site) -> None:
    source = site.house.bot("Paper")
    sealed = secrets.seal(source.bot_id, {"api_username": "u"}, {"telegram": {"token": "12:secret"}})
    config = {"stake_currency": "USDT", "telegram": {"token": "***"}}
    rest(site.house, source.bot_id, config=config, secure_config=sealed)
    await site.user.open(f"/bots/{source.bot_id}/edit")
    await site.sees("Save")
    assert "***" in site.editor().value
    assert "12:secret" not in site.editor().value
    site.type("Name", "Renamed")
    await site.press("Save")
    await site.soon(lambda: read(site.house, source.bot_id).name == "Renamed")
    _, kept = secrets.unseal(source.bot_id, read(site.house, source.bot_id).secure_config)
    assert kept == {"telegram": {"token": "12:secret"}}


async def test_saving_a_running_bot_restarts_nothing(site: Site) -> None:
    source = site.house.bot("Paper", target=Target.RUNNING, config=dry_run_settings())
    before = read(site.house, source.bot_id)
    await site.user.open(f"/bots/{source.bot_id}/edit")
    await site.sees("takes effect at its next restart")
    site.type("Stake per trade", "50")
    await site.press("Save")
    await site.soon(lambda: read(site.house, source.bot_id).config.get("stake_amount") == 50)
    after = read(site.house, source.bot_id)
    assert (after.generation, after.status, after.target) == (before.generation, before.status, before.target)
    await site.soon(lambda: "Saved; restart to apply." in site.user.notify.messages)


async def test_going_live_takes_the_name_of_the_bot(site: Site) -> None:
    source = site.house.bot("Paper")
    rest(site.house, source.bot_id, config=dry_run_settings())
    with Session(site.house.database.engine) as session:
        exchange = session.get_one(Exchange, site.house.exchange_id)
        exchange.credentials = crypto.vault().seal({"key": "k", "secret": "s"}, exchange.sealed_at)
        session.add(exchange)
        session.commit()
    await site.user.open(f"/bots/{source.bot_id}/edit")
    await site.sees("Live trades with real money.")
    site.type("Mode", Mode.LIVE)
    await site.press("Save")
    await site.sees("Trade live with Paper?")
    await site.press("Cancel")
    await site.sees("Nothing was saved: going live was not confirmed.")
    assert read(site.house, source.bot_id).mode is Mode.DRY_RUN
    await site.press("Save")
    await site.sees("to go on")
    site.type_confirmation("Paper")
    await site.press("Save as live bot")
    await site.soon(lambda: read(site.house, source.bot_id).mode is Mode.LIVE)


async def test_an_exchange_without_keys_has_no_live_mode(site: Site) -> None:
    await site.user.open("/bots/new")
    await site.sees("Live is available once Binance has keys")


async def test_another_strategy_brings_its_newest_version(site: Site) -> None:
    owner = site.house.owner.person_id
    family = {"name": "Calm", "class_name": "Calm", "family_id": site.house.runner_id, "owner_id": owner}
    first = rows.strategy(**family, sha256="1", is_latest=False)
    second = rows.strategy(**family, sha256="2", version_number=2)
    site.house.add(first, second)
    await site.user.open("/bots/new")
    await site.sees("Create bot")
    site.type("Strategy", site.house.runner_id)
    await site.soon(lambda: site.typed("Version") == second.id)


async def test_a_copy_takes_the_settings_and_secrets_but_not_the_mode(site: Site) -> None:
    source = site.house.bot("Money", Mode.LIVE)
    sealed = secrets.seal(source.bot_id, {"api_username": "u"}, {"telegram": {"token": "12:secret"}})
    rest(
        site.house, source.bot_id, config={"stake_currency": "EUR", "telegram": {"token": "***"}}, secure_config=sealed
    )
    await site.user.open(f"/bots/new?copy={source.bot_id}")
    await site.sees("a copy of Money")
    await site.press("Create bot")
    await site.soon(lambda: site.user.notify.messages)
    made = next(bot for bot in await bots.list_bots(site.house.owner) if bot.name == "Money copy")
    kept = read(site.house, made.id)
    assert (kept.mode, kept.config["stake_currency"]) == (Mode.DRY_RUN, "EUR")
    assert secrets.unseal(made.id, kept.secure_config)[1] == {"telegram": {"token": "12:secret"}}


async def test_a_stranger_cannot_open_the_form_of_a_bot(site: Site) -> None:
    source = site.house.bot("Paper")
    site.sign_in(site.house.person("eve", Role.MEMBER))
    for path in (f"/bots/{source.bot_id}/edit", f"/bots/new?copy={source.bot_id}", "/bots/nonsense/edit"):
        await site.user.open(path)
        await site.sees("does not exist, or you may not do this with it")
        await site.user.should_not_see("Stake per trade")
