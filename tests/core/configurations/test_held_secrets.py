"""Secrets that were pasted and are not saved yet: marks stand for them in the text."""

from typing import Any

import pytest

from core.configurations.secret_parts import split, split_unsaved, with_held

DOCUMENTS: list[dict[str, Any]] = [
    {"telegram": {"token": "12:ab", "chat_id": "7", "enabled": True}},
    {"webhook": {"url": "https://a/b"}, "a": [1, {"b": 2}]},
    {"pairlists": [{"method": "RemotePairList", "bearer_token": "t"}, {"method": "AgeFilter"}]},
    {"telegram": {"token": "***"}},
    {},
]


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_what_was_split_comes_together_again(document: dict[str, Any]) -> None:
    plain, held = split_unsaved(document)
    assert with_held(plain, held) == document
    for secret in ("12:ab", "https://a/b", "'t'"):
        assert secret not in str(plain)


def test_a_person_may_change_what_is_shown() -> None:
    plain, held = split_unsaved({"telegram": {"token": "12:ab", "chat_id": "7"}, "a": 1})
    plain["telegram"]["chat_id"] = "8"
    plain["a"] = 2
    assert with_held(plain, held) == {"telegram": {"token": "12:ab", "chat_id": "8"}, "a": 2}
    del plain["telegram"]
    assert with_held(plain, held) == {"a": 2}


def test_other_marks_stay_for_what_is_stored() -> None:
    document = with_held({"telegram": {"token": "***", "chat_id": "***"}}, {"telegram": {"token": "new"}})
    assert document == {"telegram": {"token": "new", "chat_id": "***"}}
    assert split(document, {"telegram": {"token": "old", "chat_id": "7"}})[1] == {
        "telegram": {"token": "new", "chat_id": "7"}
    }


def test_a_list_that_was_changed_beyond_recognition_keeps_its_marks() -> None:
    plain, held = split_unsaved({"pairlists": [{"method": "RemotePairList", "bearer_token": "t"}]})
    plain["pairlists"][0]["method"] = "Other"
    assert with_held(plain, held) == plain
