"""A file or a list of lines, compressed and cut into parts that travel from one machine to another."""

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from core.freqtrade.trade_database.sqlite_copy import Wrong

CHUNK_BYTES = 1 << 20
MOST_LINE_BYTES = 1 << 20


def chunks_of(path: Path) -> Iterator[bytes]:
    """Yield the content of a file, a megabyte at a time."""
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            yield chunk


def write_parts(content: Iterable[bytes], folder: Path, stem: str, part_bytes: int) -> list[str]:
    """Compress the content into files of `part_bytes`; return their paths."""
    made: list[str] = []
    waiting = bytearray()
    press = zlib.compressobj(3)

    def write(least: int) -> None:
        while len(waiting) >= least and waiting:
            path = folder / f"{stem}.{len(made):05d}"
            path.write_bytes(waiting[:part_bytes])
            made.append(str(path))
            del waiting[:part_bytes]

    for chunk in content:
        waiting += press.compress(chunk)
        write(part_bytes)
    waiting += press.flush()
    write(0)
    return made


def read_parts(folder: Path, stem: str) -> Iterator[bytes]:
    """Yield the unpacked content of the parts. Errors: `Wrong` when one is missing."""
    press = zlib.decompressobj()
    for path in sorted(folder.glob(f"{stem}.[0-9]*")):
        rest = path.read_bytes()
        while rest:
            yield press.decompress(rest, CHUNK_BYTES)
            rest = press.unconsumed_tail
    yield press.flush()
    if not press.eof:
        raise Wrong("A part of it did not arrive.")


def no_more_than(size_bytes: int, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the chunks. Errors: `Wrong` once they are larger than `size_bytes`, because packed data may unpack to any
    size."""
    for chunk in chunks:
        size_bytes -= len(chunk)
        if size_bytes < 0:
            raise Wrong("It is larger than it was said to be.")
        yield chunk


def lines_of(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the lines of the content. Errors: `Wrong` for a line without end."""
    rest = b""
    for chunk in chunks:
        *whole, rest = (rest + chunk).split(b"\n")
        if len(rest) > MOST_LINE_BYTES:
            raise Wrong("A line of its rows has no end.")
        yield from (line + b"\n" for line in whole)
    if rest:
        yield rest
