"""Programs that run where nothing of Flotilla is installed: modules of the standard library alone, joined into one
text."""

import ast
from collections.abc import Iterable
from pathlib import Path


def joined(folder: Path, names: Iterable[str]) -> str:
    """Return the program as text, for `python -c`. Each module uses names of those before it only."""
    return "\n".join(_text_of(folder / f"{name}.py") for name in names)


def _text_of(module: Path) -> str:
    """The text of a module without its imports from Flotilla: in the joined text these names are there already."""
    text = module.read_text()
    lines = text.splitlines()
    for node in ast.parse(text).body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("core."):
            lines[node.lineno - 1 : node.end_lineno] = [""] * ((node.end_lineno or node.lineno) - node.lineno + 1)
    return "\n".join(lines)
