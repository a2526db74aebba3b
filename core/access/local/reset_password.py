"""Reset a forgotten password from the command line, for somebody who has access to the data folder anyway."""

import secrets

from sqlmodel import Session, col, select

from core import audit, db
from core.access.local import passwords, throttle
from core.access.local.accounts import put_password
from core.access.login_sessions.session_ends import Ending, end_all
from core.access.models import LoginSession, Person
from core.audit import Doer
from core.errors import NotFound


def reset_password(username: str) -> str:
    """Set a random password and return it. It has to be changed at the next log-in. Enables the account, ends its
    sessions and lifts the waiting time. Errors: `NotFound`."""
    password = secrets.token_urlsafe(12)
    with Session(db.current().engine) as session:
        person = session.exec(select(Person).where(Person.username == username.strip().lower())).first()
        if person is None:
            names = ", ".join(session.exec(select(Person.username).order_by(Person.username)))
            raise NotFound(f"Nobody is called {username} here. There are: {names or 'no accounts yet'}.")
        person.disabled_at = None
        put_password(session, person.id, passwords.hashed_now(password), must_change=True)
        throttle.lift(session, person.username)
        end_all(session, Ending.PASSWORD_RESET, col(LoginSession.person_id) == person.id)
        audit.record(session, Doer("Command line"), "reset password", person.subject, "reset the password")
        session.commit()
    return password
