"""Images that people call by their full name, for bots on Docker runners. An engine fetches them from any registry with
its own credentials, and packages are installed with the password of the index in them. So somebody who may edit the
runner chooses one first; others may take what a bot there has already."""

from sqlmodel import Session, col, select

from core.access.policy import Actor, allowed, current
from core.access.scopes import Scope
from core.bot_records.models import Bot
from core.errors import Invalid
from core.freqtrade import versions
from core.runners.models import RunnerRow

WORDS = (
    "Only people who may edit this runner choose an image by its full name, unless a bot there has it already. "
    "Choose a version such as 2026.9 or develop, or ask them."
)


def require(session: Session, actor: Actor, runner: RunnerRow, version: str, field: str) -> None:
    """Check that the actor may let a bot run with this version there. Errors: `Invalid` at `field`."""
    if not _is_foreign(version) or allowed(session, current(session, actor), Scope.EDIT, runner.resource):
        return
    if not is_for_all(session, runner, version):
        raise Invalid("Another version, please.", fields={field: WORDS})


def is_for_all(session: Session, runner: RunnerRow, version: str) -> bool:
    """Return whether whoever may use the runner may choose this version there."""
    if not _is_foreign(version):
        return True
    its = (Bot.runner_id == runner.id, Bot.freqtrade_version == version, col(Bot.archived_at).is_(None))
    return session.exec(select(Bot.id).where(*its).limit(1)).first() is not None


def _is_foreign(version: str) -> bool:
    return versions.is_choosable(version) and versions.parse(version).name != ""
