"""Whether a start is allowed. The rights of the bot's owner decide, whoever or whatever starts it."""

from sqlmodel import Session, col, select

from core.access.absent import Answer
from core.bot_records.models import Bot, Deployment
from core.bots.rights import entitlement
from core.bots.settings import recipes
from core.exchanges.models import Exchange


def require_right(session: Session, bot: Bot) -> None:
    """Require that the start is allowed. Errors: `Refused` when the owner may not use what the bot refers to. While the
    answer is unknown, `Refused` unless Flotilla restarts exactly what ran before."""
    verdict = entitlement.of(session, bot)
    comes_back = bot.generation == bot.applied_generation
    if verdict.answer is not Answer.UNKNOWN or not (comes_back and _is_unchanged(session, bot)):
        verdict.require()


def _is_unchanged(session: Session, bot: Bot) -> bool:
    """Return whether the bot would run as it last ran, with the same credentials. The credentials are compared first,
    by time, so that newer ones are not opened for the comparison."""
    begun = (Deployment.bot_id == bot.id, Deployment.workload_id != "")
    last = session.exec(select(Deployment).where(*begun).order_by(col(Deployment.started_at).desc())).first()
    changed_at = session.get_one(Exchange, bot.exchange_id).credentials_changed_at
    if last is None or (changed_at is not None and changed_at > last.started_at):
        return False
    return recipes.current_fingerprint(session, bot, last) == last.fingerprint
