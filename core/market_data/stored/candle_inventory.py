"""The inventory: what a runner's stores hold, read on the runner and kept as rows."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col, select

from core import db, events
from core.db import tell, utcnow
from core.errors import FlotillaError
from core.freqtrade.candles.candle_files import FoundFile
from core.market_data.models import CandleFileRow
from core.market_data.sources import Source, key_of_store, of_key
from core.market_data.stored import file_rows, store_calls
from core.runners.models import RunnerRow
from core.runners.port import Runner

MOST_STORES = 200


async def read(runner: Runner, version: str, runner_id: UUID, source: Source) -> Sequence[FoundFile]:
    """Read a store, keep what is there, and return it. Errors: those of `Runner.ask`."""
    pairs = await db.current().run(lambda session: _known_pairs(session, source.key), reads_only=True)
    found = await store_calls.look(runner, version, source.store, pairs)
    await db.current().run(lambda session: keep(session, runner_id, source, found.files))
    return found.files


async def read_all(runner: Runner, version: str, runner_id: UUID) -> None:
    """Read all stores with candles, and forget the rows of those that are gone. One that cannot be read keeps its
    rows, and the others are read all the same. Errors: of the first one, at the end."""
    keys = [key for store in await runner.stores.names() if (key := key_of_store(store))][:MOST_STORES]
    errors: list[FlotillaError] = []
    for key in keys:
        try:
            await read(runner, version, runner_id, of_key(key))
        except FlotillaError as error:
            errors.append(error)
    await db.current().run(lambda session: _forget_others(session, runner_id, keys))
    if errors:
        raise errors[0]


def keep(session: Session, runner_id: UUID, source: Source, found: Sequence[FoundFile]) -> None:
    """Replace the rows of this store, and say on the runner when that was. A runner that was deleted keeps nothing."""
    runner = session.get(RunnerRow, runner_id)
    if runner is None:
        return
    same = (col(CandleFileRow.runner_id) == runner_id, col(CandleFileRow.source) == source.key)
    session.execute(delete(CandleFileRow).where(*same))
    session.add_all(file_rows.row_of(runner_id, source.key, one) for one in found)
    has_candles = any(one.rows for one in found)
    held = {**runner.data_held, source.key: {"read_at": utcnow().isoformat(), "has_candles": has_candles}}
    fetched = [one.changed_at for one in found if one.changed_at]
    runner.data_last_updated = max([*fetched, *filter(None, [runner.data_last_updated])], default=None)
    _note(session, runner, held)


def _known_pairs(session: Session, source: str) -> Mapping[str, list[str]]:
    """Return trading mode → the pairs of this source that any runner holds. A file is recognised by its pair, because
    its name is made from the pair."""
    query = select(CandleFileRow.trading_mode, CandleFileRow.pair).distinct()
    known = query.where(CandleFileRow.source == source, CandleFileRow.pair != "")
    pairs: dict[str, list[str]] = {"spot": [], "futures": []}
    for mode, pair in session.exec(known):
        pairs.setdefault(mode, []).append(pair)
    return pairs


def forget(session: Session, runner_id: UUID, source: str) -> None:
    """Delete the rows of a store that was deleted."""
    same = (col(CandleFileRow.runner_id) == runner_id, col(CandleFileRow.source) == source)
    session.execute(delete(CandleFileRow).where(*same))
    if runner := session.get(RunnerRow, runner_id):
        _note(session, runner, {key: told for key, told in runner.data_held.items() if key != source})


def _forget_others(session: Session, runner_id: UUID, keys: Sequence[str]) -> None:
    gone = (col(CandleFileRow.runner_id) == runner_id, col(CandleFileRow.source).not_in(keys))
    session.execute(delete(CandleFileRow).where(*gone))
    if runner := session.get(RunnerRow, runner_id):
        _note(session, runner, {key: told for key, told in runner.data_held.items() if key in keys})


def _note(session: Session, runner: RunnerRow, held: dict[str, dict[str, object]]) -> None:
    runner.data_held = held
    runner.data_is_ready = any(one.get("has_candles") for one in held.values())
    session.add(runner)
    tell(session, events.ThingChanged("runner", runner.id))
