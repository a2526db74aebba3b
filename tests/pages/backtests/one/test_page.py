"""The page of one backtest, in each of its states."""

from uuid import UUID

import pytest
from nicegui import ElementFilter, ui
from sqlmodel import Session

from core import events
from core.access.models import AccessGrant
from core.access.scopes import Kind, Scope
from core.backtests.figures import result_view
from core.backtests.models import Backtest, BacktestStatus
from core.events import ThingChanged
from core.strategies.models import Strategy
from pages.parts.plot import Plot
from tests import held_backtests, rows
from tests.pages.site import Site


def kept(site: Site, count: int = 300, **values: object) -> Backtest:
    """Keep a finished run of the house."""
    house = site.house
    things = {"strategy_id": house.strategy_id, "exchange_id": house.exchange_id, "runner_id": house.runner_id}
    return held_backtests.seed(house.database, house.owner.person_id, count=count, **things | values)


async def test_a_result_shows_its_figures_by_their_names(site: Site) -> None:
    made = kept(site)
    await site.user.open(f"/backtests/{made.id}")
    await site.sees("Absolute profit", "Max drawdown", "with open trades; 5.00% of closed trades", "8.12%")
    await site.sees("Mean profit p-value", "Sharpe (daily wallet balance)", "Drawdown of closed trades")
    await site.sees("2 trades were closed by the end of the run", "the order of pairs decides")
    await site.sees("Requested 3 Aug 2026, 00:00", "actually tested 3 Aug 2026, 04:00")
    await site.user.should_not_see("Fewer than 50 trades")


async def test_the_market_is_drawn_beside_the_equity_when_asked_for(site: Site) -> None:
    made = kept(site)
    await site.user.open(f"/backtests/{made.id}")
    await site.press("Show the market")
    await site.sees("Hide the market", "the market</span>")
    with site.user:
        figures = [figure for one in ElementFilter(kind=Plot) if (figure := one.props.get("figure"))]
    drawn = next(one for figure in figures for one in figure["data"] if one.get("name") == "the market")
    kept_curves = await result_view.curves(site.house.owner, made.id)
    start = kept_curves.closed[0][1]
    assert drawn["y"][0] == pytest.approx(start * (1 + kept_curves.market[0][1]))
    assert max(drawn["y"]) == pytest.approx(start * (1 + max(one for _, one in kept_curves.market)))
    await site.press("Hide the market")
    await site.sees_no_more("the market</span>")


async def test_a_result_of_few_trades_and_days_says_so(site: Site) -> None:
    made = kept(site, 3, days=20)
    await site.user.open(f"/backtests/{made.id}")
    await site.sees("Fewer than 50 trades: too few to tell")
    await site.sees("Under 30 days there is no CAGR, Sharpe, Sortino or Calmar")


async def test_a_result_without_trades_says_what_freqtrade_says(site: Site) -> None:
    made = kept(site, 0)
    await site.user.open(f"/backtests/{made.id}")
    await site.sees("No trades made. Your starting balance was 1,000 USDT, and your stake was 100 USDT.")
    await site.user.should_not_see("Equity")
    await site.user.open(f"/backtests/{made.id}?tab=trades")
    await site.sees("No trades")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (
            {"problems": ["BNB/USDT was left out (blacklist)."], "problem_count": 1},
            ("Finished with errors", "BNB/USDT was left out (blacklist)."),
        ),
        ({"is_brought": True}, ("Not run here", "not run here")),
        ({"is_favourite": True, "notes": "<i>mine</i>"}, ("★", "&lt;i&gt;mine&lt;/i&gt;")),
    ],
    ids=["flawed", "brought in", "noted"],
)
async def test_what_is_special_about_a_run_is_told(
    site: Site, values: dict[str, object], words: tuple[str, ...]
) -> None:
    made = kept(site, 3, **values)
    await site.user.open(f"/backtests/{made.id}")
    await site.sees(*words)


async def test_of_two_tabs_that_are_chosen_at_once_the_last_is_shown(site: Site) -> None:
    made = kept(site)
    await site.user.open(f"/backtests/{made.id}")
    await site.sees("Absolute profit")
    choose(site, "breakdown", "log", "record")
    await site.sees("Effective configuration")
    await site.user.should_not_see("as Freqtrade writes it")
    await site.user.should_not_see("Weekday")


def made_family(site: Site) -> UUID:
    with Session(site.house.database.engine) as session:
        return session.get_one(Strategy, site.house.strategy_id).family_id


def choose(site: Site, *names: str) -> None:
    with site.user:
        (made,) = ElementFilter(kind=ui.tabs)
        for name in names:
            made.set_value(name)


async def test_a_tab_that_cannot_be_read_says_why(site: Site) -> None:
    made = kept(site)
    await site.user.open(f"/backtests/{made.id}")
    await site.sees("Absolute profit")
    with Session(site.house.database.engine) as session:
        session.delete(session.get_one(Backtest, made.id))
        session.commit()
    choose(site, "record")
    await site.sees("This backtest does not exist", "Try again")
    house = site.house
    things = {"strategy_id": house.strategy_id, "exchange_id": house.exchange_id, "runner_id": house.runner_id}
    held_backtests.seed(house.database, house.owner.person_id, id=made.id, **things)
    await site.press("Try again")
    await site.sees("Effective configuration")


