"""JSON that is read in pieces, so that a result of a gigabyte takes the memory of its largest value.

Objects and lists are walked through; values are decoded one by one. Numbers that are none (NaN, Infinity) become None.
"""

import codecs
import json
import re
from collections.abc import Iterator
from typing import IO, Any

from core.freqtrade.backtests.results.reading.unusable import Unusable

MOST_BYTES = 2**30
"""Of the whole file, unpacked."""
MOST_VALUE = 2**24
"""Characters of one value."""
MOST_NAMES = 10_000
"""Names of one object that is walked through."""
_PIECE = 2**20
_AFTER_A_VALUE = frozenset(" \t\r\n,:]}")
"""Anything else, or nothing, and a number may go on in the next piece: `1` and `1.` may be the beginning of `1.5`."""
_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder(parse_constant=lambda _: None)


class JsonStream:
    """The text of a file. `most_bytes`: more than that is refused. Errors of all methods: `Unusable`."""

    def __init__(self, file: IO[bytes], most_bytes: int = MOST_BYTES) -> None:
        self._file, self._left = file, most_bytes
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
        self._text, self._at, self._is_all = "", 0, False

    def following(self) -> str:
        """Return the next character that is no space, which stays; empty at the end."""
        while True:
            if found := _SPACE.match(self._text, self._at):
                self._at = found.end()
            if self._at < len(self._text) or not self._read_on():
                return self._text[self._at : self._at + 1]

    def names(self) -> Iterator[str]:
        """Yield the names of an object. Before the next one, its value has to be taken."""
        seen = set[str]()
        self._take("{")
        if self.following() != "}":
            while True:
                name = self.value()
                if not isinstance(name, str) or name in seen or len(seen) >= MOST_NAMES:
                    raise Unusable("It is no JSON that Freqtrade writes: an object has a name twice, or too many.")
                seen.add(name)
                self._take(":")
                yield name
                if self.following() != ",":
                    break
                self._take(",")
        self._take("}")

    def lines(self) -> Iterator[Any]:
        """Yield the values of a list."""
        self._take("[")
        if self.following() != "]":
            while True:
                yield self.value()
                if self.following() != ",":
                    break
                self._take(",")
        self._take("]")

    def value(self) -> Any:
        """Return the next value as a whole."""
        self.following()
        while True:
            try:
                found, end = _DECODER.raw_decode(self._text, self._at)
            except RecursionError as error:
                raise Unusable("Its JSON is nested too deeply.") from error
            except ValueError as error:
                if not self._read_on():
                    raise Unusable("Its JSON is broken, or ends too early.") from error
                continue
            if self._text[end : end + 1] in _AFTER_A_VALUE or not self._read_on():
                self._at = end
                return found

    def skip(self) -> None:
        """Leave out the next value, however large it is."""
        match self.following():
            case "{":
                for _ in self.names():
                    self.skip_shallow()
            case _:
                self.skip_shallow()

    def skip_shallow(self) -> None:
        """Leave out the next value, of which each line of a list, or the whole, is no larger than a value may be."""
        if self.following() == "[":
            for _ in self.lines():
                pass
        else:
            self.value()

    def _take(self, character: str) -> None:
        if self.following() != character:
            raise Unusable("Its JSON is broken, or ends too early.")
        self._at += 1

    def _read_on(self) -> bool:
        """Read at least as much as is kept, so that all attempts at a value take twice its time. False at the end."""
        if self._is_all:
            return False
        kept = self._text[self._at :]
        if len(kept) > MOST_VALUE:
            raise Unusable(f"A value in it has more than {MOST_VALUE // 2**20} MB.")
        piece = self._file.read(max(_PIECE, len(kept)))
        self._left -= len(piece)
        if self._left < 0:
            raise Unusable("It has more than 1 GB when it is unpacked.")
        self._is_all = not piece
        self._text, self._at = kept + self._decoder.decode(piece, final=not piece), 0
        return True
