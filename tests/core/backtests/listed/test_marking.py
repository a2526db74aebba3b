"""Favourites, tags and notes of backtests."""

import pytest
from sqlmodel import Session

from core.access.scopes import Kind, Role, Scope
from core.backtests.listed import marking, runs_list
from core.backtests.models import MOST_NOTES, MOST_TAG, MOST_TAGS, Backtest
from core.backtests.tag_words import cleaned
from core.errors import Invalid, NotFound
from tests.core.access.house import House
from tests.core.backtests.listed.runs import run


async def test_its_owner_and_administrators_mark_a_run(house: House) -> None:
    made = run(house, house.olga)
    await marking.set_favourite(house.olga, made.id, True)
    await marking.annotate(house.admin, made.id, " Worth\x00 a look ", [" b ", "a  long   one", "B"])
    line = await runs_list.one(house.olga, made.id)
    assert (line.is_favourite, line.tags) == (True, ("a long one", "b"))
    with Session(house.database.engine) as session:
        assert session.get_one(Backtest, made.id).notes == "Worth a look"
    await marking.annotate(house.olga, made.id, "", [])
    assert (await runs_list.one(house.olga, made.id)).tags == ()


async def test_whoever_only_sees_it_marks_nothing(house: House) -> None:
    made = run(house, house.olga)
    eve, victor = house.person("eve"), house.person("victor", Role.VIEWER)
    mine = run(house, victor)
    for person in (eve, victor):
        house.give(house.resource(Kind.STRATEGY), person, Scope.VIEW)
        assert (await runs_list.one(person, made.id)).id == made.id
    for person, run_id in ((eve, made.id), (victor, made.id), (victor, mine.id)):
        for marked in (
            marking.set_favourite(person, run_id, True),
            marking.annotate(person, run_id, "mine", ["a"]),
        ):
            with pytest.raises(NotFound):
                await marked


async def test_too_much_is_refused_at_its_field(house: House) -> None:
    made = run(house, house.olga)
    with pytest.raises(Invalid) as refused:
        await marking.annotate(house.olga, made.id, "x" * (MOST_NOTES + 1), ["a"])
    assert list(refused.value.fields) == ["notes"]
    for tags in (["x" * (MOST_TAG + 1)], [str(number) for number in range(MOST_TAGS + 1)]):
        with pytest.raises(Invalid) as refused:
            await marking.annotate(house.olga, made.id, "mine", tags)
        assert list(refused.value.fields) == ["tags"]
    with Session(house.database.engine) as session:
        assert session.get_one(Backtest, made.id).notes == "", "both or neither"


def test_tags_that_show_nothing_are_left_out() -> None:
    assert cleaned(["", " ", "\u200b", "a\nb", "\x07"]) == ["a b"]
