from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import update
from sqlmodel import Session

from core.access import oneself
from core.access import people as service
from core.access.login_sessions import session_ends, sessions
from core.access.login_sessions.session_ends import Ending
from core.access.login_sessions.sessions import SessionView
from core.access.models import LoginSession
from core.access.scopes import Role
from core.db import utcnow
from core.errors import SignedOut
from tests import rows
from tests.core.access.accounts import HOURS, PASSWORD, People


def set_times(people: People, view: SessionView, **times: timedelta) -> None:
    """Relative to now."""
    now = utcnow()
    rows.change(people.database, LoginSession, view.id, **{name: now + ago for name, ago in times.items()})
    sessions._known.clear()


def opened_an_hour_ago(view: SessionView) -> SessionView:
    """As a page holds it that has been open since."""
    return replace(view, last_seen_at=utcnow() - timedelta(hours=1))


async def found(token: str) -> SessionView:
    view = await sessions.find(token, HOURS)
    assert view
    return view


@pytest.mark.parametrize("token", ["", "x", "x" * 10_000, "'; DROP TABLE person", "\x00"])
async def test_nobodys_token(people: People, token: str) -> None:
    await people.first()
    assert await sessions.find(token, HOURS) is None


async def test_the_hash_in_the_database_opens_nothing(people: People) -> None:
    await people.first()
    stored = people.rows(LoginSession)[0].token_hash
    assert await sessions.find(stored, HOURS) is None


async def test_remembered_for_a_moment_so_that_not_every_request_asks(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = await people.first()
    asked = []
    really = sessions._find
    monkeypatch.setattr(sessions, "_find", lambda *given: asked.append(given) or really(*given))
    for _ in range(10):
        await found(token)
    assert len(asked) == 1


async def test_logging_out_ends_it_at_once_in_every_tab(people: People) -> None:
    token = await people.first()
    view = await found(token)
    await session_ends.end(view.actor)
    assert await sessions.find(token, HOURS) is None
    assert [(set(it.session_ids), it.reason) for it in people.ended()] == [({view.id}, Ending.LOGGED_OUT)]
    await session_ends.end(view.actor)
    assert people.verbs().count("logged out") == 1


async def test_an_answer_that_was_under_way_at_the_end_is_not_remembered(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = await people.first()
    really = sessions._find

    async def ended_meanwhile(key: str, hours: float) -> SessionView | None:
        view = await really(key, hours)
        if view:
            await session_ends.end(view.actor)
        return view

    monkeypatch.setattr(sessions, "_find", ended_meanwhile)
    await sessions.find(token, HOURS)
    assert await sessions.find(token, HOURS) is None


async def test_it_slides_while_somebody_works_and_expires_when_nobody_does(people: People) -> None:
    token = await people.first()
    view = await found(token)
    set_times(people, view, last_seen_at=-timedelta(hours=1), expires_at=timedelta(minutes=1))
    await found(token)
    assert people.rows(LoginSession)[0].expires_at > utcnow() + timedelta(hours=HOURS - 1)
    set_times(people, view, expires_at=-timedelta(seconds=1))
    assert await sessions.find(token, HOURS) is None


async def test_it_ends_after_a_month_however_much_it_is_used(people: People) -> None:
    token = await people.first()
    view = await found(token)
    set_times(people, view, created_at=-timedelta(days=29))
    assert (await found(token)).id == view.id
    set_times(people, view, created_at=-timedelta(days=31), expires_at=timedelta(days=300))
    assert await sessions.find(token, HOURS) is None
    await sessions.keep(opened_an_hour_ago(view))
    assert await sessions.find(token, HOURS) is None
    assert await session_ends.dead_among({view.id}) == {view.id}
    with pytest.raises(SignedOut):
        await oneself.oneself(view.actor)


async def test_clicks_in_an_open_page_keep_it(people: People) -> None:
    view = await found(await people.first())
    set_times(people, view, last_seen_at=-timedelta(hours=1), expires_at=timedelta(minutes=1))
    await sessions.keep(opened_an_hour_ago(view))
    assert people.rows(LoginSession)[0].expires_at > utcnow() + timedelta(hours=HOURS - 1)


async def test_a_locked_database_keeps_nobody_from_looking(people: People, caplog: pytest.LogCaptureFixture) -> None:
    """Although it is time to store that they are still here. That this was not stored is logged."""
    token = await people.first()
    view = await found(token)
    set_times(people, view, last_seen_at=-timedelta(hours=1))
    with people.database.engine.connect() as other, other.begin():
        other.execute(update(LoginSession).values(address="locked"))
        here = await sessions.find(token, HOURS)
        assert here and here.id == view.id
    assert "The session of Ada could not be extended" in caplog.text


async def test_what_has_ended_is_not_brought_back_by_a_click(people: People) -> None:
    token = await people.first()
    view = await found(token)
    await session_ends.end(view.actor)
    set_times(people, view, last_seen_at=-timedelta(hours=1))
    await sessions.keep(opened_an_hour_ago(view))
    assert await sessions.find(token, HOURS) is None


async def test_the_dead_are_found_however_they_died(people: People) -> None:
    actor = await people.actor(await people.first())
    alive, expired, ended, disabled = [people.person(name) for name in ("al", "ex", "en", "di")]
    with Session(people.database.engine) as session:
        session.get_one(LoginSession, expired.session_id).expires_at = utcnow()
        session.commit()
    await session_ends.end(ended)
    await service.disable(actor, disabled.person_id)
    unknown = uuid4()
    ids = {it.session_id for it in (actor, alive, expired, ended, disabled) if it.session_id} | {unknown}
    assert await session_ends.dead_among(ids) == {expired.session_id, ended.session_id, disabled.session_id, unknown}


async def test_a_changed_role_is_known_at_the_next_request(people: People) -> None:
    actor = await people.actor(await people.first())
    bob = await service.add(actor, "Bob", "bob", Role.MEMBER, PASSWORD)
    token = await people.log_in("bob")
    assert (await found(token)).actor.role is Role.MEMBER
    await service.change_role(actor, bob, Role.VIEWER)
    assert (await found(token)).actor.role is Role.VIEWER


async def test_what_ended_long_ago_is_swept_and_the_living_stay(people: People) -> None:
    living = await found(await people.first())
    with Session(people.database.engine) as session:
        for ended, expires, began in ((-31, 1, -40), (None, -31, -40), (None, 1, -61), (-1, 1, -2)):
            session.add(
                LoginSession(
                    person_id=living.actor.person_id,
                    token_hash=str(uuid4()),
                    ended_at=None if ended is None else utcnow() + timedelta(days=ended),
                    expires_at=utcnow() + timedelta(days=expires),
                    created_at=utcnow() + timedelta(days=began),
                )
            )
        session.commit()
    await session_ends.sweep()
    assert len(people.rows(LoginSession)) == 2
    assert living.id in {row.id for row in people.rows(LoginSession)}
