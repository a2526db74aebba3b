"""An exit code in words, and the lines of a log that are shown below a cause. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.freqtrade.logs.causes import LONGEST_DETAILS, Cause, one_line
from core.freqtrade.logs.run_entries import OF_ERRORS, RunEntry
from core.freqtrade.settings.mask import MASK

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
    """What the runner knows of an end. `code`: as a shell tells it, None when nobody saw it."""

    code: int | None = None
    is_out_of_memory: bool = False
    is_gone: bool = False
    """Its process or container was taken away."""


def exit_words(code: int | None) -> str:
    """Return a sentence for an exit code."""
    if code is None:
        return "It ended while nobody watched; its exit code is not known."
    if code == 143:
        return "It was ended from outside (SIGTERM, exit code 143)."
    how = _SIGNALS.get(code)
    return f"It was {how}, exit code {code}." if how else f"It ended by itself with exit code {code}."


def details(found: Cause, entries: Sequence[RunEntry], end: Exit) -> str:
    """Return the exit code and the last entries that matter, without the lines of tracebacks."""
    said = [one for one in entries if one.level in OF_ERRORS or one.words.startswith("Could not import ")][-3:]
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
