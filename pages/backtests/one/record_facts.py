"""What a run was made of, as names and values. Pure."""

from collections.abc import Iterator
from datetime import datetime

from core.backtests.figures.report_digits import percent
from core.backtests.figures.views import RunFacts
from core.backtests.views import RunLine, RunRecord
from core.freqtrade.versions import short
from pages.parts.text import figures
from pages.parts.text.facts import Fact

_SHOWN_OF_HASH = 19
"""Characters: `sha256:` and twelve digits."""
_NOT_KNOWN = "n/a"


def record_facts(run: RunLine, its: RunFacts, record: RunRecord) -> list[Fact]:
    """Return the facts, times in UTC, as days are asked for. Those that only a run has which was carried out here are
    left out of others."""
    return [*_asked(run, its, record), *_measured(run, its), *_kin(run, its), *_hashes(record)]


def _asked(run: RunLine, its: RunFacts, record: RunRecord) -> Iterator[Fact]:
    yield Fact("Strategy", f"{run.strategy_name} v{run.version_number}", f"/strategies/{run.family_id}")
    yield Fact("Freqtrade", short(record.freqtrade_version) if record.freqtrade_version else _NOT_KNOWN)
    yield Fact("Requested range", _range(its.asked_start, its.asked_end))
    yield Fact("Range tested", _range(its.real_start, its.real_end))
    yield Fact("Fee", f"{percent(its.fee)} {its.fee_from}".strip())
    yield Fact("Runner", run.runner_name or _NOT_KNOWN, f"/runners/{run.runner_id}" if run.runner_id else "")
    yield Fact("Exchange", run.exchange_name or _NOT_KNOWN, f"/exchanges/{run.exchange_id}" if run.exchange_id else "")
    yield Fact("Brought in by" if run.is_brought else "Requested by", run.owner_name or _NOT_KNOWN)


def _measured(run: RunLine, its: RunFacts) -> Iterator[Fact]:
    if run.run_seconds is not None:
        yield Fact("Took", figures.duration(run.run_seconds))
    if its.peak_bytes is not None:
        yield Fact("Peak memory", figures.size(its.peak_bytes))
    if its.container_id:
        yield Fact("Workload", its.container_id[:64])


def _kin(run: RunLine, its: RunFacts) -> Iterator[Fact]:
    """What it belongs to."""
    if its.repeats:
        yield Fact("Repeats exactly", "an earlier backtest", f"/backtests/{its.repeats}")
    if run.batch:
        how = "brought in" if run.is_brought else "queued"
        yield Fact("Batch", f"one of several {how} together", f"/backtests?batch={run.batch}")
    if run.bot_id:
        yield Fact("Tests the settings of", "a bot", f"/bots/{run.bot_id}")


def _hashes(record: RunRecord) -> Iterator[Fact]:
    named = {
        "Build": record.build,
        "Strategy’s code": record.strategy_sha256,
        "Further files": record.extras_sha256,
        "Parameters": record.parameters_sha256,
        "Candles": record.candles_sha256,
        "Markets": record.markets_sha256,
    }
    for name, value in named.items():
        if value:
            yield Fact(name, f"{value[:_SHOWN_OF_HASH]}…" if len(value) > _SHOWN_OF_HASH + 1 else value)


def _range(start: datetime | None, end: datetime | None) -> str:
    if start is None and end is None:
        return _NOT_KNOWN
    return f"{figures.date_time(start)} – {figures.date_time(end)} UTC"
