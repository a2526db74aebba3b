import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.bots.secrets import split, without_marks
from core.errors import Invalid


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
    lambda inner: st.dictionaries(words, st.one_of(inner, st.integers())),
    max_leaves=8,
)


@given(documents)
def test_saving_what_was_shown_changes_nothing(document: dict[str, object]) -> None:
    plain, secret = split(document, {})
    assert split(plain, secret) == (plain, secret)
