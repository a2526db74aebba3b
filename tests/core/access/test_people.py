import asyncio
from uuid import uuid4

import pytest

from core.access import oneself, people_view
from core.access import people as service
from core.access.local import accounts
from core.access.local import reset_password as password_reset
from core.access.login_sessions import sessions
from core.access.login_sessions.session_ends import Ending
from core.access.models import Person
from core.access.scopes import Role
from core.errors import FlotillaError, Invalid, NotFound, Refused, SignedOut
from tests.core.access.accounts import HOURS, PASSWORD, People

OWN = "a password of my own"


async def test_somebody_new_has_to_choose_a_password_of_his_own(people: People) -> None:
    ada = await people.actor(await people.first())
    await service.add(ada, " Bob ", "Bob", Role.MEMBER, PASSWORD)
    token = await people.log_in("bob")
    view = await sessions.find(token, HOURS)
    assert view and view.must_change
    await accounts.change_password(view.actor, PASSWORD, OWN)
    view = await sessions.find(token, HOURS)
    assert view and not view.must_change


async def test_the_list_says_who_is_there_and_since_when(people: People) -> None:
    ada = await people.actor(await people.first())
    await service.add(ada, "Bob", "bob", Role.VIEWER, PASSWORD)
    listed = await people_view.list_people(ada)
    assert [(it.username, it.role, it.is_disabled, it.must_change) for it in listed] == [
        ("ada", Role.ADMINISTRATOR, False, False),
        ("bob", Role.VIEWER, False, True),
    ]
    assert listed[0].last_seen_at is not None
    assert listed[1].last_seen_at is None


async def test_a_user_name_is_given_once_whatever_its_case(people: People) -> None:
    ada = await people.actor(await people.first())
    with pytest.raises(Invalid) as refused:
        await service.add(ada, "Other", "ADA", Role.MEMBER, PASSWORD)
    assert "username" in refused.value.fields


async def test_disabling_ends_his_sessions_and_enabling_lets_him_in_again(people: People) -> None:
    ada = await people.actor(await people.first())
    bob = await service.add(ada, "Bob", "bob", Role.MEMBER, PASSWORD)
    tokens = [await people.log_in("bob"), await people.log_in("bob")]
    his = await people.actor(tokens[0])
    await service.disable(ada, bob)
    assert [await sessions.find(token, HOURS) for token in tokens] == [None, None]
    assert [(len(it.session_ids), it.reason) for it in people.ended()] == [(2, Ending.DISABLED)]
    with pytest.raises(SignedOut):
        await oneself.oneself(his)
    await service.enable(ada, bob)
    assert [await sessions.find(token, HOURS) for token in tokens] == [None, None], "they stay ended"
    assert await people.log_in("bob")


async def test_a_reset_password_ends_his_sessions_and_has_to_be_changed(people: People) -> None:
    ada = await people.actor(await people.first())
    bob = await service.add(ada, "Bob", "bob", Role.MEMBER, PASSWORD)
    token = await people.log_in("bob")
    await service.reset_password(ada, bob, "given by ada again")
    assert await sessions.find(token, HOURS) is None
    view = await sessions.find(await people.log_in("bob", "given by ada again"), HOURS)
    assert view and view.must_change


async def test_the_last_administrator_stays(people: People) -> None:
    ada = await people.actor(await people.first())
    for attempt in (service.disable(ada, ada.person_id), service.change_role(ada, ada.person_id, Role.MEMBER)):
        with pytest.raises(Refused, match="last administrator"):
            await attempt
    bob = people.person("bob", Role.ADMINISTRATOR)
    await service.disable(ada, bob.person_id)
    with pytest.raises(Refused, match="last administrator"):
        await service.change_role(ada, ada.person_id, Role.VIEWER)


async def test_two_administrators_who_disable_each_other_at_once_leave_one(people: People) -> None:
    ada, bob = people.person("ada", Role.ADMINISTRATOR), people.person("bob", Role.ADMINISTRATOR)
    both = await asyncio.gather(
        service.disable(ada, bob.person_id), service.disable(bob, ada.person_id), return_exceptions=True
    )
    assert sum(isinstance(it, FlotillaError) for it in both) == 1
    assert sum(person.disabled_at is None for person in people.rows(Person)) == 1


async def test_whoever_lost_his_role_acts_no_more_on_a_page_still_open(people: People) -> None:
    ada, bob = people.person("ada", Role.ADMINISTRATOR), people.person("bob", Role.ADMINISTRATOR)
    await service.change_role(ada, bob.person_id, Role.MEMBER)
    assert bob.role is Role.ADMINISTRATOR, "as the page he has open still believes"
    with pytest.raises(NotFound):
        await people_view.list_people(bob)


async def test_unknown_people(people: People) -> None:
    ada = await people.actor(await people.first())
    for attempt in (service.disable(ada, uuid4()), service.reset_password(ada, uuid4(), PASSWORD)):
        with pytest.raises(NotFound):
            await attempt


async def test_oneself(people: People) -> None:
    ada = await people.actor(await people.first())
    await oneself.change_oneself(ada, " Ada L. ", "Europe/Berlin")
    me = await oneself.oneself(ada)
    assert (me.name, me.username, me.time_zone) == ("Ada L.", "ada", "Europe/Berlin")
    for name, zone, field in [("", "UTC", "name"), ("x" * 121, "UTC", "name"), ("Ada", "Mars/Base", "time_zone")]:
        with pytest.raises(Invalid) as refused:
            await oneself.change_oneself(ada, name, zone)
        assert list(refused.value.fields) == [field]


async def test_everything_leaves_a_line(people: People) -> None:
    ada = await people.actor(await people.first())
    bob = await service.add(ada, "Bob", "bob", Role.MEMBER, PASSWORD)
    await service.change_role(ada, bob, Role.VIEWER)
    await service.disable(ada, bob)
    await service.enable(ada, bob)
    await service.reset_password(ada, bob, OWN)
    await oneself.change_oneself(ada, "Ada L.", "UTC")
    await accounts.change_password(ada, PASSWORD, OWN)
    assert people.verbs() == [
        "added", "added", "changed role", "disabled", "enabled", "reset password", "changed", "changed password",
    ]  # fmt: skip


# -- the command line -------------------------------------------------------------------------------------------------


async def test_rescue_gives_a_new_password_and_opens_a_disabled_account(people: People) -> None:
    token = await people.first()
    password = password_reset.reset_password("Ada")
    with pytest.raises(Invalid):
        await people.log_in("ada")
    view = await sessions.find(await people.log_in("ada", password), HOURS)
    assert view and view.must_change
    sessions._known.clear()  # another process did it: what is remembered lasts some seconds
    assert await sessions.find(token, HOURS) is None


async def test_rescue_names_those_who_are_there(people: People) -> None:
    await people.first()
    with pytest.raises(NotFound, match="There are: ada"):
        password_reset.reset_password("eve")
