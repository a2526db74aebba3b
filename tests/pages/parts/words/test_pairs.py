"""What the forms say of pairs."""

from typing import Any

import pytest

from core.exchanges import markets
from core.freqtrade.settings import pairs
from pages.parts.form import settings_document
from pages.parts.words.pairs import Market, blacklist_problem, mended, of_exchange, problems
from tests import machine

PRACTICE = Market("Practice market", {}, markets.listed("practice"))


def settings(*entries: str, **more: Any) -> dict[str, Any]:
    return {"stake_currency": "USDT", "exchange": {"pair_whitelist": list(entries)}, **more}


def test_a_pasted_configuration_leaves_its_pairs() -> None:
    case = machine.ROOT / "tests" / "data" / "pasted-configs" / "whole.json"
    after = settings_document.with_field({}, "pairs", case.read_text())
    assert after == {"exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}}


def test_no_pair_is_told_with_what_was_meant() -> None:
    document = settings("btc-usdt", "ETHUSDT", "ETH/USDT")
    assert problems(document) == {"pairs": "“btc-usdt” is not a pair. Did you mean BTC/USDT? 1 more is wrong."}
    assert mended(document) == (["BTC/USDT", "ETH/USDT"], ["BTC/USDT", "ETH/USDT"])
    futures = Market("Mine", {"trading_mode": "futures"})
    assert mended(settings("BTC/USDT"), futures) == (["BTC/USDT:USDT"], ["BTC/USDT:USDT"])


def test_pairs_that_the_exchange_does_not_have_are_told_where_they_are_known() -> None:
    document = settings("BTC/USDT", "FOO/USDT", "BAR/USDT", ".*/USDT")
    assert problems(document, PRACTICE) == {"pairs": "Practice market has no FOO/USDT, BAR/USDT."}
    assert problems(document, Market("Kraken")) == {}


@pytest.mark.parametrize(
    ("document", "market", "is_told"),
    [
        (settings("BTC/USDT", stake_currency="EUR"), Market(), True),
        (settings("BTC/USDT", "ETH/EUR", stake_currency="EUR"), Market(), False),
        (settings("BTC/USDT", "BNB/.*", stake_currency="EUR"), Market(), False),
        (settings(stake_currency="EUR"), PRACTICE, True),
        (settings(stake_currency="EUR"), Market("Mine", settings("BTC/USDT")), True),
        (settings("BTC/USDT", stake_currency="EUR", pairlists=[{"method": "VolumePairList"}]), Market(), False),
        (settings("BTC/USDT:USDT", trading_mode="futures"), Market(), False),
    ],
)
def test_a_stake_currency_that_no_pair_is_quoted_in_is_told(
    document: dict[str, Any], market: Market, is_told: bool
) -> None:
    told = {"stake_currency": "None of the pairs is quoted in EUR."} if is_told else {}
    assert problems(document, market) == told


def test_what_is_stored_may_be_saved_again() -> None:
    """The bot runs with it: only what is new is held against the rules of today."""
    odd = settings("btc/usdt", "FOO/USDT", stake_currency="EUR")
    market = Market("Practice market", {}, PRACTICE.listed, kept=odd)
    assert problems(odd | {"max_open_trades": 5}, market) == {}
    assert list(problems(settings("btc/usdt", "eth/usdt", stake_currency="EUR"), market)) == ["pairs", "stake_currency"]
    assert list(problems(odd | {"trading_mode": "futures"}, market)) == ["pairs"]


def test_the_settings_of_an_exchange_and_blacklists_are_read_alike() -> None:
    wrong = {"exchange": {"pair_blacklist": ["*/BTC"]}}
    assert (
        blacklist_problem(wrong) == "exchange.pair_blacklist: “*/BTC” is not a regular expression. Did you mean .*/BTC?"
    )
    assert problems(wrong) == {"config": blacklist_problem(wrong)}
    assert of_exchange(wrong, (), "Mine", {}) == blacklist_problem(wrong)
    assert of_exchange(wrong, (), "Mine", wrong) == ""
    listed = of_exchange(settings("FOO/USDT"), PRACTICE.listed, "Practice", {})
    assert listed == "exchange.pair_whitelist: Practice has no FOO/USDT."


@pytest.mark.parametrize("entries", [None, "BTC/USDT", {"a": 1}, [None, 3, {}, []]])
def test_no_list_of_pairs_is_too_strange(entries: Any) -> None:
    document = {"stake_currency": "USDT", "exchange": {"pair_whitelist": entries, "pair_blacklist": entries}}
    problems(document, PRACTICE)
    mended(document, PRACTICE)
    assert pairs.section({"exchange": None}, "pair_whitelist") == []
