"""What a browser is known by."""

from datetime import timedelta

import pytest
from sqlmodel import Session, select

from core.access.local import attempts, browsers
from core.access.models import KnownBrowser, Person
from core.access.policy import Actor
from core.db import utcnow
from tests.core.access.accounts import People


def remember(people: People, actor: Actor, cookie: str = "") -> str:
    with Session(people.database.engine) as session:
        remembered = browsers.remember(session, cookie, session.get_one(Person, actor.person_id))
        session.commit()
    return remembered


def knows(people: People, cookie: str, username: str) -> bool:
    with Session(people.database.engine) as session:
        return browsers.known(session, cookie, username) is not None


def test_two_people_who_share_a_browser_are_both_known_in_it(people: People) -> None:
    ada, bob = people.person("ada"), people.person("bob")
    both = remember(people, bob, remember(people, ada))
    assert knows(people, both, "ada") and knows(people, both, "bob")
    assert not knows(people, both, "eve")
    again = remember(people, ada, both)
    assert knows(people, again, "ada") and knows(people, again, "bob")
    assert not knows(people, both, "ada"), "a copy of the cookie from before"
    assert len(people.rows(KnownBrowser)) == 2


def test_what_the_database_keeps_opens_nothing(people: People) -> None:
    cookie = remember(people, people.person("ada"))
    (row,) = people.rows(KnownBrowser)
    assert cookie != row.token_hash
    assert not knows(people, row.token_hash, "ada")


@pytest.mark.parametrize("cookie", ["", ".", "x", "x" * 100_000, "." * 100_000, "\x00", "ä.ö", "'; DROP TABLE person"])
def test_absurd_cookies_are_nobodys_and_do_no_harm(people: People, cookie: str) -> None:
    ada = people.person("ada")
    assert not knows(people, cookie, "ada")
    assert knows(people, remember(people, ada, cookie), "ada")


def test_a_browser_of_many_stays_known_for_the_last_five(people: People) -> None:
    cookie = ""
    for number in range(8):
        cookie = remember(people, people.person(f"person{number}"), cookie)
    assert [knows(people, cookie, f"person{number}") for number in range(8)] == [False] * 3 + [True] * 5
    assert cookie.count(".") == 4


def test_a_person_has_a_bounded_number_of_browsers_the_newest(people: People) -> None:
    ada = people.person("ada")
    cookies = [remember(people, ada) for _ in range(25)]
    assert [knows(people, cookie, "ada") for cookie in cookies] == [False] * 5 + [True] * 20
    assert len(people.rows(KnownBrowser)) == 20


async def test_it_is_forgotten_when_nobody_used_it_for_long(people: People) -> None:
    cookie = remember(people, people.person("ada"))
    with Session(people.database.engine) as session:
        session.exec(select(KnownBrowser)).one().expires_at = utcnow() - timedelta(seconds=1)
        session.commit()
    assert not knows(people, cookie, "ada")
    await attempts.sweep()
    assert people.rows(KnownBrowser) == []
