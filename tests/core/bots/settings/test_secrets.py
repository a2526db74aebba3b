from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.configurations.secret_parts import split, without_marks
from core.errors import Invalid
from tests.core.growth import grows_too_fast


def test_secret_leaves_go_apart_and_leave_a_mark() -> None:
    plain, secret = split({"telegram": {"enabled": True, "token": "12:ab"}, "stake_amount": 5}, {})
    assert plain == {"telegram": {"enabled": True, "token": "***"}, "stake_amount": 5}
    assert secret == {"telegram": {"token": "12:ab"}}
    assert without_marks(plain) == {"telegram": {"enabled": True}, "stake_amount": 5}


def test_the_mark_keeps_and_leaving_out_forgets() -> None:
    kept = {"telegram": {"token": "12:ab"}}
    assert split({"telegram": {"token": "***"}}, kept)[1] == kept
    assert split({"telegram": {"enabled": False}}, kept)[1] == {}
    assert split({"telegram": {"token": "new"}}, kept)[1] == {"telegram": {"token": "new"}}


def test_a_mark_for_nothing_is_refused_by_name() -> None:
    with pytest.raises(Invalid) as refusal:
        split({"telegram": {"token": "***"}}, {})
    assert "telegram.token" in refusal.value.fields["config"]


words = st.text("abc", min_size=1, max_size=3)
documents = st.recursive(
    st.dictionaries(st.one_of(words, st.sampled_from(["token", "password", "key"])), st.one_of(st.integers(), words)),
    lambda inner: st.dictionaries(words, st.one_of(inner, st.lists(inner, max_size=2), st.integers())),
    max_leaves=8,
)


@given(documents)
def test_saving_what_was_shown_changes_nothing(document: dict[str, object]) -> None:
    plain, secret = split(document, {})
    assert split(plain, secret) == (plain, secret)


PRODUCERS = [{"name": "a", "host": "one", "ws_token": "t-a"}, {"name": "b", "host": "two", "ws_token": "t-b"}]
SHOWN = [{"name": "a", "host": "one", "ws_token": "***"}, {"name": "b", "host": "two", "ws_token": "***"}]


def test_secrets_in_lists_are_secrets() -> None:
    plain, secret = split({"external_message_consumer": {"producers": PRODUCERS}}, {})
    assert plain == {"external_message_consumer": {"producers": SHOWN}}
    assert secret == {"external_message_consumer": {"producers": PRODUCERS}}


def test_a_kept_secret_follows_its_item_when_the_list_is_changed() -> None:
    kept = {"producers": PRODUCERS}
    assert split({"producers": SHOWN[::-1]}, kept)[1] == {"producers": PRODUCERS[::-1]}
    assert split({"producers": SHOWN[1:]}, kept)[1] == {"producers": PRODUCERS[1:]}


def test_a_kept_secret_is_not_sent_to_another_address() -> None:
    with pytest.raises(Invalid):
        split({"producers": [{"name": "a", "host": "thief", "ws_token": "***"}]}, {"producers": PRODUCERS})


@pytest.mark.parametrize(
    "document",
    [
        {"webhook": {"enabled": True, "url": "https://hooks.invalid/T0/B0/canary"}},
        {"pairlists": [{"method": "RemotePairList", "pairlist_url": "https://me:canary@lists.invalid/"}]},
        {"pairlists": [{"method": "RemotePairList", "bearer_token": "canary"}]},
        {"exchange": {"password": {"deep": "canary"}}},
        {"token": ["canary", "canary"]},
        {"discord": {"webhook_url": "https://hooks.invalid/canary"}},
    ],
)
def test_what_would_be_masked_is_not_kept_in_clear(document: dict[str, object]) -> None:
    plain, secret = split(document, {})
    assert "canary" not in str(plain)
    assert "canary" in str(secret)
    assert split(plain, secret) == (plain, secret)


def test_a_long_list_of_secrets_is_compared_in_time_proportional_to_it() -> None:
    """It was compared each with each, while the one writer of the database waited."""

    def made(size: int) -> Callable[[], object]:
        kept = [{"name": f"p{n}", "ws_token": f"t{n}"} for n in range(size // 40)]
        written = [{"name": one["name"], "ws_token": "***"} for one in reversed(kept)]
        return lambda: split({"producers": written}, {"producers": kept})

    assert not (why := grows_too_fast(made)), why
