"""When the dear questions are due."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from core.trades.following.sync_state import proof_day

FIRST, LAST = UUID(int=0), UUID(int=119)


@pytest.mark.parametrize(
    ("bot", "now", "night"),
    [
        (FIRST, datetime(2026, 3, 5, 1, 59, tzinfo=UTC), date(2026, 3, 4)),
        (FIRST, datetime(2026, 3, 5, 2, 0, tzinfo=UTC), date(2026, 3, 5)),
        (LAST, datetime(2026, 3, 5, 3, 58, tzinfo=UTC), date(2026, 3, 4)),
        (LAST, datetime(2026, 3, 5, 3, 59, tzinfo=UTC), date(2026, 3, 5)),
        (LAST, datetime(2026, 3, 5, 23, 59, tzinfo=UTC), date(2026, 3, 5)),
    ],
)
def test_the_night_of_the_proof(bot: UUID, now: datetime, night: date) -> None:
    assert proof_day(now, bot) == night


def test_one_proof_a_day_and_not_all_bots_at_once() -> None:
    begin = datetime(2026, 3, 5, tzinfo=UTC)
    for bot in (FIRST, LAST, UUID(int=77)):
        nights = [proof_day(begin + timedelta(minutes=minute), bot) for minute in range(2 * 24 * 60)]
        assert len(set(nights)) == 3 and nights == sorted(nights)
    at_half_past_two = {proof_day(begin + timedelta(hours=2, minutes=30), UUID(int=n)) for n in range(120)}
    assert len(at_half_past_two) == 2
