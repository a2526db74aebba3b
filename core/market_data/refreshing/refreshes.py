"""Scheduled refreshes: everything that a runner holds of one source and trading mode is brought up to date again and
again. `refresh_round` begins them."""

from collections.abc import Sequence
from typing import get_args
from uuid import UUID

from sqlmodel import Session

from core import audit
from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.audit import Subject
from core.db import tell, transaction, utcnow
from core.errors import Invalid, Refused
from core.events import ThingChanged
from core.exchanges.models import Exchange
from core.freqtrade.candles.order import TradingMode
from core.market_data.estimates import refusal_of_exchange
from core.market_data.refreshing.refresh_plans import (
    LEAST_HOURS,
    MOST_HOURS,
    RefreshPlan,
    plans_of,
    title_of,
    with_plans,
)
from core.market_data.sources import of_key, source_of
from core.runners.models import RunnerRow


@transaction
def schedule(
    session: Session,
    actor: Actor,
    runner_id: UUID,
    source: str,
    trading_mode: str,
    exchange_id: UUID,
    every_hours: int | None,
) -> None:
    """Refresh what this runner holds of a source and trading mode every so many hours (1…720), through this exchange,
    the first time now. It replaces the refresh that was scheduled before; None ends that. Errors: `Invalid` at the
    field."""
    runner = fetch(session, actor, Scope.EDIT, RunnerRow, runner_id)
    there = plans_of(runner)
    others = [one for one in there if (one.source, one.trading_mode) != (source, trading_mode)]
    title = f"{title_of(source, trading_mode)} on {runner.name}"
    if every_hours is not None:
        exchange = fetch(session, actor, Scope.USE, Exchange, exchange_id)
        _require(exchange, source, trading_mode, every_hours)
        plans = [*others, _plan(actor, exchange, trading_mode, every_hours)]
        _keep(session, actor, runner, plans, f"scheduled a refresh of {title} every {_hours(every_hours)}")
    elif others != there:
        _keep(session, actor, runner, others, f"ended the refresh of {title}")


def _keep(session: Session, actor: Actor, runner: RunnerRow, plans: Sequence[RefreshPlan], text: str) -> None:
    runner.data_download_config = with_plans(runner, plans)
    session.add(runner)
    audit.record(session, actor.doer, "scheduled", Subject("runner", runner.id, runner.name), text)
    tell(session, ThingChanged("runner", runner.id))


def _require(exchange: Exchange, source: str, trading_mode: str, every_hours: int) -> None:
    if source_of(exchange).key != source:
        words = f"{exchange.name} gives other candles than those of {of_key(source).title}. Choose another exchange."
        raise Invalid(words, fields={"exchange_id": words})
    if trading_mode not in get_args(TradingMode):
        raise Invalid("Choose spot or futures.", fields={"trading_mode": "Choose spot or futures."})
    if not LEAST_HOURS <= every_hours <= MOST_HOURS:
        words = f"Give a number of hours from {LEAST_HOURS} to {MOST_HOURS}."
        raise Invalid(words, fields={"every_hours": words})
    if words := refusal_of_exchange(exchange):
        raise Refused(words)


def _plan(actor: Actor, exchange: Exchange, trading_mode: str, every_hours: int) -> RefreshPlan:
    return RefreshPlan(
        source=source_of(exchange).key,
        trading_mode=trading_mode,
        exchange_id=exchange.id,
        every_hours=every_hours,
        by=actor.person_id,
        next_at=utcnow(),
    )


def _hours(count: int) -> str:
    return "hour" if count == 1 else f"{count} hours"
