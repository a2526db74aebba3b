"""What a download would bring, before it starts; and why it cannot."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlmodel import Session, col

from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.db import read_only, utcnow
from core.errors import FlotillaError
from core.exchanges.exchange_types import types
from core.exchanges.markets import listed
from core.exchanges.models import Exchange
from core.freqtrade.candles import exchange_pages
from core.freqtrade.candles.exchange_pages import PageSize
from core.freqtrade.settings.pairs import is_pattern
from core.jobs import Job, JobState
from core.market_data.downloads import draft_checks
from core.market_data.downloads.download_records import last_ban
from core.market_data.downloads.download_spec import RESERVE_BYTES
from core.market_data.estimating import Bulk, Ends, Target, bulk_of
from core.market_data.models import CandleDownload, CandleFileRow, DownloadDraft
from core.market_data.size_words import GIB, size_words
from core.market_data.sources import Source, source_of
from core.market_data.stored.candle_inventory import bytes_of_others
from core.market_data.views import Estimate
from core.runners.models import RunnerRow
from core.runners.open_runner import reach

_USUAL = PageSize(500, 200)
_OF_PRACTICE = PageSize(1000, 10)
_PAGE_SECONDS = 0.01
"""What Freqtrade itself works on a page, measured."""
_BEGIN_SECONDS = 4.0
"""Until the markets are loaded, measured."""
_TELLING_ROWS = 20_000
"""A download that brought fewer says little of the speed."""


async def estimate(actor: Actor, runner_id: UUID, draft: DownloadDraft) -> Estimate:
    """Return what this download would bring onto the runner, without what is there already. A runner that does not
    answer leaves `free_bytes` None. Errors: `Invalid` at the field."""
    known = await _known(actor, runner_id, draft)
    free = await _free_bytes(runner_id, known.source)
    return Estimate(
        targets=known.bulk.targets,
        candles=known.bulk.candles,
        size_bytes=known.bulk.size_bytes,
        requests=known.bulk.requests,
        seconds=_seconds(known),
        free_bytes=free,
        refusal=known.refusal or _of_disk(known.bulk, free),
        notes=_notes(draft, known),
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """What the database tells. `pace`: seconds a candle of an earlier download; None when there was none."""

    source: Source
    bulk: Bulk
    page: PageSize | None
    pace: float | None
    refusal: str


@read_only
def _known(session: Session, actor: Actor, runner_id: UUID, draft: DownloadDraft) -> _Known:
    runner = fetch(session, actor, Scope.USE, RunnerRow, runner_id)
    exchange = fetch(session, actor, Scope.USE, Exchange, draft.exchange_id)
    draft_checks.require(exchange, draft)
    source = source_of(exchange)
    page = _OF_PRACTICE if source.is_practice else exchange_pages.page_of(source.exchange_type)
    there = _there(session, runner_id, source, draft.trading_mode)
    bulk = bulk_of(draft, _pairs(draft, exchange), there, (page or _USUAL).candles, utcnow())
    refused = refusal_of_exchange(exchange) or _ban(session, runner, source) or _of_share(session, runner, bulk)
    return _Known(source, bulk, page, _pace(session, runner_id, source), refused)


def refusal_of_exchange(exchange: Exchange) -> str:
    """Return why no candles can be downloaded from it, with the other way; empty when they can."""
    if exchange.exchange_type not in exchange_pages.WITHOUT_HISTORY:
        return ""
    return (
        f"{types()[exchange.exchange_type].title} gives no history of candles, only the newest ones. Download its "
        "trades with Freqtrade elsewhere (freqtrade download-data --dl-trades), then bring that folder in."
    )


def _pairs(draft: DownloadDraft, exchange: Exchange) -> list[str]:
    """Return the pairs that are counted, each once. All pairs of the practice market are known; which pairs a pattern
    means elsewhere, only Freqtrade finds out."""
    plain = [pair for pair in draft.pairs if not is_pattern(pair)]
    patterns = len(plain) < len(draft.pairs)
    return list(dict.fromkeys([*plain, *(listed(exchange.exchange_type) if patterns else ())]))


def _there(session: Session, runner_id: UUID, source: Source, trading_mode: str) -> Mapping[Target, Ends]:
    file = CandleFileRow
    told = (file.pair, file.timeframe, file.candle_type, file.first_at, file.last_at, file.missing)
    query = select(*map(col, told)).where(col(file.runner_id) == runner_id, col(file.source) == source.key)
    found = session.execute(query.where(col(file.trading_mode) == trading_mode, col(file.problem) == ""))
    return {(pair, of, kind): Ends(first, last, missing) for pair, of, kind, first, last, missing in found if first}


def _pace(session: Session, runner_id: UUID, source: Source) -> float | None:
    """Return how long a candle took in the newest large download of this source."""
    download = CandleDownload
    query = select(col(download.added_rows), col(Job.started_at), col(Job.ended_at)).join(Job)
    done = query.where(col(download.runner_id) == runner_id, col(download.source) == source.key)
    large = done.where(col(Job.state) == JobState.DONE, col(download.added_rows) >= _TELLING_ROWS)
    for rows, begin, end in session.execute(large.order_by(col(download.created_at).desc()).limit(1)):
        return max(float((end - begin).total_seconds()) - _BEGIN_SECONDS, 0.0) / int(rows)
    return None


def _seconds(known: _Known) -> float | None:
    if known.pace is not None:
        return _BEGIN_SECONDS + known.bulk.candles * known.pace
    if known.page is None:
        return None
    return _BEGIN_SECONDS + known.bulk.requests * max(known.page.milliseconds / 1000, _PAGE_SECONDS)


# -- why it cannot start ----------------------------------------------------------------------------------------------


def _ban(session: Session, runner: RunnerRow, source: Source) -> str:
    until = last_ban(session, runner, source)
    if until is None or until <= utcnow():
        return ""
    return f"{source.title} has banned the address of this runner until {until:%-d %b %H:%M} UTC."


def _of_share(session: Session, runner: RunnerRow, bulk: Bulk) -> str:
    held = bytes_of_others(session, runner.id, "")
    limit = runner.data_limit_gb * GIB
    if not bulk.candles or held + bulk.size_bytes <= limit:
        return ""
    return (
        f"Candles on {runner.name} may take {size_words(limit)}. {size_words(held)} are taken, and these would "
        f"need up to {size_words(bulk.size_bytes)} more: ask for less, or delete candles there."
    )


def _of_disk(bulk: Bulk, free: int | None) -> str:
    if free is None or not bulk.candles or bulk.size_bytes + RESERVE_BYTES <= free:
        return ""
    return (
        f"The disk has {size_words(free)} free, of which {size_words(RESERVE_BYTES)} stay free for bots. These candles "
        f"would need up to {size_words(bulk.size_bytes)}: ask for less, or make room there."
    )


async def _free_bytes(runner_id: UUID, source: Source) -> int | None:
    """Return what is free on the disk of the runner; None when it does not answer."""
    with suppress(FlotillaError):
        return await (await reach(runner_id)).stores.free_bytes(source.store)
    return None


# -- what is worth knowing --------------------------------------------------------------------------------------------


def _notes(draft: DownloadDraft, known: _Known) -> tuple[str, ...]:
    has_patterns = any(is_pattern(pair) for pair in draft.pairs)
    told = {
        "Mark prices and funding rates come with each pair.": draft.trading_mode == "futures",
        "Pairs of patterns are not counted: the exchange tells them when the download starts.": (
            has_patterns and not known.source.is_practice
        ),
        "Everything that is asked for is there already.": not known.bulk.candles and not has_patterns,
    }
    return tuple(words for words, holds in told.items() if holds)
