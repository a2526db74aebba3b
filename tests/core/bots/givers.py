"""What is shared or traded before a test."""

from uuid import UUID

from sqlmodel import Session

from core.access.models import AccessGrant
from core.access.policy import Actor
from core.access.scopes import Kind, Scope
from core.bot_records.models import BotStatus
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from tests.core.bots.conftest import House

S = BotStatus


def give(house: House, kind: Kind, thing: UUID, to: Actor, *scopes: Scope) -> None:
    with Session(house.database.engine) as session:
        for scope in scopes:
            session.add(
                AccessGrant(
                    kind=kind, resource_id=thing, grantee_id=to.person_id, scope=scope, granted_by=house.owner.person_id
                )
            )
        session.commit()


async def kraken(house: House, **credentials: str) -> UUID:
    return (await exchanges.add(house.owner, ExchangeDraft(name="K", exchange_type="kraken"), credentials)).id
