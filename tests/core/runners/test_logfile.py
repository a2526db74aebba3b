"""Reading logs while they are written and rotated."""

import asyncio

import pytest

from core.runners.local import keeper
from core.runners.logs import logfile
from core.runners.logs.logfile import LogReader, clean, lines
from tests.core.growth import grows_too_fast


@pytest.fixture
def log(tmp_path):
    return tmp_path / "output.log"


def append(log, text):
    with log.open("a") as file:
        file.write(text)


async def read(log, tail):
    return [line async for line in lines(log, tail, False, asyncio.to_thread)]


async def test_no_log_yet_is_an_empty_one(log):
    assert await read(log, 10) == []


@pytest.mark.parametrize("tail", [0, 1, 2, 3, 4, 1000])
async def test_the_tail_is_the_last_lines_in_order(log, tail):
    append(log, "one\ntwo\nthree\n")
    assert await read(log, tail) == ["one", "two", "three"][3 - min(tail, 3) :]


async def test_the_tail_of_a_long_log_with_long_lines(log):
    every = [f"{number} " + "x" * (number % 5000) for number in range(3000)]
    append(log, "\n".join(every) + "\n")
    assert await read(log, 500) == every[-500:]


@pytest.mark.parametrize("end", ["", "\n", "\nlast\n"])
async def test_one_line_of_50_megabytes_is_read_from_its_end_alone(log, end):
    """It took 23 s, every 30 s."""
    with log.open("wb") as file:
        file.write(b"first\n")
        for _ in range(50):
            file.write(b"x" * 2**20)
        file.write(end.encode())
    looked = 0

    def read_from(path, offset, count):
        nonlocal looked
        looked += count
        return read_on(path, offset, count)

    read_on = logfile._read_from
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(logfile, "_read_from", read_from)
        found = await read(log, 60)
    assert looked <= logfile._TAIL_BYTES
    assert [line[:4] for line in found] == ["xxxx", *end.split()]
    assert max(map(len, found)) <= 32 * 1024


def test_the_end_of_a_log_is_read_in_time_proportional_to_it(log):
    def made(size):
        log.write_bytes(b"x" * size * 16)
        return lambda: LogReader(log).tail(60, False)

    assert not (why := grows_too_fast(made)), why


async def test_a_last_line_without_end_is_told_when_nobody_waits_for_it(log):
    append(log, "one\nkilled in the mid")
    assert await read(log, 5) == ["one", "killed in the mid"]


async def test_the_tail_reaches_into_the_rotated_log(log):
    append(log, "".join(f"{number}\n" for number in range(10)))
    keeper.rotate(log, 1, 3)
    append(log, "new\n")
    assert await read(log, 3) == ["8", "9", "new"]


def test_following_sees_each_line_once_and_whole(log):
    append(log, "one\n")
    reader = LogReader(log)
    assert reader.tail(10, True) == ["one"]
    append(log, "tw")
    assert reader.more() == []
    append(log, "o\nthree\n")
    assert reader.more() == ["two", "three"]
    assert reader.more() == []


def test_following_loses_nothing_when_the_log_is_rotated(log):
    reader = LogReader(log)
    reader.tail(10, True)
    told = []
    for number in range(300):
        append(log, f"line {number}\n")
        if number % 7 == 0:
            told += reader.more()
        if number % 50 == 0:
            keeper.rotate(log, 1, 3)
            append(log, f"after {number}\n")
            told += reader.more()
    told += reader.more()
    assert [line for line in told if line.startswith("line")] == [f"line {number}" for number in range(300)]
    assert len([line for line in told if line.startswith("after")]) == 6


@pytest.mark.parametrize("rotations", [1, 2, 4])
def test_following_loses_nothing_of_a_burst_that_is_rotated_away(log, rotations):
    """More than is read in one turn, in several copies before the reader looks again."""
    append(log, "old\n")
    keeper.rotate(log, 1, 4)
    append(log, "seen\n")
    reader = LogReader(log)
    assert reader.tail(1, True) == ["seen"]
    many = range(rotations * 30_000)
    for first in many[::30_000]:
        append(log, "".join(f"line {number} {'x' * 70}\n" for number in range(first, first + 30_000)))
        keeper.rotate(log, 1, 4)
    append(log, "after\n")
    told = reader.more()
    append(log, "between\n")
    keeper.rotate(log, 1, 4 + rotations)
    while found := reader.more():
        assert len(found) < 30_000, "in turns"
        told += found
    assert [line.split(" x")[0] for line in told] == [*(f"line {number}" for number in many), "after", "between"]


def test_a_log_that_was_emptied_is_followed_from_its_start(log):
    append(log, "a long line of the old log\n")
    reader = LogReader(log)
    reader.tail(1, True)
    log.write_text("new\n")
    assert reader.more() + reader.more() == ["new"]


def test_old_logs_are_few(log):
    for number in range(10):
        append(log, f"{number}\n")
        keeper.rotate(log, 1, 3)
    assert sorted(path.name for path in log.parent.iterdir()) == [
        "output.log",
        "output.log.1",
        "output.log.2",
        "output.log.3",
    ]
    assert [log.with_name(f"output.log.{n}").read_text() for n in (1, 2, 3)] == ["9\n", "8\n", "7\n"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (b"plain", "plain"),
        (b"\x1b[31mred\x1b[0m", "red"),
        (b"\x1b]0;title\x07text", "text"),
        (b"\x1b[2J\x1b[1;1Hcleared", "cleared"),
        (b"10 %\r50 %\r100 %\r", "100 %"),
        (b"windows\r", "windows"),
        (b"bell\x07 nul\x00 tab\tkept", "bell nul tab\tkept"),
        ("grüß ₿".encode(), "grüß ₿"),
        (b"broken \xff", "broken \ufffd"),
        (b"x" * 100_000, "x" * 32_768),
    ],
)
def test_lines_are_told_without_colours_and_controls(written, told):
    assert clean(written) == told
