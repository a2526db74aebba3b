"""The cause of an end, in the form that all pages use: one sentence, what follows from it, and where a person can fix
it."""

from dataclasses import dataclass
from enum import StrEnum

from core import json_safe

LONGEST_SENTENCE = 300
LONGEST_DETAILS = 6_000


class CauseKind(StrEnum):
    """What follows from a cause."""

    OUTSIDE = "outside"  # of the bot: tried again for as long as it is wanted, and never counted as a failure
    FINAL = "final"  # the same at every start until a person changes something
    OTHER = "other"  # tried again some times


class Mends(StrEnum):
    """Where a person can fix it."""

    NOTHING = ""
    STRATEGY = "strategy"
    EXCHANGE = "exchange"
    SETTINGS = "settings"
    RUNNER = "runner"


@dataclass(frozen=True, slots=True)
class Cause:
    """`sentence`: one line, at most `LONGEST_SENTENCE` characters. `details`: the lines of the log that it was told
    from."""

    sentence: str
    kind: CauseKind = CauseKind.OTHER
    mends: Mends = Mends.NOTHING
    details: str = ""


def one_line(text: str, most: int = LONGEST_SENTENCE) -> str:
    """Return text of strangers as one line of printable characters, cut at `most`."""
    words = " ".join(json_safe.text(text[: 8 * most]).split())
    plain = "".join(letter for letter in words if letter.isprintable())
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"


def sentence(text: str) -> str:
    """Like `one_line`, with a full stop at the end."""
    line = one_line(text)
    return line if not line or line[-1] in ".!?…" else f"{line}."[:LONGEST_SENTENCE]
