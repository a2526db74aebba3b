"""Exchanges: keys go in and never come out, and stay with the exchange they were made for."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlmodel import Session, select

from core import db, events
from core.access.models import Person
from core.access.policy import Actor, Resource
from core.access.scopes import GIVABLE, Kind, Role, Scope
from core.access.sharing import grants
from core.audit import AuditEvent
from core.bot_records.models import Bot, BotStatus, Mode
from core.db import utcnow
from core.errors import FlotillaError, Invalid, NotFound, Refused
from core.exchanges import credentials, exchange_types, service
from core.exchanges.models import PRACTICE, Exchange, ExchangeDraft
from core.freqtrade.settings.exchanges import BY_NAME, Credential
from core.revisions.models import ConfigRevision
from tests.core.statements import statements
from tests.core.traces import backtest, change
from tests.core.trades.house import House, build

KEYS = {"api_key": "key-of-the-owner", "secret": "secret-of-the-owner"}
OLD = timedelta(days=2)


@pytest.fixture
def house(database: db.Database) -> House:
    return build(database)


def draft(name: str = "Main", kind: str = "kraken", **config: Any) -> ExchangeDraft:
    return ExchangeDraft(name=name, exchange_type=kind, config=config)


def row(house: House, id: UUID) -> Exchange | None:
    with Session(house.database.engine) as session:
        return session.get(Exchange, id)


def kept(house: House, id: UUID) -> dict[str, str]:
    found = row(house, id)
    assert found is not None
    return credentials.opened(found)


# -- credentials ------------------------------------------------------------------------------------------------------


async def test_credentials_never_come_out(house: House) -> None:
    made = await service.add(house.owner, draft(), KEYS)
    views = [
        made,
        await service.get(house.owner, made.id),
        await service.edit(house.owner, made.id, draft("Other")),
        await service.replace_credentials(house.owner, made.id, KEYS),
        *await service.list_exchanges(house.owner),
    ]
    found = row(house, made.id)
    assert found is not None
    assert found.credentials
    for view in views:
        assert not any(secret in repr(view) for secret in (*KEYS.values(), found.credentials))
    assert made.credentials_set == ("api_key", "secret")


async def test_credentials_are_nowhere_in_clear(house: House) -> None:
    """Not in the row, its revisions, or the trail."""
    made = await service.add(house.owner, draft(), KEYS)
    await service.replace_credentials(house.owner, made.id, {"secret": "another-secret"})
    with Session(house.database.engine) as session:
        rows = [
            *session.exec(select(Exchange)),
            *session.exec(select(AuditEvent)),
            *session.exec(select(ConfigRevision)),
        ]
        stored = repr([row.model_dump() for row in rows])
    assert not any(secret in stored for secret in (*KEYS.values(), "another-secret"))


async def test_replacing_one_keeps_the_others(house: House) -> None:
    made = await service.add(house.owner, draft("Main", "okx"), KEYS | {"password": "phrase"})
    await service.replace_credentials(house.owner, made.id, {"secret": " new ", "password": "", "api_key": "  "})
    assert kept(house, made.id) == {"api_key": KEYS["api_key"], "secret": "new", "password": "phrase"}


async def test_replacing_nothing_changes_nothing(house: House) -> None:
    made = await service.add(house.owner, draft(), KEYS)
    after = await service.replace_credentials(house.owner, made.id, {"secret": ""})
    assert after.credentials_changed_at == made.credentials_changed_at


async def test_what_is_missing_is_told(house: House) -> None:
    made = await service.add(house.owner, draft("Main", "okx"), KEYS)
    assert made.credentials_missing == (Credential.PASSWORD,)
    assert (await service.add(house.owner, draft("Play", PRACTICE), {})).credentials_missing == ()


async def test_credentials_that_do_not_open_hide_no_other_exchange_and_can_be_set_anew(house: House) -> None:
    mine, theirs = await service.add(house.owner, draft(), KEYS), await service.add(house.owner, draft("Other"), KEYS)
    with Session(house.database.engine) as session:
        row = session.get_one(Exchange, mine.id)
        row.credentials = session.get_one(Exchange, theirs.id).credentials  # moved by who can write the database
        session.add(row)
        session.commit()
    shown = {one.name: one.credentials_set for one in await service.list_exchanges(house.owner)}
    assert (shown["Main"], shown["Other"]) == ((), ("api_key", "secret"))
    with pytest.raises(Refused):
        kept(house, mine.id)
    await service.replace_credentials(house.owner, mine.id, {"api_key": "new"})
    assert kept(house, mine.id) == {"api_key": "new"}


async def test_wiping_keeps_the_exchange(house: House) -> None:
    made = await service.add(house.owner, draft(), KEYS)
    after = await service.wipe_credentials(house.owner, made.id)
    assert after.credentials_set == ()
    assert kept(house, made.id) == {}
    assert (await service.get(house.owner, made.id)).name == "Main"


async def test_keys_of_one_exchange_are_never_handed_to_another(house: House) -> None:
    made = await service.add(house.owner, draft(), KEYS)
    after = await service.edit(house.owner, made.id, draft("Main", "binance"))
    assert (after.exchange_type, after.credentials_set) == ("binance", ())


async def test_an_edit_brings_new_keys_or_does_nothing_at_all(house: House) -> None:
    made = await service.add(house.owner, draft(), KEYS)
    with pytest.raises(Invalid):
        await service.edit(house.owner, made.id, draft("Other"), {"wallet_address": "0x1"})
    assert (await service.get(house.owner, made.id)).name == "Main"
    await service.edit(house.owner, made.id, draft("Other"), {"secret": "new"})
    assert kept(house, made.id) == {"api_key": KEYS["api_key"], "secret": "new"}


@pytest.mark.parametrize(
    ("kind", "given", "wrong"),
    [
        ("kraken", {"password": "phrase"}, "password"),
        ("hyperliquid", {"api_key": "key"}, "api_key"),
        (PRACTICE, {"api_key": "key"}, "api_key"),
        ("kraken", {"login": "me"}, "login"),
        ("kraken", {"secret": "x" * 8193}, "secret"),
    ],
)
async def test_a_wrong_credential_is_named(house: House, kind: str, given: dict[str, str], wrong: str) -> None:
    with pytest.raises(Invalid) as caught:
        await service.add(house.owner, draft("Main", kind), given)
    assert set(caught.value.fields) == {wrong}
    assert not any(one.name == "Main" for one in await service.list_exchanges(house.owner))


def test_each_exchange_asks_for_its_own() -> None:
    known = exchange_types.types()
    assert next(iter(known)) == PRACTICE
    assert known[PRACTICE].credentials == ()
    assert known["okx"].credentials == (Credential.API_KEY, Credential.SECRET, Credential.PASSWORD)
    assert known["hyperliquid"].credentials == (Credential.WALLET_ADDRESS, Credential.PRIVATE_KEY)
    assert set(known) == {PRACTICE, *BY_NAME}


# -- bots with the old key --------------------------------------------------------------------------------------------


async def test_live_bots_started_before_the_change_run_with_the_old_key(house: House) -> None:
    made = await service.add(house.owner, draft(), KEYS)
    for name, mode, started_at in (
        ("Before", Mode.LIVE, utcnow() - OLD),
        ("Paper", Mode.DRY_RUN, utcnow() - OLD),  # was never given a key
        ("After", Mode.LIVE, utcnow() + OLD),
    ):
        house.bot(name, mode, started_at, exchange_id=made.id)
    view = await service.get(house.owner, made.id)
    assert (view.bot_count, view.old_key_bots) == (3, 1)
    assert [one.old_key_bots for one in await service.list_exchanges(house.owner) if one.id == made.id] == [1]


async def test_without_a_change_no_key_is_old(house: House) -> None:
    made = await service.add(house.owner, draft(), {})
    house.bot("Before", Mode.LIVE, utcnow() - OLD, exchange_id=made.id)
    assert made.credentials_changed_at is None
    assert (await service.wipe_credentials(house.owner, made.id)).old_key_bots == 0


# -- what is refused --------------------------------------------------------------------------------------------------


async def test_a_name_is_taken_once_per_owner_and_free_again_when_deleted(house: House) -> None:
    made = await service.add(house.owner, draft(), {})
    other = await service.add(house.owner, draft("Other"), {})
    for attempt in (
        lambda: service.add(house.owner, draft(" Main "), {}),
        lambda: service.edit(house.owner, other.id, draft()),
    ):
        with pytest.raises(Invalid) as caught:
            await attempt()
        assert set(caught.value.fields) == {"name"}
    await service.add(house.person("eve"), draft(), {})
    await service.remove(house.owner, made.id)
    assert (await service.add(house.owner, draft(), {})).name == "Main"


async def test_an_unknown_type_is_refused(house: House) -> None:
    with pytest.raises(Invalid) as caught:
        await service.add(house.owner, draft(kind="mtgox"), {})
    assert set(caught.value.fields) == {"exchange_type"}


@pytest.mark.parametrize(
    "config",
    [
        {"exchange": {"key": "k"}},
        {"exchange": {"secret": "s"}},
        {"exchange": {"ccxt_config": {"apiKey": "k"}}},
        {"exchange": {"ccxt_config": {"httpsProxy": "http://elsewhere"}}},
        {"telegram": {"token": "12:ab"}},
        {"dry_run": False},
        {"add_config_files": ["/etc/passwd"]},
        {"webhook": {"entry": {"address": "https://me:pass@example.org"}}},
    ],
)
async def test_settings_hold_no_secrets_and_nothing_that_redirects(house: House, config: dict[str, Any]) -> None:
    made = await service.add(house.owner, draft("Fine"), {})
    for attempt in (
        lambda: service.add(house.owner, draft("Main", **config), {}),
        lambda: service.edit(house.owner, made.id, draft("Fine", **config)),
    ):
        with pytest.raises(Invalid) as caught:
            await attempt()
        assert set(caught.value.fields) == {"config"}
    assert (await service.get(house.owner, made.id)).config == {}


async def test_the_type_stays_while_bots_use_it(house: House) -> None:
    made = await service.add(house.owner, draft(), KEYS)
    house.bot("Ada", exchange_id=made.id)
    with pytest.raises(Invalid) as caught:
        await service.edit(house.owner, made.id, draft(kind="binance"))
    assert set(caught.value.fields) == {"exchange_type"}
    assert kept(house, made.id) == KEYS
    assert (await service.edit(house.owner, made.id, draft("New name"))).name == "New name"


async def test_every_kind_of_stranger(house: House) -> None:
    made = await service.add(house.owner, draft(), KEYS)
    resource = Resource(Kind.EXCHANGE, made.id, house.owner.person_id)
    viewer, user = house.person("vera"), house.person("ursula")
    await grants.give(house.owner, resource, viewer.person_id, frozenset(GIVABLE[Kind.EXCHANGE]))
    change(house, Person, viewer.person_id, role=Role.VIEWER)
    await grants.give(house.owner, resource, user.person_id, frozenset({Scope.VIEW, Scope.USE}))
    assert (await service.get(viewer, made.id)).scopes == {Scope.VIEW}
    assert (await service.get(user, made.id)).scopes == {Scope.VIEW, Scope.USE}
    for who in (house.person("eve"), viewer, user):
        for attempt in changes(who, made.id):
            with pytest.raises(NotFound):
                await attempt
    with pytest.raises(NotFound):
        await service.add(viewer, draft(), {})
    assert [one.id for one in await service.list_exchanges(user, Scope.USE)] == [made.id]
    assert await service.list_exchanges(viewer, Scope.USE) == []
    assert kept(house, made.id) == KEYS


def changes(who: Actor, id: UUID) -> list[Any]:
    return [
        service.edit(who, id, draft("Mine")),
        service.replace_credentials(who, id, {"secret": "mine"}),
        service.wipe_credentials(who, id),
        service.remove(who, id),
    ]


# -- deleting ---------------------------------------------------------------------------------------------------------


async def test_in_use_is_refused_with_who_uses_it(house: House) -> None:
    made = await service.add(house.owner, draft(), KEYS)
    house.bot("Zoe", exchange_id=made.id)
    house.bot("Ada", exchange_id=made.id)
    with pytest.raises(Refused) as caught:
        await service.remove(house.owner, made.id)
    assert caught.value.reasons == ("Ada", "Zoe")
    assert kept(house, made.id) == KEYS


async def test_what_nothing_used_is_gone(house: House) -> None:
    made = await service.add(house.owner, draft(), KEYS)
    await service.remove(house.owner, made.id)
    assert row(house, made.id) is None
    with pytest.raises(NotFound):
        await service.get(house.owner, made.id)


@pytest.mark.parametrize("trace", ["an archived bot", "a database of a bot that has moved on", "a backtest"])
async def test_what_has_a_history_is_archived_without_its_keys(house: House, trace: str) -> None:
    made = await service.add(house.owner, draft(), KEYS)
    leave_trace(house, made.id, trace)
    await service.remove(house.owner, made.id)
    found = row(house, made.id)
    assert found is not None
    assert found.archived_at is not None
    assert found.credentials == ""
    assert made.id not in {one.id for one in await service.list_exchanges(house.owner)}
    for attempt in changes(house.owner, made.id):
        with pytest.raises(NotFound):
            await attempt


def leave_trace(house: House, exchange_id: UUID, trace: str) -> None:
    if trace == "a backtest":
        house.add(backtest(house, exchange_id=exchange_id))
        return
    bot_id = house.bot("Ada", exchange_id=exchange_id).bot_id
    if trace == "an archived bot":
        change(house, Bot, bot_id, archived_at=utcnow(), status=BotStatus.STOPPED)
    else:
        change(house, Bot, bot_id, exchange_id=house.exchange_id)


# -- what is told, and what it costs ----------------------------------------------------------------------------------


async def test_every_change_is_told_and_noted(house: House) -> None:
    heard: list[events.Event] = []
    stop = events.subscribe(heard.append, events.ThingChanged)
    made = await service.add(house.owner, draft(), KEYS)
    await service.edit(house.owner, made.id, draft("Other"))
    await service.wipe_credentials(house.owner, made.id)
    await service.remove(house.owner, made.id)
    stop()
    assert heard == [events.ThingChanged("exchange", made.id)] * 4
    with Session(house.database.engine) as session:
        lines = session.exec(select(AuditEvent.text).where(AuditEvent.subject_id == made.id)).all()
    assert lines == [
        "added exchange Main",
        "edited exchange Other",
        "wiped the credentials of exchange Other",
        "deleted exchange Other",
    ]


async def test_a_refused_change_is_not_told(house: House) -> None:
    heard: list[events.Event] = []
    stop = events.subscribe(heard.append, events.ThingChanged)
    with pytest.raises(FlotillaError):
        await service.add(house.owner, draft(kind="mtgox"), {})
    stop()
    assert heard == []


async def test_many_cost_as_many_statements_as_one(house: House) -> None:
    user = house.person("ursula")
    counts = []
    for more in (1, 30):
        for number in range(more):
            made = await service.add(house.owner, draft(f"Account {more} {number} {uuid4().hex[:4]}"), KEYS)
            house.bot(f"Bot {more} {number}", Mode.LIVE, exchange_id=made.id)
            resource = Resource(Kind.EXCHANGE, made.id, house.owner.person_id)
            await grants.give(house.owner, resource, user.person_id, frozenset({Scope.VIEW}))
        for who in (house.owner, user):
            with statements(house.database) as sent:
                assert len(await service.list_exchanges(who)) >= more
            counts.append(len(sent))
    assert counts[:2] == counts[2:]
