"""What differs between two texts, as a page shows it."""

import re

from core.text_differences.difference import Difference, Hunk, Line
from core.text_differences.difference_child import difference
from pages.parts.text.text_difference import difference_html

HUNK = Hunk(7, (Line(" ", 7, 7, "a < b"), Line("-", 8, 0, "\told"), Line("+", 0, 8, "<script>", 5)))


def rows(html: str) -> list[str]:
    return re.findall(r"<tr.*?</tr>", html)


def test_lines_have_their_numbers_and_a_sign() -> None:
    html = difference_html(Difference(1, 1, (HUNK,), first=8), "Source")
    assert rows(html) == [
        '<tr class="gap"><td colspan="4">6 equal lines</td></tr>',
        '<tr class=""><td>7</td><td>7</td><td></td><td>a &lt; b</td></tr>',
        '<tr class="del"><td>8</td><td></td><td aria-label="removed">−</td><td>\told</td></tr>',
        '<tr class="add"><td></td><td>8</td><td aria-label="added">+</td><td>&lt;script&gt;'
        '<span class="muted"> … 5 further characters</span></td></tr>',
    ]
    assert 'aria-label="1 line added, 1 removed"' in html
    assert "further line" not in html


def test_what_is_equal_between_two_hunks_is_counted() -> None:
    old = "\n".join(f"line {n}" for n in range(100))
    found = difference(old, old.replace("line 10\n", "x\ny\n").replace("line 50\n", ""), 3, 100, 100)
    hunks = [Hunk(one["begin"], tuple(Line(**line) for line in one["lines"])) for one in found["hunks"]]
    html = difference_html(Difference(2, 2, tuple(hunks), first=found["first"]), "Source")
    assert re.findall(r"(\d+) equal lines", html) == ["7", "33"]


def test_what_is_not_shown_is_told() -> None:
    assert "5,000 further lines differ." in difference_html(Difference(5_000, 2, (HUNK,), 5_000, 8), "Source")
    assert "1 further line differs." in difference_html(Difference(1, 2, (HUNK,), 1, 8), "Source")
    unknown = difference_html(Difference(first=1_204, is_known=False), "Source")
    assert "They differ first in line 1,204" in unknown
    assert difference_html(Difference(), "Source") == '<span class="muted small">No line differs.</span>'
