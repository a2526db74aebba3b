"""Reading of candle files that anybody may have written. A part of the store program (`store_program.text`).

A file is opened without following a link, and read through its descriptor: a file that is cut while it is read is then
an error, where a mapped one would kill the program.
"""

import os
import resource
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any

import numpy as np

MOST_FILE_BYTES = 2**30
MEMORY_BYTES = 3 * 2**29
"""What the program may allocate: a file of some megabytes can unpack to any size."""
PER_SECOND = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}
NO_DATE = -(2**63)
_MAGIC = b"ARROW1"
_MOST_REASON = 200


class Unreadable(Exception):
    """The file cannot be used. Its argument is a sentence."""


def arrow() -> Any:
    """Return the module pyarrow. The interpreter of every Freqtrade version has it, Flotilla's own has not."""
    return import_module("pyarrow")


def bound_memory() -> None:
    """Let allocations beyond `MEMORY_BYTES` fail as `MemoryError`. Call it before anything is read: pyarrow's usual
    way to allocate would reserve most of it at once."""
    os.environ["ARROW_DEFAULT_MEMORY_POOL"] = "system"
    with suppress(ValueError, OSError):  # not every system has this limit
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))


@contextmanager
def opened_folder(path: str, within: int | None = None) -> Iterator[int]:
    """Yield the descriptor of a folder. Within another one a link is not followed. Errors: `OSError`."""
    flags = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC | (0 if within is None else os.O_NOFOLLOW)
    descriptor = os.open(path, flags, dir_fd=within)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@contextmanager
def opened_file(folder: int, name: str) -> Iterator[int]:
    """Yield the descriptor of a regular file of a folder. Errors: `OSError`, `Unreadable` for anything else."""
    descriptor = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=folder)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise Unreadable("It is no ordinary file.")
        yield descriptor
    finally:
        os.close(descriptor)


@contextmanager
def in_words() -> Iterator[None]:
    """Turn whatever is raised while a file is read into `Unreadable`, apart from `MemoryError`."""
    try:
        yield
    except (Unreadable, MemoryError):
        raise
    except Exception as error:  # pyarrow raises many things for bytes that somebody chose
        lines = str(error).splitlines() or [type(error).__name__]
        reason = "".join(one if one.isprintable() else " " for one in lines[0][:_MOST_REASON]).rstrip(".")
        raise Unreadable(f"It cannot be read: {reason}. Delete it, and download it again.") from error


def columns_of(descriptor: int) -> list[str]:
    """Return the names of the columns, in their order. Call it `in_words`."""
    _require_whole(descriptor)
    with _reader(descriptor) as reader:
        return list(reader.schema.names)


def table_of(descriptor: int, columns: Sequence[str]) -> Any:
    """Read these columns alone. Call it `in_words`. Errors: `Unreadable`, `MemoryError`."""
    _require_whole(descriptor)
    with _reader(descriptor) as reader:
        numbers = [_number_of(reader.schema, column) for column in columns]
    with _reader(descriptor, included_fields=numbers, use_threads=False) as reader:
        found = reader.read_all()
    found.validate()
    return found


def ticks_of(table: Any) -> "tuple[np.ndarray, int]":
    """Return the dates since 1970 in whole numbers, and how many of those are a second. Empty ones are `NO_DATE`."""
    kind = table.schema.field("date").type
    if not arrow().types.is_timestamp(kind):
        raise Unreadable("Its column “date” holds no dates.")
    if kind.tz is None:
        raise Unreadable("Its dates have no time zone, so Freqtrade refuses them.")
    return _values(table["date"], "i8", NO_DATE), PER_SECOND[kind.unit]


def numbers_of(table: Any, column: str) -> "np.ndarray":
    """Return a column as floats, NaN where it is empty. Errors: `Unreadable` when it holds something else."""
    kind = table.schema.field(column).type
    if not (arrow().types.is_floating(kind) or arrow().types.is_integer(kind) or arrow().types.is_null(kind)):
        raise Unreadable(f"Its column “{column}” holds no numbers.")
    is_double = kind.equals(arrow().float64())
    values = table[column] if is_double else table[column].cast(arrow().float64(), safe=False)
    return _values(values, "f8", np.nan)


def _values(column: Any, kind: str, empty: float) -> "np.ndarray":
    """Return the values, eight bytes each. pyarrow's own way to numpy imports pandas, which takes longer than all
    else."""
    parts = [_part(chunk, kind, empty) for chunk in column.chunks if len(chunk)]
    return np.concatenate(parts) if parts else np.array([], kind)


def _part(chunk: Any, kind: str, empty: float) -> "np.ndarray":
    validity, values = chunk.buffers()
    found = np.frombuffer(values, kind, len(chunk), chunk.offset * 8)
    if not chunk.null_count:
        return found
    bits = np.unpackbits(np.frombuffer(validity, "u1"), count=chunk.offset + len(chunk), bitorder="little")
    return np.where(bits[chunk.offset :], found, np.array(empty, kind))


def _require_whole(descriptor: int) -> None:
    size = os.fstat(descriptor).st_size
    if size == 0:
        raise Unreadable("It is empty: what wrote it was cut off. Delete it, and download it again.")
    if size > MOST_FILE_BYTES:
        raise Unreadable(f"It is larger than the {MOST_FILE_BYTES // 2**20} MiB that are read.")
    if os.pread(descriptor, len(_MAGIC), 0) != _MAGIC:
        raise Unreadable("It is no Feather file as Freqtrade writes it. Delete it.")
    if os.pread(descriptor, len(_MAGIC), size - len(_MAGIC)) != _MAGIC:
        raise Unreadable("It is cut off: what wrote it did not finish. Delete it, and download it again.")


@contextmanager
def _reader(descriptor: int, **options: object) -> Iterator[Any]:
    with os.fdopen(os.dup(descriptor), "rb", buffering=0) as file:
        source = arrow().PythonFile(file, mode="r")
        yield arrow().ipc.open_file(source, options=arrow().ipc.IpcReadOptions(**options))


def _number_of(schema: Any, column: str) -> int:
    found = schema.get_all_field_indices(column)
    if not found:
        raise Unreadable(f"It has no column “{column}”, so it holds no candles.")
    if len(found) > 1:
        raise Unreadable(f"It has the column “{column}” more than once.")
    return int(found[0])
