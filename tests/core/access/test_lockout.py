"""Whoever guesses waits; whoever lives here gets in all the same."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from sqlmodel import Session, col, select

from core import db
from core.access import people as service
from core.access.local import accounts, login, passwords, throttle
from core.access.local import reset_password as password_reset
from core.access.models import KnownBrowser, LoginGuess
from core.access.policy import Actor
from core.access.request_origin import Visitor
from core.access.scopes import Role
from core.audit import AuditEvent
from core.errors import Invalid, Throttled
from tests import rows
from tests.core.access.accounts import ELSEWHERE, PASSWORD, Clock, People
from tests.core.statements import statements

WRONG = "wrong horse battery"
NEW = "another good one"
CAFE = Visitor("198.51.100.20", "Firefox", is_at_home=False)


async def lock(people: People, username: str = "ada", visitor: Visitor = ELSEWHERE) -> None:
    """As a stranger there who does not give up."""
    with pytest.raises(Throttled):
        for _ in range(30):
            with pytest.raises(Invalid):
                await people.log_in(username, WRONG, visitor)


async def is_let_in(people: People, username: str, password: str, visitor: Visitor) -> bool:
    try:
        await people.log_in(username, password, visitor)
    except Throttled:
        return False
    return True


async def used_before(people: People, visitor: Visitor = CAFE, username: str = "ada") -> Visitor:
    """The same visitor with the cookie of a login."""
    return replace(visitor, known_as=(await people.admit(username, visitor=visitor)).browser)


# -- who waits --------------------------------------------------------------------------------------------------------


async def test_guesses_from_one_network_keep_nobody_out_from_another(people: People) -> None:
    await people.first()
    await lock(people)
    assert not await is_let_in(people, "ada", PASSWORD, ELSEWHERE)
    assert not await is_let_in(people, "ada", PASSWORD, replace(ELSEWHERE, address="203.0.113.77")), "a neighbour of it"
    assert await is_let_in(people, "ada", PASSWORD, CAFE)
    assert not await is_let_in(people, "ada", PASSWORD, ELSEWHERE), "which lifts nothing there"


async def test_a_restart_lifts_no_lock(people: People) -> None:
    await people.first()
    await lock(people)
    url = people.database.url
    db.disconnect()
    people.database = db.connect(url)
    assert not await is_let_in(people, "ada", PASSWORD, ELSEWHERE)


async def test_the_wait_ends(people: People, clock: Clock) -> None:
    await people.first()
    await lock(people)
    clock.pass_by(2.1)
    assert await is_let_in(people, "ada", PASSWORD, ELSEWHERE)


@pytest.mark.parametrize("reset", ["command line", "administrator"])
async def test_a_reset_lifts_it_everywhere(people: People, reset: str) -> None:
    ada = await people.actor(await people.first())
    bob = await service.add(ada, "Bob", "bob", Role.MEMBER, PASSWORD)
    await lock(people, "bob", ELSEWHERE)
    await lock(people, "bob", CAFE)
    if reset == "command line":
        new = password_reset.reset_password("bob")
    else:
        await service.reset_password(ada, bob, new := NEW)
    assert await is_let_in(people, "bob", new, ELSEWHERE)
    assert await is_let_in(people, "bob", new, CAFE)


# -- browsers that are known ------------------------------------------------------------------------------------------


async def test_a_browser_that_was_used_before_passes_beside_the_lock(people: People) -> None:
    await people.first()
    mine = await used_before(people)
    await lock(people, visitor=CAFE)
    assert not await is_let_in(people, "ada", PASSWORD, CAFE)
    again = await people.admit("ada", visitor=mine)
    assert not await is_let_in(people, "ada", PASSWORD, CAFE), "others there go on waiting"
    assert not await is_let_in(people, "ada", PASSWORD, mine), "a copy of its cookie from before the login is old"
    assert await is_let_in(people, "ada", PASSWORD, replace(mine, known_as=again.browser))


async def test_it_passes_beside_those_who_try_every_name_from_its_network(people: People) -> None:
    await people.first()
    mine = await used_before(people)
    with pytest.raises(Throttled):
        for number in range(40):
            with pytest.raises(Invalid):
                await people.log_in(f"person{number}", WRONG, CAFE)
    assert not await is_let_in(people, "ada", PASSWORD, CAFE)
    assert await is_let_in(people, "ada", PASSWORD, mine)


async def test_it_is_known_for_its_own_person_alone(people: People) -> None:
    ada = await people.actor(await people.first())
    await service.add(ada, "Bob", "bob", Role.MEMBER, PASSWORD)
    bobs = await used_before(people, username="bob")
    await lock(people, "ada", CAFE)
    assert not await is_let_in(people, "ada", PASSWORD, bobs)


async def test_guesses_in_a_known_browser_wait_too(people: People) -> None:
    await people.first()
    mine = await used_before(people)
    await lock(people, visitor=mine)
    assert not await is_let_in(people, "ada", PASSWORD, mine)
    assert await is_let_in(people, "ada", PASSWORD, CAFE), "as a stranger they may try what strangers may"


async def change(ada: Actor, bob: Actor) -> str:
    await accounts.change_password(bob, PASSWORD, NEW)
    return NEW


async def reset(ada: Actor, bob: Actor) -> str:
    await service.reset_password(ada, bob.person_id, NEW)
    return NEW


async def rescued(ada: Actor, bob: Actor) -> str:
    return password_reset.reset_password("bob")


async def disable(ada: Actor, bob: Actor) -> str:
    await service.disable(ada, bob.person_id)
    await service.enable(ada, bob.person_id)
    return PASSWORD


@pytest.mark.parametrize("ending", [change, reset, rescued, disable])
async def test_a_new_password_and_a_disabled_account_end_what_was_known(
    people: People, ending: Callable[[Actor, Actor], Awaitable[str]]
) -> None:
    ada = await people.actor(await people.first())
    await service.add(ada, "Bob", "bob", Role.MEMBER, PASSWORD)
    admission = await people.admit("bob", visitor=CAFE)
    password = await ending(ada, await people.actor(admission.session))
    await lock(people, "bob", CAFE)
    assert not await is_let_in(people, "bob", password, replace(CAFE, known_as=admission.browser))
    assert not people.rows(KnownBrowser) or {row.person_id for row in people.rows(KnownBrowser)} == {ada.person_id}


# -- what strangers can cause -----------------------------------------------------------------------------------------


async def test_a_crowd_of_strangers_leaves_room_for_known_browsers(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many networks they come from: so many passwords are checked at once, and no more."""
    await people.first()
    mine = await used_before(people)
    let_go, at_work, check = asyncio.Event(), asyncio.Semaphore(0), passwords.is_right

    async def slow(stored: str | None, password: str, **of: bool) -> bool:
        if password == WRONG:
            at_work.release()
            await let_go.wait()
        return await check(stored, password, **of)

    monkeypatch.setattr(passwords, "is_right", slow)
    strangers = [
        asyncio.create_task(people.log_in(f"name{number}", WRONG, Visitor(f"10.0.{number}.1", "", False)))
        for number in range(60)
    ]
    for _ in range(20):
        await at_work.acquire()
    assert await is_let_in(people, "ada", PASSWORD, mine)
    assert not await is_let_in(people, "ada", PASSWORD, CAFE), "a stranger more"
    let_go.set()
    kinds = [type(outcome) for outcome in await asyncio.gather(*strangers, return_exceptions=True)]
    assert (kinds.count(Invalid), kinds.count(Throttled)) == (20, 40)
    assert await is_let_in(people, "ada", PASSWORD, CAFE), "and afterwards everybody is served again"


