"""Against the recorded schema of Freqtrade 2026.9, and against that Freqtrade itself."""

import subprocess
import time
from copy import deepcopy
from pathlib import Path

import pytest

from core.configurations.findings import MOST_FINDINGS, Finding, Severity, check
from core.errors import Unavailable
from core.freqtrade.settings import schema_check
from core.freqtrade.settings.document import Document
from core.freqtrade.settings.schema import Schema, parse_schema
from tests import machine

RECORDED = (machine.ROOT / "tests" / "data" / "schema-2026.9.json").read_bytes()
GIVEN = frozenset({"timeframe", "stoploss", "minimal_roi"})
GOOD: Document = {
    "exchange": {"name": "binance", "pair_whitelist": ["BTC/USDT"]},
    "pairlists": [{"method": "StaticPairList"}],
    "stake_currency": "USDT",
    "stake_amount": 50,
    "max_open_trades": 3,
    "dry_run": True,
    "entry_pricing": {"price_side": "same"},
    "exit_pricing": {"price_side": "same"},
}


@pytest.fixture(scope="module")
def schema() -> Schema:
    return parse_schema(RECORDED)


def changed(**parts: object) -> Document:
    return {**deepcopy(GOOD), **parts}


def test_a_good_configuration_and_nothing_to_say(schema: Schema) -> None:
    document = deepcopy(GOOD)
    assert check(document, schema, from_strategy=GIVEN) == []
    assert document == GOOD, "checking fills in no defaults"


@pytest.mark.parametrize(
    "key", ["exchange", "stake_currency", "stake_amount", "dry_run", "entry_pricing", "exit_pricing"]
)
def test_missing_keys(schema: Schema, key: str) -> None:
    document = {name: value for name, value in GOOD.items() if name != key}
    findings = check(document, schema, from_strategy=GIVEN)
    assert Finding(key, "Freqtrade cannot trade without it.", Severity.ERROR) in findings


def test_what_the_strategy_may_give_is_a_warning(schema: Schema) -> None:
    findings = check(GOOD, schema)
    assert [(finding.path, finding.severity) for finding in findings] == [
        ("stoploss", Severity.WARNING),
        ("timeframe", Severity.WARNING),
    ]


@pytest.mark.parametrize(
    ("parts", "path", "words"),
    [
        ({"dry_run": "yes"}, "dry_run", "type boolean"),
        ({"max_open_trades": -2}, "max_open_trades", "at least -1"),
        ({"pairlists": []}, "pairlists", "at least 1"),
        ({"pairlists": [{"method": "Nonsense"}]}, "pairlists.0.method", "one of: StaticPairList"),
        ({"telegram": {"enabled": True}}, "telegram", "“chat_id”"),
        ({"exchange": {"pair_whitelist": ["A/B"]}}, "exchange", "“name”"),
        ({"stake_amount": "much"}, "stake_amount", "unlimited"),
        # the rules beyond the schema
        ({"exchange": {"name": "binance"}}, "exchange.pair_whitelist", "at least one pair"),
        ({"max_open_trades": -1, "stake_amount": "unlimited"}, "stake_amount", "cannot both be unlimited"),
        (
            {"order_types": {"entry": "market", "exit": "limit", "stoploss": "limit", "stoploss_on_exchange": False}},
            "entry_pricing.price_side",
            "other",
        ),
        ({"stoploss": 0}, "stoploss", "differ from 0"),
        (
            {"trailing_stop": True, "trailing_only_offset_is_reached": True},
            "trailing_only_offset_is_reached",
            "more than 0",
        ),
        (
            {"trailing_stop": True, "trailing_stop_positive": 0.02, "trailing_stop_positive_offset": 0.01},
            "trailing_stop_positive_offset",
            "greater than",
        ),
        ({"edge": {"enabled": True}}, "edge", "removed"),
        ({"exchange": {**GOOD["exchange"], "demo_trading": True}}, "exchange.demo_trading", "dry-run"),
    ],
)
def test_errors(schema: Schema, parts: Document, path: str, words: str) -> None:
    findings = check(changed(**parts), schema, from_strategy=GIVEN)
    assert any(f.path == path and words in f.sentence and f.severity is Severity.ERROR for f in findings), findings
    assert len(findings) == len(set(findings))


@pytest.mark.parametrize(
    ("parts", "path", "near"),
    [
        ({"trailng_stop": True}, "trailng_stop", "trailing_stop"),
        ({"exchange": {**GOOD["exchange"], "pair_witelist": []}}, "exchange.pair_witelist", "pair_whitelist"),
        ({"zzzzzz": 1}, "zzzzzz", ""),
    ],
)
def test_unknown_keys_are_warned_of(schema: Schema, parts: Document, path: str, near: str) -> None:
    (finding,) = check(changed(**parts), schema, from_strategy=GIVEN)
    assert (finding.path, finding.severity) == (path, Severity.WARNING)
    assert f"“{near}”" in finding.sentence if near else "“" not in finding.sentence


