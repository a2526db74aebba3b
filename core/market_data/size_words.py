"""Sizes of files in words. Pure."""

GB = 10**9
"""The unit of `RunnerRow.data_limit_gb`."""
_UNITS = (("GB", GB), ("MB", 10**6), ("kB", 10**3))


def size_words(count: int) -> str:
    """Return e.g. `1.4 GB`."""
    for unit, size in _UNITS:
        if count >= size:
            return f"{count / size:.1f} {unit}"
    return f"{count} bytes"
