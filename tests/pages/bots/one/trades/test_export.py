"""The trades of a bot as a file."""

import csv

import pytest

from pages.bots.one.trades import export as trade_export
from pages.parts.text import csv_cells
from tests.core.trades.test_service import fill
from tests.pages.home.homes import closed
from tests.pages.site import Site
from tests.told_trades import trade


async def test_the_file_holds_what_the_filters_leave(site: Site) -> None:
    source = site.house.bot("Paper")
    evil = trade(3, profit=1.5, pair="SOL/USDT", enter_tag='=HYPERLINK("http://x","y")')
    fill(site.house, source, closed(1, 5.0), closed(2, -3.25), evil)
    answer = await site.user.http_client.get(f"/api/bots/{source.bot_id}/trades.csv")
    assert answer.headers["content-type"].startswith("text/csv")
    assert f"trades-{source.bot_id}.csv" in answer.headers["content-disposition"]
    head, *rows = list(csv.reader(answer.text.splitlines()))
    assert head == list(trade_export.COLUMNS)
    named = [dict(zip(head, row, strict=True)) for row in rows]
    assert sorted(row["profit_abs"] for row in named) == ["-3.25", "1.5", "5"]
    (still_open,) = [row for row in named if row["is_open"] == "true"]
    assert (still_open["pair"], still_open["close_date"]) == ("SOL/USDT", "")
    assert still_open["enter_tag"].startswith("'=HYPERLINK"), "a spreadsheet would run it"
    only = await site.user.http_client.get(f"/api/bots/{source.bot_id}/trades.csv?state=closed")
    assert len(only.text.splitlines()) == 3


async def test_each_fee_is_in_the_file_with_its_coin(site: Site) -> None:
    source = site.house.bot("Paper")
    paid = {"fee_open_cost": 49_504.95, "fee_open_currency": "PEPE", "fee_close_cost": 5e-8, "fee_close_currency": "=X"}
    fill(site.house, source, closed(1, 5.0) | paid, trade(2, fee_close_cost=None))
    answer = await site.user.http_client.get(f"/api/bots/{source.bot_id}/trades.csv")
    head, *rows = list(csv.reader(answer.text.splitlines()))
    fees = [row[head.index("fee_open_cost") :] for row in rows]
    assert ["49504.95", "PEPE", "0.00000005", "'=X"] in fees
    assert ["", "", "", ""] in fees


async def test_a_stranger_gets_no_file(site: Site) -> None:
    source = site.house.bot("Paper")
    site.sign_in(site.house.person("stranger"))
    for bot_id in (source.bot_id, "none-such"):
        assert (await site.user.http_client.get(f"/api/bots/{bot_id}/trades.csv")).status_code == 404


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        (0.0, "0"),
        (1e-8, "0.00000001"),
        (-0.25, "-0.25"),
        (1e9, "1000000000"),
        (100.0, "100"),
        (49_504.95, "49504.95"),
        (3.31e-13, "0.000000000000331"),
        (1234567890.1, "1234567890.1"),
        (123456789.12345678, "123456789.12345678"),
        (-0.0, "0"),
        (float("nan"), ""),
    ],
)
def test_figures_are_written_without_exponent(value: float | None, words: str) -> None:
    assert csv_cells.number(value) == words


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@a", "\t=1", "x;=1", "x, =1", "x\t@a", "two\nlines;-1"])
def test_words_of_a_strategy_are_no_formula(words: str) -> None:
    assert csv_cells.safe(words) == f"'{words}"


@pytest.mark.parametrize("words", ["", "roi", "rsi_30 + macd", "a-b", "rsi, macd"])
def test_words_that_are_no_formula_stay_as_they_are(words: str) -> None:
    assert csv_cells.safe(words) == words
