"""The market data of a runner: what it holds, its downloads, and what people without rights see."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from core import events
from core.access.models import AccessGrant
from core.access.policy import Actor
from core.access.scopes import Kind, Role, Scope
from core.db import utcnow
from core.jobs import Job, JobState
from core.market_data.downloads.download_records import KIND
from core.market_data.views import Outcome
from core.runners.models import RunnerRow
from tests import held_candles, rows
from tests.held_candles import target
from tests.pages.site import Site


def here(site: Site) -> str:
    return f"/runners/{site.house.runner_id}/data"


def hold(site: Site, count: int) -> None:
    site.house.add(*held_candles.files(site.house.runner_id, count))


def begin(site: Site, by: UUID | None, *targets: Any, **values: Any) -> Job:
    values = {"state": JobState.RUNNING, "progress": 0.25, "step": "BTC/USDT 5m, 40%"} | values
    job, row = held_candles.download(site.house.runner_id, site.house.exchange_id, by, targets=targets, **values)
    site.house.add(job, row)
    return job


def guest(site: Site, *scopes: Scope) -> Actor:
    eddie = site.house.person("eddie")
    thing = {"kind": Kind.RUNNER, "resource_id": site.house.runner_id, "granted_by": site.house.owner.person_id}
    site.house.add(*(AccessGrant(scope=scope, grantee_id=eddie.person_id, **thing) for scope in scopes))
    return eddie


# -- the inventory ---------------------------------------------------------------------------------------------------


async def test_files_are_listed_by_pages_and_summed_over_all(site: Site) -> None:
    hold(site, 60)
    await site.user.open(here(site))
    await site.soon(lambda: len(site.column("pair")) == 50)
    assert site.column("pair")[:3] == ["ADA/USDT"] * 3
    assert site.column("timeframe")[:3] == ["5m", "1h", "1d"]
    await site.sees("1–50 of 60", "6 with gaps")


async def test_the_address_holds_what_is_shown(site: Site) -> None:
    hold(site, 60)
    await site.user.open(f"{here(site)}?show=gaps&timeframe=1h&sort=gaps&desc=1")
    await site.soon(lambda: site.column("gaps"))
    assert set(site.column("timeframe")) == {"1h"}
    assert set(site.column("gaps")) == {"1, longest 360"}


async def test_what_a_filter_hides_is_not_told_to_be_missing(site: Site) -> None:
    hold(site, 1)
    await site.user.open(f"{here(site)}?show=problems")
    await site.sees("Nothing matches")
    await site.press("Show all")
    await site.soon(lambda: site.column("pair") == ["BTC/USDT"])


async def test_flaws_stand_in_their_rows(site: Site) -> None:
    funding = [one for one in held_candles.files(site.house.runner_id, 60) if one.pair.startswith("ETH1/")]
    site.house.add(*funding, *held_candles.files(site.house.runner_id, 20))
    await site.user.open(here(site))
    await site.soon(site.rows)
    notes = {row["pair_note"] for row in site.rows()}
    assert {"No candles", "The file is cut off. Download it again."} <= notes
    assert "The funding rates end 1 Oct 2026 16:00 UTC." in notes


async def test_a_press_on_the_gaps_lists_each(site: Site) -> None:
    hold(site, 2)
    await site.user.open(here(site))
    await site.soon(lambda: site.column("gaps") == ["none", "1, longest 360"])
    site.act("gaps", site.column("id")[1])
    await site.sees("Gaps of BTC/USDT 1h", "360 candles, 2 Oct, 10:00 to 3 Oct, 15:55, price 61% higher after it")


async def test_what_will_be_deleted_is_named_before(site: Site) -> None:
    hold(site, 3)
    await site.user.open(here(site))
    await site.soon(lambda: len(site.column("pair")) == 3)
    site.select_all()
    await site.sees("3 selected")
    await site.press("Delete…")
    await site.sees("Delete 3 candle files?", "BTC/USDT 5m: ", "Backtests that need these candles cannot start")
    await site.press("Cancel")
    assert len(site.column("pair")) == 3


async def test_rows_stay_with_their_age_while_the_runner_is_silent(site: Site) -> None:
    hold(site, 3)
    read = {"binance": {"read_at": (utcnow() - timedelta(days=400)).isoformat(), "has_candles": True}}
    silent = {"error_message": "The engine does not answer.", "data_held": read}
    rows.change(site.house.database, RunnerRow, site.house.runner_id, **silent)
    await site.user.open(here(site))
    await site.sees("The engine does not answer.", "What is shown is what was last read there.", "as of ")
    await site.soon(lambda: len(site.column("pair")) == 3)


async def test_without_candles_the_ways_to_some_are_offered(site: Site) -> None:
    await site.user.open(here(site))
    await site.sees("No candles yet", "Nothing has been downloaded yet.", "What my bots trade")


# -- downloads -------------------------------------------------------------------------------------------------------


async def test_a_download_is_watched(site: Site) -> None:
    job = begin(
        site,
        site.house.owner.person_id,
        target("BTC/USDT", Outcome.RUNNING, progress=0.4),
        target("OLD/USDT", Outcome.UNKNOWN, words="Binance has no market OLD/USDT."),
        *(target(f"C{number}/USDT", Outcome.WAITING) for number in range(30)),
    )
    await site.user.open(here(site))
    await site.sees("25%", "by Owner", "BTC/USDT 5m", "40%", "Binance has no market OLD/USDT.", "1 of 32 files done")
    rows.change(site.house.database, Job, job.id, progress=0.75)
    events.publish(events.JobChanged(job.id, KIND, job.subject_key))
    await site.sees("75%")
    await site.user.should_not_see("C29/USDT 5m")
    await site.press("All pairs and timeframes")
    await site.sees("C29/USDT 5m")


async def test_what_did_not_come_is_named_afterwards(site: Site) -> None:
    failed = {"state": JobState.FAILED, "error": "Binance has banned this address until 30 Nov 18:00 UTC."}
    missing = target("NIL/USDT", Outcome.NOTHING, words="The exchange has no candles.")
    whole = target("BTC/USDT", Outcome.WHOLE, added=25_920)
    begin(site, site.house.owner.person_id, whole, missing, log="418 Client Error", **failed)
    await site.user.open(here(site))
    await site.sees("Failed", "banned this address", "NIL/USDT 5m: The exchange has no candles.", "25,920 new candles")
    await site.press("Log…")
    await site.sees("418 Client Error")


async def test_guests_cancel_their_own_downloads_only(site: Site) -> None:
    eddie = guest(site, Scope.VIEW, Scope.USE)
    begin(site, site.house.owner.person_id)
    site.sign_in(eddie)
    await site.user.open(here(site))
    await site.sees("by Owner")
    await site.user.should_not_see("Cancel download")
    begin(site, eddie.person_id)
    events.publish(events.ThingChanged("runner", site.house.runner_id))
    await site.sees("by Eddie", "Cancel download")


# -- rights ----------------------------------------------------------------------------------------------------------


async def test_guests_see_and_download_but_delete_and_schedule_nothing(site: Site) -> None:
    hold(site, 3)
    site.sign_in(guest(site, Scope.VIEW, Scope.USE))
    await site.user.open(here(site))
    await site.soon(lambda: len(site.column("pair")) == 3)
    await site.sees("Download candles", "Look again")
    for words in ("Bring in…", "Schedule…"):
        await site.user.should_not_see(words)
    assert not any(row["may_delete"] for row in site.rows())


async def test_whoever_may_only_look_at_the_runner_is_told_so(site: Site) -> None:
    hold(site, 3)
    site.sign_in(guest(site, Scope.VIEW))
    await site.user.open(here(site))
    await site.sees("Market data is not shared with you")
    await site.user.should_not_see("BTC/USDT")
    await site.user.open(f"{here(site)}/new")
    await site.sees("You may not use this runner")


@pytest.mark.parametrize("path", ["data", "data/new"])
async def test_strangers_find_nothing(site: Site, path: str) -> None:
    site.sign_in(site.house.person("eve", Role.MEMBER))
    await site.user.open(f"/runners/{site.house.runner_id}/{path}")
    await site.sees("Not found")


# -- elsewhere -------------------------------------------------------------------------------------------------------


async def test_the_page_of_the_runner_tells_of_it(site: Site) -> None:
    hold(site, 3)
    begin(site, site.house.owner.person_id)
    await site.user.open(f"/runners/{site.house.runner_id}")
    await site.sees("Market data", "Candle files", "1 with gaps", "BTC/USDT 5m, 40%")


async def test_the_page_of_an_exchange_says_where_its_candles_are(site: Site) -> None:
    path = f"/exchanges/{site.house.exchange_id}"
    await site.user.open(path)
    await site.sees("None of your runners has candles of this exchange yet", "Download to Local")
    hold(site, 3)
    await site.user.open(path)
    await site.sees("3 files", f"{here(site)}/new?exchange={site.house.exchange_id}")


async def test_home_lists_downloads_among_the_jobs(site: Site) -> None:
    site.house.bot("Ada")
    begin(site, site.house.owner.person_id)
    await site.user.open("/")
    await site.sees("Download BTC/USDT, 5m", "BTC/USDT 5m, 40%", here(site))
