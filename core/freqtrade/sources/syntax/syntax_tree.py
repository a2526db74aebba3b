"""Parses a source, without running it."""

import _ast

SMALL_CHARACTERS = 1_000_000
"""A source of this size never needs the memory there is: what fails with it is nested too deeply for Python."""


class Unusable(Exception):
    """The sentence says why."""


def parsed(code: str) -> _ast.Module:
    """Errors: `Unusable`; `MemoryError` when it is too large."""
    if "\x00" in code:
        line_number = code[: code.index("\x00")].count("\n") + 1
        raise Unusable(f"Line {line_number} has a NUL character: this is not source code.")
    try:
        tree = compile(code, "<source>", "exec", _ast.PyCF_ONLY_AST, dont_inherit=True)
    except SyntaxError as error:
        raise Unusable(_where(error)) from error
    except (RecursionError, ValueError) as error:
        raise Unusable("The code cannot be read: it is nested too deeply, or holds what is no text.") from error
    except MemoryError as error:
        if len(code) > SMALL_CHARACTERS:
            raise
        raise Unusable("The code cannot be read: it is nested too deeply.") from error
    assert isinstance(tree, _ast.Module)
    return tree


def _where(error: SyntaxError) -> str:
    line = (error.text or "").strip()[:200]
    where = f"Line {error.lineno}" if error.lineno else "The code"
    return f"{where}: {error.msg[:200]}." + (f" It reads: {line}" if line else "")
