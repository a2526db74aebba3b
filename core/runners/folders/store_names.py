"""What stores may be called, on every kind of runner, and what is said of them."""

import re

from core.errors import Refused
from core.runners.port import StoreMount

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,99}")


def require_store_name(name: str) -> str:
    """The name. Errors: `Refused` for what cannot be one; it is part of paths and of names on engines."""
    if not _NAME.fullmatch(name):
        raise Refused(f"“{name}” cannot be the name of a store: only letters, digits and dashes, 100 at most.")
    return name


def seen_at(mount: StoreMount) -> str:
    """The name of the folder that a workload sees this store in. Errors: as `require_store_name`."""
    require_store_name(mount.store)
    return require_store_name(mount.path or mount.store)


def in_use(store: str) -> Refused:
    """What is raised when a store is to be deleted that a workload mounts."""
    return Refused(f"The store “{store}” is in use.", hint="Remove the workloads that use it first.")
