"""Sizes on disk in words, in the decimal units of the share of candles. Pure."""

GB = 10**9
"""The unit of `RunnerRow.data_limit_gb`."""
_UNITS = (("GB", GB), ("MB", 10**6), ("kB", 10**3))


def size_words(count: int) -> str:
    """Return e.g. `1.4 GB`."""
    for unit, size in _UNITS:
        if count >= 0.99995 * size:  # or it would be 1000.0 of the smaller unit
            return f"{count / size:.1f} {unit}"
    return f"{count} bytes"
