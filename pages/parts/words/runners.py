"""The state of a runner, said the same on every page. Pure."""

from core.runners.views import RunnerView


def state_of(runner: RunnerView) -> str:
    """Return the state of `theme.STATES` whose shape is drawn."""
    if runner.error:
        return "unreachable"
    return "reachable" if runner.reached_at else "pending"


def state_words(runner: RunnerView) -> str:
    """Return the state in words. The time since when the runner is silent, or when it last answered, is shown beside
    it."""
    if runner.error:
        return "Silent"
    return "Reachable" if runner.reached_at else "Not asked yet"
