import pytest

from pages.entry.sockets.editor_changes import MOST_DOCUMENT, is_change_of

TEXT = "ab\ncd🚀"
"""Seven characters of UTF-16: the last counts as two."""


@pytest.mark.parametrize(
    ("sections", "inserted", "is_one"),
    [
        ([7, -1], [], True),
        ([7, 0], [], True),
        ([2, 3, 5, -1], [["x", "y"]], True),
        ([2, -1, 1, 0, 4, -1], [], True),
        ([5, -1, 2, 2], [[], ["ef"]], True),
        ([7, -1, 0, 2], [[], ["🚀"]], True),
        ([], [], False),
        ([6, -1], [], False),
        ([8, -1], [], False),
        ([-1, -1, 8, -1], [], False),
        ([7, -1, -7, -1, 7, -1], [], False),
        ([7, -2], [], False),
        ([7, -1, 0], [], False),
        ([7.0, -1], [], False),
        ([True, -1, 6, -1], [], False),
        (["7", -1], [], False),
        ([2, 3, 5, -1], [["xyz", "y"]], False),
        ([2, 3, 5, -1], [], False),
        ([2, 3, 5, -1], [[1]], False),
        ([2, 3, 5, -1], ["x\ny"], False),
        ([7, -1], [["x"]], False),
        ([10**30, -1], [], False),
        ([0, -1] * 20_000 + [7, -1], [], False),
        ([7, MOST_DOCUMENT + 1], [["x" * (MOST_DOCUMENT + 1)]], False),
        (None, [], False),
        ([7, -1], None, False),
    ],
)
def test_lengths_are_those_of_the_text(sections: object, inserted: object, is_one: bool) -> None:
    assert is_change_of(TEXT, {"sections": sections, "inserted": inserted}) is is_one


@pytest.mark.parametrize("change", [None, 5, "x", [], {}, {"sections": [7, -1]}])
def test_what_is_no_change(change: object) -> None:
    assert not is_change_of(TEXT, change)
