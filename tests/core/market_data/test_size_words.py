import pytest

from core.market_data.size_words import size_words


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 bytes"), (1_023, "1023 bytes"), (1_024, "1.0 KiB"), (2**20 - 60, "1023.9 KiB"), (2**20 - 1, "1.0 MiB"),
        (2**30 - 1, "1.0 GiB"), (3 * 2**29, "1.5 GiB"), (2**41, "2048.0 GiB"),
    ],
)  # fmt: skip
def test_a_size_is_told_in_the_units_of_all_other_sizes(count: int, words: str) -> None:
    assert size_words(count) == words
