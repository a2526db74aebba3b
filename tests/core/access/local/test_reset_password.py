"""A forgotten password, for whoever can read the data folder anyway."""

import pytest
from sqlmodel import Session

from core.access.local import accounts
from core.access.local import reset_password as password_reset
from core.access.login_sessions import session_ends, sessions
from core.access.models import LocalPassword, Person
from core.db import utcnow
from core.errors import Invalid, NotFound, SignedOut
from tests.core.access.accounts import HOURS, PASSWORD, People


async def test_the_new_password_works_once_and_the_old_one_no_more(people: People) -> None:
    await people.first()
    new = password_reset.reset_password(" ADA ")
    with pytest.raises(Invalid):
        await people.log_in("ada", PASSWORD)
    found = await sessions.find(await people.log_in("ada", new), HOURS)
    assert found and found.must_change
    await accounts.change_password(found.actor, new, "one that only Ada knows")
    found = await sessions.find(await people.log_in("ada", "one that only Ada knows"), HOURS)
    assert found and not found.must_change


async def test_it_ends_sessions_also_for_the_server_that_still_remembers_them(people: People) -> None:
    token = await people.first()
    actor = await people.actor(token)
    password_reset.reset_password("ada")  # by another process: nothing is told here
    assert actor.session_id in await session_ends.dead_among({actor.session_id})
    with pytest.raises(SignedOut):
        await accounts.change_password(actor, PASSWORD, "whatever comes next")


async def test_it_enables_who_was_disabled(people: People) -> None:
    await people.first()
    with Session(people.database.engine) as session:
        person = session.get_one(Person, people.rows(LocalPassword)[0].person_id)
        person.disabled_at = utcnow()
        session.add(person)
        session.commit()
    assert await people.log_in("ada", password_reset.reset_password("ada"))


async def test_a_wrong_name_is_answered_with_the_right_ones(people: People) -> None:
    with pytest.raises(NotFound, match="no accounts yet"):
        password_reset.reset_password("ada")
    await people.first()
    with pytest.raises(NotFound, match=r"Nobody is called bob here\. There are: ada\."):
        password_reset.reset_password("bob")
    assert "reset password" not in people.verbs()


async def test_it_is_on_the_record_without_the_password(people: People) -> None:
    await people.first()
    new = password_reset.reset_password("ada")
    assert people.verbs()[-1] == "reset password"
    hash = people.hash_of("ada")
    assert hash.startswith("$argon2id$") and new not in hash
