"""The configuration that a result was made with."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import orjson
from sqlmodel import Session

from core.access.policy import Actor
from core.backtests import contents
from core.backtests.models import WITHOUT_RESULT, Content
from core.backtests.who_may import fetch_seen
from core.db import read_only


@read_only
def configuration(session: Session, actor: Actor, backtest_id: UUID) -> Mapping[str, Any]:
    """Return the effective configuration of a run, that of Freqtrade's zip where the run recorded none; both without
    secrets. Empty where there is neither. Errors: `NotFound`."""
    row = fetch_seen(session, actor, backtest_id, WITHOUT_RESULT)
    if recorded := row.recipe.get("config"):
        return dict(recorded)
    packed: Mapping[str, Any] = orjson.loads(contents.read(session, backtest_id, Content.CONFIG) or b"{}")
    return packed
