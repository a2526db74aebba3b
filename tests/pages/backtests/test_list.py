"""The list of backtests: what it says, its filters, and the progress of those under way."""

from datetime import date
from uuid import uuid4

from sqlmodel import Session

from core import events
from core.access.scopes import Role
from core.backtests.models import Backtest, BacktestStatus, BacktestTag
from core.jobs import Job, JobState
from pages.parts.words.backtests import period_words
from tests import rows
from tests.pages.backtests.listed_runs import alive, run
from tests.pages.site import Site


async def test_a_row_says_what_was_run_and_what_came_of_it(site: Site) -> None:
    made = run(site, is_favourite=True)
    site.house.add(BacktestTag(backtest_id=made.id, tag="majors"))
    await site.user.open("/backtests")
    await site.soon(lambda: site.column("strategy") == ["Eager v3"])
    (row,) = site.rows()
    assert (row["href"], row["strategy_badge"], row["strategy_note"]) == (f"/backtests/{made.id}", "★", "majors")
    assert (row["state"], row["profit"], row["profit_way"]) == ("Finished", "+3.21%", "up")
    assert (row["drawdown"], row["trades"], row["win_rate"], row["owner"]) == ("10.00%", "214", "50.0%", "Owner")
    assert [row[f"may_{name}"] for name in ("favour", "unfavour", "cancel", "delete")] == [False, True, False, True]


async def test_states_tell_their_reason(site: Site) -> None:
    run(site, 1, status=BacktestStatus.FAILED, error_message="KeyError: 'x'\nsecond line", profit_ratio=None)
    run(site, 2, problem_count=2)
    run(site, 3, trades=0, win_rate=0.0)
    await site.user.open("/backtests")
    await site.soon(lambda: len(site.rows()) == 3)
    told = [(row["state"], row["state_note"]) for row in site.rows()]
    assert told == [("Failed", "KeyError: 'x'"), ("Finished with errors", "2 problems"), ("Finished, no trades", "")]
    assert [row["win_rate"] for row in site.rows()] == ["", "50.0%", "n/a"]


async def test_progress_changes_its_row(site: Site) -> None:
    run(site, 1)
    going, job = alive(site, progress=0.1)
    waiting, _ = alive(site, BacktestStatus.PENDING, waits_for="a job slot of its runner")
    await site.user.open("/backtests")
    await site.soon(lambda: site.column("state") == ["Running, 10%", "Waiting", "Finished"])
    assert [row["state_width"] for row in site.rows()] == ["10.0%", "", ""]
    assert site.rows()[1]["state_note"] == "for a job slot of its runner"
    await site.sees("3 in total, 2 waiting or running")
    rows.change(site.house.database, Job, job.id, progress=0.5, step="Backtesting")
    events.publish(events.JobChanged(job.id, "backtest", str(going.id)))
    await site.soon(lambda: site.column("state")[0] == "Running, 50%")
    assert site.rows()[0]["state_note"] == "Backtesting"
    rows.change(site.house.database, Backtest, waiting.id, status=BacktestStatus.CANCELLED)
    events.publish(events.ThingChanged("backtest", waiting.id))
    await site.soon(lambda: site.column("state") == ["Running, 50%", "Finished", "Cancelled"])


async def test_a_press_marks_a_favourite(site: Site) -> None:
    made = run(site)
    await site.user.open("/backtests")
    await site.soon(site.rows)
    site.act("favour", made.id)
    await site.soon(lambda: site.column("strategy_badge") == ["★"])
    site.act("unfavour", made.id)
    await site.soon(lambda: site.column("strategy_badge") == [""])


async def test_many_are_deleted_after_one_question(site: Site) -> None:
    for number in range(7):
        run(site, number, is_favourite=number == 0, profit_ratio=0.01 * number)
    alive(site)
    await site.user.open("/backtests")
    await site.soon(lambda: len(site.rows()) == 8)
    site.select_all()
    await site.sees("8 selected")
    await site.press("Delete…")
    await site.sees("Delete 7 backtests?", "Eager v3, 3 Aug – 1 Oct 2026", "and 2 more", "1 favourite among them")
    await site.press("Delete backtests")
    await site.soon(lambda: site.column("state") == ["Running, 0%"])
    await site.sees("7 backtests deleted; 1 left as it is.")


