import pytest

from core.market_data.size_words import size_words


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 bytes"), (999, "999 bytes"), (1_000, "1.0 kB"), (999_940, "999.9 kB"), (999_999, "1.0 MB"),
        (999_999_001, "1.0 GB"), (1_440_000_000, "1.4 GB"), (2_000_000_000_000, "2000.0 GB"),
    ],
)  # fmt: skip
def test_a_size_is_told_in_decimal_units(count: int, words: str) -> None:
    assert size_words(count) == words
