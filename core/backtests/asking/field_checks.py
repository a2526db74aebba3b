"""What is wrong with a draft, at its fields: told before anything is asked of a runner."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlmodel import Session

from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.backtests.asking import money_checks, pair_checks, run_configuration, settings_checks
from core.backtests.models import MOST_TAG, BacktestDraft
from core.db import read_only
from core.errors import Invalid, NotFound
from core.exchanges.models import Exchange
from core.freqtrade import versions
from core.freqtrade.timeframe_lengths import length_of
from core.market_data.downloads.draft_checks import TIMEFRAMES, mode_problem
from core.runners.models import RunnerRow
from core.strategies import readings
from core.strategies.models import WITHOUT_CODE, Strategy

_FIRST_DAY = date(2009, 1, 3)
"""Before it nothing was traded."""
_CHOOSE = "Choose one that you may use."


@read_only
def check(session: Session, actor: Actor, draft: BacktestDraft) -> None:
    """Check that the actor may use what the draft refers to, and each field. `check.sync` runs in the caller's
    transaction. Errors: `Invalid` with a sentence for each wrong field."""
    exchange, strategy = _references(session, actor, draft)
    told = {name: words for name, words in _first_look(draft, exchange, strategy) if words}
    if "config" not in told:
        told = _of_settings(session, draft, exchange, strategy) | told
    if "trading_mode" in told:
        told.pop("pairs", None)  # they are written otherwise in another mode
    if told:
        raise Invalid("Some fields need another value.", fields=told)


def _references(session: Session, actor: Actor, draft: BacktestDraft) -> tuple[Exchange, Strategy]:
    found: dict[str, Any] = {}
    for field, model in (("exchange_id", Exchange), ("strategy_id", Strategy), ("runner_id", RunnerRow)):
        if model is Strategy:
            session.get(Strategy, draft.strategy_id, options=[WITHOUT_CODE])
        try:
            found[field] = fetch(session, actor, Scope.USE, model, getattr(draft, field))
        except NotFound as error:
            raise Invalid(str(error), fields={field: _CHOOSE}) from error
    return found["exchange_id"], found["strategy_id"]


def _first_look(draft: BacktestDraft, exchange: Exchange, strategy: Strategy) -> Iterator[tuple[str, str]]:
    """Yield (field, sentence or nothing) for what can be told without the layers."""
    yield "trading_mode", mode_problem(exchange, draft.trading_mode) or _shorts(draft, strategy)
    yield "freqtrade_version", versions.problem(draft.freqtrade_version) if draft.freqtrade_version else ""
    yield "timeframe", _timeframe(draft.timeframe)
    yield "timeframe_detail", _timeframe(draft.timeframe_detail) or _detail(draft, strategy)
    yield "start", _day(draft.start)
    yield "end", _day(draft.end)
    yield "tags", _tags(draft.tags)
    yield "config", settings_checks.problem(draft.config, exchange)


def _of_settings(session: Session, draft: BacktestDraft, exchange: Exchange, strategy: Strategy) -> dict[str, str]:
    """Return field → sentence for what the merged settings tell."""
    try:
        settings = run_configuration.effective(session, draft)
    except Invalid as error:
        return {"config": " ".join(error.fields.values()) or str(error)}
    pairs = pair_checks.problem(draft, exchange, settings)
    source = readings.of(strategy).find(strategy.class_name)
    given = {"max_open_trades": source.max_open_trades} if source else {}
    return money_checks.problems(given | settings) | ({"pairs": pairs} if pairs else {})


def _shorts(draft: BacktestDraft, strategy: Strategy) -> str:
    if draft.trading_mode == "futures" or not strategy.can_short:
        return ""
    return "This strategy goes short, which spot markets cannot. Choose futures, or a version without can_short."


def _timeframe(words: str) -> str:
    if not words or words in TIMEFRAMES:
        return ""
    return f"“{words}” is no timeframe. Write them as {', '.join(TIMEFRAMES[1:9])} …"


def _detail(draft: BacktestDraft, strategy: Strategy) -> str:
    detail, traded = (length_of(one or "") for one in (draft.timeframe_detail, draft.timeframe or strategy.timeframe))
    if not (detail and traded) or detail < traded:
        return ""
    return f"The detail must be finer than {draft.timeframe or strategy.timeframe}, the timeframe of the run."


def _day(day: date) -> str:
    if day > datetime.now(UTC).date() + timedelta(days=1):  # it is there already
        return "This day is in the future. Choose one that has passed."
    return "" if day >= _FIRST_DAY else f"Choose a day from {_FIRST_DAY:%Y} on."


def _tags(tags: list[str]) -> str:
    if any(not one.strip() or len(one) > MOST_TAG or not one.isprintable() for one in tags):
        return f"A tag has 1 to {MOST_TAG} characters on one line."
    return ""
