"""Small facts told to whoever listens right now. Nothing is stored, nothing is replayed: a listener that was away reads
the database. Events are published on the event loop, after the transaction that made them true has been committed
(`core.db.tell`)."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Event:
    """Base of all facts."""


@dataclass(frozen=True, slots=True)
class BotChanged(Event):
    """What three events about a bot have in common, for listeners to which all three are the same. Never published
    itself: say what happened. Errors: `TypeError` when it is."""

    bot_id: UUID

    def __post_init__(self) -> None:
        if type(self) is BotChanged:
            raise TypeError("Say what happened to the bot: DesiredStateChanged, TransitionAdvanced or BotObserved.")


@dataclass(frozen=True, slots=True)
class DesiredStateChanged(BotChanged):
    """Somebody wants something else of this bot: it was added, edited, started, stopped, moved, deleted, or what it may
    use changed. Background work follows up at once."""


@dataclass(frozen=True, slots=True)
class TransitionAdvanced(BotChanged):
    """This bot came closer to its desired state, or further from it: a step was noted, or what the next step waits for
    has happened. Background work follows up at once."""


@dataclass(frozen=True, slots=True)
class BotObserved(BotChanged):
    """More is known of this bot: its health, its words, how far its start is. There is nothing to follow up."""


@dataclass(frozen=True, slots=True)
class FiguresChanged(Event):
    """Profit, counts or the stored history of this bot changed. There is nothing to follow up."""

    bot_id: UUID


@dataclass(frozen=True, slots=True)
class HealthChanged(Event):
    """What people are told of this bot in one word has changed; both are values of `core.bots.views.Health`."""

    bot_id: UUID
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TradeChanged(Event):
    """A trade of this bot was opened, changed or closed."""

    bot_id: UUID


@dataclass(frozen=True, slots=True)
class SampleTaken(Event):
    """A new point of this bot's equity was stored."""

    bot_id: UUID


@dataclass(frozen=True, slots=True)
class UsageSampled(Event):
    """This runner has told what its workloads take."""

    runner_id: UUID


@dataclass(frozen=True, slots=True)
class JobChanged(Event):
    """Progress, step or state of a job changed. `kind` and `subject_key`: as in its row (`core.jobs.Job`)."""

    job_id: UUID
    kind: str
    subject_key: str


@dataclass(frozen=True, slots=True)
class JobQueued(JobChanged):
    """A job was asked for. Background work follows up at once."""


@dataclass(frozen=True, slots=True)
class JobEnded(JobChanged):
    """A job is done, failed or was cancelled: its slot is free, and what waited for it can go on. Background work
    follows up at once."""


@dataclass(frozen=True, slots=True)
class ThingChanged(Event):
    """An exchange, a strategy family, a runner or a person was added, edited, archived or shared."""

    kind: str
    id: UUID


@dataclass(frozen=True, slots=True)
class Happened(Event):
    """A line was added to the audit trail."""

    seq: int


@dataclass(frozen=True, slots=True)
class SessionsEnded(Event):
    """These login sessions are over; `reason` is a sentence for the people who sat there."""

    session_ids: frozenset[UUID]
    reason: str


Listener = Callable[[Event], None]
_listeners: dict[int, tuple[tuple[type[Event], ...], Listener]] = {}
_next_key = 0


def subscribe(listener: Listener, *kinds: type[Event]) -> Callable[[], None]:
    """Call `listener` for every event of these kinds until the returned function is called (twice does no harm)."""
    global _next_key
    _next_key += 1
    key = _next_key
    _listeners[key] = (kinds or (Event,), listener)
    return lambda: _forget(key)


def _forget(key: int) -> None:
    _listeners.pop(key, None)


def publish(event: Event) -> None:
    """Tell all listeners at once. A listener that fails is logged and does not keep the others from hearing."""
    for kinds, listener in list(_listeners.values()):
        if isinstance(event, kinds):
            try:
                listener(event)
            except Exception:
                log.exception("A listener failed on %r", event)


def listener_count() -> int:
    """Return how many listeners there are now."""
    return len(_listeners)
