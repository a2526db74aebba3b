"""Which lines differ, whatever the texts are."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text_differences.difference_child import changed_blocks, difference

LINES = st.lists(st.sampled_from("abcdefgh"), max_size=25)
COUNT = 90_000


def told(old: str, new: str, context: int = 1, most_lines: int = 100, most_characters: int = 20) -> Any:
    found = difference(old, new, context, most_lines, most_characters)
    shown = [
        [f"{line['sign']}{line['old']}/{line['new']} {line['text']}" for line in hunk["lines"]]
        for hunk in found.pop("hunks")
    ]
    return shown, found


def test_lines_stand_with_what_is_around_them() -> None:
    shown, found = told("a\nb\nc\nd\ne\nf", "a\nB\nc\nd\ne\nf\ng")
    assert shown == [[" 1/1 a", "-2/0 b", "+0/2 B", " 3/3 c"], [" 6/6 f", "+0/7 g"]]
    assert found == {"added": 2, "removed": 1, "left_out": 0, "first": 2}


def test_hunks_that_meet_are_one() -> None:
    shown, _ = told("a\nb\nc\nd", "A\nb\nc\nD")
    assert shown == [["-1/0 a", "+0/1 A", " 2/2 b", " 3/3 c", "-4/0 d", "+0/4 D"]]


def test_equal_texts() -> None:
    assert told("a\nb", "a\nb") == ([], {"added": 0, "removed": 0, "left_out": 0, "first": 0})


def test_a_line_end_at_the_end_counts() -> None:
    assert told("a", "a\n") == ([[" 1/1 a", "+0/2 "]], {"added": 1, "removed": 0, "left_out": 0, "first": 2})


def test_a_part_that_moved_is_one_change() -> None:
    shown, found = told("one\n{\n}\ntwo\n{\n}\nthree", "zero\n{\n}\none\n{\n}\ntwo\n{\n}\nthree")
    assert (found["added"], found["removed"]) == (3, 0)
    assert shown == [["+0/1 zero", "+0/2 {", "+0/3 }", " 1/4 one"]]


def test_what_is_beyond_the_room_is_counted() -> None:
    old, new = ("\n".join(f"{word}{n}" for n in range(50)) for word in ("a", "b"))
    shown, found = told(old, new, most_lines=10)
    assert [line[0] for line in shown[0]] == ["-"] * 5 + ["+"] * 5
    assert found == {"added": 50, "removed": 50, "left_out": 90, "first": 1}


def test_hunks_beyond_the_room_are_counted() -> None:
    old = "\n".join(map(str, range(100)))
    new = "\n".join("x" if n % 10 == 0 else str(n) for n in range(100))
    shown, found = told(old, new, most_lines=7)
    assert sum(map(len, shown)) <= 7
    assert found["left_out"] == 20 - sum(line[0] != " " for hunk in shown for line in hunk)


def test_a_long_line_is_cut() -> None:
    (hunk,) = difference("x" * 8_000_000, "y", 3, 100, 20)["hunks"]
    assert hunk["lines"][0] == {"sign": "-", "old": 1, "new": 0, "text": "x" * 20, "cut": 7_999_980}


@given(LINES, LINES)
def test_the_blocks_make_the_one_of_the_other(a: list[str], b: list[str]) -> None:
    made, at = list[str](), 0
    for a0, a1, b0, b1 in changed_blocks(a, b):
        assert a[a0:a1] != b[b0:b1]
        made += a[at:a0] + b[b0:b1]
        at = a1
    assert made + a[at:] == b


@given(LINES, LINES)
def test_a_line_more_is_one_change(before: list[str], after: list[str]) -> None:
    at = len(before)
    assert changed_blocks(before + after, [*before, "new", *after]) == [(at, at, at, at + 1)]


@given(LINES, LINES, st.integers(0, 3), st.integers(1, 12))
def test_hunks_number_the_lines_they_show(a: list[str], b: list[str], context: int, room: int) -> None:
    found = difference("\n".join(a), "\n".join(b), context, room, 10)
    a, b = a or [""], b or [""]
    lines = [line for hunk in found["hunks"] for line in hunk["lines"]]
    assert len(lines) <= room
    for hunk in found["hunks"]:
        assert all(not line["old"] or line["old"] >= hunk["begin"] for line in hunk["lines"])
        assert not (old := hunk["lines"][0]["old"]) or old == hunk["begin"]
    for line in lines:
        assert not line["old"] or a[line["old"] - 1] == line["text"]
        assert not line["new"] or b[line["new"] - 1] == line["text"]
        assert bool(line["old"]) == (line["sign"] != "+")
        assert bool(line["new"]) == (line["sign"] != "-")
    changes = sum(line["sign"] != " " for line in lines)
    assert changes + found["left_out"] == found["added"] + found["removed"]


def numbered(word: str) -> str:
    return "\n".join(f"{word}{n}" for n in range(COUNT))


def drawn(seed: int) -> str:
    return "\n".join(random.Random(seed).choices("ab", k=COUNT))


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "make",
    [
        lambda: (numbered("a"), numbered("b")),
        lambda: (numbered("a"), "\n".join(reversed(numbered("a").split("\n")))),
        lambda: (drawn(1), drawn(2)),
        lambda: ("a" * 8_000_000, "a" * 7_999_999 + "b"),
        lambda: ("\n" * 4_000_000, "\n" * 2_000_000 + "a" + "\n" * 2_000_000),
    ],
    ids=["all different", "reversed", "two kinds of lines", "one line", "line ends"],
)
def test_worst_texts_end_soon(make: Callable[[], tuple[str, str]]) -> None:
    old, new = make()
    found = difference(old, new, 3, 1_000, 1_000)
    assert found["first"]
    assert sum(len(hunk["lines"]) for hunk in found["hunks"]) <= 1_000
