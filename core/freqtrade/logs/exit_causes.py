"""Why a bot ended, from the end of its log and its exit code. Pure.

Source: `freqtrade/main.py` of 2026.9. Whatever ends Freqtrade passes through there and is written by the logger
`freqtrade` as its last word, with exit code 0 (settings), 2 (its own exceptions) or 1 (all others). A log is a
stranger's text: of each line a beginning is read, of all lines the last ones, and no pattern is matched against them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from core.freqtrade.logs import exchange_errors, python_errors
from core.freqtrade.logs.causes import LONGEST_DETAILS, Cause, CauseKind, Mends, one_line, sentence
from core.freqtrade.settings.mask import MASK, is_secret_name

MOST_LINES = 300
LONGEST_LINE = 2_000
_MAIN = "freqtrade"
_LEVELS = frozenset({"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"})
_OF_ERRORS = frozenset({"ERROR", "CRITICAL"})
_STARTS = " - freqtrade - INFO - freqtrade "
"""Its first entry of each run, with its version."""
_LEAVES = "freqtrade.commands.trade_commands"
"""Tells that the loop was left, before the last word of a bot that has run: `worker found ... calling exit`."""
_OF_TRACEBACKS = ("Traceback ", "During handling of", "The above exception")
_REVIEW = "Please make sure to review the documentation"
_SIGNALS = {
    130: "interrupted (SIGINT)",
    132: "stopped by an illegal instruction (SIGILL)",
    134: "aborted (SIGABRT)",
    135: "stopped by a memory error (SIGBUS)",
    137: "killed (SIGKILL)",
    139: "crashed (SIGSEGV)",
}


@dataclass(frozen=True, slots=True)
class Exit:
    """What its runner knows of the end. `code`: as a shell tells it, None when nobody saw it."""

    code: int | None = None
    is_out_of_memory: bool = False
    is_gone: bool = False
    """Its process or container was taken away."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the log: its first line taken apart, and the lines below it."""

    at: datetime | None
    logger: str
    level: str
    words: str
    below: tuple[str, ...] = ()


def cause(lines: Sequence[str], end: Exit) -> Cause:
    """`lines`: the end of the log of this run alone, without secrets."""
    entries = _entries(lines)
    found = _found(entries, end)
    return replace(found, details=_details(found, entries, end))


def hung_on(lines: Sequence[str]) -> Cause:
    """Of a start that does not get any further: a cause outside it when the last error was one of the exchange."""
    entries = _entries(lines)
    said = [line for one in entries if one.level in {*_OF_ERRORS, "WARNING"} for line in (one.words, *one.below)]
    known = next((known for line in reversed(said) if (known := exchange_errors.cause_of(line))), None)
    found = known if known and known.kind is CauseKind.OUTSIDE else Cause("")
    return replace(found, details=_details(found, entries, Exit()))


def has_spoken(lines: Sequence[str], *, has_run: bool = False) -> bool:
    """It has logged its last word, after which Freqtrade only ends, unless one of its threads keeps it from ending.
    When a strategy logs what looks like a last word, later entries show that the bot goes on. `has_run`: its loop has
    turned; then Freqtrade leaves the loop first."""
    entries = _entries(lines)
    at = _last_word(entries)
    if at is None or any(one.logger.startswith(_MAIN) for one in entries[at + 1 :]):
        return False
    return not has_run or any(one.logger == _LEAVES for one in entries[:at])


def of_run(lines: Sequence[str], began: datetime | None = None, ended: datetime | None = None) -> list[str]:
    """A log goes on over several runs: those of the last one that began then or later, and ended before."""
    times = [_time_of(line[:LONGEST_LINE]) for line in lines]
    last = next((at for at, told in enumerate(times) if told and ended and told > ended), len(lines))
    older = (at for at in range(last) if (told := times[at]) and began and told < began.replace(microsecond=0))
    first = max(older, default=-1) + 1
    starts = (at for at in range(first, last) if times[at] and _STARTS in lines[at][:LONGEST_LINE])
    return list(lines[max(starts, default=first) : last])


