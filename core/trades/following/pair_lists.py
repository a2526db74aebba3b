"""Keeps how the pair list of each bot changes: a backtest of the bot takes the pairs of a day."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col, select

from core.bot_records.models import Bot, BotPairList
from core.db import transaction, utcnow

MOST_PAIRS = 500
"""Of a list; what follows is not kept."""
MOST_LISTS = 200
"""Of a bot; older ones are forgotten."""


class Recorder:
    """Records the list of one run of a bot. What was told last is remembered, so that nothing is written twice."""

    def __init__(self, bot_id: UUID) -> None:
        self._bot_id = bot_id
        self._told: tuple[str, ...] = ()

    async def take(self, pairs: Sequence[str]) -> None:
        """Keep the list if it differs from the last one; their order counts. An empty one is left out: the bot tells it
        before its loop has turned."""
        told = tuple(pairs[:MOST_PAIRS])
        if told and told != self._told:
            await record(self._bot_id, told)
            self._told = told


@transaction
def record(session: Session, bot_id: UUID, pairs: Sequence[str]) -> bool:
    """Add the list of a bot if it differs from its newest one, and forget the oldest; return whether it did. For the
    follower of the bot: it checks no permission."""
    lists = select(BotPairList).where(BotPairList.bot_id == bot_id).order_by(col(BotPairList.at).desc())
    newest = session.exec(lists.limit(1)).first()
    if session.get(Bot, bot_id) is None or (newest and newest.pairs == list(pairs)):
        return False
    session.add(BotPairList(bot_id=bot_id, at=utcnow(), pairs=list(pairs)))
    session.flush()
    oldest = session.exec(lists.offset(MOST_LISTS - 1).limit(1)).first()
    if oldest:
        session.execute(delete(BotPairList).where(col(BotPairList.bot_id) == bot_id, col(BotPairList.at) < oldest.at))
    return True
