"""What people note about backtests: favourites, tags and notes. Only the owner and administrators may."""

from collections.abc import Iterable
from uuid import UUID

from sqlmodel import Session, col, delete

from core import events, json_safe
from core.access.policy import Actor
from core.backtests.listed.run_lines import NARROW
from core.backtests.models import MOST_NOTES, Backtest, BacktestTag
from core.backtests.tag_words import cleaned
from core.backtests.who_may import fetch_own
from core.db import tell, transaction
from core.errors import Invalid


@transaction
def set_favourite(session: Session, actor: Actor, backtest_id: UUID, is_favourite: bool) -> None:
    """Mark the backtest as a favourite, or take that back. Favourites are kept when old results are deleted."""
    row = fetch_own(session, actor, backtest_id, NARROW)
    row.is_favourite = is_favourite
    _changed(session, row)


@transaction
def annotate(session: Session, actor: Actor, backtest_id: UUID, notes: str, tags: Iterable[str]) -> None:
    """Replace notes and tags of the backtest, both or neither. Errors: `Invalid` at `notes` or `tags`."""
    row = fetch_own(session, actor, backtest_id, NARROW)
    if len(notes) > MOST_NOTES:
        words = f"Notes have at most {MOST_NOTES:,} characters; these have {len(notes):,}."
        raise Invalid(words, fields={"notes": words})
    wanted = cleaned(tags)
    row.notes = json_safe.text(notes).strip()
    session.execute(delete(BacktestTag).where(col(BacktestTag.backtest_id) == row.id))
    session.add_all(BacktestTag(backtest_id=row.id, tag=tag) for tag in wanted)
    _changed(session, row)


def _changed(session: Session, row: Backtest) -> None:
    session.add(row)
    tell(session, events.ThingChanged("backtest", row.id))
