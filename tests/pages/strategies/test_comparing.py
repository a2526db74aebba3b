"""What differs between two versions, read before it is drawn."""

from core.strategies.comparison import Content
from pages.strategies.comparing.comparison_view import read_differences

LEVELS = b"0.1,0.2\n" * 20_000


def with_file(sha256: str) -> Content:
    return Content("", "Dips", {}, {}, (), {"levels.csv": sha256})


async def test_a_large_file_is_compared_to_its_end() -> None:
    async def before(_: str) -> bytes:
        return LEVELS

    async def after(_: str) -> bytes:
        return LEVELS + b"0.3,0.4\n"

    found = await read_differences(with_file("1"), with_file("2"), before, after)
    [its] = found.files
    assert its.lines is not None
    assert (its.state, its.lines.added, its.lines.removed) == ("changed", 1, 0)


async def test_of_a_file_that_is_no_text_the_sizes_are_told() -> None:
    async def before(_: str) -> bytes:
        return LEVELS

    async def after(_: str) -> bytes:
        return LEVELS + b"\x00"

    found = await read_differences(with_file("1"), with_file("2"), before, after)
    [its] = found.files
    assert (its.lines, its.bytes_before, its.bytes_after) == (None, 160_000, 160_001)
