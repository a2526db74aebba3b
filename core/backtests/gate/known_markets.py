"""What the markets beside the candles of a runner say of pairs, asked there and remembered for a minute: the runs of a
batch ask the same."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from core.backtests.gate.fresh_inventory import FRESH
from core.db import utcnow
from core.errors import FlotillaError
from core.freqtrade.candles.store_answers import KeptMarket
from core.market_data import used_version
from core.market_data.sources import Source
from core.market_data.stored import store_calls
from core.runners.open_runner import reach

MOST = 20
_Markets = Mapping[str, KeptMarket] | None
_Key = tuple[UUID, str, str, frozenset[str]]
_remembered: OrderedDict[_Key, tuple[datetime, _Markets]] = OrderedDict()


async def of(runner_id: UUID, source: Source, mode: str, pairs: Sequence[str]) -> _Markets:
    """Return pair → market, of those pairs that the exchange has; None when no markets are kept, or they cannot be
    read."""
    key = (runner_id, source.key, mode, frozenset(pairs))
    at, found = _remembered.get(key, (None, None))
    if at and utcnow() - at < FRESH:
        return found
    try:
        runner = await reach(runner_id)
        version = await used_version.find(runner)
        found = await store_calls.markets(runner, version, source.store, mode, pairs) if version else None
    except FlotillaError:
        return None
    _remembered[key] = (utcnow(), found)
    _remembered.move_to_end(key)
    while len(_remembered) > MOST:
        _remembered.popitem(last=False)
    return found


def forget_all() -> None:
    """Forget what is remembered, for tests that stand for another installation."""
    _remembered.clear()
