"""Reads sources in a child process: a source that a stranger wrote takes what time and memory it likes, and the child
is killed. What it answers is checked like anything a stranger sends."""

import asyncio
import hashlib
import json
import logging
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from pydantic import TypeAdapter, ValidationError

from core import json_safe
from core.child_processes import bounded_child
from core.child_processes.bounded_child import Bounds
from core.freqtrade.sources.source import FORMAT, Reading, size_problem
from core.freqtrade.sources.source_text import declared_encoding, normalised

log = logging.getLogger(__name__)
BOUNDS = Bounds(cpu_seconds=20, memory_bytes=2 * 2**30, answer_bytes=2**21, work="Reading the source")
MOST_FILES = 500
_SCRIPT = Path(__file__).with_name("source_child.py")
_READING = TypeAdapter(Reading)
TOO_LARGE = Reading(is_too_large=True)


NO_FILES: Mapping[str, str] = MappingProxyType({})


async def read(code: str, files: Mapping[str, str] = NO_FILES, *, bounds: Bounds = BOUNDS) -> Reading:
    """Read a source. `files`: relative path → text of the further Python files of its version; others are left out.
    Of a source that takes more processor time or memory it says `is_too_large`. Cancelled, the child is killed.

    Errors: `Unavailable` when no process can be started, or when it gets so little of the processor that `seconds` go
    by: that says nothing of the source.
    """
    sources = python_files(files)
    found, of = await asyncio.to_thread(_seen, code, sources)
    if found is None:
        found = await _read_apart(code, sources, bounds)
    return replace(found, advice=_about_encoding(code) + found.advice, format=FORMAT, of=of)


def fingerprint(code: str, files: Mapping[str, str] = NO_FILES) -> str:
    """Return a SHA-256 of all that is read: of the code alone when there is no further Python file. Takes a while for
    large sources."""
    digest = hashlib.sha256(code.encode("utf-8", "surrogatepass"))
    for path, text in sorted(python_files(files).items()):
        for part in (path, text):
            content = part.encode("utf-8", "surrogatepass")
            digest.update(b"%d:" % len(content) + content)
    return digest.hexdigest()


def python_files(files: Mapping[str, str]) -> dict[str, str]:
    """Return those of the files that are Python's."""
    return {path: text for path, text in files.items() if path.endswith(".py")}


# -- details ----------------------------------------------------------------------------------------------------------


def _seen(code: str, files: Mapping[str, str]) -> tuple[Reading | None, str]:
    """What takes no parser to see, and the fingerprint."""
    problem = _unreadable(code, files)
    return Reading(problem=problem) if problem else None, fingerprint(code, files)


def _unreadable(code: str, files: Mapping[str, str]) -> str:
    if not code.strip():
        return "There is no code yet."
    try:
        size = len(code.encode())
        others = sum(len(path.encode()) + len(text.encode()) for path, text in files.items())
    except UnicodeEncodeError:
        return "The code cannot be read: it holds what is no text."
    if len(files) > MOST_FILES:
        return f"There are {len(files):,} Python files. A strategy may have {MOST_FILES}."
    return size_problem(size) or size_problem(others, "The further files have together")


async def _read_apart(code: str, files: Mapping[str, str], bounds: Bounds) -> Reading:
    asked = await asyncio.to_thread(_as_json, code, files)
    answer = await bounded_child.answer_of(_SCRIPT, asked, bounds)
    return await asyncio.to_thread(_checked, answer, bounds.answer_bytes)


def _as_json(code: str, files: Mapping[str, str]) -> bytes:
    """As they are stored: a mark of their encoding would be an error to Python."""
    plain = {path: normalised(text) for path, text in files.items()}
    return json.dumps({"code": normalised(code), "files": plain}, ensure_ascii=False).encode()


def _about_encoding(code: str) -> tuple[str, ...]:
    declared = declared_encoding(code)
    told = f"This code declares the encoding {declared}. It is stored as UTF-8, and the declaration says so then."
    return (told,) if declared else ()


def _checked(answer: bytes, most_bytes: int) -> Reading:
    """Without an answer it was killed, for the memory or the time it took."""
    if not answer:
        return TOO_LARGE
    try:
        if len(answer) > most_bytes:
            raise ValueError(f"more than {most_bytes:,} bytes")
        found = _READING.validate_json(answer, strict=True)
        _require_sense(found)
    except (ValidationError, ValueError) as error:
        log.warning("A source was answered for with what is no answer: %s", type(error).__name__)
        return TOO_LARGE
    return found


def _require_sense(found: Reading) -> None:
    if not found.problem and not found.is_too_large and not (found.ends and {*found.ends} <= {*found.class_names}):
        raise ValueError("nothing to choose from")
    if not all(name.isidentifier() for name in found.class_names):
        raise ValueError("no names of classes")
    told = _READING.dump_python(found, mode="json")
    if json_safe.plain(told) != told:
        raise ValueError("no text")
