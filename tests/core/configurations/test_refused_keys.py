from typing import Any

import pytest

from core.configurations.amounts import beyond_money
from core.configurations.checks import require_allowed
from core.configurations.refused_keys import OWNED, REDIRECTS, refused_keys
from core.errors import Invalid
from core.freqtrade.settings.ccxt_settings import KEYS_THERE, SECTIONS
from core.freqtrade.settings.document import Document


@pytest.mark.parametrize("key", sorted(OWNED | REDIRECTS))
def test_named_keys(key: str) -> None:
    for value in (None, False, {}, [], "x"):
        assert list(refused_keys({key: value, "stake_amount": 5})) == [key]


@pytest.mark.parametrize(
    ("document", "path"),
    [
        ({"exchange": {"ccxt_config": {"urls": {"api": {"public": "http://x"}}}}}, "exchange.ccxt_config.urls"),
        ({"exchange": {"ccxt_async_config": {"httpsProxy": "http://x"}}}, "exchange.ccxt_async_config.httpsProxy"),
        ({"exchange": {"ccxt_sync_config": {"https_proxy": "x"}}}, "exchange.ccxt_sync_config.https_proxy"),
        ({"exchange": {"ccxt_config": {"options": {"hostname": "x"}}}}, "exchange.ccxt_config.options.hostname"),
        ({"exchange": {"ccxt_config": {"options": [{"urls": 1}]}}}, "exchange.ccxt_config.options"),
        ({"exchange": {"ccxt_config": {"apiKey": "x"}}}, "exchange.ccxt_config.apiKey"),
        ({"pairlists": [{}, {"pairlist_url": " FILE:///etc/passwd"}]}, "pairlists.1.pairlist_url"),
        ({"pairlists": [{"save_to_file": "x"}]}, "pairlists.0.save_to_file"),
        ({"exchange": {"demo_trading": True}}, "exchange.demo_trading"),
        ({"freqai": {"identifier": "../../../elsewhere"}}, "freqai.identifier"),
        ({"freqai": {"identifier": ".."}}, "freqai.identifier"),
        ({"freqai": {"identifier": ["a"]}}, "freqai.identifier"),
    ],
)
def test_nested_keys(document: Document, path: str) -> None:
    assert list(refused_keys(document)) == [path]


def test_what_people_do_write() -> None:
    assert not refused_keys(
        {
            "exchange": {"name": "binance", "ccxt_config": {"rateLimit": 50}},
            "pairlists": [{"method": "RemotePairList", "pairlist_url": "https://example.org/pairs"}],
            "stake_amount": "unlimited",
            "telegram": {"enabled": True, "token": "x"},
        }
    )
    assert not refused_keys({"exchange": "binance", "pairlists": "none"})


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize(
    "key",
    [
        *("proxies", "proxy", "aiohttp_proxy", "ws_socks_proxy", "socksProxyCallback", "aiohttp_socks_connector"),
        *("verify", "cafile", "ssl_context", "validateServerSsl", "tcp_connector"),
        *("trust_env", "aiohttp_trust_env", "requests_trust_env"),
        *("verbose", "logger", "log", "print"),
        *("session", "headers", "userAgent", "origin", "urls", "hostname", "api", "sandbox", "version", "has"),
        *("fetch_balance", "sign", "number", "streaming", "__class__", "asyncio_loop", "tokenBucket", "", "rateLimit "),
        "RATELIMIT",
    ],
)
def test_what_opens_the_way_of_the_keys(section: str, key: str) -> None:
    for value in (None, False, "", 1, {}, [], {"a": 1}):
        assert list(refused_keys({"exchange": {section: {key: value}}})) == [f"exchange.{section}.{key}"]


@pytest.mark.parametrize(
    "option", ["urls", "ws", "wsPrivateUrl", "listenKeyUrl", "proxyCredentials", "sandboxMode", "builder", "api", "x"]
)
def test_options_of_ccxt_are_a_list_too(option: str) -> None:
    document = {"exchange": {"ccxt_config": {"options": {option: "x", "recvWindow": 5000}}}}
    assert list(refused_keys(document)) == [f"exchange.ccxt_config.options.{option}"]


def test_harmless_settings_of_ccxt() -> None:
    options = {
        "defaultType": "swap",
        "fetchMarkets": {"types": ["spot", "linear"]},
        "adjustForTimeDifference": True,
        "recvWindow": 5000,
    }
    settings = {"enableRateLimit": True, "rateLimit": 50.5, "timeout": 20_000, "options": options}
    assert not refused_keys({"exchange": dict.fromkeys(SECTIONS, settings)})
    assert not refused_keys({"exchange": {"ccxt_config": {"options": {"fetchMarkets": ["spot"]}}}})
    assert not refused_keys({"exchange": {"ccxt_config": {}, "ccxt_sync_config": None}})


def test_a_harmless_name_holds_no_more_than_a_plain_value() -> None:
    for value in ({"urls": 1}, [{"urls": 1}], [["x"]]):
        assert list(refused_keys({"exchange": {"ccxt_config": {"timeout": value}}})) == ["exchange.ccxt_config.timeout"]
    method = {"options": {"fetchMarkets": {"method": "x"}}}
    assert list(refused_keys({"exchange": {"ccxt_config": method}})) == [
        "exchange.ccxt_config.options.fetchMarkets.method"
    ]
    for section in ("text", ["urls"], 7):
        assert list(refused_keys({"exchange": {"ccxt_config": section}})) == ["exchange.ccxt_config"]