# -- reading ----------------------------------------------------------------------------------------------------------


def _entries(lines: Sequence[str]) -> list[Entry]:
    """Lines before the first entry become an entry without a name."""
    found = [Entry(None, "", "", "")]
    below: list[str] = []
    for line in lines[-MOST_LINES:]:
        entry = _entry(line[:LONGEST_LINE])
        if entry is None:
            below.append(line[:LONGEST_LINE])
            continue
        found[-1] = replace(found[-1], below=tuple(below))
        found.append(entry)
        below = []
    found[-1] = replace(found[-1], below=tuple(below))
    return found


def _entry(line: str) -> Entry | None:
    parts = line.split(" - ", 3)
    is_one = len(parts) == 4 and parts[2] in _LEVELS and (at := _time_of(line)) is not None
    return Entry(at, parts[1], parts[2], parts[3]) if is_one else None


def _time_of(line: str) -> datetime | None:
    """Freqtrade's times are UTC here: `2026-11-22 07:00:00,000 - `. A strategy may write what only looks like one."""
    if line[19:20] != "," or not line[:19].isascii():
        return None
    try:
        return datetime.fromisoformat(f"{line[:19]}.{line[20:23]}").replace(tzinfo=UTC)
    except ValueError:
        return None


def _last_word(entries: Sequence[Entry]) -> int | None:
    """Its place."""
    return max((at for at, entry in enumerate(entries) if _is_last_word(entry)), default=None)


def _is_last_word(entry: Entry) -> bool:
    """Without a port for its API, Freqtrade waits for its own server for ever."""
    has_no_port = entry.logger == "uvicorn.error" and "error while attempting to bind" in entry.words
    return entry.level in _OF_ERRORS and (entry.logger == _MAIN or has_no_port)


# -- judging ----------------------------------------------------------------------------------------------------------


def _found(entries: Sequence[Entry], end: Exit) -> Cause:
    if end.is_out_of_memory:
        return Cause("It was killed because it used more memory than its limit allows.", mends=Mends.SETTINGS)
    if (at := _last_word(entries)) is not None:
        return _of_last_word(entries[at], entries[:at])
    if end.is_gone:
        return Cause("Its process or container was removed by something other than Flotilla.")
    if end.code is not None and end.code > 128:
        return Cause(_exit_words(end.code))
    return _of_errors(entries) or Cause(_exit_words(end.code))


def _of_last_word(said: Entry, before: Sequence[Entry]) -> Cause:
    words = said.words
    if words.startswith("Could not load markets"):
        return _of_markets(before)
    if words.startswith("Configuration error: "):
        return _of_settings(said, before)
    if words.startswith("Impossible to load "):
        return _of_loading(words, before)
    if words.startswith("Fatal exception"):
        return python_errors.of_traceback(said.below) or Cause(sentence(words))
    return _of_wrapper(words, before) or _of_other(words, said.below)


def _of_markets(before: Sequence[Entry]) -> Cause:
    """The error above tells wrong keys from a missing network. Freqtrade tries three times; the last one counts."""
    for entry in reversed(before):
        for line in (*reversed(entry.below), entry.words):
            is_named = "freqtrade.exceptions." in line or "ccxt.base.errors." in line or "exception: " in line
            if is_named and (known := exchange_errors.cause_of(line, entry.below)):
                return replace(known, details=line)
    return Cause("The markets of the exchange could not be loaded.", CauseKind.OUTSIDE)


def _of_settings(said: Entry, before: Sequence[Entry]) -> Cause:
    words = said.words.removeprefix("Configuration error: ")
    key = next((key for entry in reversed(before) if (key := _key_of(entry))), "")
    missing, is_missing, _ = words.partition(" is a required property")
    if is_missing:
        name = ".".join(part for part in (key, one_line(missing.strip("'"), 80)) if part)
        return _refused(f"The setting {name} is missing")
    if not key:
        return _refused(words.partition(" Available currencies are")[0].partition(" This exchange supports")[0])
    why = MASK if is_secret_name(key.rpartition(".")[2]) else one_line(words, 160)
    return _refused(f"The setting {key} is refused: {why}")


