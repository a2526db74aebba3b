"""Who may do what: role × whose it is × what was given, as a table."""

from uuid import UUID, uuid4

import pytest
from sqlmodel import Session, select

from core.access.policy import HOUSE, Actor, Resource, current, fetch, require, rights, visible
from core.access.scopes import GIVABLE, Kind, Role, Scope
from core.bot_records.models import Bot
from core.db import utcnow
from core.errors import NotFound, SignedOut
from tests.core.access.house import House

OWNERS = frozenset({Scope.VIEW, Scope.USE, Scope.OPERATE, Scope.EDIT, Scope.DELETE, Scope.SHARE})
NOTHING: frozenset[Scope] = frozenset()
LOOK = frozenset({Scope.VIEW})
ADMINISTRATOR, MEMBER, VIEWER = Role.ADMINISTRATOR, Role.MEMBER, Role.VIEWER


def scopes(house: House, actor: Actor, resource: Resource) -> frozenset[Scope]:
    with Session(house.database.engine) as session:
        return rights(session, current(session, house.resolved(actor)), resource.kind).of(resource)


@pytest.mark.parametrize(
    ("role", "is_owner", "given", "may"),
    [
        (ADMINISTRATOR, False, [], frozenset(Scope)),
        (ADMINISTRATOR, True, [], frozenset(Scope)),
        (MEMBER, True, [], OWNERS),
        (MEMBER, False, [], NOTHING),
        (MEMBER, False, [Scope.VIEW], LOOK),
        (MEMBER, False, [Scope.OPERATE], LOOK | {Scope.OPERATE}),  # whoever may do anything may look
        (MEMBER, False, [Scope.EDIT, Scope.DELETE], LOOK | {Scope.EDIT, Scope.DELETE}),
        (VIEWER, False, [], NOTHING),
        (VIEWER, False, [Scope.VIEW], LOOK),
        (VIEWER, False, [Scope.OPERATE, Scope.EDIT, Scope.DELETE], LOOK),  # given while he was a member
        (VIEWER, True, [], LOOK),  # what he owned before he became one
    ],
)
@pytest.mark.parametrize("kind", [Kind.BOT, Kind.EXCHANGE, Kind.STRATEGY, Kind.RUNNER])
def test_scopes(
    house: House, kind: Kind, role: Role, is_owner: bool, given: list[Scope], may: frozenset[Scope]
) -> None:
    who = house.demote(house.olga, role) if is_owner else house.person("who", role)
    resource = house.resource(kind)
    house.give(resource, who, *given)
    assert scopes(house, who, resource) == may
    assert sees(house, who) == (may != NOTHING) if kind is Kind.BOT else True


def sees(house: House, actor: Actor, scope: Scope = Scope.VIEW) -> bool:
    with Session(house.database.engine) as session:
        mine = visible(current(session, house.resolved(actor)), Kind.BOT, Bot.id, Bot.owner_id, scope)
        return session.exec(select(Bot.id).where(mine)).first() is not None


@pytest.mark.parametrize(
    ("role", "may"), [(ADMINISTRATOR, frozenset(Scope)), (MEMBER, {Scope.CREATE}), (VIEWER, NOTHING)]
)
def test_scopes_of_the_house(house: House, role: Role, may: frozenset[Scope]) -> None:
    assert scopes(house, house.person("who", role), HOUSE) == may


def test_a_list_and_a_question_agree_on_every_scope(house: House) -> None:
    who = house.person("who")
    house.give(house.resource(Kind.BOT), who, Scope.OPERATE)
    for scope in OWNERS:
        assert sees(house, who, scope) == (scope in scopes(house, who, house.resource(Kind.BOT))), scope


def test_a_right_to_one_thing_is_none_to_another_of_its_id(house: House) -> None:
    """Kinds do not mix: an exchange's right opens no bot, be their ids the same."""
    who = house.person("who")
    house.give(Resource(Kind.EXCHANGE, house.bot_id, None), who, Scope.EDIT)
    assert scopes(house, who, house.resource(Kind.BOT)) == NOTHING
    assert not sees(house, who)


def test_what_a_group_was_given_its_people_have(house: House) -> None:
    who, other = house.person("who"), house.person("other")
    house.give_group(house.resource(Kind.BOT), house.group("Night shift", who), Scope.OPERATE)
    assert scopes(house, who, house.resource(Kind.BOT)) == {Scope.VIEW, Scope.OPERATE}
    assert scopes(house, other, house.resource(Kind.BOT)) == NOTHING


def test_nobody_can_be_given_the_right_to_give_on(house: House) -> None:
    assert all(Scope.SHARE not in given for given in GIVABLE.values())
    assert all({Scope.CREATE, Scope.ADMINISTER}.isdisjoint(given) for given in GIVABLE.values())
    assert Kind.HOUSE not in GIVABLE


def test_unknown_and_forbidden_sound_alike(house: House) -> None:
    who = house.person("who")
    assert said(house, who, house.bot_id) == said(house, who, uuid4()) != ""


def test_what_is_archived_can_only_be_looked_at(house: House) -> None:
    house.change(Bot, house.bot_id, archived_at=utcnow())
    assert said(house, house.olga, house.bot_id, Scope.VIEW) == ""
    for scope in OWNERS - LOOK:
        assert said(house, house.olga, house.bot_id, scope) != "", scope
        assert said(house, house.admin, house.bot_id, scope) != "", scope


def said(house: House, actor: Actor, bot_id: UUID, scope: Scope = Scope.VIEW) -> str:
    with Session(house.database.engine) as session:
        try:
            fetch(session, actor, scope, Bot, bot_id)
        except NotFound as error:
            return str(error)
        return ""


@pytest.mark.parametrize("leave", [House.disable, House.end_session, House.let_expire])
def test_an_open_page_outlives_no_session(house: House, leave) -> None:  # type: ignore[no-untyped-def]
    leave(house, house.olga)
    with Session(house.database.engine) as session, pytest.raises(SignedOut):
        require(session, house.olga, Scope.VIEW, house.resource(Kind.BOT))
    with Session(house.database.engine) as session, pytest.raises(SignedOut):
        fetch(session, house.olga, Scope.VIEW, Bot, uuid4())


def test_a_session_of_somebody_else_makes_nobody_an_owner(house: House) -> None:
    """The session must be the person's own: it is the one that can be ended."""
    mallory = house.person("mallory")
    forged = Actor(house.olga.person_id, "Olga", MEMBER, mallory.session_id)
    with Session(house.database.engine) as session, pytest.raises(SignedOut):
        require(session, forged, Scope.VIEW, house.resource(Kind.BOT))
