"""Checks of a bot's settings by Freqtrade itself, for people who save them. A check that cannot be made holds nothing
up."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from sqlmodel import Session

from core.access.policy import HOUSE, Actor, allowed, current, fetch, require
from core.access.scopes import Scope
from core.bot_records.models import Bot, BotDraft
from core.bots import service
from core.bots.rights import entitlement, foreign_images
from core.bots.settings import secrets
from core.bots.verdicts import asking, question
from core.bots.verdicts.question import Question
from core.db import read_only
from core.errors import FlotillaError, Invalid, NotFound, Refused, Unavailable
from core.exchanges.models import Exchange
from core.freqtrade.settings.document import Document
from core.freqtrade.verdicts.verdict import Verdict
from core.runners.models import RunnerRow
from core.strategies.models import Strategy


@dataclass(frozen=True, slots=True)
class Checked:
    """What Freqtrade said. `verdict`: None when it was not asked. `unchecked`: why it could not be asked, a sentence;
    empty when nothing had to be."""

    verdict: Verdict | None = None
    unchecked: str = ""


async def of_draft(actor: Actor, draft: BotDraft, bot_id: UUID | None, default_version: str) -> Checked:
    """Ask Freqtrade about a bot that is about to be saved. `bot_id`: the bot that is edited or copied, whose secrets
    are kept. What Freqtrade reads as before is not asked again. Errors: `Invalid` at the field, as saving raises."""
    try:
        asked = await _of_draft(actor, draft, bot_id, default_version)
        return Checked(await asking.verdict(asked, actor.person_id)) if asked else Checked()
    except (Refused, Unavailable) as error:
        return Checked(unchecked=str(error))


async def of_bot(actor: Actor, bot_id: UUID) -> Checked:
    """Ask Freqtrade about a bot as it is saved. Errors: `NotFound`."""
    try:
        return Checked(await asking.verdict(await _of_bot(actor, bot_id), actor.person_id))
    except (Invalid, Refused, Unavailable) as error:
        return Checked(unchecked=str(error))


@read_only
def _of_bot(session: Session, actor: Actor, bot_id: UUID) -> Question:
    bot = service.living(session, actor, Scope.OPERATE, bot_id)
    entitlement.of(session, bot).require()
    return question.of_bot(session, bot)


@read_only
def _of_draft(
    session: Session, actor: Actor, draft: BotDraft, bot_id: UUID | None, default_version: str
) -> Question | None:
    """Return the question; None when the bot has it already."""
    before = service.living(session, actor, Scope.EDIT, bot_id) if bot_id else None
    if before is None:
        require(session, actor, Scope.CREATE, HOUSE)
    _require_use(session, actor, draft, before)
    plain, secret = _config(session, draft, before)
    made = _made(draft, plain, before, default_version)
    asked = question.question(session, made, secret)
    return None if before and asked.key == _key_of(session, before) else asked


def _config(session: Session, draft: BotDraft, before: Bot | None) -> tuple[Document, Document]:
    """Return the (plain, secret) settings. Errors: `Invalid` for what no bot may have, which is never run."""
    kept = secrets.unseal(before.id, before.secure_config)[1] if before else {}
    return service.checked_config(session, draft, kept, before)


def _made(draft: BotDraft, plain: Document, before: Bot | None, default_version: str) -> Bot:
    """Return a row that is never stored."""
    version = draft.freqtrade_version or (before.freqtrade_version if before else default_version)
    values = draft.model_dump(exclude={"config", "freqtrade_version"})
    id, owner_id = (before.id, before.owner_id) if before else (uuid4(), uuid4())
    return Bot(**values, id=id, owner_id=owner_id, freqtrade_version=version, config=plain)


def _require_use(session: Session, actor: Actor, draft: BotDraft, before: Bot | None) -> None:
    """Check that the actor may let this strategy run there, as a start does: they may use what is newly chosen, and
    start the bot. Errors: `Invalid` at the field, `Refused`."""
    for field, model, wanted, held in (
        ("exchange_id", Exchange, draft.exchange_id, before and before.exchange_id),
        ("strategy_id", Strategy, draft.strategy_id, before and before.strategy_id),
        ("runner_id", RunnerRow, draft.runner_id, before and before.runner_id),
    ):
        try:
            if wanted != held:
                fetch(session, actor, Scope.USE, model, wanted)
        except NotFound as error:
            raise Invalid(str(error), fields={field: "Choose one that you may use."}) from error
    held_version = before and (before.freqtrade_version, before.runner_id)
    if draft.freqtrade_version and (draft.freqtrade_version, draft.runner_id) != held_version:
        runner = session.get_one(RunnerRow, draft.runner_id)
        foreign_images.require(session, actor, runner, draft.freqtrade_version, "freqtrade_version")
    if before is not None and not allowed(session, current(session, actor), Scope.OPERATE, before.resource):
        raise Refused("Only people who may start this bot can let Freqtrade check it.")
    if before is not None:
        entitlement.of(session, before).require()


def _key_of(session: Session, bot: Bot) -> str:
    """Return the key of the bot as it is saved; empty when it cannot be asked about."""
    try:
        return question.of_bot(session, bot).key
    except FlotillaError:
        return ""
