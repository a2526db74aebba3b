"""Reads closed trades until exactly those that Freqtrade has are stored: none lost, none doubled, even when the list
changes during the read or the bot stops answering in the middle.

Reading newest first, from the top down to the known trades, is nearly always enough; comparing the stored count with
the bot's `total_trades` proves it. When the counts disagree (trades were deleted there, or equal close dates were split
between two pages), everything is read once in the stable order of ids. Trades that cannot be understood are counted
here too, because the bot counts them; while there are any, a proof reads everything again.
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
"""Trades in the first page; most syncs need only one."""
PAGE = 500
"""Trades in a full page. Larger pages cost the bot hundreds of megabytes."""
OVERLAP = 5
"""Rows read again at the top of each page, because rows move down when a trade closes during the read."""
ATTEMPTS = 3


class Bookkeeper(Protocol):
    """The API that a sync needs; `core.freqtrade.api.client.BotClient` implements it."""

    async def trades_page(self, limit: int = 50, offset: int = 0, newest_first: bool = True) -> TradesPage: ...

    async def profit(self) -> Profit: ...


@dataclass(frozen=True, slots=True)
class Taken:
    """The result of a sync. `count`: closed trades that are stored now, including incomplete ones. `closed_changed`:
    some were added, changed or removed."""

    count: int = 0
    closed_changed: bool = False


@dataclass(frozen=True, slots=True)
class _Pass:
    taken: Taken
    complete: bool


async def catch_up(
    bot: Bookkeeper, source: Source, *, back_to_ms: int | None = None, everything: bool = False
) -> Taken:
    """Read new trades and prove that none is missing. `back_to_ms`: also read again everything closed since then.
    `everything`: read all trades again.

    Errors: `Unavailable` when the bot stops answering or its list keeps changing; stored trades stay, and the next call
    continues from there.
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
    """Compare the stored sum and count with the bot's own `/profit`. When they disagree twice, everything is read
    again, logged and audited. Reads the bot's whole database, so it runs once a night and after a start."""
    taken = Taken()
    for _ in range(2):  # a trade may close between the two requests
        caught = await catch_up(bot, source, everything=await _has_incomplete(source))
        taken = Taken(caught.count, taken.closed_changed or caught.closed_changed)
        try:
            profit = await bot.profit()
        except Failed as failure:  # the bot cannot count one of its trades; then the number of trades is proof enough
            log.warning("The sum of the trades of bot %s cannot be checked: %s", source.bot_id, failure)
            return taken
        if await agrees(source, profit):
            return taken
    result = await _all(bot, source)
    await tell_of_mismatch(source, profit)
    return Taken(result.taken.count, True)


async def _newest_if_told(bot: Bookkeeper, source: Source, back_to_ms: int | None) -> _Pass:
    """Read newest first; incomplete when the bot fails. A trade at which the bot fails can only be found in the order
    of ids, where its place is stable."""
    try:
        return await _newest(bot, source, back_to_ms)
    except Failed as failure:
        log.info("All trades of bot %s are read by id: %s", source.bot_id, failure)
        return _Pass(Taken(), complete=False)


async def _newest(bot: Bookkeeper, source: Source, back_to_ms: int | None) -> _Pass:
    """Read from the newest close down, until the stored count equals the bot's. An incomplete pass means that
    everything has to be read."""
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
    """Read every closed trade by id and mark trades that only Flotilla has as gone. Incomplete when the list changed
    meanwhile."""
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
    """Return how many closed trades are stored now, including incomplete ones; to be compared with `total_trades`."""
    return _held(session, source)


@read_only
def _has_incomplete(session: Session, source: Source) -> bool:
    return incomplete.count_of(session, source) > 0
