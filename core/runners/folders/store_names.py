"""The names of stores, valid on every kind of runner, and the errors about them."""

import re

from core.errors import Refused
from core.runners.port import StoreMount

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,99}")


def require_store_name(name: str) -> str:
    """Return the name if it is valid; it becomes part of paths and of names on engines. Errors: `Refused`."""
    if not _NAME.fullmatch(name):
        raise Refused(f"“{name}” cannot be the name of a store: only letters, digits and dashes, 100 at most.")
    return name


def seen_at(mount: StoreMount) -> str:
    """Return the name of the folder under which a workload sees this store. Errors: as `require_store_name`."""
    require_store_name(mount.store)
    return require_store_name(mount.path or mount.store)


def in_use(store: str) -> Refused:
    """Return the error for deleting a store that a workload mounts."""
    return Refused(f"The store “{store}” is in use.", hint="Remove the workloads that use it first.")