def _key_of(entry: Entry) -> str:
    """`On instance['exchange']['name']:` below "Invalid configuration": `exchange.name`."""
    if not entry.words.startswith("Invalid configuration"):
        return ""
    line = next((line for line in entry.below if line.startswith("On instance")), "")
    parts = line.removeprefix("On instance").rstrip(": ").strip("[]").split("][")
    return one_line(".".join(part.strip("'\"") for part in parts), 120)


def _refused(words: str) -> Cause:
    return Cause(sentence(words), CauseKind.FINAL, Mends.SETTINGS)


def _of_loading(words: str, before: Sequence[Entry]) -> Cause:
    """`Impossible to load Strategy 'X'. This class does not exist or contains Python code errors.`"""
    why = next((one.words for one in reversed(before) if one.words.startswith("Could not import ")), "")
    if why:
        return python_errors.of_import(why)
    what, _, name = words.partition(". ")[0].removeprefix("Impossible to load ").partition(" ")
    name = one_line(name.strip("'"), 80)
    if what == "Strategy":
        return Cause(f"The strategy's file has no strategy class {name}.", CauseKind.FINAL, Mends.STRATEGY)
    return _refused(f"There is no {one_line(what, 40)} {name}")


def _of_wrapper(words: str, before: Sequence[Entry]) -> Cause | None:
    """Of an exception of the strategy Freqtrade's last word is only its text; the error above has the rest."""
    raised = next((one for one in reversed(before) if one.level in _OF_ERRORS), None)
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
        return _refused(words)
    known = python_errors.of_the_machine(words) or exchange_errors.cause_of(words)
    return known or python_errors.of_traceback(below) or Cause(sentence(words))


def _of_errors(entries: Sequence[Entry]) -> Cause | None:
    """Without a last word: a traceback at the end, or the last error that anything in it marked."""
    end = entries[-1].below
    if raised := python_errors.of_traceback(end) or python_errors.of_the_machine(" ".join(end[-3:])):
        return raised
    marked = next((one for one in reversed(entries) if one.level in _OF_ERRORS), None)
    if marked is None:
        return None
    known = python_errors.of_the_machine(marked.words) or python_errors.of_traceback(marked.below)
    return known or Cause(sentence(marked.words))


# -- words ------------------------------------------------------------------------------------------------------------


def _exit_words(code: int | None) -> str:
    if code is None:
        return "It ended while nobody watched; its exit code is not known."
    if code == 143:
        return "It was ended from outside (SIGTERM, exit code 143)."
    how = _SIGNALS.get(code)
    return f"It was {how}, exit code {code}." if how else f"It ended by itself with exit code {code}."


def _details(found: Cause, entries: Sequence[Entry], end: Exit) -> str:
    """The exit code, and what was said last of all that counts; not the lines of the tracebacks above it."""
    said = [one for one in entries if one.level in _OF_ERRORS or one.words.startswith("Could not import ")][-3:]
    lines = [line for one in said for line in (one.words, *_telling(one.below))]
    exit_ = [] if end.code is None else [f"Exit code {end.code}."]
    if MASK in found.sentence:
        return "".join(exit_)  # the log has the secret in clear
    told = [line for line in (found.details, *lines) if line and not line.startswith(_REVIEW)]
    unique = dict.fromkeys(one_line(line, 600) for line in told)
    return "\n".join([*exit_, *unique])[:LONGEST_DETAILS]


def _telling(below: Sequence[str]) -> list[str]:
    """The end of what stands below an entry, without the source lines of a traceback."""
    return [line for line in below if line and not line[0].isspace() and not line.startswith(_OF_TRACEBACKS)][-4:]
