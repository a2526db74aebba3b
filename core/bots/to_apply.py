"""What a restart of a bot would apply: the saved state compared with what its run began with. Parts that take effect
without a restart, such as the name, are left out."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from sqlmodel import Session, col, select

from core.bot_records.models import Bot, Deployment, Mode
from core.bots.settings import revised_bot
from core.configurations.differences import SECRETS, differences
from core.exchanges import revised_exchange
from core.exchanges.models import Exchange
from core.freqtrade.settings.document import Document
from core.revisions import kept_states
from core.revisions.revised import Revised
from core.revisions.shown import Shown, bounded, masked
from core.strategies.models import Strategy

_OF_BOT = ("config", "memory_bytes", "cpus", "pids", SECRETS)
_NOTHING: Final = Shown(())


@dataclass(frozen=True, slots=True)
class ToApply:
    """`own`: of the bot itself; `exchange`: of its exchange."""

    own: Shown = _NOTHING
    exchange: Shown = _NOTHING

    @property
    def has_new_secrets(self) -> bool:
        """Whether a secret was replaced, set or removed since the run began."""
        return any(one.is_secret for one in chain(self.own.lines, self.exchange.lines))


def to_apply(session: Session, bot: Bot, run: Deployment) -> ToApply:
    """Return what is saved and does not run yet, as far as the revisions tell. Nothing is told of an exchange whose
    revision of then is not known."""
    return ToApply(_of_bot(session, bot, run), _of_exchange(session, bot, run))


def _of_bot(session: Session, bot: Bot, run: Deployment) -> Shown:
    before, after = _both(session, revised_bot.REVISED, bot, run.config_revision, _OF_BOT)
    if run.freqtrade_version != bot.freqtrade_version:
        before, after = _with(before, after, "freqtrade_version", run, bot)
    if run.strategy_id != bot.strategy_id and not _is_same_source(session, run, bot):
        before, after = _with(before, after, "strategy_id", run, bot)
    return _shown(session, revised_bot.REVISED, before, after)


def _of_exchange(session: Session, bot: Bot, run: Deployment) -> Shown:
    """Return what changed of its exchange. A dry run gets no credentials."""
    if run.exchange_revision is None:
        return _NOTHING
    row = session.get_one(Exchange, bot.exchange_id)
    keys = ("config", SECRETS) if bot.mode is Mode.LIVE else ("config",)
    both = _both(session, revised_exchange.REVISED, row, run.exchange_revision, keys)
    return _shown(session, revised_exchange.REVISED, *both)


def _both(
    session: Session, revised: Revised, row: Any, number: int, keys: Collection[str]
) -> tuple[Document, Document]:
    """Return these keys as they were in that revision, and as they are now; both empty when it is the newest one."""
    if kept_states.newest_number(session, revised.kind, revised.id_of(row)) == number:
        return {}, {}
    last = kept_states.latest(session, revised.kind, revised.id_of(row))
    begun = kept_states.find(session, revised.kind, revised.id_of(row), number)
    known = begun.document if begun else {}
    today = kept_states.content_of(revised, row, last)
    held = [key for key in keys if key in known]
    return {key: known[key] for key in held}, {key: today[key] for key in held}


def _with(before: Document, after: Document, name: str, run: Deployment, bot: Bot) -> tuple[Document, Document]:
    return {name: str(getattr(run, name)), **before}, {name: str(getattr(bot, name)), **after}


def _is_same_source(session: Session, run: Deployment, bot: Bot) -> bool:
    """Return whether both versions run alike: another version may differ in its name and note alone."""
    alike = select(Strategy.sha256, Strategy.class_name, Strategy.config, Strategy.extras_sha256)
    both = session.exec(alike.where(col(Strategy.id).in_((run.strategy_id, bot.strategy_id)))).all()
    return len(both) == 2 and both[0] == both[1]


def _shown(session: Session, revised: Revised, before: Document, after: Document) -> Shown:
    old, new = (revised.words(session, masked(one)) for one in (before, after))
    return bounded(differences(old, new))
