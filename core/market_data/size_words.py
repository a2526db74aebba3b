"""Sizes of files in words, in the units of all other sizes. Pure."""

GIB = 2**30
"""The unit of `RunnerRow.data_limit_gib`."""
_UNITS = (("GiB", GIB), ("MiB", 2**20), ("KiB", 2**10))


def size_words(count: int) -> str:
    """Return e.g. `1.4 GiB`."""
    for unit, size in _UNITS:
        if count >= 0.99995 * size:  # or it would be 1024.0 of the smaller unit
            return f"{count / size:.1f} {unit}"
    return f"{count} bytes"
