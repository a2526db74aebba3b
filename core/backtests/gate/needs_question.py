"""What Freqtrade is asked about a strategy before a backtest: its code and the configuration of the run, without any
secret."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlmodel import Session

from core.access.policy import HOUSE, Actor, fetch, require
from core.access.scopes import Scope
from core.backtests.asking.run_configuration import effective
from core.backtests.models import BacktestDraft
from core.bots.rights import foreign_images
from core.db import read_only
from core.errors import NotFound
from core.exchanges.models import Exchange
from core.freqtrade.backtests.needs.loading_for_backtest import CONFIG
from core.freqtrade.sources.source import Reading
from core.runners.models import RunnerRow
from core.strategies import extras, readings
from core.strategies.models import WITHOUT_CODE, Strategy

_FORM = 1
"""Raised when the program tells more than before, so that older answers are not used."""


@dataclass(frozen=True, slots=True)
class NeedsQuestion:
    """Equal keys get equal answers, on a version that is a release."""

    strategy_id: UUID
    runner_id: UUID
    version: str
    class_name: str
    strategy_sha256: str
    extras_sha256: str
    packages: tuple[str, ...]
    config: Mapping[str, Any] = field(repr=False)

    def key(self, build: str = "") -> str:
        """Return a SHA-256 of all that the answer depends on. `build`: what a tag such as `develop` is now. The runner
        counts: its version may be of another image, and a local strategy can change the Freqtrade that is asked."""
        strategy = [self.class_name, self.strategy_sha256, self.extras_sha256]
        content = [_FORM, str(self.runner_id), self.version, build, *strategy, self.config]
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


@read_only
def of_draft(session: Session, actor: Actor, draft: BacktestDraft) -> NeedsQuestion:
    """Return the question of a draft, of somebody who may run it; its version is empty where the draft names none.
    Errors: `NotFound`, `Refused` for who may not; `Invalid` for a version that they may not choose, and when the layers
    cannot be merged."""
    _, strategy, runner = used(session, actor, draft)
    if draft.freqtrade_version:
        foreign_images.require(session, actor, runner, draft.freqtrade_version, "freqtrade_version")
    return NeedsQuestion(
        strategy_id=strategy.id,
        runner_id=runner.id,
        version=draft.freqtrade_version,
        class_name=strategy.class_name,
        strategy_sha256=strategy.sha256,
        extras_sha256=strategy.extras_sha256,
        packages=tuple(strategy.packages),
        config=effective(session, draft),
    )


def used(session: Session, actor: Actor, draft: BacktestDraft) -> tuple[Exchange, Strategy, RunnerRow]:
    """Return what a draft uses, of somebody who may run it. Errors: `NotFound`, `Refused`."""
    require(session, actor, Scope.CREATE, HOUSE)
    runner = fetch(session, actor, Scope.USE, RunnerRow, draft.runner_id)
    exchange = fetch(session, actor, Scope.USE, Exchange, draft.exchange_id)
    reading_of(session, draft.strategy_id)
    return exchange, fetch(session, actor, Scope.USE, Strategy, draft.strategy_id), runner


def files_of(session: Session, asked: NeedsQuestion) -> dict[str, bytes]:
    """Return the files that the program reads: the configuration, and the strategy as it lies in a workspace. Errors:
    `NotFound` when the strategy was deleted meanwhile."""
    strategy = session.get(Strategy, asked.strategy_id)
    if strategy is None:
        raise NotFound("This strategy was deleted.")
    files = extras.of(session, strategy).laid_out(strategy.code, "strategy")
    return files | {CONFIG: json.dumps(asked.config).encode()}


def reading_of(session: Session, strategy_id: UUID) -> Reading:
    """Return what was read of the source of a version; its code is not loaded."""
    row = session.get(Strategy, strategy_id, options=[WITHOUT_CODE])
    return readings.of(row) if row else Reading()
