"""Reads what a strategy's source says of itself, in a process of its own.

A script of the standard library and of `syntax` alone, run as `python -I -S source_child.py <memory in bytes>
<seconds>`. It takes `{"code": text, "files": {path: text}}` on stdin (JSON in UTF-8), answers with one JSON object on
stdout, and ends. Parsing holds the interpreter for seconds and takes a hundred times the memory of the source and more:
so this process may be killed at any time. The source is parsed, never run. Everything takes time in proportion to the
source.

The answer is one of `{"problem": sentence}`, `{"is_too_large": true}` and the fields of a `Reading`.
"""

import gc
import json
import os
import resource
import sys
import warnings
from contextlib import suppress
from pathlib import Path

MOST_FRAMES = 5_000
"""Files import each other, and classes are in classes: a few hundred are usual at the deepest."""


def main() -> None:
    """Read standard input, answer on standard output, end."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
    from core.freqtrade.sources.syntax.answer import read
    from core.freqtrade.sources.syntax.syntax_tree import Unusable

    _limit(memory_bytes=int(sys.argv[1]), seconds=int(sys.argv[2]))
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


def _limit(memory_bytes: int, seconds: int) -> None:
    """The first to be ended when memory is short, and never in the way of others."""
    os.nice(5)
    for kind, value in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        with suppress(ValueError, OSError):  # not every system has every limit
            resource.setrlimit(kind, (value, value))
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")


if __name__ == "__main__":
    main()
