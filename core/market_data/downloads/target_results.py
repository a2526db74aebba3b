"""What came of the targets of a download: judged by what the store holds, kept as JSON. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from core.market_data.views import Outcome, TargetResult

MOST = 1_000
"""Results that are kept of a download. A page reads those of twenty at once."""


def kept(results: Sequence[TargetResult]) -> list[dict[str, Any]]:
    """Return them as JSON for the database. Of more than `MOST`, those with a problem come first."""
    if len(results) > MOST:
        results = sorted(results, key=lambda one: not one.is_problem)
    return [{**asdict(one), "first": _text(one.first), "last": _text(one.last)} for one in results[:MOST]]


def parse(stored: Iterable[dict[str, Any]]) -> tuple[TargetResult, ...]:
    """Return them from the database."""
    return tuple(
        TargetResult(
            **{
                **one,
                "outcome": Outcome(one["outcome"]),
                "first": _time(one.get("first")),
                "last": _time(one.get("last")),
            }
        )
        for one in stored
    )


def _text(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