def test_free_sections_and_comments_are_let_alone(schema: Schema) -> None:
    free = {"ccxt_config": {"anything": {"goes": 1}}, "_comment": "x"}
    document = changed(exchange={**GOOD["exchange"], **free}, minimal_roi={"0": 0.1, "30": 0.05})
    assert check(document, schema, from_strategy=GIVEN) == []


def test_no_secret_in_a_sentence(schema: Schema) -> None:
    server = {
        "enabled": True,
        "listen_ip_address": "0.0.0.0.0",
        "listen_port": 8080,
        "username": "u",
        "password": 71077345,
    }
    document = changed(
        api_server={**server, "jwt_secret_key": "tooshort"}, telegram={"enabled": True, "token": 71077345}
    )
    findings = check(document, schema, from_strategy=GIVEN)
    assert {"api_server.password", "api_server.jwt_secret_key", "telegram.token"} <= {f.path for f in findings}
    assert not any("71077345" in f.sentence or "tooshort" in f.sentence for f in findings)


WIDE = 20_000  # as many values as a configuration may have


@pytest.mark.parametrize(
    "parts",
    [
        {"exchange": {"name": "binance", "pair_whitelist": [1, "a"] + [f"{n}/USDT" for n in range(WIDE)]}},
        {"pairlists": [0] * WIDE},
        {f"stake_amuont_{n}": 1 for n in range(WIDE)},
        {"exchange": {f"pair_whitelst{n}": n for n in range(WIDE)}},
    ],
    ids=["mixed", "wrong", "unknown", "nearly known"],
)
def test_a_wide_configuration_is_checked_within_bounds(schema: Schema, parts: Document) -> None:
    """Each of these took minutes: pairs of values were compared, or each unknown key with each known one."""
    began = time.thread_time()
    findings = check(changed(**parts), schema, from_strategy=GIVEN)
    assert time.thread_time() - began < 10
    assert 0 < len(findings) <= 2 * MOST_FINDINGS + 10


def test_twice_the_same_pair_is_found(schema: Schema) -> None:
    exchange = {"name": "binance", "pair_whitelist": ["A/USDT", "B/USDT", "A/USDT"]}
    (finding,) = check(changed(exchange=exchange), schema, from_strategy=GIVEN)
    assert finding == Finding("exchange.pair_whitelist", "Something is there twice.", Severity.ERROR)


def hostile(**parts: object) -> Schema:
    return Schema("2026.9", {"type": "object", **parts}, ())


@pytest.mark.parametrize(
    "document",
    [
        hostile(properties={"a": {"$ref": "http://127.0.0.1:9/"}}),
        hostile(properties={"a": {"$ref": "#/definitions/a"}}, definitions={"a": {"$ref": "#/definitions/a"}}),
        hostile(id="http://127.0.0.1:9/x", properties={"a": {"$ref": "y#/a"}}),
    ],
    ids=["outside", "circle", "base"],
)
def test_a_schema_reaches_for_nothing_outside_itself(document: Schema) -> None:
    """A runner tells it, which may be somebody else's."""
    with pytest.raises(Unavailable):
        check({"a": "b"}, document)


def test_a_schema_makes_nobody_work_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema_check, "MOST_SECONDS", 0.2)
    doubled = {f"d{n}": {"allOf": [{"$ref": f"#/definitions/d{n + 1}"}] * 2} for n in range(40)} | {"d40": {}}
    with pytest.raises(Unavailable, match="within"):
        check({"a": 1}, hostile(definitions=doubled, properties={"a": {"$ref": "#/definitions/d0"}}))
    slow = "^(a+)+$"
    patterns = hostile(properties={"a": {"pattern": slow}}, patternProperties={slow: {"type": "number"}})
    assert [one.path for one in check({"a": "a" * 50 + "!", "a" * 50 + "!": "1"}, patterns)] == [
        "exchange.pair_whitelist"
    ]


@pytest.mark.freqtrade
@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"max_open_trades": -1, "stake_amount": "unlimited"},
        {"exchange": {"name": "binance"}},
        {"entry_pricing": {"price_side": "nowhere"}},
        {"stoploss": 0.0},
        {"trailing_stop": True, "trailing_stop_positive": 0.0},
        {"trailing_stop": True, "trailing_stop_positive": 0.02, "trailing_stop_positive_offset": 0.03},
        {"api_server": {"enabled": True}},
        {"stake_amount": "much"},
    ],
)
def test_real_freqtrade_is_of_the_same_opinion(freqtrade_python: Path, schema: Schema, parts: Document) -> None:
    document = changed(timeframe="5m", minimal_roi={"0": 1}, **({"stoploss": -0.1} | parts))
    errors = [finding for finding in check(document, schema) if finding.severity is Severity.ERROR]
    script = (
        "import ast, sys; from freqtrade.configuration import validate_config_consistency as check; "
        "from freqtrade.enums import RunMode; check(ast.literal_eval(sys.argv[1]) | {'runmode': RunMode.DRY_RUN})"
    )
    run = subprocess.run([freqtrade_python, "-c", script, repr(document)], capture_output=True, check=False)
    assert bool(errors) == (run.returncode != 0), (errors, run.stderr.decode()[-300:])
