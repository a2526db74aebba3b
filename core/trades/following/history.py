"""Closed trades, until we hold exactly those that Freqtrade holds: nothing lost, nothing doubled, also when the list
changes while it is read, and when the bot falls silent in the middle.

Newest first, from the top down to what is known, is enough nearly always; our count against the bot's `total_trades`
proves it. Where the counts disagree (deleted there, equal close dates torn apart by a page's end), everything is read
once in the stable order of ids. Trades that cannot be understood are counted with the others here, for the bot counts
them too; as long as there are any, a proof reads everything again.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlmodel import Session

from core.db import read_only, tell, transaction, utcnow
from core.errors import Unavailable
from core.events import TradeChanged
from core.freqtrade.api.account_shapes import Profit
from core.freqtrade.api.error_answers import Failed
from core.freqtrade.api.trade_lists import TradesPage
from core.freqtrade.api.trade_shapes import ClosedTrade
from core.trades.following import progress
from core.trades.following.proof import agrees, tell_of_mismatch
from core.trades.kept import incomplete
from core.trades.kept.kept_trades import closed_count, supersede_all_but
from core.trades.kept.rows import Key, key_of
from core.trades.kept.upsert import Source, Stored

log = logging.getLogger(__name__)

LOOK = 20
"""Trades in the first page: most syncs are about one."""
PAGE = 500
"""More at once costs the bot hundreds of megabytes."""
OVERLAP = 5
"""Rows read again at the top of each page, for what moved down while we read."""
ATTEMPTS = 3


class Bookkeeper(Protocol):
    """What is asked of a bot here; `core.freqtrade.api.client.BotClient` is the real one."""

    async def trades_page(self, limit: int = 50, offset: int = 0, newest_first: bool = True) -> TradesPage: ...

    async def profit(self) -> Profit: ...


@dataclass(frozen=True, slots=True)
class Taken:
    """`count`: closed trades that we hold now, incomplete ones too. `closed_changed`: some came, changed or went."""

    count: int = 0
    closed_changed: bool = False


@dataclass(frozen=True, slots=True)
class _Pass:
    taken: Taken
    complete: bool


async def catch_up(
    bot: Bookkeeper, source: Source, *, back_to_ms: int | None = None, everything: bool = False
) -> Taken:
    """Read what is new, and prove that nothing is missing. `back_to_ms`: look again at everything closed since.
    `everything`: look again at all.

    Errors: `Unavailable` when the bot stops answering or its list never holds still; what was stored stays, and the
    next call goes on from there.
    """
    changed = False
    for attempt in range(2 * ATTEMPTS):
        by_close = attempt % 2 == 0 and not everything
        result = await (_newest_if_told(bot, source, back_to_ms) if by_close else _all(bot, source))
        changed = changed or result.taken.closed_changed
        if result.complete:
            return Taken(result.taken.count, changed)
    raise Unavailable("The bot's list of closed trades changed each time it was read; it will be read again.")


async def prove(bot: Bookkeeper, source: Source) -> Taken:
    """Our sum and count against the bot's own `/profit`; when they disagree twice, everything is read anew, logged and
    audited. Reads the bot's whole database: once a night and after a start."""
    taken = Taken()
    for _ in range(2):  # a trade may close between the two questions
        caught = await catch_up(bot, source, everything=await _has_incomplete(source))
        taken = Taken(caught.count, taken.closed_changed or caught.closed_changed)
        try:
            profit = await bot.profit()
        except Failed as failure:  # of one trade that it cannot count: the number of trades is proof enough then
            log.warning("The sum of the trades of bot %s cannot be checked: %s", source.bot_id, failure)
            return taken
        if await agrees(source, profit):
            return taken
    result = await _all(bot, source)
    await tell_of_mismatch(source, profit)
    return Taken(result.taken.count, True)


async def _newest_if_told(bot: Bookkeeper, source: Source, back_to_ms: int | None) -> _Pass:
    """A trade at which the bot fails is found in the order of ids only: it has a place that stays."""
    try:
        return await _newest(bot, source, back_to_ms)
    except Failed as failure:
        log.info("All trades of bot %s are read by id: %s", source.bot_id, failure)
        return _Pass(Taken(), complete=False)


async def _newest(bot: Bookkeeper, source: Source, back_to_ms: int | None) -> _Pass:
    """From the newest close down, until what we hold is what it holds. Incomplete: only reading everything will do."""
    offset, size, changed = 0, LOOK, False
    while True:
        page = await bot.trades_page(size, offset, newest_first=True)
        stored, count = await _keep(source, page)
        changed = changed or stored.closed_changed
        taken = Taken(count, changed)
        if count == page.total_trades and stored.last_was_known and _reaches(page.trades, back_to_ms):
            return _Pass(taken, complete=True)
        if count > page.total_trades or page.length < size or offset > page.total_trades:
            return _Pass(taken, complete=count == page.total_trades)
        offset += size - OVERLAP
        size = PAGE if page.total_trades - count > LOOK else LOOK


async def _all(bot: Bookkeeper, source: Source) -> _Pass:
    """Every closed trade by id; what is ours alone is marked as gone. Incomplete when the list changed meanwhile."""
    offset, changed = 0, False
    totals: set[int] = set()
    present: set[Key] = set()
    odd: set[str] = set()
    while True:
        page = await bot.trades_page(PAGE, offset, newest_first=False)
        stored, count = await _keep(source, page)
        changed = changed or stored.closed_changed
        totals.add(page.total_trades)
        present.update(map(key_of, page.trades))
        odd.update(map(incomplete.place_of, page.incomplete))
        if page.length < PAGE or offset > page.total_trades:
            break
        offset += PAGE - OVERLAP
    if totals != {len(present) + len(odd)}:
        return _Pass(Taken(count, changed), complete=False)
    gone, count = await _forget_all_but(source, present, odd)
    return _Pass(Taken(count, changed or gone > 0), complete=count == len(present) + len(odd))


def _reaches(trades: Sequence[ClosedTrade], back_to_ms: int | None) -> bool:
    return back_to_ms is None or not trades or trades[-1].close_timestamp < back_to_ms


@transaction
def _keep(session: Session, source: Source, page: TradesPage) -> tuple[Stored, int]:
    stored = incomplete.take(session, source, page.as_trades, utcnow())
    if stored.events:
        tell(session, TradeChanged(source.bot_id))
    count = _held(session, source)
    progress.note(session, source, count, page.total_trades)
    return stored, count


@transaction
def _forget_all_but(session: Session, source: Source, present: set[Key], odd: set[str]) -> tuple[int, int]:
    gone = supersede_all_but(session, source, present, utcnow(), is_open=False)
    if incomplete.forget_all_but(session, source, odd, is_open=False) or gone:
        tell(session, TradeChanged(source.bot_id))
    return gone, _held(session, source)


def _held(session: Session, source: Source) -> int:
    return closed_count(session, source) + incomplete.count_of(session, source)


@read_only
def held(session: Session, source: Source) -> int:
    """Closed trades that we hold now, incomplete ones too: to be compared with `total_trades`."""
    return _held(session, source)


@read_only
def _has_incomplete(session: Session, source: Source) -> bool:
    return incomplete.count_of(session, source) > 0
