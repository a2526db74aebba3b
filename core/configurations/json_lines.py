"""The line on which each value of a JSON text stands. Pure."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from core.configurations.bounds import MOST_DEPTH
from core.configurations.json_comments import TOKEN, is_comment
from core.freqtrade.settings.document import Path

_BRACKETS = {"{": "}", "[": "]"}


@dataclass(slots=True)
class _Around:
    """An object or a list around the present place."""

    path: Path
    is_list: bool
    key: str = ""
    number: int = 0
    waits_for_key: bool = True

    def here(self) -> Path:
        return (*self.path, str(self.number) if self.is_list else self.key)

    def go_on(self) -> None:
        self.number += 1
        self.waits_for_key = True


def lines_of(text: str, wanted: Collection[str]) -> dict[str, int]:
    """Return dotted path → line, counted from 1, for those of the wanted paths that are in the text. Items of lists are
    numbers: `pairlists.0.method`."""
    lines: dict[str, int] = {}
    for path, line in located(text):
        if (name := ".".join(path)) in wanted:
            lines.setdefault(name, line)
    return lines


def located(text: str) -> Iterator[tuple[Path, int]]:
    """Yield (path, line) in the order of the text: for a key the line of the key, for an item of a list that of its
    beginning. Ends early at more than `MOST_DEPTH` brackets in each other. In a text that is no JSON it finds what it
    can."""
    around: list[_Around] = []
    for word, line in _words(text):
        if word in _BRACKETS:
            if around:
                yield from _item(around[-1], line)
            if len(around) >= MOST_DEPTH:
                return
            around.append(_Around(around[-1].here() if around else (), word == "["))
        elif word in ("}", "]"):
            around = around[:-1]
        elif word == "," and around:
            around[-1].go_on()
        elif word not in (",", ":") and around:
            yield from _value(around[-1], word, line)


def line_of_word(text: str, word: str) -> int:
    """Return the line of the first number or bare word that is written like this, counted from 1."""
    return next((line for found, line in _words(text) if found == word), 1)


def _words(text: str) -> Iterator[tuple[str, int]]:
    """Yield (word, line) for everything but comments and white space."""
    line, counted = 1, 0
    for token in TOKEN.finditer(text):
        line += text.count("\n", counted, token.start())
        counted = token.start()
        if not is_comment(token[0]):
            yield token[0], line


def _value(around: _Around, word: str, line: int) -> Iterator[tuple[Path, int]]:
    if around.is_list or not around.waits_for_key:
        yield from _item(around, line)
    else:
        around.key, around.waits_for_key = _unquoted(word), False
        yield around.here(), line


def _item(around: _Around, line: int) -> Iterator[tuple[Path, int]]:
    """A value of an object was told with its key."""
    if around.is_list:
        yield around.here(), line


def _unquoted(word: str) -> str:
    try:
        return str(json.loads(word))
    except ValueError:
        return word