async def test_notes_and_tags_of_a_run_without_a_result_are_on_its_record(site: Site) -> None:
    house = site.house
    failed = held_backtests.waiting(
        house.owner.person_id, house.strategy_id, status=BacktestStatus.FAILED, notes="Tried on a whim"
    )
    house.add(failed)
    await site.user.open(f"/backtests/{failed.id}?tab=record")
    await site.sees("Tried on a whim")
    await site.press("Edit…")
    await site.sees("Separated by commas.")
    site.type("Tags", "x" * 41)
    await site.press("Save")
    await site.sees("is longer than 40 characters")
    assert site.typed("Tags") == "x" * 41, "what was typed stays"
    site.type("Tags", "whim")
    await site.press("Save")
    await site.soon(lambda: "Saved." in site.user.notify.messages)
    await site.sees("whim</span>")


async def test_who_only_sees_a_run_is_told_why_they_cannot_repeat_it(site: Site) -> None:
    made = kept(site)
    house = site.house
    eve = house.person("eve")
    its = {"resource_id": made_family(site), "grantee_id": eve.person_id, "granted_by": house.owner.person_id}
    house.add(AccessGrant(kind=Kind.STRATEGY, scope=Scope.VIEW, **its))
    site.sign_in(eve)
    await site.user.open(f"/backtests/{made.id}")
    await site.sees("Absolute profit", "You may not use its strategy, exchange or runner.")


async def test_a_result_that_was_made_elsewhere_cannot_be_run_again(site: Site) -> None:
    made = kept(site, 3, is_brought=True)
    await site.user.open(f"/backtests/{made.id}")
    await site.sees("Not run here", "Share as HTML file")
    await site.user.should_not_see("Run again")
    await site.user.open(f"/backtests/{made.id}?tab=record")
    await site.sees("Brought in by")


async def test_it_is_asked_before_a_run_is_cancelled(site: Site) -> None:
    house = site.house
    made = held_backtests.waiting(house.owner.person_id, house.strategy_id)
    house.add(made)
    await site.user.open(f"/backtests/{made.id}")
    await site.press("Cancel…")
    await site.sees("Cancel this backtest?", "Nothing was computed yet.", "Let it run")


async def test_a_failure_tells_its_reason_first(site: Site) -> None:
    house = site.house
    reason = "The strategy reads the column “sloow”, which it has not made.\nstrategy.py, line 31"
    failed = held_backtests.waiting(
        house.owner.person_id, house.strategy_id, status=BacktestStatus.FAILED, error_message=reason
    )
    house.add(failed, *held_backtests.contents(failed, 0))
    await site.user.open(f"/backtests/{failed.id}")
    await site.sees("The strategy reads the column “sloow”", "strategy.py, line 31", "Backtesting with data from")
    await site.user.should_not_see("Make a bot")
    await site.user.open(f"/backtests/{failed.id}?tab=record")
    await site.sees("Requested by")
    await site.user.should_not_see("Peak memory")


async def test_a_run_that_waits_becomes_its_result(site: Site) -> None:
    house = site.house
    made = held_backtests.waiting(house.owner.person_id, house.strategy_id)
    house.add(made)
    await site.user.open(f"/backtests/{made.id}")
    await site.sees("waiting", "Nothing logged yet.", "Cancel…")
    done = held_backtests.finished(house.owner.person_id, 3)
    columns = ("status", "result", "trades", "profit_ratio", "profit_abs", "completed_at")
    rows.change(house.database, Backtest, made.id, **{name: getattr(done, name) for name in columns})
    house.add(*held_backtests.trades(made.id, 3))
    with site.user:
        events.publish(ThingChanged("backtest", made.id))
    await site.sees("Finished", "Record", "Overview")
    await site.sees_no_more("Cancel…")


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("pair", ("BTC/USDT", "LINK/USDT")),
        ("enter_tag", ("(none)", "<b onclick", "=1+1")),
        ("weekday", ("Monday",)),
        ("duration", ("1 to 3 days",)),
        ("direction", ("short",)),
    ],
)
async def test_each_breakdown_is_a_table(site: Site, by: str, words: tuple[str, ...]) -> None:
    made = kept(site)
    await site.user.open(f"/backtests/{made.id}?tab=breakdown&by={by}")
    await site.soon(site.rows)
    told = " ".join(str(value) for row in site.rows() for value in row.values())
    assert all(word in told for word in words)


async def test_the_whole_of_a_long_tag_is_shown_on_demand(site: Site) -> None:
    made = kept(site)
    await site.user.open(f"/backtests/{made.id}?tab=breakdown&by=enter_tag")
    await site.soon(lambda: any(row["may_whole"] for row in site.rows()))
    (long,) = [row for row in site.rows() if str(row["key"]).startswith("ttt")]
    assert len(str(long["key"])) == 61
    site.act("whole", long["id"])
    await site.sees("t" * 3_000)


async def test_the_record_tells_what_a_run_was_made_of(site: Site) -> None:
    made = kept(site, 3)
    await site.user.open(f"/backtests/{made.id}?tab=record")
    await site.sees("0.10% of BTC/USDT, the first pair", "It had no network.", "1 gap of 3 candles")
    await site.sees(
        "Candles read", "freqtrade backtesting -c config.json", "Effective configuration", "max_open_trades"
    )


async def test_a_stranger_finds_nothing(site: Site) -> None:
    made = kept(site, 3)
    stranger = rows.person("eve")
    site.house.add(stranger)
    site.sign_in(rows.actor(stranger))
    await site.user.open(f"/backtests/{made.id}")
    await site.sees("Not found")
    for path in ("trades.csv", "report.html", "result.zip"):
        answer = await site.user.http_client.get(f"/backtests/{made.id}/{path}")
        assert answer.status_code == 404
