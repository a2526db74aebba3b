"""Whether strategies may bring packages: a setting of the installation, and a switch of its administrators."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from core import audit
from core.access.policy import HOUSE, Actor, require
from core.access.scopes import Scope
from core.audit import Subject
from core.db import read_only, transaction
from core.errors import Invalid, Refused
from core.installation import HouseFact

_FACT, _OFF = "strategy_packages", "off"


@dataclass(frozen=True, slots=True)
class PackageSettings:
    """Settings of this installation. `index`: the address of the package index; empty for the one of each runner."""

    index: str = ""
    is_on: bool = True


@dataclass(frozen=True, slots=True)
class PackagePolicy:
    """`by_setting`: the setting permits packages. `is_on`: they are permitted, by the setting and by the switch."""

    by_setting: bool
    is_on: bool


_settings = PackageSettings()


def install(settings: PackageSettings) -> None:
    """Set the settings of this installation. The composition root calls it."""
    global _settings
    _settings = settings


def index() -> str:
    """Return the address of the package index; it may contain a password."""
    return _settings.index


@read_only
def policy(session: Session, actor: Actor) -> PackagePolicy:
    """Return whether packages are permitted. Errors: `NotFound` for all but administrators."""
    require(session, actor, Scope.ADMINISTER, HOUSE)
    return PackagePolicy(_settings.is_on, not refusal(session))


@transaction
def switch(session: Session, actor: Actor, is_on: bool) -> None:
    """Permit packages or not. Bots that run go on either way. Errors: `Refused` when the setting forbids them."""
    require(session, actor, Scope.ADMINISTER, HOUSE)
    if is_on and not _settings.is_on:
        raise Refused("The setting FLOTILLA_STRATEGY_PACKAGES forbids packages. Change it, then restart Flotilla.")
    if is_on == (not refusal(session)):
        return
    fact = session.get(HouseFact, _FACT) or HouseFact(name=_FACT, value="")
    fact.value = "on" if is_on else _OFF
    session.add(fact)
    words = "allowed packages of strategies" if is_on else "switched packages of strategies off"
    audit.record(session, actor.doer, "switched", Subject("house", None, "packages"), words, level="warn")


# -- for other services, within their transaction ---------------------------------------------------------------------


def refusal(session: Session) -> str:
    """Return the reason why packages are not permitted; empty when they are."""
    if not _settings.is_on:
        return "The setting FLOTILLA_STRATEGY_PACKAGES forbids packages here."
    fact = session.get(HouseFact, _FACT)
    return "An administrator has switched packages of strategies off." if fact and fact.value == _OFF else ""


def require_to_save(session: Session, requirements: Sequence[str]) -> None:
    """Check that a version with these packages may be saved. Errors: `Invalid` at `packages`."""
    if requirements and (reason := refusal(session)):
        raise Invalid(reason, fields={"packages": f"{reason} Leave this empty, or ask an administrator."})


def require_to_start(session: Session, requirements: Sequence[str]) -> None:
    """Check that a person may start a bot with these packages, or that they may be installed. What runs with installed
    ones goes on, and comes back after a crash. Errors: `Refused`."""
    if requirements and (reason := refusal(session)):
        names = ", ".join(requirements)
        raise Refused(
            f"{reason} The strategy needs {names}.", hint="Choose a version without packages, or ask an administrator."
        )
