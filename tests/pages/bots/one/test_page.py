"""The page of one bot: its figures as they change, what is told when it dies, what can be done with it."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ElementFilter, ui
from nicegui.events import GenericEventArguments, handle_event
from nicegui.testing.user_interaction import UserInteraction
from sqlmodel import Session, col, delete, select

from core import db, events, jobs
from core.access.models import AccessGrant
from core.access.policy import Actor
from core.access.scopes import Kind, Role, Scope
from core.bot_records.models import BotDatabase, BotStatus, Deployment, Mode, Target
from core.bots import service as bots
from core.db import utcnow
from core.runners import installs
from core.runners.models import RunnerRow
from core.strategies.models import Strategy
from core.trades.kept.upsert import Source
from core.trades.query import TradeSort, TradeState
from pages.bots.one import causes
from pages.bots.one.page import TABS
from pages.bots.one.trades.rows_route import query_of
from pages.bots.one.trades.tab import BotTrades
from pages.parts.log.screen_element import Screen
from tests.core.trades.figures.test_portfolio import half_read
from tests.core.trades.standin import trade
from tests.core.trades.test_service import fill, odd
from tests.pages.bots.test_list import read, rest
from tests.pages.home.test_page import closed
from tests.pages.site import Site

CAUSE = "It ended by itself with exit code 1. Could not load markets."
TAIL = "2026-11-22 03:12:47 - freqtrade - ERROR - Could not load markets.\n"


def page_of(source: Source, tab: str = "") -> str:
    return f"/bots/{source.bot_id}{f'?tab={tab}' if tab else ''}"


def texts(site: Site) -> str:
    """All HTML of the page."""
    with site.user:
        return "\n".join(one.content for one in ElementFilter(kind=ui.html) if not one.is_deleted)


def buttons(site: Site) -> set[str]:
    """Those that can be pressed now."""
    with site.user:
        return {one.text for one in ElementFilter(kind=ui.button) if one.text and one.enabled and one.visible}


def runs(site: Site, source: Source) -> None:
    """It runs as wished and was heard of just now."""
    now = utcnow()
    rest(
        site.house, source.bot_id, status=BotStatus.RUNNING, target=Target.RUNNING, container_id="run-1",
        last_seen_at=now, last_process_at=now, observed_at=now, trader_state="running",
    )  # fmt: skip


def end_run(site: Site, source: Source, **values: Any) -> None:
    with Session(site.house.database.engine) as session:
        run = session.exec(select(Deployment).where(Deployment.bot_id == source.bot_id)).one()
        for name, value in {"ended_at": utcnow(), **values}.items():
            setattr(run, name, value)
        session.add(run)
        session.commit()


def die(site: Site, source: Source) -> None:
    end_run(site, source, exit_code=1, wanted=False, cause=CAUSE, log_tail=TAIL)
    rest(site.house, source.bot_id, status=BotStatus.FAILED, target=Target.RUNNING, error_message=CAUSE)
    events.publish(events.BotObserved(source.bot_id))


def give(site: Site, source: Source, to: Actor, scope: Scope) -> None:
    by = site.house.owner.person_id
    site.house.add(
        AccessGrant(kind=Kind.BOT, resource_id=source.bot_id, grantee_id=to.person_id, scope=scope, granted_by=by)
    )


# -- what it shows -----------------------------------------------------------------------------------------------------


async def test_the_overview_tells_its_figures_and_trades(site: Site) -> None:
    source = site.house.bot("Paper")
    runs(site, source)
    fill(site.house, source, closed(1, 5.0), closed(2, 3.0), trade(3, profit=1.5, pair="SOL/USDT"))
    await site.user.open(page_of(source))
    await site.sees("Paper", "Eager v3 on Binance, runner Local", "Running", "+8.00", "+9.50", "1,009.50", "100.0%")
    await site.soon(lambda: sorted(site.column("pair")) == ["BTC/USDT", "BTC/USDT", "SOL/USDT"])
    (factor,) = [line for line in texts(site).split('class="kpi') if "Profit factor" in line]
    assert "n/a" in factor, "without a loss there is none"


async def test_before_its_first_answer_nothing_is_claimed(site: Site) -> None:
    source = site.house.bot("Fresh")
    await site.user.open(page_of(source))
    await site.sees("Fresh", "No open positions.", "Waiting for its first answer.", "The curve appears once")
    assert texts(site).count(">n/a<") >= 7


async def test_a_history_that_is_being_read_is_told_with_how_far_it_is(site: Site) -> None:
    source = site.house.bot("Paper")
    runs(site, source)
    fill(site.house, source, closed(1, 5.0), closed(2, 3.0))
    half_read(site.house, source, 3_500, 20_000)
    await site.user.open(page_of(source))
    await site.sees("is reading the history of this bot: 3,500 of 20,000 closed trades", "The curve appears once")
    assert texts(site).count(">n/a<") >= 7
    assert "+8.00" not in texts(site)
    half_read(site.house, source, 4_000, 20_000, error="The bot cannot be reached.")
    events.publish(events.BotObserved(source.bot_id))
    await site.sees(
        "Reading the history of this bot has stopped since", "4,000 of 20,000", "The bot cannot be reached."
    )
    fill(site.house, source)
    events.publish(events.BotObserved(source.bot_id))
    await site.sees("+8.00")
    await site.sees_no_more("the history of this bot")


async def test_sums_of_a_part_say_so(site: Site) -> None:
    source = site.house.bot("Paper")
    runs(site, source)
    fill(site.house, source, closed(1, 5.0), closed(2, 3.0))
    half_read(site.house, source, 2, 20_000)
    await site.user.open(page_of(source, "trades"))
    await site.sees("reading its history: 2 of 20,000", "2 closed trades")


async def test_a_bot_that_has_closed_nothing_says_so(site: Site) -> None:
    source = site.house.bot("Paper")
    fill(site.house, source)
    await site.user.open(page_of(source))
    await site.sees("No closed trades yet.", "no closed trades yet", "The curve begins with")


async def test_all_time_is_closed_and_the_wallet_is_whole(site: Site) -> None:
    """As on Home, where it is closed too; what is open beside it makes the total."""
    source = site.house.bot("Paper")
    with Session(site.house.database.engine) as session:
        session.get_one(BotDatabase, source.database_id).tradable_ratio = 0.99
        session.commit()
    fill(site.house, source, closed(1, 9.9), trade(3, profit=1.5), capital=990.0, is_derived=True)
    await site.user.open(page_of(source))
    await site.sees("1,011.40", "began with 1,000.00", "total +11.40 (+1.15%)")
    (all_time,) = [line for line in texts(site).split('class="kpi') if "All time" in line]
    assert "+9.90" in all_time
    assert 'title="Percent of the tradable balance 990.00 USDT, as Freqtrade computes it">+1.00%<' in all_time


async def test_a_fill_shows_without_a_reload(site: Site) -> None:
    source = site.house.bot("Paper")
    await site.user.open(page_of(source))
    await site.sees("No open positions.")
    await asyncio.sleep(0.8)  # what was asked at the start is answered
    fill(site.house, source, trade(1, profit=1.5, pair="SOL/USDT"))
    events.publish(events.TradeChanged(source.bot_id))
    await site.soon(lambda: "SOL/USDT" in site.column("pair"))
    await site.soon(lambda: "+1.50" in texts(site))


async def test_other_bots_do_not_make_it_ask_again(site: Site) -> None:
    source, other = site.house.bot("Paper"), site.house.bot("Other")
    await site.user.open(page_of(source))
    await site.sees("No open positions.")
    await asyncio.sleep(0.8)
    fill(site.house, source, trade(1, pair="SOL/USDT"))
    events.publish(events.TradeChanged(other.bot_id))
    await asyncio.sleep(0.5)
    assert "SOL/USDT" not in site.column("pair")


async def test_tabs_have_addresses(site: Site) -> None:
    source = site.house.bot("Paper")
    await site.user.open(page_of(source, "runs"))
    await site.sees("newest first", "2026.9", "v3", "r1")
    await site.user.open(page_of(source, "no such tab"))
    await site.sees("No open positions.")


async def test_a_guessed_address_of_a_tab_leads_to_the_tab(site: Site) -> None:
    source = site.house.bot("Paper")
    for tab in TABS:
        await site.user.open(f"{page_of(source)}/{tab}")
        await site.sees("Paper")
        assert address(site) == page_of(source, "" if tab == "overview" else tab)
        with site.user:
            assert [one.value for one in ElementFilter(kind=ui.tabs)] == [tab]


async def test_a_tab_that_is_none_leaves_the_address(site: Site) -> None:
    source = site.house.bot("Paper")
    await site.user.open(page_of(source, "nothing"))
    await site.sees("Paper", "No open positions.")
    assert address(site) == page_of(source)


def address(site: Site) -> str:
    return site.user.client.sub_pages_router.current_path if site.user.client else ""


async def test_a_bot_that_is_not_there_is_not_found(site: Site) -> None:
    for path in ("/bots/none-such", "/bots/00000000-0000-4000-8000-000000000000"):
        await site.user.open(path)
        await site.sees("Not found")
    source = site.house.bot("Paper")
    site.sign_in(site.house.person("stranger"))
    await site.user.open(page_of(source))
    await site.sees("Not found")


async def test_the_effective_configuration_tells_the_layer_of_each_key(site: Site) -> None:
    with Session(site.house.database.engine) as session:
        strategy = session.exec(select(Strategy)).one()
        strategy.code = "from freqtrade.strategy import IStrategy\nclass Eager(IStrategy):\n    timeframe = '5m'\n"
        strategy.config = {"stake_amount": 50, "max_open_trades": 2}
        session.add(strategy)
        session.commit()
    source = site.house.bot("Paper", config={"stake_amount": 100, "telegram": {"enabled": False}})
    await site.user.open(page_of(source, "configuration"))
    await site.soon(lambda: "stake_amount" in texts(site))
    (row,) = [line for line in texts(site).split("<tr>") if "stake_amount" in line]
    assert 'class="layer bot"' in row
    assert "strategy" in row, "whose value it overrides"
    await site.sees("Not checked against the schema")


async def test_a_tab_that_cannot_be_filled_says_why(site: Site) -> None:
    source = site.house.bot("Paper")
    with Session(site.house.database.engine) as session:
        session.exec(select(Deployment)).one().ended_at = utcnow()
        session.commit()
    rest(site.house, source.bot_id, secure_config="sealed by another installation")
    await site.user.open(page_of(source, "configuration"))
    await site.sees("A stored secret cannot be opened", "Try again")


# -- when it dies ------------------------------------------------------------------------------------------------------


async def test_a_death_is_told_on_the_open_page_with_cause_and_last_words(site: Site) -> None:
    source = site.house.bot("Paper")
    runs(site, source)
    await site.user.open(page_of(source))
    await site.sees("Running", "No open positions.")
    await asyncio.sleep(0.8)
    die(site, source)
    await site.soon(lambda: "It failed and is not restarted automatically any more." in texts(site))
    await site.sees(CAUSE, "Could not load markets.\n", "exit code 1", "Copy details", "Open log")
    assert "Start" in buttons(site)


async def test_no_log_is_offered_of_a_bot_that_never_ran(site: Site) -> None:
    source = site.house.bot("Paper")
    with Session(site.house.database.engine) as session:
        session.execute(delete(Deployment).where(col(Deployment.bot_id) == source.bot_id))
        session.commit()
    rest(site.house, source.bot_id, status=BotStatus.FAILED, error_message="Freqtrade 2026.9 could not be installed.")
    await site.user.open(page_of(source))
    await site.sees("Freqtrade 2026.9 could not be installed.")
    assert "Open log" not in buttons(site)
    await site.user.open(page_of(source, "log"))
    await site.soon(lambda: "This bot has not run yet." in empty_log(site))


def empty_log(site: Site) -> str:
    with site.user:
        return "".join(screen.props["none"] for screen in ElementFilter(kind=Screen))


async def test_one_that_came_back_tells_for_a_day_that_it_had_died(site: Site) -> None:
    source = site.house.bot("Paper")
    end_run(site, source, ended_at=utcnow() - timedelta(days=3), wanted=False, cause=CAUSE, exit_code=1)
    site.house.add(site.house.deployment(source.bot_id, source.database_id, utcnow() - timedelta(minutes=3)))
    runs(site, source)
    fresh = await bots.get(site.house.owner, source.bot_id)
    assert causes.death(fresh) is not None
    await site.user.open(page_of(source))
    await site.sees("It ended unexpectedly and was restarted: 1 restart in 30 days.")
    with Session(site.house.database.engine) as session:
        run = session.exec(select(Deployment).where(col(Deployment.ended_at).is_(None))).one()
        run.started_at = utcnow() - timedelta(days=2)
        session.add(run)
        session.commit()
    events.publish(events.BotObserved(source.bot_id))
    await site.soon(lambda: "It ended unexpectedly" not in texts(site))


async def test_a_silent_runner_makes_it_stale_and_never_stopped(site: Site) -> None:
    source = site.house.bot("Paper")
    runs(site, source)
    with Session(site.house.database.engine) as session:
        session.exec(select(RunnerRow)).one().error_message = "It does not answer."
        session.commit()
    await site.user.open(page_of(source))
    await site.sees("The runner Local does not answer", "Runner silent", "Open runner")
    with site.user:
        assert any("stale" in one.classes for one in ElementFilter(kind=ui.element))


async def test_an_outage_keeps_what_was_known(site: Site) -> None:
    source = site.house.bot("Paper")
    fill(site.house, source, trade(1, pair="SOL/USDT"))
    await site.user.open(page_of(source))
    await site.soon(lambda: "SOL/USDT" in site.column("pair"))
    await asyncio.sleep(0.8)
    db.disconnect()
    events.publish(events.BotObserved(source.bot_id))
    await site.sees("The database is not open.", "Try again", "Paper")
    assert "SOL/USDT" in site.column("pair")


# -- when it starts ----------------------------------------------------------------------------------------------------


async def test_installing_its_version_shows_how_far_it_is_and_can_be_cancelled(site: Site) -> None:
    source = site.house.bot("Paper")
    rest(site.house, source.bot_id, status=BotStatus.STARTING, target=Target.RUNNING)
    job_id = await installs.install(site.house.owner, site.house.runner_id, "2026.9")
    await site.user.open(page_of(source))
    await site.sees("Freqtrade 2026.9 is being installed on Local.", "waits for its turn")
    await progress(job_id, 0.42, "Collecting pandas")
    await site.soon(lambda: "Collecting pandas" in texts(site) and "42%" in texts(site))
    await site.press("Cancel")
    await site.soon(lambda: state_of(site, job_id) is jobs.JobState.CANCELLED)
    await site.soon(lambda: "is being installed" not in texts(site))


async def progress(job_id: UUID, share: float, step: str) -> None:
    def change(session: Session) -> None:
        job = session.get_one(jobs.Job, job_id)
        job.progress, job.step, job.state = share, step, jobs.JobState.RUNNING
        db.tell(session, events.JobChanged(job_id, job.kind, job.subject_key))

    await db.current().run(change)


def state_of(site: Site, job_id: UUID) -> jobs.JobState:
    with Session(site.house.database.engine) as session:
        return session.get_one(jobs.Job, job_id).state


async def test_start_pressed_twice_is_one_wish(site: Site) -> None:
    source = site.house.bot("Paper")
    rest(site.house, source.bot_id)
    await site.user.open(page_of(source))
    await site.sees("Stopped")
    before = read(site.house, source.bot_id).generation
    await site.press("Start")
    await site.press("Start")
    await site.soon(lambda: read(site.house, source.bot_id).target is Target.RUNNING)
    await site.sees("Starting", "Paper will start")
    assert read(site.house, source.bot_id).generation == before + 1


# -- what can be done --------------------------------------------------------------------------------------------------


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


# -- what nobody watches -----------------------------------------------------------------------------------------------


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
    await site.sees("What is saved does not run yet.", "Restart to apply")
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


# -- its trades --------------------------------------------------------------------------------------------------------


async def test_the_route_of_the_table_filters_sorts_and_sums(site: Site) -> None:
    source = site.house.bot("Paper")
    fill(site.house, source, *(closed(n, float(n)) for n in range(1, 6)), trade(6, profit=0.5, pair="SOL/USDT"))
    answer = await ask_route(site, source, start=0, end=2, sort="profit_abs", desc=1)
    assert [row["profit_abs"] for row in answer["rows"]] == [5.0, 4.0]
    assert answer["total"] == 6
    answer = await ask_route(site, source, start=0, end=100, pair="sol")
    assert [(row["pair"], row["close_date"], row["exit_reason"]) for row in answer["rows"]] == [
        ("SOL/USDT", None, "open")
    ]
    answer = await ask_route(site, source, start=0, end=100, state="closed")
    assert (answer["total"], answer["sums"]["profit"], answer["sums"]["wins"]) == (5, 15.0, 5)


async def ask_route(site: Site, source: Source, **query: Any) -> Any:
    answer = await site.user.http_client.get(f"/api/bots/{source.bot_id}/trades", params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_the_route_is_closed_to_strangers_and_to_nobody(site: Site) -> None:
    source = site.house.bot("Paper")
    fill(site.house, source, closed(1, 5.0))
    path = f"/api/bots/{source.bot_id}/trades?start=0&end=10"
    site.sign_in(site.house.person("stranger"))
    assert (await site.user.http_client.get(path)).status_code == 404
    assert (await site.user.http_client.get("/api/bots/none-such/trades")).status_code == 404
    site.user.http_client.cookies.clear()
    assert (await site.user.http_client.get(path)).status_code == 401


def test_what_makes_no_sense_is_passed_over() -> None:
    asked = query_of({"start": "-5", "end": "1e9", "sort": "password", "state": "x", "since": "yesterday"})
    assert (asked.start, asked.sort, asked.state, asked.since) == (0, TradeSort.CLOSE_DATE, None, None)
    asked = query_of({"start": "0", "end": "999999", "state": "open", "since": "2026-11-22T00:00:00+01:00"})
    assert (asked.size, asked.state) == (500, TradeState.OPEN)
    assert asked.since is not None
    assert asked.since.utcoffset() == timedelta(hours=1)


async def test_filters_of_the_trades_stand_in_the_address_and_in_the_sum(site: Site) -> None:
    source = site.house.bot("Paper")
    fill(site.house, source, closed(1, 5.0), closed(2, 3.0), trade(3, profit=0.5, pair="SOL/USDT"))
    await site.user.open(page_of(source, "trades"))
    await site.sees("2 closed trades, 100.0% won", "+8.00", "1 open", "+0.50")
    await site.user.open(f"{page_of(source, 'trades')}&t.state=open&t.direction=nonsense")
    await site.sees("0 closed trades", "1 open")
    with site.user:
        assert [one.value for one in ElementFilter(kind=ui.toggle)] == ["open", ""]


async def test_days_of_a_filter_are_those_of_the_person_and_the_last_one_counts(site: Site) -> None:
    made = BotTrades.__new__(BotTrades)
    made._zone, made._filters = ZoneInfo("Europe/Berlin"), {"since": "2026-11-22", "until": "2026-11-22", "pair": "BTC"}
    assert made._query() == {
        "since": "2026-11-22T00:00:00+01:00",
        "until": "2026-11-23T00:00:00+01:00",
        "pair": "BTC",
    }
    made._filters = {"until": "9999-12-31"}
    assert made._query() == {}


async def test_a_trade_opens_with_its_orders(site: Site) -> None:
    source = site.house.bot("Paper")
    fill(site.house, source, closed(1, 5.0))
    (row,) = (await ask_route(site, source, start=0, end=1))["rows"]
    await site.user.open(page_of(source, "trades"))
    await site.sees("1 closed trade")
    with site.user:
        (grid,) = ElementFilter(kind=ui.aggrid)
    for listener in grid._event_listeners.values():
        if listener.type == "rowClicked":
            handle_event(listener.handler, GenericEventArguments(sender=grid, client=grid.client, args={"data": row}))
    await site.sees("BTC/USDT, trade 1 of Paper", "limit", "10,000.00")
