"""The stores of packages on a runner: one for each set of requirements and interpreter, filled once, then only read.

packages-<hash>/installed.json   the marker, written last: what is installed
                site/            the packages, in the order of PYTHONPATH before those of Freqtrade
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.errors import NotFound
from core.runners.port import Layout, Runner, StoreMount

PREFIX = "packages-"
MARKER, FOLDER, SEEN_AT = "installed.json", "site", "packages"
_MOST_MARKER_BYTES, _MOST_NAMES, _MOST_CHARACTERS = 2**18, 1_000, 200
_IDENTITY = """
import hashlib, importlib.metadata, json, platform, sys
own = sorted({f"{one.metadata['Name']}=={one.version}" for one in importlib.metadata.distributions()})
tag = [sys.implementation.cache_tag, platform.machine(), platform.libc_ver(), own]
print(hashlib.sha256(json.dumps(tag).encode()).hexdigest())
"""
"""Prints a hash of what packages have to fit: Python, the machine, and all packages of the interpreter."""


@dataclass(frozen=True, slots=True)
class Installed:
    """What a version's requirements came to on one runner. `packages`: `name==version`, those that Freqtrade brings
    included when they were asked for. `modules`: the top-level modules of what was installed. `store` is empty when
    there are no requirements."""

    requirements: tuple[str, ...] = ()
    store: str = ""
    packages: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()

    @property
    def mounts(self) -> tuple[StoreMount, ...]:
        """Return the mount of a workload that imports the packages; it may only read them."""
        return (StoreMount(self.store, SEEN_AT),) if self.store else ()

    def environment(self, layout: Layout) -> dict[str, str]:
        """Return the variables by which Python finds the packages. They precede Freqtrade's own, and Freqtrade puts the
        folder of the strategy before both while it loads it: a strategy's own files win."""
        return {"PYTHONPATH": f"{layout.stores}/{SEEN_AT}/{FOLDER}"} if self.store else {}


async def name_of(runner: Runner, version: str, requirements: Sequence[str]) -> str:
    """Return the name of the store for these requirements and this Freqtrade version, which must be installed there.
    Takes a second. Errors: those of `Runner.ask`."""
    interpreter = (await runner.ask(version, _IDENTITY)).decode(errors="replace").strip()
    content = json.dumps([sorted(requirements), version, interpreter])
    return PREFIX + hashlib.sha256(content.encode()).hexdigest()[:32]


async def find(runner: Runner, version: str, requirements: Sequence[str]) -> Installed | None:
    """Return what is installed for these requirements; None when that has not been done or not been finished."""
    if not requirements:
        return Installed()
    return await look(runner, await name_of(runner, version, requirements), requirements)


async def look(runner: Runner, store: str, requirements: Sequence[str]) -> Installed | None:
    """Return what is installed in this store; None without a marker, or with a damaged one."""
    try:
        pieces = [piece async for piece in runner.stores.fetch(store, MARKER, _MOST_MARKER_BYTES)]
    except NotFound:
        return None
    return parse(store, requirements, b"".join(pieces))


def parse(store: str, requirements: Sequence[str], marker: bytes) -> Installed | None:
    """Parse a marker. Strategies of a local runner can write to a store, so it is validated; None when it is damaged,
    and the store is filled anew."""
    try:
        told = json.loads(marker)
        packages = _names(told, "packages") + _names(told, "present")
        return Installed(tuple(requirements), store, tuple(sorted(packages)), tuple(_names(told, "modules")))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _names(told: Mapping[str, Any], key: str) -> list[str]:
    names = told[key]
    if not isinstance(names, list) or len(names) > _MOST_NAMES:
        raise ValueError(f"{key} is no list of names")
    if not all(isinstance(name, str) and name.isprintable() and len(name) <= _MOST_CHARACTERS for name in names):
        raise ValueError(f"{key} has something else than names")
    return names
