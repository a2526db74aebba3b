"""Reads what a strategy's source says of itself, in a process of its own.

A script of the standard library and of `syntax` alone, which `bounded_child` runs. It takes
`{"code": text, "files": {path: text}}` on stdin (JSON in UTF-8), answers with one JSON object on stdout, and ends.

Parsing holds the interpreter for seconds and takes a hundred times the memory of the source and more: so this process
may be killed at any time. The source is parsed, never run. Everything takes time in proportion to the source.

The answer is one of `{"problem": sentence}`, `{"is_too_large": true}` and the fields of a `Reading`.
"""

import gc
import json
import os
import sys
import warnings
from pathlib import Path

MOST_FRAMES = 5_000
"""Files import each other, and classes are in classes: a few hundred are usual at the deepest."""


def main() -> None:
    """Read standard input, answer on standard output, end."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
    from core.freqtrade.sources.syntax.answer import read
    from core.freqtrade.sources.syntax.syntax_tree import Unusable

    gc.disable()  # the tree has millions of nodes and no garbage
    sys.setrecursionlimit(MOST_FRAMES)
    warnings.simplefilter("ignore")
    try:
        asked = json.loads(sys.stdin.buffer.read())
        answer = read(asked["code"], asked["files"])
    except Unusable as problem:
        answer = {"problem": str(problem)}
    except MemoryError:
        answer = {"is_too_large": True}
    sys.stdout.buffer.write(json.dumps(answer).encode())
    sys.stdout.buffer.flush()
    os._exit(0)  # to take the tree apart again takes as long as to build it


if __name__ == "__main__":
    main()
