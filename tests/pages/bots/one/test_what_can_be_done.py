"""What is offered on the page of a bot, and what is asked before it is done."""

from nicegui import ElementFilter, ui
from nicegui.testing.user_interaction import UserInteraction

from core import events
from core.access.models import AccessGrant
from core.access.policy import Actor
from core.access.scopes import Kind, Role, Scope
from core.bot_records.models import Mode, Target
from core.bots import service as bots
from core.trades.kept.upsert import Source
from pages.bots.one.page import TABS
from tests.core.trades.test_service import fill, odd
from tests.pages.bots.one.open_page import buttons, page_of, runs, texts
from tests.pages.bots.resting import read, rest
from tests.pages.home.homes import closed
from tests.pages.site import Site
from tests.told_trades import trade


def give(site: Site, source: Source, to: Actor, scope: Scope) -> None:
    by = site.house.owner.person_id
    site.house.add(
        AccessGrant(kind=Kind.BOT, resource_id=source.bot_id, grantee_id=to.person_id, scope=scope, granted_by=by)
    )


async def test_who_may_only_look_is_offered_nothing_to_press(site: Site) -> None:
    source, guest = site.house.bot("Paper"), site.house.person("guest", Role.MEMBER)
    give(site, source, guest, Scope.VIEW)
    site.sign_in(guest)
    await site.user.open(page_of(source))
    await site.sees("Paper", "No open positions.")
    assert not buttons(site) & {"Start", "Restart", "Stop", "Edit"}
    await site.user.should_not_see("Delete…")


async def test_who_may_operate_it_may_not_change_it(site: Site) -> None:
    source, guest = site.house.bot("Paper", target=Target.RUNNING), site.house.person("guest", Role.MEMBER)
    give(site, source, guest, Scope.OPERATE)
    site.sign_in(guest)
    await site.user.open(page_of(source))
    await site.sees("No open positions.")
    assert {"Restart", "Stop"} <= buttons(site)
    assert "Edit" not in buttons(site)


async def test_stopping_says_that_open_positions_stay_open(site: Site) -> None:
    source = site.house.bot("Paper", target=Target.RUNNING)
    fill(site.house, source, trade(1))
    await site.user.open(page_of(source))
    await site.press("Stop")
    await site.sees("Stop Paper?", "1 position unattended: ", "Nobody watches the open positions until the next start.")
    assert read(site.house, source.bot_id).target is Target.RUNNING
    await site.press("Stop bot")
    await site.soon(lambda: read(site.house, source.bot_id).target is Target.STOPPED)
    await site.sees("Stopping")


async def test_a_position_opened_since_the_page_was_drawn_is_asked_about_too(site: Site) -> None:
    source = site.house.bot("Paper", target=Target.RUNNING)
    await site.user.open(page_of(source))
    await site.sees("No open positions.")
    fill(site.house, source, trade(1))
    await site.press("Stop")
    await site.sees("Stop Paper?", "1 position unattended: ", "Nobody watches the open positions until the next start.")
    assert read(site.house, source.bot_id).target is Target.RUNNING


async def test_deleting_names_the_positions_it_leaves(site: Site) -> None:
    source = site.house.bot("Paper")
    rest(site.house, source.bot_id)
    fill(site.house, source, trade(1, pair="SOL/USDT"), trade(2, pair="ADA/USDT"))
    await site.user.open(page_of(source))
    await site.sees("Delete…")
    choose(site, "Delete…")
    await site.sees("Delete Paper?", "2 positions unattended from then on: ADA/USDT, SOL/USDT")
    site.type_confirmation("Paper")
    await site.press("Delete bot")
    await site.soon(lambda: read(site.house, source.bot_id).archived_at is not None)


async def test_deleting_asks_again_for_what_was_opened_meanwhile(site: Site) -> None:
    source = site.house.bot("Paper")
    rest(site.house, source.bot_id)
    await site.user.open(page_of(source))
    await site.sees("Delete…")
    choose(site, "Delete…")
    await site.sees("Delete Paper?")
    fill(site.house, source, trade(1, pair="SOL/USDT"))
    site.type_confirmation("Paper")
    await site.press("Delete bot")
    await site.sees("Leave its trades open?", "SOL/USDT")
    assert read(site.house, source.bot_id).archived_at is None
    await site.press("Delete and leave them open")
    await site.soon(lambda: read(site.house, source.bot_id).archived_at is not None)


async def test_a_clone_rests_under_its_own_name(site: Site) -> None:
    source = site.house.bot("Paper", target=Target.RUNNING)
    await site.user.open(page_of(source))
    await site.sees("Clone…")
    choose(site, "Clone…")
    await site.sees("Clone Paper")
    site.type("Name", "Paper too")
    await site.press("Clone bot")
    await site.sees("Paper too", "Stopped")
    assert {bot.name for bot in await bots.list_bots(site.house.owner)} == {"Paper", "Paper too"}


