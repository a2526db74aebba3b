"""Errors of the database, translated into sentences a person can act on."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolIsEmpty

from core.errors import Invalid, Refused, Unavailable

# PostgreSQL says it in the language of its administrator; the codes are the same everywhere:
# https://www.postgresql.org/docs/current/errcodes-appendix.html
_UNIQUE = "23505"
_NOT_LET_IN = "The database does not let Flotilla in: check the name and the password."
_LOCKED = ("55P03", "40P01")
_OUTAGES = (
    (_LOCKED, "locked", "The database is locked by another program. Nothing was changed; try again."),
    (("53100",), "full", "The disk of the database is full. Nothing was changed; free some space and try again."),
    (("53300",), "too many", "The database serves too many others. Nothing was changed; try again."),
    (("25006",), "readonly", "The database may only be read just now. Nothing was changed."),
    (("28P01", "28000"), "authentication failed", _NOT_LET_IN),
    ((), 'role "', _NOT_LET_IN),  # it does not exist either
    (("3D000",), "does not exist", "The server has no such database: create it first."),
    (("XX001", "XX002"), "malformed", "The database file is damaged. Stop Flotilla and restore a backup."),
    ((), "not a database", "The database file is damaged. Stop Flotilla and restore a backup."),
)
_SILENT = "The database does not answer. Nothing was changed; try again."
_UNSURE = "The database broke off while it was storing this. It may have been stored or not: look before trying again."


@contextmanager
def in_words() -> Iterator[None]:
    """Translate what the database raises into errors of ours. Defects of our own statements pass unchanged."""
    try:
        yield
    except IntegrityError as error:
        raise Refused(_integrity_sentence(error)) from error
    except (ProgrammingError, DataError):
        raise
    except DBAPIError as error:
        raise Unavailable(_outage_sentence(error), detail=str(error.orig).strip()) from error
    except PoolIsEmpty as error:
        raise Unavailable(_SILENT, detail=str(error)) from error
    except (ArgumentError, ModuleNotFoundError) as error:
        raise Invalid("The database URL cannot be used.", detail=str(error)) from error


@contextmanager
def storing() -> Iterator[None]:
    """Wrap a COMMIT. When the server goes away during it, nobody can tell whether it was stored: the error says so."""
    try:
        yield
    except DBAPIError as error:
        if error.connection_invalidated:
            raise Unavailable(_UNSURE, detail=str(error.orig).strip()) from error
        raise


def is_locked(error: DBAPIError) -> bool:
    """Return whether the statement waited in vain for a lock that somebody else holds."""
    return _code(error) in _LOCKED or "locked" in str(error.orig).lower()


def _integrity_sentence(error: IntegrityError) -> str:
    if _code(error) == _UNIQUE or "unique" in str(error.orig).lower():
        return "Something with this name or number exists already."
    return "Other things still refer to this one, or it refers to something that is gone."


def _outage_sentence(error: DBAPIError) -> str:
    code, said = _code(error), str(error.orig).lower()
    known = (sentence for codes, word, sentence in _OUTAGES if (code in codes if code else word in said))
    return next(known, _SILENT)


def _code(error: DBAPIError) -> str | None:
    """PostgreSQL's; a connection it refused has only words."""
    return getattr(error.orig, "sqlstate", None)
