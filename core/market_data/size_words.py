"""Sizes of files in words. Pure."""

GIB = 2**30
"""The unit of `RunnerRow.data_limit_gb`."""
_UNITS = (("GiB", GIB), ("MiB", 2**20), ("KiB", 2**10))


def size_words(count: int) -> str:
    """Return e.g. `1.4 GiB`."""
    for unit, size in _UNITS:
        if count >= size:
            return f"{count / size:.1f} {unit}"
    return f"{count} bytes"
