import re
from collections.abc import Callable
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.freqtrade.settings.document import Document
from core.freqtrade.settings.mask import LONGEST_LINE, MASK, is_secret_name, mask, mask_line, mask_text, secret_paths
from tests.core.growth import grows_too_fast

SECRET_NAMES = [
    "key",
    "api_key",
    "apiKey",
    "secret",
    "password",
    "passphrase",
    "uid",
    "token",
    "ws_token",
    "jwt_secret_key",
    "private_key",
    "privateKey",
    "wallet_address",
    "walletAddress",
    "account_id",
    "chat_id",
    "bearer_token",
    "PASSWORD",
    "webhook_url",
    "coingecko_api_key",
]
PLAIN_NAMES = [
    "name",
    "dry_run_wallet",
    "stake_amount",
    "username",
    "enabled",
    "timeframe",
    "keys_of_pairs",
    "monkey",
    "tokenizer",
    "secretary",
    "url",
    "topic_id",
]


@pytest.mark.parametrize("name", SECRET_NAMES)
def test_secret_names(name: str) -> None:
    assert is_secret_name(name)
    assert mask({"deep": [{"er": {name: "s3cret"}}]}) == {"deep": [{"er": {name: MASK}}]}


@pytest.mark.parametrize("name", PLAIN_NAMES)
def test_plain_names(name: str) -> None:
    assert mask({name: "value"}) == {name: "value"}


@pytest.mark.parametrize("empty", [None, "", [], {}])
def test_what_is_not_set_can_be_seen(empty: object) -> None:
    assert mask({"secret": empty}) == {"secret": empty}


def test_values_that_are_no_text() -> None:
    document: Document = {"ws_token": ["a", "b"], "secret": {"a": 1}, "chat_id": 5, "webhook": {"url": "https://x/y"}}
    assert mask(document) == {"ws_token": MASK, "secret": MASK, "chat_id": MASK, "webhook": {"url": MASK}}


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("postgresql://me:pw@host/db", f"postgresql://{MASK}@host/db"),
        ("socks5://user@host:1", f"socks5://{MASK}@host:1"),
        ("https://h/p?access_token=abc&b=1", f"https://h/p?access_token={MASK}&b=1"),
        ("https://h/p?b=1&apiKey=abc#x", f"https://h/p?b=1&apiKey={MASK}#x"),
        ("https://h/p?a=b?key=abc", f"https://h/p?a=b?key={MASK}"),
        ("https://h/p?key=a?b=c&d=e", f"https://h/p?key={MASK}&d=e"),
        ("https://h/p?key=&secret=", "https://h/p?key=&secret="),
        ("https://h/p?x=1&my_token_2=abc", f"https://h/p?x=1&my_token_2={MASK}"),
        ("https://h/p?max=1 password=not a query", "https://h/p?max=1 password=not a query"),
        ("https://h/a@b", "https://h/a@b"),
        ("me@example.org", "me@example.org"),
    ],
)
def test_addresses(text: str, masked: str) -> None:
    assert mask_text(text) == masked
    assert mask({"list": [text]}) == {"list": [masked]}


def test_paths_of_secrets() -> None:
    document: Document = {"exchange": {"name": "x", "secret": "s", "uid": ""}, "producers": [{"ws_token": "t"}]}
    assert secret_paths(document) == [("exchange", "secret"), ("producers", "0", "ws_token")]
    assert not secret_paths({"exchange": {"name": "x"}})


trees = st.recursive(
    st.just("NEEDLE") | st.integers() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*SECRET_NAMES, *PLAIN_NAMES]), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(SECRET_NAMES), trees))
def test_nothing_below_a_secret_name_is_shown(document: dict[str, Any]) -> None:
    masked = mask(document)
    assert b"NEEDLE" not in orjson.dumps(masked)
    assert masked.keys() == document.keys()
    assert mask(masked) == masked


QUERY_BY_DEFINITION = re.compile(r"([?&][^=&#\s]*(?:token|key|secret)[^=&#\s]*=)[^&#\s]+", re.IGNORECASE)


@given(st.lists(st.sampled_from(["?", "&", "=", "#", " ", "a", "key", "token", "://", "@"]), max_size=14).map("".join))
def test_a_secret_in_a_query_is_what_follows_a_secret_name(text: str) -> None:
    """As this pattern says, which nobody may use: it takes a time that grows with the third power of the text."""
    host = re.sub(r"(?<=://)[^/?#\s]*@", f"{MASK}@", text)
    assert mask_text(text) == QUERY_BY_DEFINITION.sub(rf"\1{MASK}", host)


@pytest.mark.parametrize(
    "piece", ["?key", "&key", "?", "=", "?key=", "?key=&", "?key=a", "?a=", "&a=b", "://", "://a:b@", "a:b@"]
)
@pytest.mark.parametrize(
    "masks", [mask_text, lambda text: mask({"a": [text]}), is_secret_name], ids=["text", "all", "name"]
)
def test_masking_takes_time_in_proportion(masks: Callable[[str], object], piece: str) -> None:
    def made(size: int) -> Callable[[], object]:
        text = "x?" + piece * (size // len(piece))
        return lambda: masks(text)

    assert not (why := grows_too_fast(made)), why


def test_a_long_name_over_a_long_list_is_read_once() -> None:
    def made(size: int) -> Callable[[], object]:
        document: Document = {"a" * size: [0] * size}
        return lambda: (mask(document), secret_paths(document))

    assert not (why := grows_too_fast(made)), why


def test_a_long_line_is_cut_and_says_so() -> None:
    line = "x" * LONGEST_LINE
    assert mask_line(line) == line
    assert mask_line(line + "y" * 1_234) == f"{line} … (1,234 more characters)"


@pytest.mark.parametrize("beyond", range(-30, 31, 5))
def test_a_cut_shows_nothing_that_the_whole_line_would_hide(beyond: int) -> None:
    """Wherever it goes through the address."""
    line = "x" * (LONGEST_LINE + beyond - 20) + " https://me:NEEDLE@NEEDLE@h/?key=NEEDLE&a=1"
    assert "NEE" not in mask_line(line)