async def test_a_bot_deleted_elsewhere_stays_to_be_read(site: Site) -> None:
    source = site.house.bot("Paper")
    rest(site.house, source.bot_id)
    await site.user.open(page_of(source))
    await site.sees("No open positions.")
    assert {"Start", "Edit"} <= buttons(site)
    await bots.remove(site.house.owner, source.bot_id)
    await site.sees("Deleted on", "stay here to be read")
    assert not {"Start", "Restart", "Stop", "Edit"} & buttons(site)


async def test_a_deleted_bot_has_its_trades_and_no_log(site: Site) -> None:
    source = site.house.bot("Paper", Mode.LIVE)
    rest(site.house, source.bot_id)
    fill(site.house, source, closed(1, 5.0), trade(2, pair="SOL/USDT"))
    await bots.remove(site.house.owner, source.bot_id, with_open_trades=True)
    await site.user.open(page_of(source, "log"))
    await site.sees("Deleted on", "1 position unattended: SOL/USDT.", "Close them on the exchange.")
    with site.user:
        words = {one.props["name"] for one in ElementFilter(kind=ui.tab)}
        assert [one.value for one in ElementFilter(kind=ui.tabs)] == ["overview"]
    assert words == set(TABS) - {"log"}
    await site.user.open(page_of(source, "trades"))
    await site.sees("Export CSV", "1 closed trade")


async def test_an_incomplete_trade_is_shown_with_what_is_missing(site: Site) -> None:
    source = site.house.bot("Paper")
    fill(site.house, source, closed(1, 5.0))
    hostile = closed(2, 7.0) | {"close_timestamp": None, "pair": "<script>alert(1)</script>"}
    odd(site.house, source, hostile)
    await site.user.open(page_of(source, "trades"))
    await site.sees("1 trade is incomplete and counted in no figure.", "incomplete: no closing date", "1 closed trade")
    assert "<script>alert" not in texts(site)


async def test_an_account_beyond_money_says_so(site: Site) -> None:
    source = site.house.bot("Whale", Mode.LIVE)
    fill(site.house, source, closed(1, 5e11), closed(2, 1.0), capital=1e12)
    await site.user.open(page_of(source))
    await site.sees("This account holds more than Flotilla can sum (90,000,000,000.00 USDT).", "2 won, 0 lost")
    await site.user.open(page_of(source, "trades"))
    await site.sees("This account holds more than Flotilla can sum", "2 closed trades")


async def test_real_positions_that_nobody_watches_are_told_with_a_way_out(site: Site) -> None:
    source = site.house.bot("Money", Mode.LIVE)
    runs(site, source)
    fill(site.house, source, trade(1, pair="SOL/USDT"), trade(2, pair="ADA/USDT"), trade(3, filled=False, profit=0.0))
    await site.user.open(page_of(source))
    await site.sees("Running")
    assert "unattended" not in texts(site)
    rest(site.house, source.bot_id)
    events.publish(events.BotObserved(source.bot_id))
    await site.sees("2 positions unattended: ADA/USDT, SOL/USDT.", "nobody watches them until the bot runs again")
    assert 'class="loss small nowrap">2 positions unattended' in texts(site)
    await site.soon(lambda: {row.get("ratio_old") for row in site.rows() if row.get("ratio_since")} == {"old"})


async def test_a_dry_run_only_counts_what_nobody_watches(site: Site) -> None:
    source = site.house.bot("Paper")
    rest(site.house, source.bot_id)
    fill(site.house, source, trade(1, pair="SOL/USDT"))
    await site.user.open(page_of(source))
    await site.soon(lambda: 'class="muted small nowrap">1 position unattended' in texts(site))
    await site.user.should_not_see("nobody watches them until")


def choose(site: Site, words: str) -> None:
    """In the menu behind "More"."""
    with site.user:
        items = {
            one
            for one in ElementFilter(kind=ui.item)
            if words in {getattr(part, "text", "") for part in one.descendants(include_self=True)}
        }
    UserInteraction(site.user, items, None).click()


async def test_what_is_saved_but_does_not_run_asks_for_a_restart(site: Site) -> None:
    source = site.house.bot("Paper", target=Target.RUNNING, config={"stake_amount": 100})
    runs(site, source)
    await site.user.open(page_of(source))
    await site.sees("Saved changes are not applied yet.", "Restart to apply")
    before = read(site.house, source.bot_id).generation
    await site.press("Restart to apply")
    await site.soon(lambda: read(site.house, source.bot_id).generation == before + 1)


async def test_leaving_leaves_nothing_behind(site: Site) -> None:
    source = site.house.bot("Paper")
    await site.user.open("/account")
    before = events.listener_count()
    for tab, seen in (("", "No open positions."), ("trades", "closed trades"), ("runs", "newest first")):
        site.user.navigate.to(page_of(source, tab))
        await site.sees(seen)
        site.user.navigate.to("/account")
        await site.sees_no_more(seen)
    assert events.listener_count() == before
