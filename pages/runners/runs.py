"""The backtests of a runner: those under way in the order of its queue, and the last ones."""

from core.access.policy import Actor
from core.backtests.listed.runs_list import ENDED, RunQuery
from core.runners.views import RunnerView
from pages.parts.lifetime import Lifetime
from pages.parts.runs_card import MOST, RunsCard

_NOTHING = "No backtest was run on it yet."


class RunnerRuns:
    """The card with both."""

    def __init__(self, actor: Actor, runner: RunnerView, life: Lifetime) -> None:
        query = RunQuery(runner_id=runner.id, states=ENDED, sort="completed", limit=MOST)
        RunsCard(actor, life, query, {"runner": str(runner.id)}, _NOTHING)
