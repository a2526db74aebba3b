"""A backtest as a person can run it by hand: its command line, and the configuration beside it."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from sqlmodel import Session

from core.access.policy import Actor
from core.backtests.asking import field_checks, run_configuration
from core.backtests.models import BacktestDraft
from core.db import read_only
from core.freqtrade.backtests.backtest_order import BacktestOrder
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
    start, after = (datetime.combine(day, time(), UTC) for day in (draft.start, draft.end + timedelta(days=1)))
    order = BacktestOrder(
        class_name=strategy.class_name,
        pairs=tuple(draft.pairs),
        start=start,
        end=after,
        trading_mode=draft.trading_mode,
        timeframe=draft.timeframe,
        timeframe_detail=draft.timeframe_detail,
        wallet=draft.wallet,
        stake_amount=draft.stake_amount,
        max_open_trades=draft.max_open_trades,
        fee=draft.fee,
        enable_protections=draft.enable_protections,
    )
    return ByHand(command_line(order), json.dumps(config, indent=2, ensure_ascii=False))
