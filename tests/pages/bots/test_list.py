"""The list of bots, and the form of one."""

import json
from typing import Any
from uuid import UUID

from nicegui import ui
from sqlmodel import Session, select

from core import crypto, events
from core.access.models import AccessGrant
from core.access.scopes import Kind, Role, Scope
from core.bot_records.models import Bot, BotStatus, Mode, Target
from core.bots import service as bots
from core.bots.practice.templates import dry_run_settings
from core.bots.settings import secrets
from core.db import utcnow
from core.exchanges.models import Exchange
from core.strategies.models import Strategy
from pages.bots import rows as bots_rows
from tests.core.trades.figures.test_portfolio import half_read
from tests.core.trades.house import House
from tests.core.trades.standin import trade
from tests.core.trades.test_service import fill
from tests.pages.home.test_page import closed
from tests.pages.site import Site


def rest(house: House, bot_id: UUID, **values: Any) -> None:
    """The bot as it is when nothing runs of it."""
    values = {"status": BotStatus.STOPPED, "target": Target.STOPPED, "container_id": None, **values}
    with Session(house.database.engine) as session:
        bot = session.get_one(Bot, bot_id)
        for name, value in values.items():
            setattr(bot, name, value)
        session.add(bot)
        session.commit()


def read(house: House, bot_id: UUID) -> Bot:
    with Session(house.database.engine, expire_on_commit=False) as session:
        return session.get_one(Bot, bot_id)


# -- the list ---------------------------------------------------------------------------------------------------------


async def test_the_list_says_what_each_does_and_has_earned(site: Site) -> None:
    fill(site.house, site.house.bot("Paper", target=Target.RUNNING), closed(1, 5.0), trade(2, profit=1.0))
    await site.user.open("/bots")
    await site.soon(lambda: site.column("name") == ["Paper"])
    (row,) = site.rows()
    assert (row["name_badge"], row["strategy"], row["exchange"], row["runner"]) == (
        "DRY",
        "Eager v3",
        "Binance",
        "Local",
    )
    assert (row["may_start"], row["may_restart"], row["may_stop"]) == (False, True, True)


async def test_rows_do_not_wait_for_one_another(site: Site) -> None:
    both = [site.house.bot("A"), site.house.bot("B")]
    for bot in both:
        rest(site.house, bot.bot_id)
    await site.user.open("/bots")
    await site.soon(lambda: site.column("name") == ["A", "B"])
    for bot in both:
        site.act("start", bot.bot_id)
    await site.soon(lambda: all(read(site.house, bot.bot_id).target is Target.RUNNING for bot in both))


async def test_segments_count_and_choose(site: Site) -> None:
    site.house.bot("Paper", target=Target.RUNNING)
    site.house.bot("Money", Mode.LIVE, target=Target.RUNNING)
    broken = site.house.bot("Broken")
    rest(site.house, broken.bot_id, status=BotStatus.FAILED, target=Target.RUNNING)
    await site.user.open("/bots?show=live")
    await site.soon(lambda: site.column("name") == ["Money"])
    site.choose("attention")
    await site.soon(lambda: "Broken" in site.column("name") and "Money" in site.column("name"))
    await site.sees("All 3", "Live 1", "Dry-run 2")


async def test_deleted_bots_are_found_in_the_archive(site: Site) -> None:
    gone, _ = site.house.bot("Gone", Mode.LIVE), site.house.bot("There")
    rest(site.house, gone.bot_id)
    fill(site.house, gone, trade(1, profit=1.0))
    await site.user.open("/bots")
    await site.sees("All 2")
    await site.user.should_not_see("Archived")
    await bots.remove(site.house.owner, gone.bot_id, with_open_trades=True)
    await site.sees("All 1", "Archived 1")
    site.choose("archived")
    await site.soon(lambda: site.column("name") == ["Gone"])
    (row,) = site.rows()
    assert (row["state"], row["state_note"], row["state_tone"]) == ("Deleted", "1 position unattended", "loss")
    assert [row[may] for may in ("may_start", "may_restart", "may_stop")] == [False] * 3


async def test_a_bot_that_rests_tells_what_nobody_watches(site: Site) -> None:
    for name, mode in (("Money", Mode.LIVE), ("Paper", Mode.DRY_RUN)):
        source = site.house.bot(name, mode)
        fill(site.house, source, trade(1, profit=1.0), trade(2, profit=1.0))
        rest(site.house, source.bot_id)
    await site.user.open("/bots?show=attention")
    await site.soon(lambda: site.column("name") == ["Money"])
    site.choose("all")
    await site.soon(lambda: site.column("name") == ["Money", "Paper"])
    notes = [(row["state_note"], row["state_tone"]) for row in site.rows()]
    assert notes == [("2 positions unattended", "loss"), ("2 positions unattended", "muted")]


