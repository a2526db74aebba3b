"""The configuration that a result was made with."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlmodel import Session, select

from core.access.policy import Actor
from core.backtests.models import Backtest, BacktestContent, Content
from core.backtests.who_may import fetch_seen
from core.db import read_only


@read_only
def configuration(session: Session, actor: Actor, backtest_id: UUID) -> Mapping[str, Any]:
    """Return the effective configuration of a run, that of Freqtrade's zip where the run recorded none; both without
    secrets. Empty where there is neither. Errors: `NotFound`."""
    row: Backtest = fetch_seen(session, actor, backtest_id)
    recorded = (row.recipe or {}).get("config")
    if recorded:
        return dict(recorded)
    mine = (BacktestContent.backtest_id == backtest_id, BacktestContent.kind == Content.CONFIG)
    found = session.exec(select(BacktestContent).where(*mine)).first()
    given = json.loads(found.content) if found else {}
    return given if isinstance(given, dict) else {}
