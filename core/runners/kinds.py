"""The registered kinds of runner. The composition root registers them; everything else asks here."""

from importlib import import_module

from core.access.scopes import Role
from core.config import Settings
from core.errors import Refused
from core.runners.descriptor import Act, Descriptor

_registered: dict[str, Descriptor] = {}


def load(*packages: str) -> list[Descriptor]:
    """The descriptors of these packages of `core.runners`. Errors: `TypeError` for a package without one."""
    return [_descriptor_of(package) for package in packages]


def _descriptor_of(package: str) -> Descriptor:
    found = getattr(import_module(f"core.runners.{package}.descriptor"), "DESCRIPTOR", None)
    if not isinstance(found, Descriptor):
        raise TypeError(f"core.runners.{package}.descriptor has no DESCRIPTOR.")
    return found


def register(*descriptors: Descriptor) -> None:
    """From now on there are these kinds and no others. The first one that fits is preferred where nobody chooses."""
    _registered.clear()
    _registered.update({one.kind: one for one in descriptors})


def registered() -> tuple[Descriptor, ...]:
    """In the order in which they were registered."""
    return tuple(_registered.values())


def served_by(settings: Settings) -> tuple[Descriptor, ...]:
    """The kinds of which an installation with these settings has runners."""
    return tuple(one for one in registered() if one.is_served(settings))


def describe(kind: str) -> Descriptor:
    """Never fails: a row may be older or newer than this Flotilla. A kind that is not registered says so in its title,
    is for administrators alone, and cannot be opened."""
    return _registered.get(kind) or Descriptor(
        kind, title=f"Unknown kind {kind}", plural=f"Runners of the kind {kind}", opener=None
    )


def require_registered(kind: str) -> Descriptor:
    """Errors: `Refused` for a kind that is not registered."""
    if kind not in _registered:
        known = ", ".join(sorted(one.title() for one in _registered)) or "none"
        raise Refused(f"Runners of type {kind.title()} are not available here; available: {known}.")
    return _registered[kind]


def may(role: Role, kind: str, act: Act) -> bool:
    """Is this act open to somebody of this role? It is what a page offers: the service asks again when it is done."""
    return role is Role.ADMINISTRATOR or (role is Role.MEMBER and not is_for_administrators(kind, act))


def is_for_administrators(kind: str, act: Act) -> bool:
    """May only administrators do this with runners of this kind? Yes for a kind that is not registered."""
    return act in describe(kind).for_administrators
