import re

import pytest

from pages.look.states import STATES, Dot, shape_of
from pages.look.tokens import TOKENS, Look
from tests import machine

CSS = (machine.ROOT / "pages" / "look" / "flotilla.css").read_text()


def tokens_of(selector: str) -> dict[str, str]:
    block = re.search(rf"^{re.escape(selector)} \{{(.*?)^\}}", CSS, re.S | re.M)
    assert block
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]+);", block.group(1)))


@pytest.mark.parametrize(("look", "selector"), [(Look.LIGHT, ":root"), (Look.DARK, ":root[data-look=dark]")])
def test_stylesheet_and_python_know_the_same_colours(look, selector):
    assert tokens_of(selector) == TOKENS[look]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "gain", "loss", "warn"])
@pytest.mark.parametrize("ground", ["page", "surface", "raised", "hover"])
def test_words_can_be_read(look, ink, ground):
    light, dark = sorted((luminance(TOKENS[look][ink]), luminance(TOKENS[look][ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_every_shape_is_drawn():
    assert {dot for dot in Dot if f".dot.{dot} " not in CSS} == set()
    assert {dot for dot, _ in STATES.values()} == set(Dot)


def test_state_in_any_case_and_unknown_ones():
    assert shape_of("RUNNING") == (Dot.RUNNING, "Running")
    assert shape_of("puzzled") == (Dot.UNKNOWN, "Puzzled")
    assert shape_of("") == (Dot.UNKNOWN, "Unknown")
