"""The meaning of an entry in Freqtrade's log. Pure.

The level says little: every ValueError of a strategy is a WARNING, after which the bot goes on without deciding
anything; a failed look-up of fiat prices is an ERROR. The words are those of Freqtrade 2026.9 (`strategy/interface.py`,
`strategy/strategy_wrapper.py`, `freqtradebot.py`, `worker.py`, `exchange/common.py`), most of them years old.
"""

import re
from collections.abc import Callable

from core.freqtrade.logs.entries import CALM, Entry
from core.freqtrade.logs.findings.error_kinds import LONGEST_NAME, Kind, Meaning
from core.freqtrade.logs.findings.exchange_meanings import ban, empty, funds, order, outdated, unreachable
from core.freqtrade.logs.findings.log_noise import is_noise
from core.freqtrade.logs.findings.strategy_meanings import analysis, raised


def meaning(entry: Entry) -> Meaning | None:
    """Return the meaning of an entry; None for entries without trouble, and for noise."""
    if entry.level in CALM or is_noise(entry):
        return None
    if entry.logger.startswith("freqtrade"):
        for read in _READERS:
            if found := read(entry):
                return found
    return _other(entry) if entry.level in ("ERROR", "CRITICAL") else None


def begins_run(entry: Entry) -> bool:
    """Return whether a run begins with this entry."""
    return entry.logger == "freqtrade.worker" and entry.message.startswith("Starting worker")


def pairs_told(entry: Entry) -> int | None:
    """Return how many pairs the bot trades, where the entry says it."""
    found = _WHITELIST.match(entry.message) if entry.logger.startswith("freqtrade.plugins") else None
    return int(found[1]) if found else None


_WHITELIST = re.compile(r"Whitelist with ([0-9]{1,6}) pairs")


_DIGITS = re.compile(r"[0-9]+")


def _other(entry: Entry) -> Meaning:
    said = f"{entry.message} {entry.exception}".strip()
    return Meaning(Kind.OTHER, said, subject=_DIGITS.sub("#", said)[:LONGEST_NAME])


_READERS: tuple[Callable[[Entry], Meaning | None], ...] = (
    analysis, raised, outdated, empty, ban, funds, order, unreachable,
)  # fmt: skip
