"""Attempts to prove a password, counted in transactions of their own: an attempt counts whatever becomes of it."""

from uuid import UUID

from sqlmodel import Session

from core.access.local import browsers, throttle
from core.access.local.throttle import Limit, Try
from core.access.request_origin import Visitor
from core.db import read_only, transaction

BY_NAME = Limit(free_attempts=5, longest_seconds=15 * 60.0)
BY_NETWORK = Limit(free_attempts=20, longest_seconds=60.0)
"""Milder: a whole office may come from one network."""


def of_login(visitor: Visitor, username: str, browser: UUID | None) -> tuple[Try, ...]:
    """What an attempt to log in counts for. A known browser counts for itself: what others do beside it, or from its
    network, does not keep it out."""
    if browser:
        return (Try(username, f"browser {browser}", BY_NAME),)
    return Try(username, visitor.network, BY_NAME), of_network(visitor)


def of_network(visitor: Visitor) -> Try:
    """All attempts from the visitor's network, whatever name they try."""
    return Try(None, visitor.network, BY_NETWORK)


def of_oneself(username: str) -> Try:
    """Attempts of somebody who is signed in: guesses at the log-in page keep nobody from changing their password."""
    return Try(username, "signed in", BY_NAME)


@read_only
def _check(session: Session, tries: tuple[Try, ...]) -> None:
    throttle.check(session, tries)


async def count(tries: tuple[Try, ...]) -> bool:
    """Count one attempt each; whether a wait begins with it. Errors: `Throttled` while one of them has to wait."""
    await _check(tries)  # only looks: who has to wait keeps no writer from their work
    return await _count(tries)


@transaction
def _count(session: Session, tries: tuple[Try, ...]) -> bool:
    return throttle.count(session, tries)


@transaction
def take_back(session: Session, attempt: Try) -> None:
    """The last attempt was right; those before it still count."""
    throttle.take_back(session, attempt)


@transaction
def forgive(session: Session, attempt: Try) -> None:
    """Forget all attempts that count for this."""
    throttle.forgive(session, attempt)


@transaction
def sweep(session: Session) -> None:
    """Forget attempts and known browsers of long ago. Scheduled once a day."""
    throttle.forget_old(session)
    browsers.forget_old(session)
