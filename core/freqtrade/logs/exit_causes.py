"""The cause of a bot's end, told from the end of its log and its exit code. Pure. The first file to read here.

Source: `freqtrade/main.py` of 2026.9. Whatever ends Freqtrade passes through there and is written by the logger
`freqtrade` as its last word, with exit code 0 (settings), 2 (its own exceptions) or 1 (all others).
"""

from collections.abc import Sequence
from dataclasses import replace

from core.freqtrade.logs import exchange_errors
from core.freqtrade.logs.causes import Cause, CauseKind, Mends
from core.freqtrade.logs.exit_words import Exit, details, exit_words
from core.freqtrade.logs.last_words import of_errors, of_last_word
from core.freqtrade.logs.run_entries import MAIN, OF_ERRORS, RunEntry, entries_of, last_word_at

_LEAVES = "freqtrade.commands.trade_commands"
"""Tells that the loop was left, before the last word of a bot that has run: `worker found ... calling exit`."""


def cause(lines: Sequence[str], end: Exit) -> Cause:
    """Return the cause of an end. `lines`: the end of the log of this run alone, without secrets."""
    entries = entries_of(lines)
    found = _found(entries, end)
    return replace(found, details=details(found, entries, end))


def hung_on(lines: Sequence[str]) -> Cause:
    """Return why a start does not get any further: a cause outside the bot when the last error was one of the
    exchange."""
    entries = entries_of(lines)
    said = [line for one in entries if one.level in {*OF_ERRORS, "WARNING"} for line in (one.words, *one.below)]
    known = next((known for line in reversed(said) if (known := exchange_errors.cause_of(line))), None)
    found = known if known and known.kind is CauseKind.OUTSIDE else Cause("")
    return replace(found, details=details(found, entries, Exit()))


def has_spoken(lines: Sequence[str], *, has_run: bool = False) -> bool:
    """Return whether the log has Freqtrade's last word, after which it only ends, unless one of its threads keeps it
    from ending. When a strategy logs what looks like a last word, later entries show that the bot goes on. `has_run`:
    its loop has turned; then Freqtrade leaves the loop first."""
    entries = entries_of(lines)
    at = last_word_at(entries)
    if at is None or any(one.logger.startswith(MAIN) for one in entries[at + 1 :]):
        return False
    return not has_run or any(one.logger == _LEAVES for one in entries[:at])


def _found(entries: Sequence[RunEntry], end: Exit) -> Cause:
    if end.is_out_of_memory:
        return Cause("It was killed because it used more memory than its limit allows.", mends=Mends.SETTINGS)
    if (at := last_word_at(entries)) is not None:
        return of_last_word(entries[at], entries[:at])
    if end.is_gone:
        return Cause("Its process or container was removed by something other than Flotilla.")
    if end.code is not None and end.code > 128:
        return Cause(exit_words(end.code))
    return of_errors(entries) or Cause(exit_words(end.code))
