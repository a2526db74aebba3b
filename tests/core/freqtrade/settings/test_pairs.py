"""Pairs as people write and paste them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.freqtrade.settings import pairs, pairs_text

TWO = ["BTC/USDT", "ETH/USDT"]
WHOLE = """{
    "stake_currency": "USDT",
    "exchange": {
        "name": "binance",
        // "pair_whitelist": ["OLD/USDT"],
        "key": "made-up",
        "pair_whitelist": [
            "BTC/USDT", // the big one
            /* and */ "ETH/USDT",
        ],
        "pair_blacklist": ["BNB/.*"]
    },
}"""


@pytest.mark.parametrize(
    "pasted",
    [
        "BTC/USDT\nETH/USDT",
        "BTC/USDT, ETH/USDT;",
        "  BTC/USDT\t ETH/USDT  BTC/USDT ",
        '"BTC/USDT",\n"ETH/USDT",\n',
        '["BTC/USDT","ETH/USDT"]',
        "[BTC/USDT, ETH/USDT]",
        "[\n    'BTC/USDT',\n    'ETH/USDT',\n],",
        '"pair_whitelist": [\n    "BTC/USDT",\n    "ETH/USDT"\n],\n"pair_blacklist": ["BNB/.*"]',
        "pair_whitelist: [BTC/USDT,ETH/USDT]",
        "# mine\nBTC/USDT # the big one\n// ADA/USDT\nETH/USDT /* for now */",
        "“BTC/USDT”, “ETH/USDT”",
        '"BTC\\/USDT", "ETH\\/USDT"',
        "- BTC/USDT\n- ETH/USDT",
        "1. BTC/USDT\n2. ETH/USDT",
        '"BTC/USDT\nETH/USDT"',
        WHOLE,
    ],
)
def test_what_stands_in_a_configuration_is_read_as_pairs(pasted: str) -> None:
    assert pairs_text.read(pasted) == TWO


def test_patterns_and_futures_come_through_as_they_are() -> None:
    written = [".*/USDT", "(BTC|ETH)/.*", "[A-Z]{2,5}/USDT", "BNB/.*", "BTC/USDT:USDT", "*/EUR", "^(?!.*UP).*/USDT$"]
    assert pairs_text.read("\n".join(written)) == written
    assert pairs_text.read(", ".join(f'"{one}"' for one in written)) == written
    assert pairs_text.read("") == pairs_text.read(" \n,;[]{} ") == []


@given(st.text(alphabet="BTC/USD\"'\\[]{},:;#* \n\t-.", max_size=80))
def test_whatever_is_pasted_is_read_and_reading_again_changes_nothing(pasted: str) -> None:
    once = pairs_text.read(pasted)
    assert all(entry and entry == entry.strip() for entry in once)
    plain = [entry for entry in once if not pairs.refusal(entry)]
    if not any(pairs.is_pattern(entry) for entry in plain):
        assert pairs_text.read("\n".join(plain)) == plain


SPOT = {
    "btc-usdt": "BTC/USDT",
    "BTCUSDT": "BTC/USDT",
    "btc/usdt": "BTC/USDT",
    "BTC_USDT": "BTC/USDT",
    "btcusdt": "BTC/USDT",
    "BTC:USDT": "BTC/USDT",
    "BTC/usdt": "BTC/USDT",
    "BINANCE:BTCUSDT": "BTC/USDT",
    "BTCUSDT.P": "BTC/USDT",
    "BTC-USDT-SWAP": "BTC/USDT",
    "BTC/USDT:USDT": "BTC/USDT",
    "ETHBTC": "ETH/BTC",
    "*/USDT": ".*/USDT",
    "BTC": "",
    "/USDT": "",
    "(": "",
    "*": "",
    "x" * 101: "",
}


@pytest.mark.parametrize(("written", "meant"), SPOT.items())
def test_what_is_no_pair_is_refused_with_what_was_meant(written: str, meant: str) -> None:
    refused = pairs.refusal(written)
    assert refused
    assert refused.instead == meant
    assert f"Did you mean {meant}?" in refused.sentence if meant else "?" not in refused.sentence
    assert not meant or pairs.refusal(meant) is None


@pytest.mark.parametrize(
    "written", ["BTC/USDT", ".*/USDT", "BNB/.*", "(BTC|ETH)/USDT", "1000PEPE/USDT", "kPEPE/USDC", "币安人生/USDT", ".*"]
)
def test_what_freqtrade_finds_is_taken(written: str) -> None:
    assert pairs.refusal(written) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("BTC/USDT", "BTC/USDT:USDT"),
        ("btcusdt", "BTC/USDT:USDT"),
        ("BTC-USDT-SWAP", "BTC/USDT:USDT"),
        ("kPEPE/USDC", "kPEPE/USDC:USDC"),
        (".*/USDT", ".*/USDT:USDT"),
        ("*/USDT", ".*/USDT:USDT"),
    ],
)
def test_on_futures_markets_the_settlement_is_named(written: str, meant: str) -> None:
    refused = pairs.refusal(written, pairs.FUTURES)
    assert refused
    assert refused.instead == meant
    for good in (meant, "BTC/USD:BTC-261225", "XYZ-TSLA/USDC:USDC", ".*", "BTC/.*"):
        assert pairs.refusal(good, pairs.FUTURES) is None
    assert pairs.refusal(".*UP/USDT", pairs.FUTURES, blacklist=True) is None


@pytest.mark.parametrize("entry", [5, None, "", " ", ["BTC/USDT"]])
def test_each_entry_is_a_text(entry: object) -> None:
    assert [one.sentence for one in pairs.refusals([entry])] == ["Each pair is a text like BTC/USDT."]


def test_the_quotes_of_pairs_are_known_unless_a_pattern_leaves_them_open() -> None:
    assert pairs.quotes(["BTC/USDT", ".*/eur", "ETH/USDT:USDT"]) == {"USDT", "EUR"}
    assert pairs.quotes(["BTC/USDT", "BNB/.*"]) is None
