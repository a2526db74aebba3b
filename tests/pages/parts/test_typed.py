"""What is typed into a line has a bound, whatever a browser sends."""

import json

import pytest
from nicegui import ui
from nicegui.testing import User

from pages.entry.sockets import arguments, value_checks
from pages.parts.table.columns import Column, Kind
from pages.parts.table.list_query import MOST_FILTER, Ask
from pages.parts.table.table import Table


@pytest.mark.parametrize(
    ("make", "count", "fits"),
    [
        (ui.input, value_checks.MOST_OF_A_LINE, True),
        (ui.input, value_checks.MOST_OF_A_LINE + 1, False),
        (ui.textarea, 60_000, True),
        (ui.textarea, value_checks.MOST_CHARACTERS, False),  # with its two quotes
    ],
)
async def test_a_line_is_bounded(user: User, make: type[ui.input | ui.textarea], count: int, fits: bool) -> None:
    made = []
    ui.page("/typed")(lambda: made.append(make()))
    await user.open("/typed")
    found = arguments.read(made[0], "update:modelValue", [json.dumps("a" * count)])
    assert (found is not None) is fits


async def test_a_filter_is_cut(user: User) -> None:
    asked: list[Ask] = []

    async def load(ask: Ask) -> tuple[list[dict[str, object]], int]:
        asked.append(ask)
        return [], 0

    made = []
    ui.page("/cut")(lambda: made.append(Table([Column("name", "Name", Kind.NAME)], load, says="Things", usual=Ask())))
    await user.open("/cut")
    with user:
        made[0].filter("a " * 10_000)
    await user.should_see("Nothing matches", retries=100)
    assert len(asked[-1].filter) == MOST_FILTER
