"""An administrator lets further keys for ccxt pass, on one exchange; nobody else does."""

from uuid import UUID

import pytest
from sqlmodel import Session, col, select

from core import db
from core.access.policy import Actor
from core.access.scopes import Role
from core.audit import AuditEvent
from core.errors import Invalid, NotFound
from core.exchanges import service
from core.exchanges.allowances import AllowanceDraft, allow
from core.exchanges.models import ExchangeDraft
from tests.core.trades.house import House, build

PROXY = {"exchange": {"ccxt_config": {"httpsProxy": "http://10.0.0.1:3128"}}}


@pytest.fixture
def house(database: db.Database) -> House:
    return build(database)


@pytest.fixture
def admin(house: House) -> Actor:
    return house.person("root", Role.ADMINISTRATOR)


@pytest.fixture
def member(house: House) -> Actor:
    return house.person("mia", Role.MEMBER)


def draft(name: str = "Main", kind: str = "kraken", **config: object) -> ExchangeDraft:
    return ExchangeDraft(name=name, exchange_type=kind, config=config)


async def kraken(owner: Actor) -> UUID:
    return (await service.add(owner, draft(), {})).id


async def test_what_is_allowed_may_be_saved_there_and_nowhere_else(member: Actor, admin: Actor) -> None:
    mine = await kraken(member)
    other = (await service.add(member, draft("Other"), {})).id
    with pytest.raises(Invalid):
        await service.edit(member, mine, draft(**PROXY))
    made = await allow(admin, mine, AllowanceDraft(own=["exchange.ccxt_config.httpsProxy", " httpsProxy ", ""]))
    assert (made.allowed_keys, made.bot_allowed_keys) == (("httpsProxy",), ())
    assert (await service.edit(member, mine, draft(**PROXY))).config == PROXY
    with pytest.raises(Invalid) as refusal:
        await service.edit(member, other, draft("Other", **PROXY))
    assert "exchange.ccxt_config.httpsProxy: It would send the traffic" in refusal.value.fields["config"]


async def test_what_bots_may_its_own_settings_may_too(member: Actor, admin: Actor) -> None:
    mine = await kraken(member)
    await allow(admin, mine, AllowanceDraft(bots=["httpsProxy"]))
    assert (await service.edit(member, mine, draft(**PROXY))).config == PROXY


async def test_the_owner_alone_cannot_allow_anything(member: Actor) -> None:
    mine = await kraken(member)
    with pytest.raises(NotFound):
        await allow(member, mine, AllowanceDraft(own=["urls"]))
    assert (await service.get(member, mine)).allowed_keys == ()


async def test_it_is_in_the_audit_once(house: House, member: Actor, admin: Actor) -> None:
    mine = await kraken(member)
    for _ in range(2):
        await allow(admin, mine, AllowanceDraft(own=["urls"], bots=["hostname"]))
    with Session(house.database.engine) as session:
        (line,) = session.exec(select(AuditEvent).where(col(AuditEvent.verb) == "allowed"))
    assert (line.actor_name, line.level, line.subject_id) == (admin.name, "warn", mine)
    assert "urls in its settings; hostname in those of bots too" in line.text
    assert (line.before, line.after) == ({"own": [], "bots": []}, {"own": ["urls"], "bots": ["hostname"]})


async def test_it_can_be_taken_back_and_what_is_stored_stays(member: Actor, admin: Actor) -> None:
    mine = await kraken(member)
    await allow(admin, mine, AllowanceDraft(own=["httpsProxy"]))
    await service.edit(member, mine, draft(**PROXY))
    await allow(admin, mine, AllowanceDraft())
    assert (await service.get(member, mine)).config == PROXY
    with pytest.raises(Invalid):
        await service.edit(member, mine, draft("Renamed", **PROXY))


async def test_another_type_is_allowed_nothing(member: Actor, admin: Actor) -> None:
    mine = await kraken(member)
    await allow(admin, mine, AllowanceDraft(own=["hostname"], bots=["httpsProxy"]))
    changed = await service.edit(member, mine, draft(kind="okx"))
    assert (changed.allowed_keys, changed.bot_allowed_keys) == ((), ())
    with pytest.raises(Invalid):
        await service.edit(member, mine, draft(kind="okx", **PROXY))


@pytest.mark.parametrize(
    ("field", "name"),
    [
        *(("own", name) for name in ("apiKey", "options.secret", "a b", "a..b", ".", "<b>", "ü", "x" * 50, "a\nb")),
        ("bots", "private_key"),
    ],
)
async def test_nonsense_and_credentials_are_refused_at_the_field(admin: Actor, field: str, name: str) -> None:
    with pytest.raises(Invalid) as refusal:
        await allow(admin, await kraken(admin), AllowanceDraft.model_validate({field: [name]}))
    assert set(refusal.value.fields) == {field}


async def test_there_is_an_end_to_the_list(admin: Actor) -> None:
    with pytest.raises(Invalid, match="Too many"):
        await allow(admin, await kraken(admin), AllowanceDraft(own=[f"key{number}" for number in range(31)]))
