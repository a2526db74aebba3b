"""Several runs from one form: strategies × periods × sets of pairs, a run of its own each. Pure."""

from collections.abc import Sequence
from datetime import date
from itertools import product
from uuid import UUID

from core.backtests.models import BacktestDraft
from core.errors import Invalid

MOST_RUNS = 100
"""That are asked for at once."""
Period = tuple[date, date]


def drafts(
    base: BacktestDraft,
    strategies: Sequence[UUID] = (),
    periods: Sequence[Period] = (),
    pair_sets: Sequence[Sequence[str]] = (),
) -> list[BacktestDraft]:
    """Return a draft for each combination, each once; those of the base come first. Pairs keep their order. Errors:
    `Invalid` for more than `MOST_RUNS`."""
    versions = list(dict.fromkeys([base.strategy_id, *strategies]))
    days = list(dict.fromkeys([(base.start, base.end), *periods]))
    sets = list(dict.fromkeys([tuple(base.pairs), *map(tuple, pair_sets)]))
    if (count := len(versions) * len(days) * len(sets)) > MOST_RUNS:
        raise Invalid(f"These would be {count:,} runs. At most {MOST_RUNS} are asked for at once: leave some out.")
    return [
        base.model_copy(update={"strategy_id": version, "start": start, "end": end, "pairs": list(pairs)})
        for version, (start, end), pairs in product(versions, days, sets)
    ]
