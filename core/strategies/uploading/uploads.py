"""Sorts files that a person uploads for a strategy: which one is the strategy, its parameters, its packages, and the
files that go along. Pure; nothing is imported or stored. May take a second, so do not call it on the event loop."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from core.errors import Invalid
from core.freqtrade.sources import source_text
from core.freqtrade.sources.hyperopt_parameters import is_export
from core.strategies import package_list
from core.strategies.uploading import archive
from core.strategies.version_files import PACKAGES

_CLASS = re.compile(r"^[ \t]*class[ \t]+(\w{1,120})\(", re.MULTILINE)
_IMPORT = re.compile(r"^[ \t]*(?:from|import)[ \t]+\.?([\w.]{1,200})", re.MULTILINE)
_IGNORED = frozenset({"__pycache__", "__MACOSX", "node_modules"})
_MOST_JSON_BYTES = 2**20


@dataclass(frozen=True, slots=True)
class Sorted:
    """What the files are. `strategy`: path of the strategy; empty while `candidates` has several, of which a person
    chooses one. `files`: path → content of the further files, relative to the strategy. `left_out`: paths of files that
    are not taken."""

    strategy: str = ""
    candidates: tuple[str, ...] = ()
    code: str = field(default="", repr=False)
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    parameters: Mapping[str, Any] = field(default_factory=dict)
    packages: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def unpacked(uploads: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return path → content, with ZIP archives replaced by their files. Errors: `Invalid`."""
    found: dict[str, bytes] = {}
    for name, content in uploads.items():
        found |= archive.unpacked(content) if archive.is_archive(content) else {name: content}
        if sum(map(len, found.values())) > archive.MOST_ARCHIVE_BYTES:
            raise Invalid(f"These files have more than {archive.MOST_ARCHIVE_BYTES // 2**20} MB together.")
    return found


def sort(files: Mapping[str, bytes], strategy: str = "") -> Sorted:
    """Say what the files are. `strategy`: the path that a person chose. Errors: `Invalid` when no file can be a
    strategy, or the chosen one is no text."""
    seen = {path: content for path, content in files.items() if not _is_hidden(path)}
    texts = {path: content.decode("utf-8", "replace") for path, content in seen.items() if path.endswith(".py")}
    candidates = _candidates(texts) or _only(texts)
    if not candidates:
        raise Invalid("There is no Python file with a strategy in it. Upload the .py file of the strategy.")
    if strategy not in candidates:
        strategy = candidates[0]
        if len(candidates) > 1:
            return Sorted(candidates=candidates)
    return _around(strategy, candidates, seen, texts, left_out=set(files) - set(seen))


def _around(
    strategy: str, candidates: tuple[str, ...], files: Mapping[str, bytes], texts: Mapping[str, str], left_out: set[str]
) -> Sorted:
    """Take what lies in the folder of the strategy, except other strategies that it does not import."""
    code = source_text.decode(files[strategy])
    folder = strategy.rpartition("/")[0]
    others = set(candidates) - _reached(strategy, texts) - {strategy}
    taken = {path for path in files if path.startswith(f"{folder}/" if folder else "") and path not in others}
    inside = {path[len(folder) + 1 if folder else 0 :]: files[path] for path in taken - {strategy}}
    parameters = _parameters(inside, set(_CLASS.findall(code)))
    packages = _packages(inside.get(PACKAGES, b""))
    told = {parameters, PACKAGES if packages else ""}
    further = {path: content for path, content in sorted(inside.items()) if path not in told}
    return Sorted(
        strategy,
        candidates,
        code,
        further,
        _json(inside[parameters]) if parameters else {},
        packages,
        tuple(sorted(left_out | (set(files) - taken))),
    )


def _candidates(texts: Mapping[str, str]) -> tuple[str, ...]:
    """Return the files that define a class and that no other file imports; where that leaves none, all with a class."""
    with_class = [path for path, text in texts.items() if _CLASS.search(text)]
    imported = {other for path in texts for other in _imports(path, texts)}
    found = [path for path in with_class if path not in imported] or with_class
    named = [path for path in found if "IStrategy" in texts[path] or any(_imports(path, texts))]
    return tuple(sorted(named or found))


def _only(texts: Mapping[str, str]) -> tuple[str, ...]:
    """Return the only Python file, whatever is in it: the reading of the source says what is wrong with it."""
    return tuple(texts) if len(texts) == 1 else ()


def _reached(path: str, texts: Mapping[str, str]) -> set[str]:
    """Return the files that this one imports, directly or through others."""
    found, open_ = set[str](), [path]
    while open_:
        new = set(_imports(open_.pop(), texts)) - found
        found |= new
        open_ += new
    return found


def _imports(path: str, texts: Mapping[str, str]) -> Iterator[str]:
    """Yield the files that a file imports from its own folder or below."""
    folder = path.rpartition("/")[0]
    for name in set(_IMPORT.findall(texts[path])):
        place = f"{folder}/{name.replace('.', '/')}".lstrip("/")
        for other in (f"{place}.py", f"{place}/__init__.py"):
            if other in texts and other != path:
                yield other


def _parameters(files: Mapping[str, bytes], classes: set[str]) -> str:
    """Return the path of the JSON that hyperopt exported for one of these classes, or of the only such file; empty when
    there is none."""
    read = {path: _json_of(path, content) for path, content in sorted(files.items())}
    exports = {path: found for path, found in read.items() if is_export(found)}
    fitting = [path for path, found in exports.items() if found["strategy_name"] in classes]
    return next(iter(fitting), "") or (next(iter(exports)) if len(exports) == 1 else "")


def _packages(content: bytes) -> tuple[str, ...]:
    """Return the packages of a list as pip reads it; none when it has anything else in it."""
    lines = content[:_MOST_JSON_BYTES].decode("utf-8", "replace").splitlines()
    try:
        return tuple(package_list.checked(line.partition("#")[0] for line in lines))
    except Invalid:
        return ()


def _json_of(path: str, content: bytes) -> Any:
    return _json(content) if path.endswith(".json") and "/" not in path and len(content) <= _MOST_JSON_BYTES else None


def _json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def _is_hidden(path: str) -> bool:
    parts = path.split("/")
    return any(part.startswith(".") or part in _IGNORED for part in parts) or path.endswith((".pyc", ".ipynb"))
