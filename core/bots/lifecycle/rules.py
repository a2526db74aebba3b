"""Which one step brings a bot closer to what is wished. Pure: `now` is an argument, nothing is read or done here."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.bot_records.models import BotStatus, Target
from core.runners.port import Observation, State

MOST_DIGITS = 9
"""Of a generation: its column holds no more."""


class Step(StrEnum):
    """What is done next for one bot."""

    NOTHING = "nothing"
    START = "start"  # make it run: first time, or again after it ended
    STOP = "stop"  # end what runs, because it is wished or because something newer is to run
    REST = "rest"  # nothing of it runs and nothing should: say so
    SEEN = "seen"  # it runs as wished: say so
    DIED = "died"  # it ended and nobody asked it to
    RETURNED = "returned"  # it ended and nobody asked it to, and its runner has started it again already
    ABANDON = "abandon"  # it has said why it cannot go on and does not end, or its start hangs: end it
    WAIT = "wait"  # the pause before it comes back is not over
    FORBID = "forbid"  # it was noted as ended for good, and runs all the same: end it
    TELL = "tell"  # it runs: tell its runner whether to start it again after a crash


@dataclass(frozen=True, slots=True)
class Wish:
    """A bot as the database knows it. `open_run`: id of the deployment that is noted as not ended yet. `is_held`: it
    moves or is rolled back, and rests meanwhile, whatever its target. `is_withdrawn`: its owner has no right any more
    to what it uses; `is_kept_down`: its runner knows that, and does not start it again."""

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
    """`seen`: what the runner holds of it, None when it holds nothing. Only call with a runner that answered.

    Of a workload whose machine is silent nothing is decided: it neither runs nor has ended."""
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
    return Step.RETURNED if _has_returned(wish, seen) else Step.SEEN


def _towards_rest(wish: Wish, seen: Observation | None) -> Step:
    if seen is not None:
        return Step.STOP
    at_rest = wish.status in (BotStatus.STOPPED, BotStatus.FAILED) and wish.open_run is None
    return Step.NOTHING if at_rest else Step.REST


def _towards_running(wish: Wish, seen: Observation | None, now: datetime) -> Step:
    if _began(wish, seen):  # and has ended: while somebody wanted it to, that is half of a restart
        return Step.STOP if wish.status is BotStatus.STOPPING else Step.DIED
    if wish.status is BotStatus.FAILED and wish.generation == wish.applied_generation:
        return Step.NOTHING  # given up until a person wishes anew
    if wish.next_attempt_at is not None and now < wish.next_attempt_at:
        return Step.WAIT
    return Step.START


def _made_for(wish: Wish, seen: Observation) -> int:
    """The generation that runs: as noted, or, when Flotilla was killed before it noted the start, as labelled."""
    return max(wish.applied_generation, generation_of(seen))


def generation_of(seen: Observation) -> int:
    """As its labels tell; 0 for one that is no number. Its runner may belong to somebody else."""
    label = seen.labels.get("generation", "")
    return int(label) if label.isdecimal() and len(label) <= MOST_DIGITS else 0


def _has_returned(wish: Wish, seen: Observation) -> bool:
    """What runs is not the run that was noted, and Flotilla did not start it."""
    return wish.open_run is not None and wish.container_id not in (None, seen.workload_id)


def _began(wish: Wish, seen: Observation | None) -> bool:
    """Did the open run really begin? Noted, or left to be seen by a Flotilla that was killed before it noted it."""
    is_it = seen is not None and seen.labels.get("deployment") == wish.open_run
    return wish.open_run is not None and (wish.container_id is not None or is_it)
