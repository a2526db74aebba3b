"""Bring in results that were made elsewhere. Their backtests say so (`is_brought`): nothing here can vouch for them."""

import asyncio
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

from sqlmodel import Session, col, select

from core import audit, db
from core.access.policy import HOUSE, Actor, fetch, require
from core.access.scopes import Scope
from core.audit import Doer, Subject
from core.backtests.bringing import packed_result
from core.backtests.bringing.asked_ranges import asked_range
from core.backtests.bringing.brought_strategies import BroughtVersion, version_of
from core.backtests.importing.result_import import ResultFacts, take_in
from core.backtests.keeping import backtest_erasing
from core.backtests.models import Backtest, BacktestStatus
from core.backtests.views import RunRecord
from core.db import read_only, tell, transaction, utcnow
from core.errors import FlotillaError, Refused
from core.events import ThingChanged
from core.freqtrade.backtests.results import result_reading
from core.freqtrade.backtests.results.result_reading import FoundStrategy
from core.freqtrade.settings.mask import secret_paths
from core.strategies import service as strategies
from core.strategies.models import WITHOUT_CODE, Strategy

EVERY_SECONDS = 3600.0
_REDACTED = "REDACTED"
"""What Freqtrade writes in place of a secret."""
_being_stored: set[UUID] = set()
"""Backtests whose results this process stores now."""
_bringing: set[UUID] = set()
"""People who bring in a result now."""


async def bring_in(actor: Actor, file: Path, name: str, strategy_id: UUID | None = None) -> list[UUID]:
    """Store a result as backtests of the actor, one for each strategy in it, and return their ids in its order.

    `file`: on this machine, absolute, untrusted; it is deleted, also when it is refused. `name`: as its owner called
    it. `strategy_id`: the version that was tested; None: one with the source that lies in the result, or else a new
    strategy. Takes ten seconds for 100,000 trades. Errors: `Invalid` at `strategy_id` or `file`; `Refused` when it is
    no result, with the reason, and while the same person brings in another one; `NotFound`.
    """
    try:
        with _alone(actor.person_id):
            return await _bring_in(actor, file, name, strategy_id)
    finally:
        await asyncio.to_thread(partial(file.unlink, missing_ok=True))


async def give_up_interrupted() -> None:
    """Delete what was being brought in when Flotilla was killed. May be called at any time."""
    if ids := await db.current().run(_interrupted, reads_only=True):
        await backtest_erasing.erase(await db.current().run(partial(_begin_to_delete, ids=ids)))


# -- details ----------------------------------------------------------------------------------------------------------


@contextmanager
def _alone(person_id: UUID) -> Iterator[None]:
    """Two children of Flotilla read files of strangers at once: nobody takes both for minutes."""
    if person_id in _bringing:
        raise Refused("You bring in another result just now.", hint="Try again when that one is stored.")
    _bringing.add(person_id)
    try:
        yield
    finally:
        _bringing.discard(person_id)


async def _bring_in(actor: Actor, file: Path, name: str, strategy_id: UUID | None) -> list[UUID]:
    await _may_bring(actor, strategy_id)
    await asyncio.to_thread(packed_result.as_zip, file, name)
    found = await result_reading.strategies(file)
    _require_no_secrets(found)
    made = {uuid4(): one for one in found}
    versions: list[BroughtVersion] = []
    try:
        for one in found:
            versions.append(await version_of(actor, one, strategy_id))
        await _store(actor, file, made, {id: one.id for id, one in zip(made, versions, strict=True)})
    except BaseException:
        await asyncio.shield(_remove_added(actor, versions))
        raise
    return list(made)


@read_only
def _may_bring(session: Session, actor: Actor, strategy_id: UUID | None) -> None:
    require(session, actor, Scope.CREATE, HOUSE)
    if strategy_id is not None:
        fetch(session, actor, Scope.USE, Strategy, strategy_id)


