"""Lines of a log are facts, or nothing."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.freqtrade.candles.download_facts import (
    MARK,
    Advanced,
    Banned,
    Ended,
    Finished,
    Outcome,
    Planned,
    Stopped,
    Target,
    parse,
)
from core.freqtrade.candles.downloading.telling import Teller
from core.freqtrade.candles.order import Order

MOMENT = datetime(2026, 10, 1, tzinfo=UTC)
MS = int(MOMENT.timestamp() * 1000)


def line(**values: Any) -> str:
    return MARK + json.dumps(values)


@pytest.mark.parametrize(
    ("told", "fact"),
    [
        (line(kind="advanced", index=2, pages=3, of_pages=9), Advanced(2, 3, 9)),
        (line(kind="advanced", index=2, pages=12, of_pages=9), Advanced(2, 9, 9)),
        (line(kind="banned", until=MS), Banned(MOMENT)),
        (line(kind="banned", until=None), Banned(None)),
        (line(kind="stopped", reason="a\x00b"), Stopped("ab")),
        (line(kind="ended"), Ended()),
        (
            line(kind="finished", index=0, outcome="brought", rows=9, added=2, first=MS, last=None, words="So."),
            Finished(0, Outcome.BROUGHT, 9, 2, MOMENT, None, "So."),
        ),
    ],
    ids=["advanced", "beyond the end", "banned", "banned, unknown end", "stopped", "ended", "finished"],
)
def test_facts_are_read(told: str, fact: object) -> None:
    assert parse(told) == fact


@pytest.mark.parametrize(
    "told",
    [
        "2026-10-01 12:00:00,000 - freqtrade - INFO - FLOTILLA {}",
        MARK,
        MARK + "[]",
        MARK + "[" * 100_000,
        line(kind="unheard"),
        line(kind="ended", more=1),
        line(kind="advanced", index=-1, pages=3, of_pages=9),
        line(kind="advanced", index=10**9, pages=3, of_pages=9),
        line(kind="advanced", index=True, pages=3, of_pages=9),
        line(kind="banned", until=10**18),
        line(kind="stopped", reason="x" * 3_000),
        MARK + '{"kind": "advanced", "index": 0, "pages": NaN, "of_pages": 1}',
        line(kind="finished", index=0, outcome="good", rows=9, added=2, first=MS, last=None, words=""),
    ],
    ids=[
        "log", "empty", "no object", "deep", "unknown kind", "unknown field", "negative", "huge index", "boolean",
        "beyond time", "long", "NaN", "unknown outcome",
    ],
)  # fmt: skip
def test_what_is_no_fact_is_nothing(told: str) -> None:
    assert parse(told) is None


@given(st.text(max_size=200))
def test_no_line_is_an_error(text: str) -> None:
    parse(MARK + text)


@pytest.mark.parametrize(("targets", "without"), [(0, 0), (0, 45), (7, 1), (60, 0), (130, 3), (130, 70)])
def test_a_plan_told_in_parts_is_whole(capsys: pytest.CaptureFixture[str], targets: int, without: int) -> None:
    given_targets = [[f"C{number}/USDT", "5m", "spot", 1, 999] for number in range(targets)]
    names = [(f"D{number}/USDT", "w" * 3_000) for number in range(without)]
    Teller().planned(given_targets, names, candles=9, bytes=270, requests=targets)
    lines = capsys.readouterr().out.splitlines()
    facts = [fact for one in lines if isinstance(fact := parse(one), Planned)]
    assert len(facts) == len(lines) and max(map(len, lines)) < 256 * 1024
    found = [(fact.begins + number, one) for fact in facts for number, one in enumerate(fact.targets)]
    assert found == [(number, Target(f"C{number}/USDT", "5m", "spot", 1, 999)) for number in range(targets)]
    assert [name for fact in facts for name, _ in fact.without] == [name for name, _ in names]
    sums = {(fact.of_targets, fact.candles, fact.bytes, fact.requests) for fact in facts}
    assert sums == {(targets, 9, 270, targets)}


def test_an_order_has_aware_times() -> None:
    told = json.loads(Order(("BTC/USDT",), ("5m",), since=MOMENT).to_json())
    assert (told["since"], told["until"], told["pairs"]) == (MS, None, ["BTC/USDT"])
    with pytest.raises(ValueError, match="naive"):
        Order(("BTC/USDT",), ("5m",), until=MOMENT.replace(tzinfo=None)).to_json()
