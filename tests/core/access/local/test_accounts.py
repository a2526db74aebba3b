"""The first administrator, logging in, one's own password."""

import asyncio
from datetime import timedelta

import pytest
from argon2 import PasswordHasher
from sqlmodel import Session, select

from core.access import people as service
from core.access.local import accounts, first_visit, passwords
from core.access.local import reset_password as password_reset
from core.access.local.login import Admission
from core.access.login_sessions import session_ends, sessions
from core.access.models import LocalPassword, LoginSession, Person
from core.access.request_origin import Visitor
from core.access.scopes import Role
from core.db import utcnow
from core.errors import Invalid, Refused, SignedOut, Throttled
from tests.core.access.accounts import ELSEWHERE, HERE, HOURS, PASSWORD, Clock, People

WRONG = "wrong horse battery"


# -- the first visit --------------------------------------------------------------------------------------------------


async def test_the_first_visitor_becomes_administrator_and_is_signed_in(people: People) -> None:
    assert await first_visit.is_empty()
    actor = await people.actor(await people.first())
    assert (actor.name, actor.role) == ("Ada", Role.ADMINISTRATOR)
    assert not await first_visit.is_empty()
    assert people.verbs() == ["added"]


async def test_of_two_browsers_at_once_one_becomes_administrator(people: People) -> None:
    both = await asyncio.gather(
        first_visit.create_first_administrator(HERE, "Ada", "ada", PASSWORD, "", HOURS),
        first_visit.create_first_administrator(HERE, "Eve", "eve", PASSWORD, "", HOURS),
        return_exceptions=True,
    )
    assert sorted(type(result) for result in both if not isinstance(result, Admission)) == [Refused]
    assert [person.role for person in people.rows(Person)] == [Role.ADMINISTRATOR]
    assert len(people.rows(LoginSession)) == 1


async def test_a_house_that_was_lived_in_has_no_first_visit(people: People) -> None:
    people.person("mo", Role.VIEWER)
    with pytest.raises(Refused, match="There is an administrator already"):
        await people.first()


async def test_from_elsewhere_only_with_the_token(people: People) -> None:
    token = first_visit.new_first_token()
    for wrong in ("", "x", token[:-1], token + "x"):
        with pytest.raises(Invalid) as refused:
            await first_visit.create_first_administrator(ELSEWHERE, "Eve", "eve", PASSWORD, wrong, HOURS)
        assert "token" in refused.value.fields
    assert await first_visit.create_first_administrator(ELSEWHERE, "Ada", "ada", PASSWORD, f" {token} ", HOURS)


async def test_guessing_the_token_is_slowed_down(people: People) -> None:
    first_visit.new_first_token()
    with pytest.raises(Throttled):
        for _ in range(30):
            with pytest.raises(Invalid):
                await first_visit.create_first_administrator(ELSEWHERE, "Eve", "eve", PASSWORD, "x", HOURS)


