"""What a person needs to run a backtest themselves: its command line, and the configuration beside it."""

import json
from dataclasses import dataclass

from sqlmodel import Session

from core.access.policy import Actor
from core.backtests.asking import field_checks, run_configuration
from core.backtests.models import BacktestDraft
from core.backtests.run_order import order_of
from core.db import read_only
from core.freqtrade.backtests.command_line import command_line
from core.strategies.models import WITHOUT_CODE, Strategy


@dataclass(frozen=True, slots=True)
class ByHand:
    """`command`: quoted for a shell. `config`: what `config.json` beside it holds; it has no secrets."""

    command: str
    config: str


@read_only
def of(session: Session, actor: Actor, draft: BacktestDraft) -> ByHand:
    """Return the draft as a person can run it. Errors: `Invalid` at the fields."""
    field_checks.check.sync(session, actor, draft)
    strategy = session.get_one(Strategy, draft.strategy_id, options=[WITHOUT_CODE])
    config = run_configuration.effective(session, draft)
    order = order_of(draft, strategy.class_name)
    return ByHand(command_line(order), json.dumps(config, indent=2, ensure_ascii=False))
