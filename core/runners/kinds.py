"""The registry of the kinds of runner. The composition root fills it; all other code reads it."""

from importlib import import_module

from core.access.scopes import Role
from core.config import Settings
from core.errors import Invalid, Refused
from core.freqtrade import versions
from core.runners.descriptor import Act, Descriptor

_registered: dict[str, Descriptor] = {}


def load(*packages: str) -> list[Descriptor]:
    """Import the descriptors of these packages of `core.runners`. Errors: `TypeError` for a package without one."""
    return [_descriptor_of(package) for package in packages]


def _descriptor_of(package: str) -> Descriptor:
    found = getattr(import_module(f"core.runners.{package}.descriptor"), "DESCRIPTOR", None)
    if not isinstance(found, Descriptor):
        raise TypeError(f"core.runners.{package}.descriptor has no DESCRIPTOR.")
    return found


def register(*descriptors: Descriptor) -> None:
    """Replace all registered kinds by these. Where nobody chooses a kind, the first one that fits is taken."""
    _registered.clear()
    _registered.update({one.kind: one for one in descriptors})


def registered() -> tuple[Descriptor, ...]:
    """Return all kinds in the order in which they were registered."""
    return tuple(_registered.values())


def served_by(settings: Settings) -> tuple[Descriptor, ...]:
    """Return the kinds that an installation with these settings offers, in the order of registration."""
    return tuple(one for one in registered() if one.is_served(settings))


def describe(kind: str) -> Descriptor:
    """Return the descriptor of a kind. Never fails, as a row may come from an older or newer Flotilla: an unregistered
    kind gets a descriptor whose title says so, which reserves everything for administrators and opens nothing."""
    return _registered.get(kind) or Descriptor(
        kind, title=f"Unknown kind {kind}", plural=f"Runners of the kind {kind}", opener=None
    )


def require_registered(kind: str) -> Descriptor:
    """Return the descriptor of a kind. Errors: `Refused` when it is not registered."""
    if kind not in _registered:
        known = ", ".join(sorted(one.title() for one in _registered)) or "none"
        raise Refused(f"Runners of type {kind.title()} are not available here; available: {known}.")
    return _registered[kind]


def why_not(kind: str, version: str) -> str:
    """Return why runners of this kind cannot run this Freqtrade version, as sentences; empty when they can."""
    return versions.problem(version) or describe(kind).accepts(versions.parse(version))


def require_version(kind: str, version: str, field: str = "version") -> None:
    """Check that runners of this kind can run this Freqtrade version. Errors: `Invalid` at `field`."""
    if why := why_not(kind, version):
        raise Invalid("Another version, please.", fields={field: why})


def may(role: Role, kind: str, act: Act) -> bool:
    """Whether the role allows this act. Pages use it to decide what to offer; the service checks again when something
    is done."""
    return role is Role.ADMINISTRATOR or (role is Role.MEMBER and not is_for_administrators(kind, act))


def is_for_administrators(kind: str, act: Act) -> bool:
    """Whether this act is reserved for administrators; true for a kind that is not registered."""
    return act in describe(kind).for_administrators
