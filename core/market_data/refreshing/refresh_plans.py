"""Scheduled refreshes as a runner keeps them: `data_download_config["refresh"]`. Pure."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field, ValidationError

from core.market_data.sources import of_key
from core.market_data.views import Refresh
from core.runners.models import RunnerRow

LEAST_HOURS, MOST_HOURS = 1, 720
_KEPT = "refresh"


class RefreshPlan(BaseModel):
    """What one source and trading mode of a runner is refreshed by. `by`: who scheduled it, and on whose rights it is
    done. `next_at`: when the next one is due."""

    source: str = Field(max_length=80)
    trading_mode: str = Field(max_length=16)
    exchange_id: UUID
    every_hours: int = Field(ge=LEAST_HOURS, le=MOST_HOURS)
    by: UUID
    next_at: datetime

    @property
    def key(self) -> str:
        """Return what distinguishes it on its runner."""
        return f"{self.source} {self.trading_mode}"

    def view(self, names: Mapping[UUID, str]) -> Refresh:
        """Return its view. `names`: of people."""
        return Refresh(
            source=self.source,
            source_title=of_key(self.source).title,
            trading_mode=self.trading_mode,
            exchange_id=self.exchange_id,
            every_hours=self.every_hours,
            by_name=names.get(self.by, ""),
            next_at=self.next_at,
        )


def plans_of(runner: RunnerRow) -> list[RefreshPlan]:
    """Return the refreshes of a runner, sorted by source and trading mode. What an earlier Flotilla wrote in another
    form is left out."""
    kept = runner.data_download_config.get(_KEPT)
    found = (_plan(one) for one in kept.values()) if isinstance(kept, dict) else ()
    return sorted((one for one in found if one), key=lambda one: one.key)


def with_plans(runner: RunnerRow, plans: Iterable[RefreshPlan]) -> dict[str, Any]:
    """Return `data_download_config` with these refreshes in place of all that were there."""
    kept = {one.key: one.model_dump(mode="json") for one in plans}
    rest = {name: value for name, value in runner.data_download_config.items() if name != _KEPT}
    return {**rest, _KEPT: kept} if kept else rest


def _plan(kept: Any) -> RefreshPlan | None:
    try:
        return RefreshPlan.model_validate(kept)
    except ValidationError:
        return None


def title_of(source: str, trading_mode: str) -> str:
    """Return what is refreshed, e.g. `spot candles of Binance`."""
    return f"{trading_mode} candles of {of_key(source).title}"