async def test_stopping_several_names_what_each_leaves(site: Site) -> None:
    for name in ("One", "Two"):
        fill(site.house, site.house.bot(name, target=Target.RUNNING), trade(1, pair=f"{name.upper()}/USDT"))
    await site.user.open("/bots")
    await site.soon(lambda: len(site.column("name")) == 2)
    site.select_all()
    await site.press("Stop")
    for name in ("One", "Two"):
        await site.sees("Stop 2 bots?", f"{name}, 1 position unattended: {name.upper()}/USDT")


async def test_amounts_are_ordered_within_their_currency(site: Site) -> None:
    for name, currency, profit in (("A", "USDT", 5.0), ("B", "BTC", 0.5), ("C", "USDT", 50.0), ("D", "BTC", 2.0)):
        fill(site.house, site.house.bot(name, currency=currency), closed(1, profit), capital=100.0)
    await site.user.open("/bots?sort=profit&desc=1")
    await site.soon(lambda: site.column("name") == ["D", "B", "C", "A"])
    await site.sees("Sorted within each currency")


async def test_states_are_ordered_from_the_worst(site: Site) -> None:
    for name, fields in (("Rests", {"target": Target.STOPPED}), ("Silent", {}), ("Broken", {}), ("Well", {})):
        site.house.bot(name, **{"last_seen_at": utcnow(), "target": Target.RUNNING} | fields)
    with Session(site.house.database.engine) as session:
        for bot in session.exec(select(Bot)):
            bot.status = {"Rests": BotStatus.STOPPED, "Broken": BotStatus.FAILED}.get(bot.name, bot.status)
            bot.last_seen_at = None if bot.name == "Silent" else bot.last_seen_at
        session.commit()
    await site.user.open("/bots?sort=state")
    await site.soon(lambda: site.column("name") == ["Broken", "Silent", "Well", "Rests"])


async def test_a_bot_that_is_being_read_leaves_no_sum(site: Site) -> None:
    """Its part of the trades is no profit, and without it there is no sum."""
    fill(site.house, site.house.bot("A"), closed(1, 5.0))
    reading = site.house.bot("B")
    fill(site.house, reading, closed(1, 2.5), trade(2))
    half_read(site.house, reading, 3_500, 20_000)
    known = await bots.list_bots(site.house.owner)
    assert bots_rows.sums(known)["profit"] == [("n/a", "", "USDT")]
    row = bots_rows.row(known[1], None)
    assert "reading its history: 3,500 of 20,000" in str(row)
    assert (known[1].profit_all, known[1].open_trade_count) == (None, 1)


async def test_a_bot_that_never_ran_leaves_the_sum_known(site: Site) -> None:
    fill(site.house, site.house.bot("A"), closed(1, 5.0))
    fill(site.house, site.house.bot("B"), closed(1, 2.5))
    site.house.bot("New")
    sums = bots_rows.sums(await bots.list_bots(site.house.owner))
    assert sums["profit"] == [("+7.50", "up", "USDT")]


async def test_the_list_follows_the_bots(site: Site) -> None:
    source = site.house.bot("Paper", target=Target.RUNNING)
    await site.user.open("/bots")
    await site.soon(lambda: site.column("name") == ["Paper"])
    rest(site.house, source.bot_id)
    events.publish(events.BotObserved(source.bot_id))
    await site.soon(lambda: site.column("state") == ["Stopped"])


async def test_stopping_with_open_trades_asks_first(site: Site) -> None:
    source = site.house.bot("Paper", target=Target.RUNNING)
    fill(site.house, source, trade(1, profit=1.0))
    await site.user.open("/bots")
    await site.soon(lambda: site.column("name") == ["Paper"])
    site.act("stop", source.bot_id)
    await site.sees("Stop Paper?", "Nobody watches the open positions until the next start.")
    await site.press("Cancel")
    assert read(site.house, source.bot_id).target is Target.RUNNING
    site.act("stop", source.bot_id)
    await site.press("Stop bot")
    await site.soon(lambda: read(site.house, source.bot_id).target is Target.STOPPED)


async def test_several_at_once_with_a_summary(site: Site) -> None:
    names = ("One", "Two", "Three")
    ids = [site.house.bot(name).bot_id for name in names]
    for bot_id in ids[:2]:
        rest(site.house, bot_id)
    rest(site.house, ids[2], status=BotStatus.RUNNING, target=Target.RUNNING)
    await site.user.open("/bots")
    await site.soon(lambda: len(site.column("name")) == 3)
    site.select_all()
    await site.sees("3 selected", "all dry-run")
    await site.press("Start")
    await site.press("Start 2 bots")
    await site.soon(lambda: all(read(site.house, bot_id).target is Target.RUNNING for bot_id in ids))
    await site.soon(lambda: any("2 bots will start; 1 other" in words for words in site.user.notify.messages))


