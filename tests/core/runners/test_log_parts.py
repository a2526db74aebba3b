"""All of a log of local processes, read while it is written and rotated; and what hostile programs write there."""

import pytest

from core.runners.local import keeper
from core.runners.logs import log_parts
from core.runners.logs.log_parts import PIECE_BYTES, LineCutter, bring, pieces_of
from core.runners.logs.logfile import LINE_BYTES


@pytest.fixture
def log(tmp_path):
    return tmp_path / "output.log"


def write(log, *numbers):
    with log.open("a") as file:
        file.writelines(f"{number}\n" for number in numbers)


def read(log):
    cutter = LineCutter()
    return [line for piece in pieces_of(log) for line in cutter.cut(piece)] + cutter.rest()


def test_nothing_is_an_empty_log(log):
    assert read(log) == []


def test_copies_come_first_and_the_oldest_of_them_first(log):
    for number in range(6):
        write(log, f"{number} a", f"{number} b")
        keeper.rotate(log, 1, 4)
    write(log, "6 a")
    assert read(log) == [*(f"{number} {letter}" for number in range(2, 6) for letter in "ab"), "6 a"]


@pytest.mark.parametrize("rotations", [1, 2, 5])
def test_a_log_that_is_rotated_while_it_is_read_is_told_once_and_whole(log, rotations):
    """With five rotations what had not been read is gone: it ends there, perhaps in the middle of a line."""
    write(log, *range(20_000))
    keeper.rotate(log, 1, 4)
    written = range(20_000, 60_000)
    write(log, *written)
    reading, got = pieces_of(log), b""
    while len(got) < 120_000:  # bytes: some of the log itself has been read
        got += next(reading)
    for number in range(rotations):
        keeper.rotate(log, 1, 4)
        write(log, *(f"later {number} {line}" for line in range(20_000)))
    got += b"".join(reading)
    everything = [str(number) for number in range(60_000)]
    if rotations < 5:
        assert got.decode().splitlines() == everything
    else:
        assert "\n".join(everything).startswith(got.decode())


def test_what_is_cut_to_nothing_and_has_no_copy_yet_is_waited_for(log, monkeypatch):
    write(log, *range(30_000))
    reading = pieces_of(log)
    got = next(reading)
    copy = log.with_name("output.log.copy")
    copy.write_bytes(log.read_bytes())
    log.write_bytes(b"")
    monkeypatch.setattr(log_parts.time, "sleep", lambda _: copy.exists() and copy.rename(log.with_name("output.log.1")))
    got += b"".join(reading)
    assert got.decode().splitlines() == [str(number) for number in range(30_000)]


def test_more_that_is_written_meanwhile_is_not_read_for_ever(log):
    write(log, *range(30_000))
    got = b""
    for piece in pieces_of(log):
        got += piece
        write(log, *range(1_000))
    assert len(got.splitlines()) == 30_000


HOSTILE = {
    "colours": (b"\x1b[31mred\x1b[0m", "red"),
    "nothing visible": (b"\x00\x07\x08", ""),
    "not of this encoding": (b"\xff\xfe", "\ufffd\ufffd"),
    "drawn over": (b"10%\r100%", "100%"),
    "a title of a window": (b"\x1b]0;title\x07text", "text"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_no_text_does_no_harm(log, what):
    content, told = HOSTILE[what]
    log.write_bytes(b"before\n" + content + b"\nafter\n")
    assert read(log) == ["before", told, "after"]


def test_of_an_endless_line_the_beginning_is_kept_and_nothing_else(log):
    log.write_bytes(b"first\n" + b"x" * 3_000_000 + b"\nlast")
    cutter, lines = LineCutter(), []
    for piece in pieces_of(log):
        lines += cutter.cut(piece)
        assert len(cutter._part) <= LINE_BYTES
    assert [*lines, *cutter.rest()] == ["first", "x" * LINE_BYTES, "last"]


def test_what_is_brought_replaces_what_is_there(log):
    write(log, "old")
    keeper.rotate(log, 1, 4)
    write(log, "old too")
    bring(log, [b"one\n", b"two\n"])
    write(log, "three")
    assert read(log) == ["one", "two", "three"]


async def test_blocks_are_read_one_by_one(log):
    write(log, *range(100_000))
    read_in_all = 0

    async def in_thread(work):
        return work()

    def pieces():
        nonlocal read_in_all
        for piece in pieces_of(log):
            read_in_all += len(piece)
            yield piece

    lines = log_parts.blocks(pieces(), in_thread)
    first = await anext(lines)
    assert first[0] == "0"
    assert read_in_all < log_parts.BLOCK_BYTES + PIECE_BYTES
