"""The cause of an end, told by the last word of Freqtrade in its log, or by the errors above it. Pure.

Source: `freqtrade/main.py` of 2026.9. Whatever ends Freqtrade passes through there and is written by the logger
`freqtrade`.
"""

from collections.abc import Sequence
from dataclasses import replace

from core.freqtrade.logs import exchange_errors, python_errors
from core.freqtrade.logs.causes import Cause, CauseKind, Mends, sentence
from core.freqtrade.logs.refused_settings_words import of_loading, of_settings, refused
from core.freqtrade.logs.run_entries import OF_ERRORS, RunEntry


def of_last_word(said: RunEntry, before: Sequence[RunEntry]) -> Cause:
    """Return the cause that the last word `said` tells. `before`: the entries above it."""
    words = said.words
    if words.startswith("Could not load markets"):
        return _of_markets(before)
    if words.startswith("Configuration error: "):
        return of_settings(said, before)
    if words.startswith("Impossible to load "):
        return of_loading(words, before)
    if words.startswith("Fatal exception"):
        return python_errors.of_traceback(said.below) or Cause(sentence(words))
    return _of_wrapper(words, before) or _of_other(words, said.below)


def _of_markets(before: Sequence[RunEntry]) -> Cause:
    """The error above tells wrong keys from a missing network. Freqtrade tries three times; the last one counts."""
    for entry in reversed(before):
        for line in (*reversed(entry.below), entry.words):
            is_named = "freqtrade.exceptions." in line or "ccxt.base.errors." in line or "exception: " in line
            if is_named and (known := exchange_errors.cause_of(line, entry.below)):
                return replace(known, details=line)
    return Cause("The markets of the exchange could not be loaded.", CauseKind.OUTSIDE)


def _of_wrapper(words: str, before: Sequence[RunEntry]) -> Cause | None:
    """Of an exception of the strategy Freqtrade's last word is only its text; the error above has the rest."""
    raised = next((one for one in reversed(before) if one.level in OF_ERRORS), None)
    if raised is None or not raised.logger.endswith("strategy_wrapper"):
        return None
    return python_errors.of_traceback(raised.below)


_OF_STRATEGY = (
    "must be implemented",
    "Please migrate your implementation",
    "DEPRECATED: Using",
    "adjust_order_price",
    "populate_",
)
_OF_EXCHANGE = ("is not supported by ccxt", "not known to the ccxt library", "will not work with Freqtrade")


def _of_other(words: str, below: Sequence[str]) -> Cause:
    if "Strategy Interface v1" in words:
        words = "The strategy uses the interface version 1, which Freqtrade no longer supports."
        return Cause(words, CauseKind.FINAL, Mends.STRATEGY)
    if any(phrase in words for phrase in _OF_STRATEGY):
        return Cause(sentence(f"The strategy is refused: {words}"), CauseKind.FINAL, Mends.STRATEGY)
    if any(phrase in words for phrase in _OF_EXCHANGE):
        return refused(words)
    known = python_errors.of_the_machine(words) or exchange_errors.cause_of(words)
    return known or python_errors.of_traceback(below) or Cause(sentence(words))


def of_errors(entries: Sequence[RunEntry]) -> Cause | None:
    """Return the cause where there is no last word: a traceback at the end, or the last error; None without either."""
    end = entries[-1].below
    if raised := python_errors.of_traceback(end) or python_errors.of_the_machine(" ".join(end[-3:])):
        return raised
    marked = next((one for one in reversed(entries) if one.level in OF_ERRORS), None)
    if marked is None:
        return None
    known = python_errors.of_the_machine(marked.words) or python_errors.of_traceback(marked.below)
    return known or Cause(sentence(marked.words))
