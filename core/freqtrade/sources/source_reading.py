"""Reads sources in a child process: a source that a stranger wrote takes what time and memory it likes, and the child
is killed. What it answers is checked like anything a stranger sends."""

import asyncio
import hashlib
import json
import logging
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from pydantic import TypeAdapter, ValidationError

from core import json_safe
from core.child_processes import processes
from core.errors import Unavailable
from core.freqtrade.sources.source import FORMAT, Reading, size_problem
from core.freqtrade.sources.source_text import declared_encoding, normalised

log = logging.getLogger(__name__)
SECONDS = 60
CPU_SECONDS = 20
MEMORY_BYTES = 2 * 2**30
MOST_FILES = 500
_MOST_ANSWER_BYTES = 2**21
_SCRIPT = Path(__file__).with_name("source_child.py")
_READING = TypeAdapter(Reading)
TOO_LARGE = Reading(is_too_large=True)


NO_FILES: Mapping[str, str] = MappingProxyType({})


async def read(
    code: str,
    files: Mapping[str, str] = NO_FILES,
    *,
    seconds: float = SECONDS,
    cpu_seconds: int = CPU_SECONDS,
    memory_bytes: int = MEMORY_BYTES,
) -> Reading:
    """Read a source. `files`: relative path → text of the further Python files of its version; others are left out.
    Of a source that takes more processor time or memory it says `is_too_large`. Cancelled, the child is killed.

    Errors: `Unavailable` when no process can be started, or when it gets so little of the processor that `seconds` go
    by: that says nothing of the source.
    """
    sources = python_files(files)
    found, of = await asyncio.to_thread(_seen, code, sources)
    if found is None:
        found = await _read_apart(code, sources, seconds, cpu_seconds, memory_bytes)
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


async def _read_apart(
    code: str, files: Mapping[str, str], seconds: float, cpu_seconds: int, memory_bytes: int
) -> Reading:
    asked = await asyncio.to_thread(_as_json, code, files)
    try:
        answer = await _asked(asked, seconds, cpu_seconds, memory_bytes)
    except TimeoutError as error:
        raise Unavailable(
            "The source could not be read in time.", hint="The machine has much to do. Try again in a while."
        ) from error
    return await asyncio.to_thread(_checked, answer)


def _as_json(code: str, files: Mapping[str, str]) -> bytes:
    """As they are stored: a mark of their encoding would be an error to Python."""
    plain = {path: normalised(text) for path, text in files.items()}
    return json.dumps({"code": normalised(code), "files": plain}, ensure_ascii=False).encode()


def _about_encoding(code: str) -> tuple[str, ...]:
    declared = declared_encoding(code)
    told = f"This code declares the encoding {declared}. It is stored as UTF-8, and the declaration says so then."
    return (told,) if declared else ()


async def _asked(asked: bytes, seconds: float, cpu_seconds: int, memory_bytes: int) -> bytes:
    """What the child says, at most one byte more than an answer may have. Errors: `TimeoutError`, `Unavailable`."""
    process = await _start(cpu_seconds, memory_bytes)
    try:
        async with asyncio.timeout(seconds):
            told = asyncio.create_task(_tell(process, asked))
            try:
                return await _heard(process)
            finally:
                told.cancel()
    finally:
        await processes.end(process)


async def _start(cpu_seconds: int, memory_bytes: int) -> asyncio.subprocess.Process:
    """Its environment is made from nothing: what Flotilla's holds is none of its business."""
    try:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *("-I", "-S", "-B", str(_SCRIPT), str(memory_bytes), str(cpu_seconds)),
            cwd="/",
            env={"PATH": os.defpath, "LANG": "C.UTF-8"},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise Unavailable("The source cannot be read now: no process can be started.", detail=str(error)) from error


async def _tell(process: asyncio.subprocess.Process, asked: bytes) -> None:
    assert process.stdin is not None
    with suppress(ConnectionError):  # it has ended
        process.stdin.write(asked)
        await process.stdin.drain()
        process.stdin.close()


async def _heard(process: asyncio.subprocess.Process) -> bytes:
    assert process.stdout is not None
    try:
        return await process.stdout.readexactly(_MOST_ANSWER_BYTES + 1)
    except asyncio.IncompleteReadError as error:
        return error.partial


def _checked(answer: bytes) -> Reading:
    """Without an answer it was killed, for the memory or the time it took."""
    if not answer:
        return TOO_LARGE
    try:
        if len(answer) > _MOST_ANSWER_BYTES:
            raise ValueError(f"more than {_MOST_ANSWER_BYTES:,} bytes")
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
