"""Reads sources in a child process: a source that a stranger wrote takes what time and memory it likes, and the child
is killed. What it answers is checked like anything a stranger sends."""

import asyncio
import logging
import os
import sys
from contextlib import suppress
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from core import json_safe, processes
from core.errors import Unavailable
from core.freqtrade.sources.source import MOST_BYTES, Reading

log = logging.getLogger(__name__)
SECONDS = 60
CPU_SECONDS = 20
MEMORY_BYTES = 2 * 2**30
_MOST_ANSWER_BYTES = 2**20
_SCRIPT = Path(__file__).with_name("source_child.py")
_READING = TypeAdapter(Reading)
TOO_LARGE = Reading(is_too_large=True)


async def read(
    code: str, *, seconds: float = SECONDS, cpu_seconds: int = CPU_SECONDS, memory_bytes: int = MEMORY_BYTES
) -> Reading:
    """Of a source that takes more processor time or memory it says `is_too_large`. Cancelled, the child is killed.

    Errors: `Unavailable` when no process can be started, or when it gets so little of the processor that `seconds` go
    by: that says nothing of the source.
    """
    if problem := _unreadable(code):
        return Reading(problem=problem)
    try:
        answer = await _asked(code.encode(), seconds, cpu_seconds, memory_bytes)
    except TimeoutError as error:
        raise Unavailable(
            "The source could not be read in time.", hint="The machine has much to do. Try again in a while."
        ) from error
    return _checked(answer)


def _unreadable(code: str) -> str:
    """What takes no parser to see."""
    if not code.strip():
        return "There is no code yet."
    try:
        size = len(code.encode())
    except UnicodeEncodeError:
        return "The code cannot be read: it holds what is no text."
    return f"This is longer than a strategy may be ({MOST_BYTES:,} bytes)." if size > MOST_BYTES else ""


async def _asked(code: bytes, seconds: float, cpu_seconds: int, memory_bytes: int) -> bytes:
    """What the child says, at most one byte more than an answer may have. Errors: `TimeoutError`, `Unavailable`."""
    process = await _start(cpu_seconds, memory_bytes)
    try:
        async with asyncio.timeout(seconds):
            told = asyncio.create_task(_tell(process, code))
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


async def _tell(process: asyncio.subprocess.Process, code: bytes) -> None:
    assert process.stdin is not None
    with suppress(ConnectionError):  # it has ended
        process.stdin.write(code)
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
    if found.problem:
        if json_safe.text(found.problem) != found.problem:
            raise ValueError("no text")
    elif not found.is_too_large and not (found.ends and {*found.ends} <= {*found.class_names}):
        raise ValueError("nothing to choose from")
    elif not all(name.isidentifier() for name in found.class_names):
        raise ValueError("no names of classes")