async def test_an_empty_name_is_a_name_like_any_other(people: People, clock: Clock) -> None:
    """Not that of all names together, whose longest wait is another."""
    await people.first()
    for _ in range(12):
        await lock(people, "")
        clock.pass_by(max(row.waits_until for row in people.rows(LoginGuess)).timestamp() - clock.now.timestamp())
    by_name = [row for row in people.rows(LoginGuess) if row.name_hash]
    assert (len(by_name), len(people.rows(LoginGuess))) == (1, 2)
    await lock(people, "", replace(ELSEWHERE, address="10.9.9.9"))
    for number in range(30):
        with pytest.raises((Invalid, Throttled)) as refused:
            await people.log_in(f"person{number}", WRONG, ELSEWHERE)
    assert refused.type is Throttled


async def test_guesses_leave_a_bounded_number_of_lines_and_rows(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(login, "_MOST_TOLD_AN_HOUR", 3)
    monkeypatch.setattr(throttle, "_MOST_ROWS", 20)
    await people.first()
    for number in range(12):
        await lock(people, visitor=Visitor(f"2001:db8:{number}::1", "", False))
    assert people.verbs().count("failed to log in") == 3
    assert len(people.rows(LoginGuess)) <= 20


async def test_one_lock_is_told_once(people: People, clock: Clock) -> None:
    await people.first()
    for _ in range(4):
        await lock(people)
        clock.pass_by(60.0)
    with Session(people.database.engine) as session:
        told = session.exec(select(AuditEvent.text).where(col(AuditEvent.verb) == "failed to log in")).all()
    assert told == ["failed to log in as ada several times from 203.0.113.9"]


async def test_who_has_to_wait_costs_no_password_and_no_writer(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    await people.first()
    await lock(people)
    monkeypatch.delattr(passwords, "is_right")
    with people.database.engine.connect() as other, other.begin(), pytest.raises(Throttled):
        await people.log_in("ada", PASSWORD, ELSEWHERE)  # another writer is at work meanwhile


# -- what strangers can learn -----------------------------------------------------------------------------------------


async def test_known_and_unknown_names_cost_the_same_and_hear_the_same(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the first guess to the lock and beyond: the same statements, the same passwords checked, the same words."""
    ada = await people.actor(await people.first())
    bob = await service.add(ada, "Bob", "bob", Role.MEMBER, PASSWORD)
    await service.disable(ada, bob)
    rows.keep(people.database, rows.person("eve"))  # without a password kept here
    checked: list[int] = []
    verify = passwords._verify
    monkeypatch.setattr(
        passwords, "_verify", lambda stored, given: checked.append(len(stored)) or verify(stored, given)
    )
    seen = {}
    for number, username in enumerate(("ada", "bob", "eve", "nobody")):
        checked.clear()
        visitor, said = Visitor(f"10.0.{number}.1", "", False), []
        with statements(people.database) as sent:
            for _ in range(8):
                with pytest.raises((Invalid, Throttled)) as refused:
                    await people.log_in(username, WRONG, visitor)
                said.append(f"{type(refused.value)} {refused.value}")
        seen[username] = (sent, list(checked), said)
    assert [it for it in seen.values() if it != seen["ada"]] == []
    assert len(seen["ada"][1]) == 5


async def test_at_home_nobodys_passwords_are_hashed_once_there_is_an_account(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    await people.first()
    monkeypatch.delattr(passwords, "hashed")
    with pytest.raises(accounts.Refused, match="There is an administrator already"):
        await people.first()