def _require_no_secrets(found: list[FoundStrategy]) -> None:
    """Freqtrade writes no secret into a result, but for what it does not know as one. The zip is kept as it is, and
    given to whoever may see the strategy."""
    config = found[0].config  # of all of them
    for path in secret_paths(config):
        if _value(config, path) not in (None, "", _REDACTED):
            raise Refused(
                f"The configuration in it holds what looks like a secret: {'.'.join(path)[:200]}.",
                hint="Take it out of the file that ends with _config.json, and bring the result in again.",
            )


def _value(config: object, path: tuple[str, ...]) -> object:
    for name in path:
        config = config[int(name)] if isinstance(config, list) else config[name]  # type: ignore[index]
    return config


@transaction
def _add(session: Session, actor: Actor, versions: Mapping[UUID, UUID]) -> None:
    """Add rows that are RUNNING while their results are stored. Who may use the versions is asked once more."""
    require(session, actor, Scope.CREATE, HOUSE)
    batch = uuid4() if len(versions) > 1 else None
    session.add_all(_row(session, actor, id, version, batch) for id, version in versions.items())


def _row(session: Session, actor: Actor, id: UUID, version_id: UUID, batch: UUID | None) -> Backtest:
    version = fetch(session, actor, Scope.USE, Strategy, version_id)
    return Backtest(
        id=id,
        status=BacktestStatus.RUNNING,
        is_brought=True,
        batch=batch,
        began_at=utcnow(),
        start_date=utcnow(),
        end_date=utcnow(),
        strategy_id=version.id,
        owner_id=actor.person_id,
    )


async def _store(actor: Actor, file: Path, found: Mapping[UUID, FoundStrategy], versions: Mapping[UUID, UUID]) -> None:
    """Store the result of each row; without all of them, none stays."""
    _being_stored.update(found)
    try:
        await _add(actor, versions)
        for id, one in found.items():
            await take_in(id, file, {}, partial(_complete, doer=actor.doer, code=one.source), one.strategy)
    except BaseException:
        await asyncio.shield(_give_up(list(found)))
        raise
    finally:
        _being_stored.difference_update(found)


async def _give_up(ids: Sequence[UUID]) -> None:
    """Delete backtests whose results could not be stored, or not all of them."""
    await db.current().run(partial(_begin_to_delete, ids=ids))
    await backtest_erasing.erase(ids)


async def _remove_added(actor: Actor, versions: Sequence[BroughtVersion]) -> None:
    """Delete the strategies that were added for a result which could not be stored; those in use meanwhile stay."""
    for family_id in [one.new_family for one in versions if one.new_family]:
        with suppress(FlotillaError):
            await strategies.remove(actor, family_id)


def _begin_to_delete(session: Session, ids: Sequence[UUID]) -> list[UUID]:
    """Return those that still run: one may just have been stored. From here on they are deleted, also when Flotilla is
    killed meanwhile."""
    running = col(Backtest.id).in_(ids), Backtest.status == BacktestStatus.RUNNING
    rows = session.exec(select(Backtest).where(*running)).all()
    for row in rows:
        backtest_erasing.mark(session, row)
    return [row.id for row in rows]


def _interrupted(session: Session) -> list[UUID]:
    running = col(Backtest.is_brought), Backtest.status == BacktestStatus.RUNNING
    return [id for id in session.exec(select(Backtest.id).where(*running)) if id not in _being_stored]


def _complete(session: Session, row: Backtest, facts: ResultFacts, doer: Doer, code: bytes | None) -> None:
    version = session.get_one(Strategy, row.strategy_id, options=[WITHOUT_CODE])
    sha256 = hashlib.sha256(code).hexdigest() if code is not None else ""
    record = RunRecord(
        class_name=facts.strategy_name, strategy_sha256=sha256, pairs=facts.pairs, config=facts.config, fee=facts.fee
    )
    row.recipe = asdict(record)
    row.start_date, row.end_date = asked_range((row.result or {}).get("timerange"), facts)
    subject = Subject("backtest", row.id, f"{version.name} v{version.version_number}")
    audit.record(session, doer, "brought", subject, f"brought in a backtest of {subject.name}")
    tell(session, ThingChanged("strategy", version.family_id))