def test_an_administrator_may_allow_keys_of_ccxt_with_what_is_below_them_and_nothing_else() -> None:
    document: Document = {
        "strategy_path": "/x",
        "exchange": {
            "ccxt_config": {"urls": {"api": {"public": "x"}}, "options": {"broker": "b", "ws": {}}, "proxy": 1}
        },
    }
    allowed = ("urls", "options.broker")
    assert list(refused_keys(document, allowed)) == [
        "strategy_path",
        "exchange.ccxt_config.proxy",
        "exchange.ccxt_config.options.ws",
    ]
    assert list(refused_keys({"exchange": {"ccxt_config": {"options.broker": 1}}}, allowed))


def test_nobody_may_allow_credentials_there() -> None:
    """The section is printed in the log."""
    for settings in ({"apiKey": "x"}, {"options": {"a": [{"private_key": "x"}]}}, {"api_key": "x"}):
        found = refused_keys({"exchange": {"ccxt_config": settings}}, ("options", "apiKey", "api_key"))
        assert set(found.values()) == {KEYS_THERE}


def test_a_log_that_shows_the_keys() -> None:
    for value in (2, 3, "3", 2.5, None, {}):
        assert list(refused_keys({"verbosity": value})) == ["verbosity"]
    for value in (0, 1):
        assert not refused_keys({"verbosity": value})


@pytest.mark.parametrize(
    "template",
    [
        "{type.__class__}",
        "{type.__class__.__new__.__globals__[sys].modules[freqtrade.rpc.api_server.webserver].ApiServer}",
        "a {pair} {amount[0]}",
        "{pair:{type.__class__}}",
        "{type.value!r:>10}",
    ],
)
def test_a_message_that_reaches_into_the_bot(template: str) -> None:
    for document in (
        {"webhook": {"webhookentry": {"text": template}}},
        {"webhook": {"status": template}},
        {"webhook": {"entry": {"embeds": [{"fields": [template]}]}}},
        {"discord": {"exit_fill": [{"Pair": template}]}},
    ):
        (path,) = refused_keys(document)
        assert path.startswith(next(iter(document)))


def test_messages_that_people_write() -> None:
    ordinary = "{pair} {open_date:%Y-%m-%d %H:%M} {profit_ratio:.2%} {stake_amount!s} [{exchange}] 3.5 {{no.field}}"
    assert not refused_keys({"webhook": {"entry": {"value1": ordinary, "retries": 2}}, "discord": {"exit": []}})
    assert not refused_keys({"webhook": {"entry": "{broken"}, "discord": None})


def test_what_is_refused_is_named_and_bounded() -> None:
    with pytest.raises(Invalid) as refusal:
        require_allowed({"exchange": {"ccxt_config": {f"{number:05}{'x' * 190}": 1 for number in range(5000)}}})
    words = refusal.value.fields["config"]
    assert "exchange.ccxt_config.0" in words
    assert "And 4990 more." in words
    assert len(words) < 5000


def test_depth_costs_nothing() -> None:
    deep: Any = 1
    for _ in range(100_000):
        deep = {"a": [deep]}
    document: Document = {"exchange": {"ccxt_config": {"options": deep}}, "webhook": deep, "discord": deep}
    assert list(refused_keys(document, ("options",))) == []
    while isinstance(deep, dict):  # or freeing it would recurse
        deep = deep.popitem()[1].pop()


@pytest.mark.parametrize(
    ("document", "below", "paths"),
    [
        ({"dry_run_wallet": 1e11}, "", ["dry_run_wallet"]),
        ({"dry_run_wallet": 10**17, "stake_amount": 9.1e10}, "", ["stake_amount", "dry_run_wallet"]),
        ({"available_capital": 1e30}, "", ["available_capital"]),
        ({"dry_run_wallet": {"USDT": 1e12, "PEPE": 1}}, "", ["dry_run_wallet.USDT"]),
        ({"dry_run_wallet": {"USDT": 1e12}}, "USDT", ["dry_run_wallet.USDT"]),
        ({"dry_run_wallet": {"PEPE": 1e13, "USDT": 5}}, "USDT", []),
        ({"dry_run_wallet": {"PEPE": 1e13}, "stake_currency": "PEPE"}, "USDT", ["dry_run_wallet.PEPE"]),
        ({"dry_run_wallet": 9e10, "stake_amount": "unlimited", "available_capital": True}, "", []),
        ({"dry_run_wallet": ["x"], "stake_amount": "1e12"}, "", []),
    ],
)
def test_amounts_beyond_what_can_be_summed_are_not_accepted(document: Document, below: str, paths: list[str]) -> None:
    assert list(beyond_money(document, below)) == paths
    assert refused_keys(document) == {}, "a bot that is there already goes on"
    if paths:
        with pytest.raises(Invalid) as caught:
            require_allowed(document, stake_currency=below)
        assert f"{paths[0]}: More than Flotilla can sum: at most 90,000,000,000." in caught.value.fields["config"]
