"""What an exception of Python in the log means: in a strategy, in the trade database, or on the machine."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from core.freqtrade.logs.causes import Cause, CauseKind, Mends, one_line, sentence

_STRATEGY_FILE = "strategy.py"
_MOST_WORDS = 160


def _other(words: str, mends: Mends = Mends.NOTHING) -> Cause:
    return Cause(words, CauseKind.OTHER, mends)


_OF_THE_MACHINE: tuple[tuple[tuple[str, ...], Cause], ...] = (
    (("database is locked",), _other("Its trade database is locked: another process is using it.")),
    (
        ("disk image is malformed", "file is not a database"),
        Cause("Its trade database is damaged.", CauseKind.FINAL),
    ),
    (
        ("no space left on device", "disk is full", "disk quota exceeded"),
        _other("The disk of the runner is full.", Mends.RUNNER),
    ),
    (("disk i/o error", "input/output error"), _other("The disk of the runner reports errors.", Mends.RUNNER)),
    (
        ("readonly database", "unable to open database file", "read-only file system"),
        _other("It cannot write its trade database.", Mends.RUNNER),
    ),
    (("address already in use",), _other("The port of its API is taken by another program.")),
    (
        ("memoryerror", "cannot allocate memory", "unable to allocate", "memory allocation"),
        _other("It ran out of memory.", Mends.RUNNER),
    ),
    (("too many open files",), _other("It has too many open files.", Mends.RUNNER)),
    (("permission denied", "permissionerror"), _other("It has no permission to use one of its files.", Mends.RUNNER)),
)
"""Words in lower case."""


def of_the_machine(text: str) -> Cause | None:
    """Return a cause on the machine (disk, memory, port, trade database); None for anything else."""
    lower = text.lower()
    return next((cause for words, cause in _OF_THE_MACHINE if any(word in lower for word in words)), None)


def of_import(line: str) -> Cause:
    """Return the cause of a failed import: `Could not import /…/strategy.py due to 'No module named 'x''`. It is the
    same at every start."""
    path, _, why = line.partition("Could not import ")[2].partition(" due to '")
    stem = PurePosixPath(path[-_MOST_WORDS:]).stem
    who = "The strategy" if path.endswith(_STRATEGY_FILE) or not stem else one_line(stem, 60)
    return Cause(sentence(_import_words(who, why.removesuffix("'"))), CauseKind.FINAL, Mends.STRATEGY)


def _import_words(who: str, why: str) -> str:
    if (module := why.removeprefix("No module named ")) != why:
        return _not_installed(f"{who} imports", module)
    if (rest := why.removeprefix("cannot import name ")) != why:
        name, _, source = rest.partition(" from ")
        return f"{who} imports {_plain(name)}, which is not in {_plain(source.partition(' (')[0])}."
    if (name := why.removesuffix(" is not defined").removeprefix("name ")) != why:
        return f"{who} uses {_plain(name)}, which is not defined."
    what, found, line = why.rpartition(f" ({_STRATEGY_FILE}, line ")
    if found:
        return f"{who} has a syntax error in line {_plain(line.rstrip(')'))}: {one_line(what, _MOST_WORDS)}"
    return f"{who} cannot be loaded: {one_line(why, _MOST_WORDS)}"


def _not_installed(who: str, module: str) -> str:
    """Say what to do, too. Of a missing `pandas.stats` the package itself is there."""
    advice = "" if "." in module else " Add it to the packages of the strategy."
    return f"{who} {_plain(module)}, which is not installed.{advice}"


def of_traceback(lines: Sequence[str]) -> Cause | None:
    """Return the cause for the exception of the last traceback in these lines, which follow an entry of the log; None
    without one."""
    begins = max((at for at, line in enumerate(lines) if line.startswith("Traceback ")), default=len(lines))
    raised = next((line for line in lines[begins + 1 :] if line and not line[0].isspace()), "")
    if not raised:
        return None
    return of_the_machine(raised) or _of_the_strategy(raised) or _of_any(raised, lines[begins:])


def _of_the_strategy(raised: str) -> Cause | None:
    """What Freqtrade refuses in it with an exception of Python's own."""
    if "Can't instantiate abstract class" in raised:
        missing = _plain(raised.partition("abstract method")[2].removeprefix("s"))
        return Cause(sentence(f"The strategy lacks {missing}"), CauseKind.FINAL, Mends.STRATEGY)
    if "Short strategies cannot run in spot markets" in raised:
        words = "The strategy can go short, which spot markets do not allow."
        return Cause(words, CauseKind.FINAL, Mends.STRATEGY)
    return None


def _of_any(raised: str, traceback: Sequence[str]) -> Cause:
    if (module := raised.removeprefix("ModuleNotFoundError: No module named ")) != raised:
        if _place_in_strategy(traceback):
            return Cause(_not_installed("The strategy imports", module), CauseKind.FINAL, Mends.STRATEGY)
        words = f"It needs the Python module {_plain(module)}, which is not installed."
        return Cause(words, CauseKind.FINAL, Mends.RUNNER)
    if place := _place_in_strategy(traceback):
        return _other(sentence(f"The strategy raised {one_line(raised, _MOST_WORDS)} ({place})"), Mends.STRATEGY)
    if raised.startswith("KeyError: '") and any("config[" in line for line in traceback[-4:]):
        return Cause(f"The setting {_plain(raised[10:])} is missing.", CauseKind.FINAL, Mends.SETTINGS)
    return _other(sentence(f"Freqtrade failed: {one_line(raised, _MOST_WORDS)}"))


def _place_in_strategy(lines: Sequence[str]) -> str:
    """`line 16 of bot_start`, of the innermost line of the strategy's own."""
    for line in reversed(lines):
        _, found, place = line.partition(f'{_STRATEGY_FILE}", line ')
        if found:
            number, _, where = place.partition(", in ")
            return f"line {one_line(number, 9)}" + (f" of {one_line(where, 60)}" if where[:1] != "<" else "")
    return ""


def _plain(name: str) -> str:
    return one_line(name.strip().strip("'\"`"), 80)
