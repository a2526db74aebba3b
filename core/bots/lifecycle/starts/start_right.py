"""May this start be made? What its owner may use counts, whoever or whatever starts it."""

from sqlmodel import Session, col, select

from core.access.absent import Answer
from core.bot_records.models import Bot, Deployment
from core.bots.rights import entitlement
from core.bots.settings import recipes
from core.exchanges.models import Exchange


def require_right(session: Session, bot: Bot) -> None:
    """Errors: `Refused` when its owner may not use what it refers to; while that is not known, when what would start is
    not what ran before, or somebody wished it."""
    verdict = entitlement.of(session, bot)
    comes_back = bot.generation == bot.applied_generation
    if verdict.answer is not Answer.UNKNOWN or not (comes_back and _is_unchanged(session, bot)):
        verdict.require()


def _is_unchanged(session: Session, bot: Bot) -> bool:
    """It would run as it last ran, with the credentials of then: these are compared first, as nothing newer is opened
    to find out."""
    begun = (Deployment.bot_id == bot.id, Deployment.workload_id != "")
    last = session.exec(select(Deployment).where(*begun).order_by(col(Deployment.started_at).desc())).first()
    changed_at = session.get_one(Exchange, bot.exchange_id).credentials_changed_at
    if last is None or (changed_at is not None and changed_at > last.started_at):
        return False
    return recipes.current_fingerprint(session, bot, last) == last.fingerprint
