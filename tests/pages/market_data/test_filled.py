"""What is typed into the form of a download, and its address."""

from datetime import date
from typing import Any
from urllib.parse import parse_qsl, urlencode
from uuid import UUID

import pytest

from core.errors import Invalid
from core.market_data.models import DownloadDraft
from pages.market_data.asking.filled import DATES, Filled, draft_of, filled_of, from_address, in_address, pairs_of

EXCHANGE = "00000000-0000-0000-0000-000000000001"


def filled(**values: Any) -> Filled:
    return Filled(**{"exchange_id": EXCHANGE, "pairs": "BTC/USDT"} | values)


def refused(given: Filled) -> dict[str, str]:
    with pytest.raises(Invalid) as error:
        draft_of(given)
    return error.value.fields


def test_pairs_are_read_from_lines_and_commas_each_once_and_in_their_order() -> None:
    assert pairs_of(" SOL/USDT,BTC/USDT\n.*/USDC ; SOL/USDT") == ["SOL/USDT", "BTC/USDT", ".*/USDC"]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"pairs": " ,\n"}, "pairs"),
        ({"pairs": " ".join(f"C{number}/USDT" for number in range(501))}, "pairs"),
        ({"timeframes": []}, "timeframes"),
        ({"days": None}, "days"),
        ({"days": 1.5}, "days"),
        ({"days": 10**9}, "days"),
        ({"span": DATES}, "start"),
        ({"span": DATES, "start": "2026-10-01", "end": "2026-09-01"}, "end"),
        ({"span": DATES, "start": "2026-10-01", "end": "soon"}, "end"),
        ({"exchange_id": ""}, "exchange_id"),
    ],
    ids=[
        "no pair",
        "too many",
        "no timeframe",
        "no days",
        "half",
        "huge",
        "no start",
        "before",
        "no day",
        "no exchange",
    ],
)
def test_what_cannot_be_used_is_told_at_its_field(values: dict[str, Any], field: str) -> None:
    assert list(refused(filled(**values))) == [field]


def test_a_range_of_days_is_taken_and_the_number_of_days_left_out() -> None:
    draft = draft_of(filled(span=DATES, start="2026-10-01", end="2026-10-04"))
    assert (draft.days, draft.start, draft.end) == (None, date(2026, 10, 1), date(2026, 10, 4))


@pytest.mark.parametrize(
    "given",
    [filled(), filled(span=DATES, start="2026-10-01", trading_mode="futures", timeframes=["1h", "1d"], fill_gaps=True)],
    ids=["days", "dates"],
)
def test_an_address_opens_the_form_as_it_was(given: Filled) -> None:
    query = dict(parse_qsl(urlencode(in_address(given))))
    assert draft_of(from_address(query, [EXCHANGE])) == draft_of(given)


def test_parts_of_an_address_that_make_no_sense_are_left_out() -> None:
    query = {"exchange": "4711", "timeframes": "5x,1h", "days": "many", "start": "soon", "mode": "margin", "pairs": ","}
    assert from_address(query, [EXCHANGE]) == Filled(timeframes=["1h"])


def test_pairs_that_are_too_many_for_an_address_are_not_in_it() -> None:
    assert in_address(filled(pairs=" ".join(f"LONGNAME{number}/USDT" for number in range(200))))["pairs"] == ""


def test_a_draft_is_shown_as_it_was_asked_for() -> None:
    draft = DownloadDraft(exchange_id=UUID(EXCHANGE), pairs=["BTC/USDT", "ETH/USDT"], timeframes=["5m"], days=30)
    assert filled_of(draft).pairs == "BTC/USDT\nETH/USDT"
    assert draft_of(filled_of(draft)) == draft
