"""What a refresh asks for: what is stored is brought up to now, and nothing else. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from core.freqtrade.settings.pairs import is_pattern
from core.market_data.downloads.draft_checks import TIMEFRAMES
from core.market_data.models import MOST_PAIRS, CandleFileRow, DownloadDraft
from core.market_data.stored.file_rows import TRADED

_MOST_SETS = 8
"""Sets of timeframes that are fetched each in a download of its own; with more, each timeframe is."""


def drafts_of(files: Iterable[CandleFileRow], exchange_id: UUID, trading_mode: str, today: date) -> list[DownloadDraft]:
    """Return the downloads that bring these files up to now. A download fetches each of its pairs in each of its
    timeframes, so pairs with the same timeframes share one. They ask for today: what is missing before it, up to the
    last stored candle, comes along. Damaged files and files without candles would begin today, so they are left out:
    people download them again."""
    held: dict[str, set[str]] = {}
    for one in files:
        is_whole = one.rows and not one.problem and one.pair and one.timeframe in TIMEFRAMES
        if is_whole and one.candle_type in TRADED and one.trading_mode == trading_mode:
            held.setdefault(_literal(one.pair), set()).add(one.timeframe)
    asked: dict[str, Any] = {"exchange_id": exchange_id, "trading_mode": trading_mode, "start": today}
    return [
        DownloadDraft.model_validate(asked | {"pairs": pairs, "timeframes": list(timeframes)})
        for timeframes, named in _together(held).items()
        for pairs in _parts(sorted(named))
    ]


def _literal(pair: str) -> str:
    """Return what means this pair alone. Names of files come from where strategies run: one may look like a pattern."""
    return re.escape(pair) if is_pattern(pair) else pair


def _together(held: Mapping[str, set[str]]) -> Mapping[tuple[str, ...], list[str]]:
    """Return timeframes → the pairs that are fetched in them."""
    sets: dict[tuple[str, ...], list[str]] = {}
    for pair, timeframes in held.items():
        sets.setdefault(tuple(sorted(timeframes, key=TIMEFRAMES.index)), []).append(pair)
    if len(sets) <= _MOST_SETS:
        return sets
    every = {one for timeframes in held.values() for one in timeframes}
    return {(one,): [pair for pair, own in held.items() if one in own] for one in every}


def _parts(pairs: Sequence[str]) -> Iterator[Sequence[str]]:
    for begin in range(0, len(pairs), MOST_PAIRS):
        yield pairs[begin : begin + MOST_PAIRS]