async def test_many_are_cancelled_after_one_question(site: Site) -> None:
    run(site)
    going, _ = alive(site, runner_id=site.house.runner_id)
    await site.user.open("/backtests")
    await site.soon(lambda: len(site.rows()) == 2)
    site.select_all()
    await site.press("Cancel…")
    await site.sees("Cancel this backtest?", "What was computed so far is lost.")
    await site.press("Cancel backtest")
    await site.sees("1 backtest cancelled; 1 left as it is.")
    with Session(site.house.database.engine) as session:
        job = session.get_one(Job, session.get_one(Backtest, going.id).job_id)
        assert job.state is JobState.CANCELLED


async def test_one_is_deleted_at_the_end_of_its_row(site: Site) -> None:
    made = run(site)
    await site.user.open("/backtests")
    await site.soon(site.rows)
    site.act("delete", made.id)
    await site.press("Delete backtest")
    await site.sees("No backtests yet")


async def test_the_address_holds_what_is_shown(site: Site) -> None:
    batch = uuid4()
    run(site, 1, batch=batch, profit_ratio=0.1)
    run(site, 2, batch=batch, profit_ratio=0.2)
    run(site, 3, profit_ratio=0.3)
    await site.user.open(f"/backtests?batch={batch}&sort=profit&desc=1&state=completed")
    await site.soon(lambda: site.column("profit") == ["+20.00%", "+10.00%"])
    await site.press("One batch")
    await site.soon(lambda: site.column("profit") == ["+30.00%", "+20.00%", "+10.00%"])
    await site.user.open("/backtests?batch=nonsense&state=nonsense&show=nonsense&runner=%00&sort=nonsense")
    await site.soon(lambda: site.column("profit") == ["+10.00%", "+20.00%", "+30.00%"])


async def test_what_a_filter_hides_is_not_told_to_be_missing(site: Site) -> None:
    run(site)
    await site.user.open("/backtests?state=failed")
    await site.sees("No backtest matches these filters.")
    await site.press("Show all")
    await site.soon(lambda: len(site.rows()) == 1)


async def test_mine_are_those_of_the_person(site: Site) -> None:
    eddie = site.house.person("eddie")
    run(site, owner_id=eddie.person_id, profit_ratio=0.2)
    run(site, profit_ratio=0.1)
    await site.user.open("/backtests")
    await site.soon(lambda: len(site.rows()) == 2)
    theirs = next(row for row in site.rows() if row["profit"] == "+20.00%")
    assert [theirs[f"may_{name}"] for name in ("favour", "cancel", "delete")] == [False] * 3
    site.choose("mine")
    await site.soon(lambda: site.column("profit") == ["+10.00%"])


async def test_without_any_the_list_leads_on(site: Site) -> None:
    await site.user.open("/backtests")
    await site.sees("No backtests yet", "New backtest")


async def test_a_viewer_is_offered_nothing(site: Site) -> None:
    site.sign_in(site.house.person("victor", Role.VIEWER))
    await site.user.open("/backtests")
    await site.sees("No strategy with backtests has been shared with you.")
    await site.user.should_not_see("New backtest")


def test_periods_are_as_short_as_stays_clear() -> None:
    today = date(2026, 11, 30)
    assert period_words(date(2026, 8, 3), date(2026, 10, 1)) == "3 Aug – 1 Oct 2026"
    assert period_words(date(2026, 8, 3), date(2026, 10, 1), today) == "3 Aug – 1 Oct"
    assert period_words(date(2025, 12, 3), date(2026, 1, 1), today) == "3 Dec 2025 – 1 Jan"
    assert period_words(date(2026, 8, 3), date(2026, 8, 3)) == "3 Aug 2026"
