"""Rows of what a runner holds, as many as wanted: for tests of pages, pictures and figures."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from core.db import utcnow
from core.freqtrade.timeframe_lengths import length_of
from core.jobs import Job, JobState
from core.market_data.downloads import target_results
from core.market_data.downloads.download_records import KIND
from core.market_data.models import CandleDownload, CandleFileRow, Cause
from core.market_data.views import Outcome, TargetResult
from tests import rows

FIRST = datetime(2026, 8, 1, tzinfo=UTC)
COINS = ("BTC", "ETH", "SOL", "BNB", "XRP", "ADA", "DOGE", "AVAX", "DOT", "LINK", "LTC", "ATOM", "UNI", "NEAR", "APT")
TIMEFRAMES = ("5m", "1h", "1d")
GAP = {"start": "2026-10-02T10:00:00+00:00", "end": "2026-10-03T15:55:00+00:00", "candles": 360, "price_jump": 0.6141}


def files(runner_id: UUID, count: int, source: str = "binance") -> list[CandleFileRow]:
    """So many traded files, the companions of futures beside them. Among them are files with gaps, with none, without
    candles, damaged, listed late, and futures whose funding ends early."""
    made: list[CandleFileRow] = []
    for number in range(count):
        pair_number, timeframe = divmod(number, len(TIMEFRAMES))
        made += _file(runner_id, source, number, _pair(pair_number), TIMEFRAMES[timeframe])
    return made


def _pair(number: int) -> str:
    coin, turn = COINS[number % len(COINS)], number // len(COINS)
    name = f"{coin}{turn or ''}"
    return f"{name}/USDT:USDT" if turn % 2 else f"{name}/USDT"


def _file(runner_id: UUID, source: str, number: int, pair: str, timeframe: str) -> list[CandleFileRow]:
    step = int((length_of(timeframe) or timedelta()).total_seconds())
    first = FIRST + timedelta(days=number % 40)
    last = datetime(2026, 11, 29, tzinfo=UTC) + timedelta(days=1, seconds=-step)
    its: dict[str, Any] = {"source": source, "first_at": first, "last_at": last}
    its["rows"] = int((last - first).total_seconds()) // step + 1
    its["size_bytes"], its["changed_at"] = its["rows"] * 24, utcnow() - timedelta(hours=3 + number)
    its |= _flaw(number)
    return [rows.candle_file(runner_id, pair, timeframe, **its), *_companions(runner_id, pair, timeframe, its)]


def _flaw(number: int) -> dict[str, Any]:
    if number % 10 == 1:
        return {"gap_count": 1, "longest_gap": 360, "missing": 360, "gaps": [GAP]}
    if number % 25 == 7:
        return {"rows": 0, "first_at": None, "last_at": None}
    if number % 25 == 16:
        return {"rows": 0, "first_at": None, "last_at": None, "problem": "The file is cut off. Download it again."}
    return {}


def _companions(runner_id: UUID, pair: str, timeframe: str, its: dict[str, Any]) -> list[CandleFileRow]:
    """Once a pair."""
    if ":" not in pair or timeframe != TIMEFRAMES[0]:
        return []
    held = {name: its[name] for name in ("source", "first_at", "last_at")}
    ends = {"last_at": datetime(2026, 10, 1, 16, tzinfo=UTC)} if pair.startswith("ETH") else {}
    return [
        rows.candle_file(runner_id, pair, "1h", candle_type=kind, **held | (ends if kind == "funding_rate" else {}))
        for kind in ("mark", "funding_rate")
    ]


def download(
    runner_id: UUID,
    exchange_id: UUID,
    person_id: UUID | None,
    state: JobState = JobState.DONE,
    targets: Sequence[TargetResult] = (),
    **values: Any,
) -> tuple[Job, CandleDownload]:
    """A download and its job, in the order in which they are stored."""
    id_, now = uuid4(), utcnow()
    ended = {} if state in (JobState.WAITING, JobState.RUNNING) else {"ended_at": now - timedelta(minutes=20)}
    job_values = {name: values.pop(name) for name in ("progress", "step", "error") if name in values}
    job = Job(
        id=uuid4(), kind=KIND, subject_key=f"{runner_id}/binance/{id_.hex[:8]}", title="Download BTC/USDT, 5m",
        payload={"download_id": str(id_)}, state=state, runner_id=runner_id, **ended, **job_values,
    )  # fmt: skip
    draft = {"exchange_id": str(exchange_id), "pairs": ["BTC/USDT", "ETH/USDT"], "timeframes": ["5m", "1h"], "days": 90}
    its = {"source": "binance", "config": draft, "cause": Cause.ASKED, "requested_by": person_id} | values
    row = CandleDownload(
        id=id_, runner_id=runner_id, exchange_id=exchange_id, job_id=job.id, results=target_results.kept(targets),
        added_rows=sum(one.added for one in targets), problems=sum(one.is_problem for one in targets), **its,
    )  # fmt: skip
    return job, row


def target(pair: str, outcome: Outcome, timeframe: str = "5m", **values: Any) -> TargetResult:
    """A target of spot."""
    return TargetResult(pair, timeframe, "spot", outcome, **values)
