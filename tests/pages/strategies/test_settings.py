"""Settings of a strategy are read like all others."""

import pytest

from core.errors import Invalid
from pages.strategies.source import parsed


@pytest.mark.parametrize(
    ("text", "words"),
    [('{"stoploss": NaN}', "NaN"), ('{"a": 1, "a": 2}', "there twice"), ("{", "line 1"), ("3", "{")],
)
def test_what_is_no_configuration_is_told_at_the_field(text: str, words: str) -> None:
    with pytest.raises(Invalid) as caught:
        parsed(text)
    assert words in caught.value.fields["config"]


def test_nothing_typed_is_no_setting() -> None:
    assert parsed("  ") == {}
