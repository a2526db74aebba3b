"""Whoever uses exchanges, strategies and runners says so in one place."""

from uuid import UUID, uuid4

import pytest
from sqlmodel import Session

from core import boot, in_use
from core.access.policy import Actor, Resource
from core.access.scopes import Kind, Role
from core.db import Database
from core.errors import Refused
from core.in_use import Count, Users
from tests.core.trades.house import build

THING = Resource(Kind.EXCHANGE, uuid4(), uuid4())
ME = Actor(uuid4(), "Ada", Role.MEMBER)


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_use, "_registered", {})


@pytest.fixture
def session(database: Database) -> Session:
    return Session(database.engine)


def test_without_anybody_nothing_is_taken_for_unused(session: Session) -> None:
    for ask in (
        lambda: in_use.refuse_while_used(session, ME, THING, ""),
        lambda: in_use.was_used(session, Kind.EXCHANGE, [THING.id]),
        lambda: in_use.count(session, Count.LIVING, Kind.EXCHANGE),
        lambda: in_use.workspaces(session, THING.id),
    ):
        with pytest.raises(RuntimeError):
            ask()


def test_each_room_refuses_for_its_own(session: Session) -> None:
    in_use.register(Users("bots", {}))
    in_use.register(Users("alerts", {}, holders=lambda *_: ["Loud", "1 that you may not see"]))
    with pytest.raises(Refused, match="Alerts still use this exchange") as refused:
        in_use.refuse_while_used(session, ME, THING, "Delete them.")
    assert (list(refused.value.reasons), refused.value.hint) == (["Loud", "1 that you may not see"], "Delete them.")


def test_what_several_rooms_tell_is_added_up_and_asked_of_each_once(session: Session) -> None:
    id_ = UUID(int=1)
    for name in ("bots", "alerts", "alerts"):
        in_use.register(
            Users(name, {}, counts=lambda *_: {id_: 2}, workspaces=lambda *_, name=name: {name: name.title()})
        )
    assert in_use.count(session, Count.LIVING, Kind.RUNNER) == {id_: 4}
    assert in_use.workspaces(session, id_) == {"bots": "Bots", "alerts": "Alerts"}


def test_the_house_knows_of_bots_and_of_backtests(database: Database) -> None:
    boot.register_users()
    house = build(database)
    other = house.exchange("Unused")

    def was_used(*ids: UUID) -> bool:
        with Session(database.engine) as session:
            return in_use.was_used(session, Kind.EXCHANGE, ids)

    assert not was_used(house.exchange_id, other)
    house.bot()
    assert was_used(house.exchange_id, other)
    assert not was_used(other)
    assert {users.name for users in in_use._all()} == {"bots", "backtests"}
