"""The list of bots: what it says, and what can be done with several at once."""

from sqlmodel import Session, select

from core import events
from core.access.models import AccessGrant
from core.access.scopes import Kind, Role, Scope
from core.bot_records.models import Bot, BotStatus, Mode, Target
from core.bots import service as bots
from core.db import utcnow
from pages.bots import rows as bots_rows
from tests.core.trades.figures.test_portfolio import half_read
from tests.core.trades.test_service import fill
from tests.pages.bots.resting import read, rest
from tests.pages.home.homes import closed
from tests.pages.site import Site
from tests.told_trades import trade


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
