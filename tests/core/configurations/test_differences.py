"""Two documents are compared leaf by leaf, and two changes of one are merged where they touch different keys."""

import json
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from core.configurations.differences import Change, Difference, applied, changes, conflict, differences

BASE: dict[str, Any] = {"name": "Ada", "config": {"stake_amount": 5, "exchange": {"pair_whitelist": ["BTC/USDT"]}}}


def told(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    return [(one.path, one.before, one.after) for one in differences(before, after)]


def test_added_removed_and_changed_leaves_are_told_with_their_path() -> None:
    after = {"name": "Bob", "config": {"exchange": {"pair_whitelist": ["ETH/USDT"]}, "internals": {"a": 1, "b": {}}}}
    assert told(BASE, after) == [
        ("name", "Ada", "Bob"),
        ("stake_amount", 5, None),
        ("exchange.pair_whitelist", ["BTC/USDT"], ["ETH/USDT"]),
        ("internals.a", None, 1),
        ("internals.b", None, {}),
    ]
    assert [one.change for one in differences(BASE, after)] == [
        Change.CHANGED,
        Change.REMOVED,
        Change.CHANGED,
        Change.ADDED,
        Change.ADDED,
    ]


def test_what_json_writes_differently_differs() -> None:
    assert told({"a": True}, {"a": 1}) == [("a", True, 1)]
    assert told({"a": {}}, {"a": None}) == [("a", {}, None)]
    assert told({"a": None}, {}) == [("a", None, None)]


def test_a_secret_is_told_once_and_as_a_time() -> None:
    bare: dict[str, Any] = {"config": {}, "secrets": {}}
    set_ = {"config": {"telegram": {"token": "***"}}, "secrets": {"telegram.token": "then"}}
    replaced = {**set_, "secrets": {"telegram.token": "now"}}
    assert told(bare, set_) == [("telegram.token", None, "***")]
    assert told(set_, bare) == [("telegram.token", "***", None)]
    (found,) = differences(set_, replaced)
    assert (found.is_secret, found.path, found.change) == (True, "telegram.token", Change.CHANGED)


def since(after: dict[str, Any]) -> list[Difference]:
    return list(changes(BASE, after))


def test_two_changes_touch_the_same_key_or_do_not() -> None:
    config: dict[str, Any] = BASE["config"]
    renamed, staked = {**BASE, "name": "Bob"}, {**BASE, "config": {**config, "stake_amount": 9}}
    assert not conflict(since(renamed), since(staked))
    assert conflict(since(renamed), since({**BASE, "name": "Eve"}))
    assert not conflict(since(renamed), since({**renamed, "config": {}})), "the same change is none"
    replaced = since({**BASE, "config": {**config, "exchange": 1}})
    inside = since({**BASE, "config": {**config, "exchange": {"pair_whitelist": []}}})
    assert conflict(replaced, inside) and conflict(inside, replaced)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.text("ab", max_size=2),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("xyz"), inner, max_size=3),
    max_leaves=8,
)
DOCUMENTS = st.dictionaries(st.sampled_from("pqr"), JSON, max_size=3)


@given(DOCUMENTS, DOCUMENTS)
def test_differences_applied_give_the_other_document(before: dict[str, Any], after: dict[str, Any]) -> None:
    made = applied(changes(before, after), before)
    assert json.dumps(made, sort_keys=True) == json.dumps(after, sort_keys=True)
    assert not list(differences(after, after))


@given(DOCUMENTS, DOCUMENTS, DOCUMENTS)
def test_a_merge_holds_both_changes(base: dict[str, Any], theirs: dict[str, Any], mine: dict[str, Any]) -> None:
    others, own = list(changes(base, theirs)), list(changes(base, mine))
    assume(not conflict(others, own))
    assert applied(own, theirs) == applied(others, mine)
