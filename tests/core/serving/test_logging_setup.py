import io
import logging
from collections.abc import Iterator

import pytest

from core.serving.logging_setup import FORM, LONGEST, MOST_A_MINUTE, Lines, Repeats, printable


@pytest.fixture
def written(caplog: pytest.LogCaptureFixture) -> Iterator[io.StringIO]:
    kept = io.StringIO()
    handler = logging.StreamHandler(kept)
    handler.setFormatter(Lines(FORM))
    handler.addFilter(Repeats())
    logger = logging.getLogger("uvicorn.error")
    logger.addHandler(handler)
    with caplog.at_level(logging.WARNING, logger="uvicorn.error"):
        yield kept
    logger.removeHandler(handler)


def fail(words: str) -> None:
    try:
        raise ValueError(words)
    except ValueError:
        logging.getLogger("uvicorn.error").exception("It failed")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Grüße, 資金 🚀", "Grüße, 資金 🚀"),
        ("one\ntwo\r\nthree", "one\\ntwo\\r\\nthree"),
        ("\x1b[2J\x07\x9b", "\\x1b[2J\\x07\\x9b"),
        ("a\u202eb\u2028c\ufeff", "a\\u202eb\\u2028c\\ufeff"),
        ("half \ud800", "half \\ud800"),
    ],
)
def test_a_line_is_one_line_that_can_be_printed(said: str, told: str) -> None:
    assert printable(said) == told


def test_a_line_has_an_end() -> None:
    assert len(printable("\x00" * 10_000_000)) < 5 * LONGEST


def test_nothing_that_is_logged_looks_like_another_line(written: io.StringIO) -> None:
    forged = "x\n2026-01-01 00:00:00,000 ERROR core.boot: All keys are lost"
    logging.getLogger("uvicorn.error").warning("Said: %s", forged)
    fail(forged)
    lines = written.getvalue().splitlines()
    assert len([line for line in lines if not line.startswith("  ")]) == 2
    assert any("All keys are lost" in line for line in lines)


def test_a_traceback_is_not_written_on_demand(written: io.StringIO) -> None:
    for number in range(1000):
        fail(f"{number}")
    text = written.getvalue()
    assert text.count("Traceback") == 1
    assert len(text.splitlines()) < 20 + MOST_A_MINUTE


def test_what_libraries_say_of_strangers_is_told_a_few_times(written: io.StringIO) -> None:
    for number in range(1000):
        logging.getLogger("uvicorn.error").warning(f"Invalid HTTP request {number}")  # as NiceGUI does
    assert len(written.getvalue().splitlines()) == MOST_A_MINUTE
