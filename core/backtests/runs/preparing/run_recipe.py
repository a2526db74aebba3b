"""Everything that a run is made of, read in one transaction when its turn comes."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from core.backtests import contents
from core.backtests.asking.run_configuration import effective
from core.backtests.kept_drafts import draft_of
from core.backtests.models import ALIVE, Backtest, BacktestDraft, Content
from core.backtests.runs import durations
from core.backtests.runs.preparing import run_rights
from core.exchanges.models import Exchange
from core.market_data.sources import Source, source_of
from core.runners import kinds
from core.runners.descriptor import Enforces
from core.runners.models import RunnerRow
from core.runners.packages import package_switch
from core.strategies import extras
from core.strategies.extras import Extras
from core.strategies.models import Strategy

REPEATED = "repeated"
"""Key of a recipe: what has to come again of the run that is repeated, see `to_equal`."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """The run that is run again exactly: what it had. `markets`: of the exchange, as that run kept them; None when it
    kept none, or was deleted."""

    id: UUID
    build: str
    config: Mapping[str, Any]
    candles_sha256: str
    markets: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class RunRecipe:
    """`version`: of Freqtrade; empty for the one that the runner reads candles with. `slots`: how many run there at
    once. `needs_bytes`: memory that this strategy last needed. `wanted`: names of all snapshots that are still needed
    there. `began_at`: None before its first start."""

    backtest_id: UUID
    runner_id: UUID
    enforces: Enforces
    source: Source
    draft: BacktestDraft
    start: datetime
    end: datetime
    version: str
    config: Mapping[str, Any]
    class_name: str
    code: str = field(repr=False)
    code_sha256: str
    extras: Extras
    starts: int
    began_at: datetime | None
    slots: int
    needs_bytes: int
    wanted: tuple[str, ...]
    title: str
    accepted: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    repeated: Repeated | None = None

    @property
    def kept_markets(self) -> bytes:
        """Return the markets that the run must use; empty for those of the store."""
        return (self.repeated and self.repeated.markets) or b""

    @property
    def parameters_sha256(self) -> str:
        """Return a hash of its parameters; empty without any."""
        content = json.dumps(dict(self.extras.parameters), sort_keys=True).encode()
        return hashlib.sha256(content).hexdigest() if self.extras.parameters else ""


def read(session: Session, row: Backtest, title: str) -> RunRecipe:
    """Return what the run is made of. Errors: `Refused` when its owner may not run it any more, and for packages that
    are not permitted; `NotFound`; `Invalid` when its settings cannot be merged."""
    run_rights.require(session, row)
    draft = draft_of(row)
    runner, exchange = session.get_one(RunnerRow, row.runner_id), session.get_one(Exchange, row.exchange_id)
    strategy = session.get_one(Strategy, row.strategy_id)
    package_switch.require_to_start(session, strategy.packages)
    repeated = _repeated(session, row)
    return RunRecipe(
        backtest_id=row.id,
        runner_id=runner.id,
        enforces=kinds.describe(runner.type).enforces,
        source=source_of(exchange),
        draft=draft,
        start=row.start_date,
        end=row.end_date,
        version=run_rights.version_of(row),
        config=repeated.config if repeated else effective(session, draft),
        class_name=strategy.class_name,
        code=strategy.code,
        code_sha256=strategy.sha256,
        extras=extras.of(session, strategy),
        starts=row.starts,
        began_at=row.began_at,
        slots=runner.job_slots,
        needs_bytes=durations.memory_needed(session, strategy.family_id, row.owner_id),
        wanted=_wanted(session, runner.id),
        title=title,
        accepted=tuple(row.recipe.get("accepted", ())),
        left_out=tuple(row.recipe.get("left_out", ())),
        repeated=repeated,
    )


def to_equal(record: Mapping[str, Any]) -> dict[str, str]:
    """Return what of a run's record has to come again when it is repeated, as JSON."""
    return {name: record.get(name, "") for name in ("build", "candles_sha256")}


def _repeated(session: Session, row: Backtest) -> Repeated | None:
    if row.repeats is None:
        return None
    had = row.recipe.get(REPEATED) or _had(session, row.repeats)
    return Repeated(
        row.repeats,
        had["build"],
        row.recipe.get("config", {}),
        had["candles_sha256"],
        contents.read(session, row.repeats, Content.MARKETS),
    )


def _had(session: Session, repeated_id: UUID) -> dict[str, str]:
    """Of a row of an older Flotilla, which kept no copy."""
    first = session.get(Backtest, repeated_id)
    return to_equal(first.recipe if first else {})


def _wanted(session: Session, runner_id: UUID) -> tuple[str, ...]:
    alive = select(Backtest.id).where(Backtest.runner_id == runner_id, col(Backtest.status).in_(ALIVE))
    return tuple(str(one) for one in session.exec(alive.where(col(Backtest.is_on_runner))))
