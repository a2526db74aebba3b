"""Count attempts to prove a password, in transactions of their own: an attempt counts even when its request fails."""

from uuid import UUID

from sqlmodel import Session

from core.access.local import browsers, throttle
from core.access.local.throttle import Limit, Try
from core.access.request_origin import Visitor
from core.db import read_only, transaction

BY_NAME = Limit(free_attempts=5, longest_seconds=15 * 60.0)
BY_NETWORK = Limit(free_attempts=20, longest_seconds=60.0)
"""Milder than `BY_NAME`: a whole office may share one network."""


def of_login(visitor: Visitor, username: str, browser: UUID | None) -> tuple[Try, ...]:
    """Return the counters of a log-in attempt. A known browser has a counter of its own, so attempts from elsewhere do
    not lock its user out."""
    if browser:
        return (Try(username, f"browser {browser}", BY_NAME),)
    return Try(username, visitor.network, BY_NAME), of_network(visitor)


def of_network(visitor: Visitor) -> Try:
    """Return the counter of all attempts from the visitor's network, whatever the user name."""
    return Try(None, visitor.network, BY_NETWORK)


def of_oneself(username: str) -> Try:
    """Return the counter for a person who is signed in. It is separate, so guesses at the log-in page do not keep them
    from changing their password."""
    return Try(username, "signed in", BY_NAME)


@read_only
def _check(session: Session, tries: tuple[Try, ...]) -> None:
    throttle.check(session, tries)


async def count(tries: tuple[Try, ...]) -> bool:
    """Count one attempt on each counter and return whether a waiting time begins. Errors: `Throttled` while one of them
    has to wait."""
    await _check(tries)  # read-only, so that a throttled visitor never holds the writer
    return await _count(tries)


@transaction
def _count(session: Session, tries: tuple[Try, ...]) -> bool:
    return throttle.count(session, tries)


@transaction
def take_back(session: Session, attempt: Try) -> None:
    """Subtract the last attempt, because it was right. Earlier attempts still count."""
    throttle.take_back(session, attempt)


@transaction
def forgive(session: Session, attempt: Try) -> None:
    """Forget all attempts on this counter."""
    throttle.forgive(session, attempt)


@transaction
def sweep(session: Session) -> None:
    """Delete expired counters and known browsers. Scheduled once a day."""
    throttle.forget_old(session)
    browsers.forget_old(session)