async def test_a_question_outlives_the_bar_it_was_asked_from(site: Site) -> None:
    """News of a bot draws the bar anew."""
    ids = [site.house.bot(name).bot_id for name in ("One", "Two")]
    for bot_id in ids:
        rest(site.house, bot_id)
    await site.user.open("/bots")
    await site.soon(lambda: len(site.column("name")) == 2)
    site.select_all()
    await site.press("Start")
    await site.sees("Start 2 bots?")
    site.select_all()
    await site.press("Start 2 bots")
    await site.soon(lambda: all(read(site.house, bot_id).target is Target.RUNNING for bot_id in ids))
    await site.soon(lambda: any("2 bots will start" in words for words in site.user.notify.messages))


async def test_one_that_is_refused_keeps_no_other_from_it(site: Site) -> None:
    good = site.house.bot("Good").bot_id
    bad = site.house.bot("Bad", Mode.LIVE).bot_id  # its exchange has no credentials
    for bot_id in (good, bad):
        rest(site.house, bot_id)
    await site.user.open("/bots")
    await site.soon(lambda: len(site.column("name")) == 2)
    site.select_all()
    await site.press("Start")
    await site.sees("of them live: Bad")
    await site.press("Start 2 bots")
    await site.soon(lambda: read(site.house, good).target is Target.RUNNING)
    await site.soon(lambda: any("no credentials" in message for message in site.user.notify.messages))
    assert read(site.house, bad).target is Target.STOPPED


async def test_who_may_only_look_is_offered_nothing_to_press(site: Site) -> None:
    source = site.house.bot("Paper", target=Target.RUNNING)
    guest = site.house.person("guest", Role.MEMBER)
    site.house.add(
        AccessGrant(
            kind=Kind.BOT, resource_id=source.bot_id, grantee_id=guest.person_id, scope=Scope.VIEW,
            granted_by=site.house.owner.person_id,
        )
    )  # fmt: skip
    site.sign_in(guest)
    await site.user.open("/bots")
    await site.soon(lambda: site.column("name") == ["Paper"])
    assert [row[may] for row in site.rows() for may in ("may_start", "may_restart", "may_stop")] == [False] * 3


# -- the form ---------------------------------------------------------------------------------------------------------


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
    assert (site.typed("Memory"), site.typed("CPUs"), site.typed("Processes")) == (1024, 2.0, 300)
    site.type("Memory", 512)
    site.type("CPUs", 1.5)
    site.type("Processes", None)
    await site.press("Save")
    await site.soon(lambda: read(site.house, source.bot_id).cpus == 1.5)
    kept = read(site.house, source.bot_id)
    assert (kept.memory_bytes, kept.pids) == (512 * 2**20, None)


async def test_limits_that_nothing_could_run_with_are_told_at_their_fields(site: Site) -> None:
    source = site.house.bot("Paper")
    await site.user.open(f"/bots/{source.bot_id}/edit")
    await site.sees("Save")
    site.type("Memory", 16)
    site.type("CPUs", 0)
    site.type("Processes", 2.5)
    await site.press("Save")
    await site.sees("At least 200 MiB", "From 0.1 to 64 cores.", "A whole number from 20 to 10,000.")
    assert read(site.house, source.bot_id).memory_bytes is None


async def test_fields_and_json_say_the_same(site: Site) -> None:
    await site.user.open("/bots/new")
    await site.sees("Create bot")
    site.type("Most open trades", 7)
    assert json.loads(site.editor().value)["max_open_trades"] == 7
    site.editor().set_value('{"max_open_trades": 2, "stake_currency": "EUR"}')
    assert (site.typed("Most open trades"), site.typed("Stake currency")) == (2, "EUR")
    assert site.editor().value == '{"max_open_trades": 2, "stake_currency": "EUR"}'
    site.editor().set_value('{"max_open_trades": ')
    assert site.typed("Most open trades") == 2
    await site.press("Create bot")
    await site.sees("Not valid JSON at line 1")


async def test_very_long_settings_are_edited_as_json_alone(site: Site) -> None:
    """Both sides would be read and written at every key stroke."""
    await site.user.open("/bots/new")
    await site.sees("Create bot", "Most open trades")
    site.editor().set_value('{"max_open_trades": 2, "a": "' + "x" * 60_000 + '"}')
    await site.sees("Settings of more than 50,000 characters are edited as JSON.")
    await site.user.should_not_see("Most open trades")
    site.editor().set_value('{"max_open_trades": 3}')
    await site.sees("Most open trades")
    assert site.typed("Most open trades") == 3


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
    await site.sees("Let Paper trade live?")
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
    await site.sees("No live mode: Binance has no API keys yet")


async def test_another_strategy_brings_its_newest_version(site: Site) -> None:
    owner = site.house.owner.person_id
    first, second = (Strategy(name="Calm", code="", class_name="Calm", sha256=str(n), owner_id=owner, version_number=n,
                              is_latest=n == 2, family_id=site.house.runner_id) for n in (1, 2))  # fmt: skip
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
