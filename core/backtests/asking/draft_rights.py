"""What of a draft its asker may not name: drafts come from runs of others too. Within the caller's transaction."""

from sqlmodel import Session

from core.access.policy import Actor, allowed, current, fetch
from core.access.scopes import Scope
from core.backtests.models import BacktestDraft
from core.bot_records.models import Bot
from core.bots.rights import foreign_images
from core.runners.models import RunnerRow


def without_unseen_bot(session: Session, actor: Actor, draft: BacktestDraft) -> BacktestDraft:
    """Return the draft, without its bot when the actor may not see it, or there is none."""
    bot = session.get(Bot, draft.bot_id) if draft.bot_id else None
    if bot and allowed(session, current(session, actor), Scope.VIEW, bot.resource):
        return draft
    return draft.model_copy(update={"bot_id": None})


def require_version(session: Session, actor: Actor, draft: BacktestDraft, version: str) -> None:
    """Check that the actor may let this version run on the draft's runner, which they may use. Errors: `Invalid`."""
    runner = fetch(session, actor, Scope.USE, RunnerRow, draft.runner_id)
    foreign_images.require(session, actor, runner, version, "freqtrade_version")
