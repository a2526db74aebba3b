"""Hands a bot over to another owner, because its owner left or their account is disabled. A running bot keeps
running."""

from uuid import UUID

from sqlmodel import Session

from core import audit, events
from core.access import absent, authority
from core.access.absent import Answer
from core.access.models import Person
from core.access.policy import HOUSE, Actor, require
from core.access.scopes import Scope
from core.bots import service
from core.bots.databases import maintenance
from core.bots.rights import entitlement, withdrawal
from core.bots.settings.revised_bot import REVISED
from core.db import tell, transaction
from core.errors import Invalid
from core.names import refuse_taken_name
from core.revisions.kept_states import changing


async def hand_over(actor: Actor, bot_id: UUID, person_id: UUID) -> None:
    """Give a bot another owner. Administrators only. Errors: `Invalid` at `person_id` when the other person may not use
    what the bot refers to; `Refused` while the bot is in maintenance."""
    await authority.current().look_up({person_id})
    await _hand_over(actor, bot_id, person_id)


@transaction
def _hand_over(session: Session, actor: Actor, bot_id: UUID, person_id: UUID) -> None:
    bot = service.living(session, actor, Scope.VIEW, bot_id)
    require(session, actor, Scope.ADMINISTER, HOUSE)
    maintenance.refuse_while_busy(session, bot)
    heir = absent.of(session, {person_id}).get(person_id)
    if heir is None or heir.person_id == bot.owner_id:
        raise Invalid("Nothing to hand over.", fields={"person_id": "Choose somebody else."})
    verdict = entitlement.verdicts(session, [bot], lambda _: heir)[bot.id]
    if verdict.answer is not Answer.YES:
        raise Invalid(verdict.reason, fields={"person_id": verdict.reason})
    before = session.get_one(Person, bot.owner_id).name
    with changing(session, REVISED, bot, actor.person_id):
        bot.owner_id = person_id
        refuse_taken_name(session, bot, "a bot")
    withdrawal.note(session, bot, verdict)
    session.add(bot)
    authority.current().handed_over(session, bot.resource, bot.name)
    text = f"handed {bot.name} over from {before} to {heir.name}"
    audit.record(session, actor.doer, "handed over", bot.subject, text)
    tell(session, events.DesiredStateChanged(bot.id))
