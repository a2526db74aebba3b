"""Events for listeners in this process. Nothing is stored or replayed: a listener that missed an event reads the
database. Events are published on the event loop, after the transaction that made them true has been committed
(`core.db.tell`)."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Event:
    """Base of all events."""


@dataclass(frozen=True, slots=True)
class BotChanged(Event):
    """Base of the events about a bot, for listeners that need not distinguish them. Never published itself: publish one
    of its subclasses. Errors: `TypeError` when it is instantiated."""

    bot_id: UUID

    def __post_init__(self) -> None:
        if type(self) is BotChanged:
            raise TypeError("Say what happened to the bot: DesiredStateChanged, TransitionAdvanced or BotObserved.")


@dataclass(frozen=True, slots=True)
class DesiredStateChanged(BotChanged):
    """The desired state of this bot changed: it was added, edited, started, stopped, moved or deleted, or its rights
    changed. Background work follows up at once."""


@dataclass(frozen=True, slots=True)
class TransitionAdvanced(BotChanged):
    """This bot came closer to its desired state, or further from it: a step was noted, or what the next step waits for
    has happened. Background work follows up at once."""


@dataclass(frozen=True, slots=True)
class BotObserved(BotChanged):
    """More is known of this bot, such as its health, its log or the progress of its start. There is nothing to follow
    up."""


@dataclass(frozen=True, slots=True)
class FiguresChanged(Event):
    """Profit, counts or the stored history of this bot changed. There is nothing to follow up."""

    bot_id: UUID


@dataclass(frozen=True, slots=True)
class HealthChanged(Event):
    """The health of this bot, as people see it, changed; both values are those of `core.bots.views.Health`."""

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
    """This runner has reported the resource usage of its workloads."""

    runner_id: UUID


@dataclass(frozen=True, slots=True)
class JobChanged(Event):
    """Progress, step or state of a job changed. `kind` and `subject_key`: as in its row (`core.jobs.Job`)."""

    job_id: UUID
    kind: str
    subject_key: str


@dataclass(frozen=True, slots=True)
class JobQueued(JobChanged):
    """A job was enqueued. Background work follows up at once."""


@dataclass(frozen=True, slots=True)
class JobEnded(JobChanged):
    """A job is done, failed or was cancelled: its slot is free, and what waited for it can continue. Background work
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
    """These login sessions are over; `reason` is a sentence for the people who used them."""

    session_ids: frozenset[UUID]
    reason: str


Listener = Callable[[Event], None]
_listeners: dict[int, tuple[tuple[type[Event], ...], Listener]] = {}
_next_key = 0


def subscribe(listener: Listener, *kinds: type[Event]) -> Callable[[], None]:
    """Call `listener` for every event of these kinds until the returned function is called, which may be called
    twice."""
    global _next_key
    _next_key += 1
    key = _next_key
    _listeners[key] = (kinds or (Event,), listener)
    return lambda: _forget(key)


def _forget(key: int) -> None:
    _listeners.pop(key, None)


def publish(event: Event) -> None:
    """Call all listeners at once. A listener that fails is logged and does not keep the others from being called."""
    for kinds, listener in list(_listeners.values()):
        if isinstance(event, kinds):
            try:
                listener(event)
            except Exception:
                log.exception("A listener failed on %r", event)


def listener_count() -> int:
    """Return how many listeners are subscribed."""
    return len(_listeners)
