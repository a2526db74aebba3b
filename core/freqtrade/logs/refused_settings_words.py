"""What Freqtrade says of settings that it refuses, and of classes that it cannot load. Pure."""

from collections.abc import Sequence

from core.freqtrade.logs import python_errors
from core.freqtrade.logs.causes import Cause, CauseKind, Mends, one_line, sentence
from core.freqtrade.logs.run_entries import RunEntry
from core.freqtrade.settings.mask import MASK, is_secret_name


def of_settings(said: RunEntry, before: Sequence[RunEntry]) -> Cause:
    """Return the cause for `Configuration error: …`, with the key that is wrong."""
    words = said.words.removeprefix("Configuration error: ")
    key = next((key for entry in reversed(before) if (key := _key_of(entry))), "")
    missing, is_missing, _ = words.partition(" is a required property")
    if is_missing:
        name = ".".join(part for part in (key, one_line(missing.strip("'"), 80)) if part)
        return refused(f"The setting {name} is missing")
    if not key:
        return refused(words.partition(" Available currencies are")[0].partition(" This exchange supports")[0])
    why = MASK if is_secret_name(key.rpartition(".")[2]) else one_line(words, 160)
    return refused(f"The setting {key} is refused: {why}")


def _key_of(entry: RunEntry) -> str:
    """`On instance['exchange']['name']:` below "Invalid configuration": `exchange.name`."""
    if not entry.words.startswith("Invalid configuration"):
        return ""
    line = next((line for line in entry.below if line.startswith("On instance")), "")
    parts = line.removeprefix("On instance").rstrip(": ").strip("[]").split("][")
    return one_line(".".join(part.strip("'\"") for part in parts), 120)


def refused(words: str) -> Cause:
    """Return the cause for settings that Freqtrade refuses: the same at every start."""
    return Cause(sentence(words), CauseKind.FINAL, Mends.SETTINGS)


def of_loading(words: str, before: Sequence[RunEntry]) -> Cause:
    """Return the cause for `Impossible to load Strategy 'X'. This class does not exist or contains Python code
    errors.`"""
    why = next((one.words for one in reversed(before) if one.words.startswith("Could not import ")), "")
    if why:
        return python_errors.of_import(why)
    what, _, name = words.partition(". ")[0].removeprefix("Impossible to load ").partition(" ")
    name = one_line(name.strip("'"), 80)
    if what == "Strategy":
        return Cause(f"The strategy's file has no strategy class {name}.", CauseKind.FINAL, Mends.STRATEGY)
    return refused(f"There is no {one_line(what, 40)} {name}")
