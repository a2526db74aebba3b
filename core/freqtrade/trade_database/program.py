"""Work on a trade database as one program of the standard library alone.

`Runner.work` runs source text where the database lies, in the workspace of its bot, where nothing of Flotilla is
installed. So the modules of this folder are joined into one text; `commands` has its entry point. The program prints
one JSON document; errors are a sentence on standard error. A strategy may write what it likes into the database of its
bot: everything read from it has bounds.
"""

import ast
from pathlib import Path

_ORDER = ("sqlite_copy", "row_digests", "trade_changes", "packed_parts", "commands")
"""Each module uses names of those before it only."""


def source() -> str:
    """Return the program as text, for `python -c`. Its first argument is the name of a command of `commands`."""
    return "\n".join(_text_of(Path(__file__).with_name(f"{name}.py")) for name in _ORDER)


def _text_of(module: Path) -> str:
    """The text of a module without its imports from Flotilla: in the joined text these names are there already."""
    text = module.read_text()
    lines = text.splitlines()
    for node in ast.parse(text).body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("core."):
            lines[node.lineno - 1 : node.end_lineno] = [""] * ((node.end_lineno or node.lineno) - node.lineno + 1)
    return "\n".join(lines)
