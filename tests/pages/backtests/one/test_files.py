"""The files of a result: rows and CSV of its trades, and its HTML file."""

import csv
import re

from pages.backtests.one.trades.csv_route import COLUMNS
from tests import held_backtests
from tests.pages.backtests.one.test_page import kept
from tests.pages.site import Site


async def test_rows_are_sorted_and_filtered(site: Site) -> None:
    made = kept(site)
    rows = f"/api/backtests/{made.id}/trades"
    first = (await site.user.http_client.get(rows, params={"start": "0", "end": "50"})).json()
    assert (first["total"], len(first["rows"]), first["rows"][0]["n"]) == (300, 50, 1)
    best = (await site.user.http_client.get(rows, params={"sort": "profit_abs", "desc": "true"})).json()["rows"][0]
    assert best["profit_abs"] == max(one.profit_abs for one in held_backtests.trades(made.id, 300))
    left = (await site.user.http_client.get(rows, params={"ended": "left_open", "end": "50"})).json()
    assert [one["exit_reason"] for one in left["rows"]] == ["force_exit (end of run)"] * 2
    odd = await site.user.http_client.get(rows, params={"sort": "nonsense", "start": "-1", "since": "x", "side": "up"})
    assert odd.json()["total"] == 300
    assert (await site.user.http_client.get("/api/backtests/none/trades")).status_code == 404


async def test_the_csv_runs_no_formula_and_gives_tags_as_they_were(site: Site) -> None:
    made = kept(site)
    answer = await site.user.http_client.get(f"/backtests/{made.id}/trades.csv")
    head, *lines = list(csv.reader(answer.text.splitlines(keepends=True)))
    assert tuple(head) == COLUMNS
    tags = [line[head.index("enter_tag")] for line in lines]
    assert len(lines) == 300 and set(tags) == {"'=1+1" if tag == "=1+1" else tag for tag in held_backtests.TAGS}
    assert answer.headers["content-disposition"].startswith("attachment")
    short = await site.user.http_client.get(f"/backtests/{made.id}/trades.csv?side=short")
    assert len(list(csv.reader(short.text.splitlines(keepends=True)))) == 61


async def test_the_shared_file_needs_nothing_else(site: Site) -> None:
    made = kept(site, notes="a secret note", draft={"config": {"key": "s3cret"}}, recipe={"config": {"key": "s3cret"}})
    answer = await site.user.http_client.get(f"/backtests/{made.id}/report.html")
    page = answer.text
    assert "default-src 'none'" in page and "<script" not in page
    assert not re.search(r"(src|href)\s*=|url\(|@import|https?:", page)
    assert "s3cret" not in page and "secret note" not in page
    assert "<b onclick" not in page and "&lt;b onclick" in page
    assert page.count("<svg") >= 2 and "Absolute profit" in page and "By duration" in page


async def test_there_is_no_file_without_a_result(site: Site) -> None:
    house = site.house
    waiting = held_backtests.waiting(house.owner.person_id, house.strategy_id)
    house.add(waiting)
    answer = await site.user.http_client.get(f"/backtests/{waiting.id}/report.html")
    assert (answer.status_code, answer.json()["detail"]) == (404, "This backtest has no result to share.")
    assert (await site.user.http_client.get(f"/backtests/{waiting.id}/result.zip")).status_code == 404
