"""What a download is to bring."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, Literal

TradingMode = Literal["spot", "futures"]


@dataclass(frozen=True, slots=True)
class Order:
    """The order of a download. Without `since` and `days` stored candles are only brought up to date, and a new file
    begins 30 days ago."""

    pairs: tuple[str, ...]
    """Pairs, or regular expressions that match whole pairs, as Freqtrade takes them."""
    timeframes: tuple[str, ...]
    trading_mode: TradingMode = "spot"
    since: datetime | None = None
    """The first candle that is wanted; aware. It precedes `days`."""
    until: datetime | None = None
    """Candles that open at this moment or later are not wanted; aware. None: up to now."""
    days: int | None = None
    """The days before today, by UTC."""
    fill_gaps: bool = False
    """Whether the exchange is asked again for candles that are missing inside files."""
    title: str = ""
    """What people call the exchange. Empty: what Freqtrade calls it."""
    is_practice: bool = False
    """Whether the exchange is the practice market: the one that needs no rate limit."""
    most_bytes: int | None = None
    """The most that the store may hold."""
    reserve_bytes: int = 0
    """What stays free on the disk of the store."""

    def to_json(self) -> bytes:
        """Return the content of `order.json`. Times are milliseconds since 1970."""
        values: dict[str, Any] = asdict(self)
        for name in ("since", "until"):
            values[name] = _milliseconds(values[name])
        return json.dumps(values, indent=2).encode()


def _milliseconds(moment: datetime | None) -> int | None:
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError("naive datetime: the times of an order are aware")
    return round(moment.astimezone(UTC).timestamp() * 1000)
