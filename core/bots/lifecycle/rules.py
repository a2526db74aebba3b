"""Decides which one step brings a bot closer to its desired state. Pure: `now` is an argument, nothing is read or done
here."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from core.bot_records.models import BotStatus, Target
from core.runners.port import Observation, State

MOST_DIGITS = 9
"""The longest generation that is read from a label; its column cannot hold a longer one."""


class Step(StrEnum):
    """The next action for one bot."""

    NOTHING = "nothing"
    START = "start"  # make it run, for the first time or after it ended
    STOP = "stop"  # end the workload, because a person stopped the bot or a newer workload is to run
    REST = "rest"  # nothing of it runs and nothing should: note it
    SEEN = "seen"  # it runs as desired: note it
    DIED = "died"  # it ended unexpectedly
    RETURNED = "returned"  # it ended unexpectedly, and its runner has already started it again
    ABANDON = "abandon"  # it logged why it cannot go on but does not end, or its start hangs: end it
    WAIT = "wait"  # the pause before it comes back is not over
    FORBID = "forbid"  # it was noted as ended for good but runs: end it
    TELL = "tell"  # it runs: set whether its runner starts it again after a crash


@dataclass(frozen=True, slots=True)
class Wish:
    """The desired and the last noted state of a bot, as stored in the database. `open_run`: id of the deployment that
    has not ended yet. `is_held`: the bot is in maintenance and is kept at rest, whatever its target. `is_withdrawn`:
    its owner no longer has the right to use what it needs; `is_kept_down`: its runner knows that and does not restart
    it."""

    status: BotStatus
    target: Target
    generation: int
    applied_generation: int
    open_run: str | None
    next_attempt_at: datetime | None
    container_id: str | None
    is_held: bool = False
    is_withdrawn: bool = False
    is_kept_down: bool = False


def next_step(wish: Wish, seen: Observation | None, now: datetime) -> Step:
    """Return the next step. `seen`: the workload that the runner holds for the bot, None when it holds none. Call this
    only for a runner that answered.

    When the machine of a workload does not answer, nothing is decided: the workload neither runs nor has ended.
    """
    if seen is not None and seen.state is State.UNKNOWN:
        return Step.NOTHING
    if wish.target is Target.STOPPED or wish.is_held:
        return _towards_rest(wish, seen)
    if seen is None or seen.state is State.EXITED:
        return _towards_running(wish, seen, now)
    if wish.generation > _made_for(wish, seen) or seen.state is State.STOPPING:
        return Step.STOP
    if wish.is_withdrawn and wish.open_run is None and wish.status in (BotStatus.FAILED, BotStatus.STARTING):
        return Step.FORBID
    return _while_it_runs(wish, seen, now)


def _while_it_runs(wish: Wish, seen: Observation, now: datetime) -> Step:
    if seen.state is State.STARTING and wish.status is BotStatus.STARTING:  # a kill has left it half started
        return _towards_running(replace(wish, container_id=None), None, now)
    return Step.RETURNED if _has_returned(wish, seen) else Step.SEEN


def _towards_rest(wish: Wish, seen: Observation | None) -> Step:
    if seen is not None:
        return Step.STOP
    at_rest = wish.status in (BotStatus.STOPPED, BotStatus.FAILED) and wish.open_run is None
    return Step.NOTHING if at_rest else Step.REST


def _towards_running(wish: Wish, seen: Observation | None, now: datetime) -> Step:
    if _began(wish, seen):  # it has ended; if that was requested, this is the first half of a restart
        return Step.STOP if wish.status is BotStatus.STOPPING else Step.DIED
    if wish.status is BotStatus.FAILED and wish.generation == wish.applied_generation:
        return Step.NOTHING  # given up until a person starts it again
    if wish.next_attempt_at is not None and now < wish.next_attempt_at:
        return Step.WAIT
    return Step.START


def _made_for(wish: Wish, seen: Observation) -> int:
    """Return the generation that runs: as noted, or as labelled when Flotilla was killed before it noted the start."""
    return max(wish.applied_generation, generation_of(seen))


def generation_of(seen: Observation) -> int:
    """Return the generation in the labels of the workload; 0 when the label is not a number, as the runner may belong
    to somebody else."""
    label = seen.labels.get("generation", "")
    return int(label) if label.isdecimal() and len(label) <= MOST_DIGITS else 0


def _has_returned(wish: Wish, seen: Observation) -> bool:
    """Return whether the running workload is not the noted run and was not started by Flotilla."""
    return wish.open_run is not None and wish.container_id not in (None, seen.workload_id)


def _began(wish: Wish, seen: Observation | None) -> bool:
    """Return whether the open run really began. Either that is noted, or Flotilla was killed before it could note it
    and the workload shows it."""
    is_it = seen is not None and seen.labels.get("deployment") == wish.open_run
    return wish.open_run is not None and (wish.container_id is not None or is_it)