@pytest.mark.parametrize(
    ("name", "username", "password", "field"),
    [
        ("Ada", "", PASSWORD, "username"),
        ("Ada", "a b", PASSWORD, "username"),
        ("Ada", "a" * 65, PASSWORD, "username"),
        ("Ada", "ada\x00", PASSWORD, "username"),
        ("A" * 121, "ada", PASSWORD, "name"),
        ("A\x07", "ada", PASSWORD, "name"),
        ("Ada", "ada", "short", "password"),
    ],
)
async def test_absurd_fields_are_refused_where_they_stand(
    people: People, name: str, username: str, password: str, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        await first_visit.create_first_administrator(HERE, name, username, password, "", HOURS)
    assert list(refused.value.fields) == [field]
    assert await first_visit.is_empty()


# -- logging in -------------------------------------------------------------------------------------------------------


async def test_each_login_is_a_new_session_with_a_new_token(people: People) -> None:
    first = await people.first()
    one, two = await people.log_in("ada"), await people.log_in(" ADA ")
    assert len({first, one, two}) == 3
    kept = {row.token_hash for row in people.rows(LoginSession)}
    assert len(kept) == 3
    assert not kept & {first, one, two}, "the tokens themselves are not stored"
    assert people.verbs() == ["added", "logged in", "logged in"]


async def test_whatever_is_wrong_the_words_are_the_same(people: People) -> None:
    actor = await people.actor(await people.first())
    bob = await service.add(actor, "Bob", "bob", Role.MEMBER, PASSWORD)
    await service.disable(actor, bob)
    said = set()
    for username, password in [
        ("ada", WRONG),
        ("nobody", PASSWORD),
        ("bob", PASSWORD),
        ("", ""),
        ("a\x00da", PASSWORD),
    ]:
        with pytest.raises(Invalid) as refused:
            await people.log_in(username, password)
        said.add((str(refused.value), tuple(refused.value.fields.items())))
    assert len(said) == 1


async def test_a_right_password_is_refused_while_guessing_has_to_wait(people: People, clock: Clock) -> None:
    await people.first()
    for _ in range(5):
        with pytest.raises(Invalid):
            await people.log_in("ada", WRONG)
    with pytest.raises(Throttled, match="Wait 2 seconds"):
        await people.log_in("ada")
    assert people.verbs()[-1] == "failed to log in"
    clock.pass_by(2.1)
    assert await people.log_in("ada")
    assert await people.log_in("ada"), "and the wrong ones are forgiven"


async def test_guesses_at_once_are_slowed_down_like_guesses_in_a_row(people: People) -> None:
    await people.first()
    guesses = await asyncio.gather(*(people.log_in("ada", WRONG) for _ in range(40)), return_exceptions=True)
    assert sum(isinstance(it, Invalid) for it in guesses) == 5
    assert sum(isinstance(it, Throttled) for it in guesses) == 35


async def test_one_network_cannot_try_one_password_on_everybody(people: People) -> None:
    await people.first()
    with pytest.raises(Throttled):
        for number in range(30):
            with pytest.raises(Invalid):
                await people.log_in(f"person{number}", PASSWORD, ELSEWHERE)
    assert await people.log_in("ada"), "other networks go on"


async def test_ones_own_account_does_not_pay_for_guesses_at_others(people: People) -> None:
    await people.first()
    with pytest.raises(Throttled):
        for number in range(60):
            with pytest.raises(Invalid):
                await people.log_in(f"victim{number}", WRONG, ELSEWHERE)
            await people.log_in("ada", PASSWORD, ELSEWHERE)


async def test_a_weaker_hash_of_yesterday_is_replaced_at_login(people: People) -> None:
    await people.first()
    with Session(people.database.engine) as session:
        session.exec(select(LocalPassword)).one().hash = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(
            PASSWORD
        )
        session.commit()
    await people.log_in("ada")
    assert not passwords.is_outdated(people.hash_of("ada"))
    assert await people.log_in("ada")


async def guess(username: str, visitor: Visitor, people: People, times: int = 5) -> None:
    for _ in range(times):
        with pytest.raises(Invalid):
            await people.log_in(username, WRONG, visitor)


# -- one's own password -----------------------------------------------------------------------------------------------


async def test_a_new_password_ends_all_other_sessions(people: People) -> None:
    mine, other = await people.first(), await people.log_in("ada")
    actor, gone = await people.actor(mine), await people.actor(other)
    await accounts.change_password(actor, PASSWORD, "another good one")
    assert await sessions.find(mine, HOURS)
    assert await sessions.find(other, HOURS) is None
    assert [set(event.session_ids) for event in people.ended()] == [{gone.session_id}]
    with pytest.raises(Invalid):
        await people.log_in("ada")
    assert await people.log_in("ada", "another good one")


async def test_a_new_password_needs_the_old_one_and_must_be_good(people: People) -> None:
    actor = await people.actor(await people.first())
    for old, new, field in [
        (WRONG, "another good one", "old"),
        (PASSWORD, "short", "new"),
        (PASSWORD, PASSWORD, "new"),
    ]:
        with pytest.raises(Invalid) as refused:
            await accounts.change_password(actor, old, new)
        assert list(refused.value.fields) == [field]
    assert await people.log_in("ada")


async def test_guesses_at_the_log_in_page_keep_nobody_from_a_new_password(people: People) -> None:
    actor = await people.actor(await people.first())
    await guess("ada", HERE, people)
    await accounts.change_password(actor, PASSWORD, "another good one")


async def test_guessing_the_old_password_is_slowed_down(people: People) -> None:
    actor = await people.actor(await people.first())
    with pytest.raises(Throttled):
        for _ in range(10):
            with pytest.raises(Invalid):
                await accounts.change_password(actor, WRONG, "another good one")


async def test_who_is_signed_out_changes_nothing(people: People) -> None:
    actor = await people.actor(await people.first())
    await session_ends.end(actor)
    with pytest.raises(SignedOut):
        await accounts.change_password(actor, PASSWORD, "another good one")


async def test_an_expired_session_changes_nothing(people: People) -> None:
    actor = await people.actor(await people.first())
    with Session(people.database.engine) as session:
        session.get_one(LoginSession, actor.session_id).expires_at = utcnow() - timedelta(seconds=1)
        session.commit()
    with pytest.raises(SignedOut):
        await accounts.change_password(actor, PASSWORD, "another good one")


async def test_a_password_changed_while_the_old_one_was_checked(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    await people.first()
    check = passwords.is_right

    async def slow(stored: str | None, password: str, **of: bool) -> bool:
        right = await check(stored, password, **of)
        password_reset.reset_password("ada")
        return right

    monkeypatch.setattr(passwords, "is_right", slow)
    with pytest.raises(Invalid):
        await people.log_in("ada")
    assert len(people.rows(LoginSession)) == 1, "the first visit's, which the reset has ended"
