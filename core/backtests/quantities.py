"""Quantities in words. Pure."""


def counted(count: int, one: str, many: str = "") -> str:
    """`1 gap`, `1,200 candles`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
