"""Work on a trade database as one program of the standard library alone.

`Runner.work` runs source text where the database lies, in the workspace of its bot, where nothing of Flotilla is
installed. So the modules of this folder are joined into one text; `commands` has its entry point. The program prints
one JSON document; errors are a sentence on standard error. A strategy may write what it likes into the database of its
bot: everything read from it has bounds.
"""

from pathlib import Path

from core.freqtrade.joined_program import joined

_ORDER = ("sqlite_copy", "row_digests", "trade_changes", "packed_parts", "commands")


def source() -> str:
    """Return the program as text, for `python -c`. Its first argument is the name of a command of `commands`."""
    return joined(Path(__file__).parent, _ORDER)
