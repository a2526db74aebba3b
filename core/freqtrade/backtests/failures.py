"""Why a run failed, in plain words; what was wrong with one that did not is `problems_of`. Pure."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from core.freqtrade.backtests.backtest_facts import Ended
from core.freqtrade.backtests.run_problems import problems_of
from core.freqtrade.logs.causes import one_line, sentence

__all__ = ["Failure", "of", "past_deadline", "problems_of"]
_MOST_WORDS = 300
_NO_HISTORY = re.compile(r"No history for ([^,\n]{1,100}), ([a-z_]{1,30}), ([0-9A-Za-z]{1,10}) found")
_QUOTED = re.compile(r"'([^'\n]{1,100})'")
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Failure:
    """`words`: a sentence. `file`, `line`: in the strategy, as far as it is known, else "" and 0. `hint`: what to do, a
    sentence, or empty."""

    words: str
    file: str = ""
    line: int = 0
    hint: str = ""

    @property
    def sentence(self) -> str:
        """The words with the place in the strategy."""
        place = f" ({self.file}, line {self.line})" if self.line else ""
        return f"{self.words.rstrip('.')}{place}."


def of(ended: Ended, log_tail: str) -> Failure:
    """Return the true reason for the end of a run that has no result. `log_tail`: the end of its log."""
    if ended.why in _OF_THE_END:
        words, hint = _OF_THE_END[ended.why]
        return Failure(words, ended.error_file, ended.error_line, hint)
    words, hint = _of_an_error(ended, log_tail) if ended.error else _of_the_code(ended.code)
    return Failure(sentence(words), ended.error_file, ended.error_line, hint)


def past_deadline(hours: float) -> Failure:
    """The failure of a run that took longer than it may."""
    return Failure(
        f"The run was ended after {hours:g} hours, the most that it may take.",
        hint="Choose a shorter range, fewer pairs or a larger timeframe.",
    )


_LOG = "Read the last lines of its log."
_CORRECT = "Correct it in a new version of the strategy."
_LESS = "Choose fewer pairs, a shorter range or a larger timeframe, or a runner with more memory."
_OF_THE_END = {
    "cancelled": ("The run was cancelled.", ""),
    "silent": (
        "The run made no progress for too long and was ended.",
        "Look for an endless loop or a very slow step in the strategy.",
    ),
    "out of memory": ("The run needed more memory than there was.", _LESS),
}


def _of_the_code(code: int) -> tuple[str, str]:
    if code == 0:
        return "The run ended without a result.", _LOG
    if code == -9:
        return "Freqtrade was killed from outside.", f"Often the memory is short. {_LESS}"
    if code < 0:
        return f"Freqtrade crashed (signal {-code}).", "Look for a package with native code that the strategy uses."
    return f"Freqtrade ended with exit code {code}.", _LOG


def _of_an_error(ended: Ended, log_tail: str) -> tuple[str, str]:
    for begins, explain in _EXPLAINED.items():
        if ended.error.startswith(begins):
            return explain(ended, log_tail)
    said = one_line(ended.error, _MOST_WORDS)
    if ended.error_line:
        return f"The strategy raised {said}", _CORRECT
    return (f"Freqtrade raised {said}" if ended.code == 1 else said), _LOG


# -- errors that need more than their own words -------------------------------------------------------------------


def _syntax(ended: Ended, log_tail: str) -> tuple[str, str]:
    return f"The strategy has a syntax error: {_message(ended.error)}", _CORRECT


def _missing_module(ended: Ended, log_tail: str) -> tuple[str, str]:
    return (
        f"The strategy imports {_name(ended.error)}, which is not installed",
        "Add it to the packages of the strategy.",
    )


def _import(ended: Ended, log_tail: str) -> tuple[str, str]:
    return f"The strategy cannot be imported: {_message(ended.error)}", _CORRECT


def _key(ended: Ended, log_tail: str) -> tuple[str, str]:
    if not ended.error_line:
        return f"Freqtrade raised {one_line(ended.error, _MOST_WORDS)}", _LOG
    name = _message(ended.error).strip("'\"")
    return f"The strategy uses “{name}”, which is not there", "If it is a column, calculate it in populate_indicators."


def _memory(ended: Ended, log_tail: str) -> tuple[str, str]:
    return _OF_THE_END["out of memory"]


def _left(ended: Ended, log_tail: str) -> tuple[str, str]:
    return "The strategy ended the process itself, so there is no result", "Remove the call of sys.exit or quit."


def _no_data(ended: Ended, log_tail: str) -> tuple[str, str]:
    found = dict.fromkeys(
        " ".join((pair, timeframe, _kind(kind))).strip()
        for pair, kind, timeframe in _NO_HISTORY.findall(log_tail[-100_000:])
    )
    named = ", ".join(list(found)[:_MOST_NAMED]) + (" and others" if len(found) > _MOST_NAMED else "")
    words = f"There are no candles of {named} in this range" if named else "There are no candles in this range"
    return words, "Download them, or choose other dates."


def _startup(ended: Ended, log_tail: str) -> tuple[str, str]:
    words = "The strategy needs more candles before the first trade than there are"
    return words, "Download earlier candles, or choose a later start or a longer range."


def _no_pair(ended: Ended, log_tail: str) -> tuple[str, str]:
    return "None of the pairs can be used", "Choose pairs that the exchange trades and that are not on the blacklist."


def _markets(ended: Ended, log_tail: str) -> tuple[str, str]:
    return "The markets of the exchange are not kept with these candles", "Download candles of this exchange once more."


def _no_class(ended: Ended, log_tail: str) -> tuple[str, str]:
    name = _name(ended.error)
    return f"The strategy has no class {name} that Freqtrade can load", "Choose another version, or correct its class."


def _configuration(ended: Ended, log_tail: str) -> tuple[str, str]:
    said = ended.error.partition(" Please make sure to review")[0].removeprefix("Configuration error: ")
    return one_line(said, _MOST_WORDS), "Change the settings, or the strategy, and run it again."


_EXPLAINED: dict[str, Callable[[Ended, str], tuple[str, str]]] = {
    "SyntaxError": _syntax,
    "IndentationError": _syntax,
    "TabError": _syntax,
    "ModuleNotFoundError: No module named": _missing_module,
    "ImportError": _import,
    "NameError: name": lambda ended, _: (f"The strategy uses {_name(ended.error)}, which is not defined", _CORRECT),
    "KeyError": _key,
    "MemoryError": _memory,
    "numpy._core._exceptions._ArrayMemoryError": _memory,
    "_ArrayMemoryError": _memory,
    "The strategy ended the process": _left,
    "No data found": _no_data,
    "No data left after adjusting for startup candles": _startup,
    "No pair in whitelist": _no_pair,
    "Could not load markets": _markets,
    "Impossible to load Strategy": _no_class,
    "Configuration error: ": _configuration,
}
"""How the error begins → what it means."""


def _kind(candle_type: str) -> str:
    """Of spot and futures the name of the pair tells enough."""
    return "" if candle_type in ("spot", "futures") else candle_type.replace("_", " ")


def _message(error: str) -> str:
    return one_line(error.partition(": ")[2] or error, _MOST_WORDS)


def _name(error: str) -> str:
    found = _QUOTED.search(error[:1_000])
    return one_line(found[1], 100) if found else "a name"
