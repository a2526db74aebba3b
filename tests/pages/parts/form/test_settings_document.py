"""A form and its JSON are one document."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.bots.settings.templates import dry_run_settings
from pages.parts.form import settings_document


@pytest.mark.parametrize(
    ("name", "typed", "written"),
    [
        ("stake_currency", " EUR ", "EUR"),
        ("stake_amount", "12.5", 12.5),
        ("stake_amount", "100", 100),
        ("stake_amount", "Unlimited", "unlimited"),
        ("max_open_trades", -1, -1),
        ("dry_run_wallet", 250.5, 250.5),
    ],
)
def test_a_field_writes_its_key(name: str, typed: Any, written: Any) -> None:
    assert settings_document.with_field({"keep": {"me": 1}}, name, typed) == {"keep": {"me": 1}, name: written}


def test_a_small_number_is_shown_as_it_was_typed() -> None:
    document = {"stake_amount": 1e-06, "note": "1e-06", "exchange": {"fees": [2.5e-07]}}
    assert settings_document.shown(document, "stake_amount") == "0.000001"
    words = settings_document.text_of(document)
    assert '"stake_amount": 0.000001' in words
    assert "0.00000025" in words
    assert json.loads(words) == document


@pytest.mark.parametrize("words", ["inf", "nan", "-Infinity"])
def test_what_is_no_amount_is_told(words: str) -> None:
    assert list(settings_document.problems(settings_document.with_field({}, "stake_amount", words))) == ["stake_amount"]


@pytest.mark.parametrize("name", settings_document.FIELDS)
@pytest.mark.parametrize("nothing", ["", None, "  "])
def test_an_emptied_field_takes_its_key_out(name: str, nothing: Any) -> None:
    before = {**dry_run_settings(pairs=("BTC/USDT",)), "x": 1}
    after = settings_document.with_field(before, name, nothing)
    assert settings_document.shown(after, name) in ("", None)
    assert after["x"] == 1
    assert "exchange" not in after if name == "pairs" else name not in after


def test_pairs_may_be_written_as_people_do() -> None:
    after = settings_document.with_field({"exchange": {"name": "x"}}, "pairs", "BTC/USDT, ETH/USDT\nSOL/USDT")
    assert after == {"exchange": {"name": "x", "pair_whitelist": ["BTC/USDT", "ETH/USDT", "SOL/USDT"]}}
    assert settings_document.shown(after, "pairs") == "BTC/USDT\nETH/USDT\nSOL/USDT"


def test_the_document_before_is_left_alone() -> None:
    before = {"exchange": {"pair_whitelist": ["A/B"]}}
    settings_document.with_field(before, "pairs", "")
    assert before == {"exchange": {"pair_whitelist": ["A/B"]}}


@pytest.mark.parametrize(
    ("document", "field"),
    [
        ({"stake_amount": "many"}, "stake_amount"),
        ({"stake_amount": -5}, "stake_amount"),
        ({"stake_amount": True}, "stake_amount"),
        ({"stake_currency": "US DT"}, "stake_currency"),
        ({"max_open_trades": 1.5}, "max_open_trades"),
        ({"max_open_trades": -2}, "max_open_trades"),
        ({"dry_run_wallet": 0}, "dry_run_wallet"),
        ({"dry_run_wallet": 1e11}, "dry_run_wallet"),
        ({"dry_run_wallet": {"USDT": 10**17}}, "dry_run_wallet"),
        ({"stake_amount": 1e11}, "stake_amount"),
        ({"available_capital": 10**17}, "config"),
        ({"exchange": {"pair_whitelist": ["BTC/USDT", 3]}}, "pairs"),
    ],
)
def test_what_cannot_be_meant_is_told_at_its_field(document: dict[str, Any], field: str) -> None:
    assert list(settings_document.problems(document)) == [field]


def test_what_freqtrade_takes_is_taken() -> None:
    assert settings_document.problems(dry_run_settings()) == {}
    assert (
        settings_document.problems({"stake_amount": "unlimited", "dry_run_wallet": {"BTC": 1}, "max_open_trades": -1})
        == {}
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(
    st.dictionaries(st.sampled_from([*settings_document.FIELDS, "exchange", "x"]), JSON),
    st.sampled_from(settings_document.FIELDS),
    st.text(max_size=10),
)
def test_no_document_is_too_strange_to_be_shown(document: dict[str, Any], name: str, typed: str) -> None:
    changed = settings_document.with_field(document, name, typed)
    for field in settings_document.FIELDS:
        settings_document.shown(changed, field)
    settings_document.problems(changed)
    assert {key: value for key, value in changed.items() if key not in (name, "exchange")} == {
        key: value for key, value in document.items() if key not in (name, "exchange")
    }
