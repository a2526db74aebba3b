from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.parts.text import figures
from tests.pages.parts.written import CASES

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


@pytest.mark.parametrize("case", CASES, ids=repr)
def test_the_table_of_figures(case):
    assert case.by_python() == case.shown


@pytest.mark.parametrize(
    ("value", "currency", "sign", "shown"),
    [
        (1204.1, "USDT", True, "+1,204.10 USDT"),
        (-18.35, "EUR", False, "−18.35 EUR"),
        (0.00000331, "BTC", True, "+0.00000331 BTC"),
        (0, "BTC", True, "0 BTC"),
        (None, "USDT", True, "n/a"),
    ],
)
def test_money_names_its_currency(value, currency, sign, shown):
    assert figures.money(value, currency, sign=sign) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(49504950, "49,504,950"), (0.000012, "0.000012"), (3.3e-10, "0.00000000033"), (0, "0"), (None, "n/a")],
)
def test_a_quantity_loses_nothing_that_matters(value, shown):
    assert figures.quantity(value) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0 s"),
        (59.9, "59 s"),
        (60, "1 min"),
        (3599, "59 min"),
        (7300, "2 h"),
        (86400 * 5, "5 d"),
        (-3, "0 s"),
        (None, "n/a"),
    ],
)
def test_age(seconds, shown):
    assert figures.age(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(48, "48 s"), (48 * 60, "48 min"), (9 * 3600 + 300, "9 h 05 min"), (27 * 3600, "1 d 3 h"), (None, "n/a")],
)
def test_duration(seconds, shown):
    assert figures.duration(seconds) == shown


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        (NOW - timedelta(minutes=14), "14:18"),
        (datetime(2026, 11, 21, 21, 15, tzinfo=UTC), "Sat 21:15"),
        (datetime(2026, 10, 3, 7, 39, tzinfo=UTC), "3 Oct, 07:39"),
        (datetime(2025, 2, 3, tzinfo=UTC), "3 Feb 2025"),
        (None, "n/a"),
    ],
)
def test_moment(at, shown):
    assert figures.moment(at, NOW) == shown


def test_today_is_that_of_the_persons_zone():
    late = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    assert figures.moment(late, NOW, ZoneInfo("Europe/Berlin")) == "00:30"
    assert figures.moment(late, NOW) == "Sat 23:30"


def test_a_time_without_zone_is_utc():
    assert figures.date_time(datetime(2026, 10, 23, 9, 12)) == "23 Oct 2026, 09:12"


@pytest.mark.parametrize(
    ("bytes_", "shown"), [(900, "900 B"), (1536, "1.5 KiB"), (214 * 2**20, "214 MiB"), (None, "n/a")]
)
def test_size(bytes_, shown):
    assert figures.size(bytes_) == shown


def test_plural():
    assert [figures.plural(n, "bot") for n in (0, 1, 1200)] == ["0 bots", "1 bot", "1,200 bots"]


ANY = st.floats(allow_nan=True, allow_infinity=True)


@given(ANY, st.sampled_from(["USDT", "BTC", "JPY"]))
def test_arrow_and_sign_always_agree(value, currency):
    shown, way = figures.amount(value, currency, sign=True), figures.money_way(value, currency)
    assert (shown[0] == "+", shown[0] == figures.MINUS) == (way == "up", way == "down")


@given(ANY, st.sampled_from(["USDT", "BTC", "JPY"]))
def test_only_nothing_looks_like_nothing(value, currency):
    """Of money all that can be kept shows, of everything else all there is."""
    for shown, least in ((figures.amount(value, currency), 5e-9), (figures.price(value), 0.0)):
        if abs(value) > least and shown != figures.NOT_KNOWN:
            assert shown.strip("−0.,")


@given(ANY, st.sampled_from(["USDT", "BTC", "JPY"]))
def test_a_figure_is_never_longer_than_a_cell(value, currency):
    assert len(figures.amount(value, currency, sign=True)) <= 25
    assert len(figures.price(value)) <= 25
