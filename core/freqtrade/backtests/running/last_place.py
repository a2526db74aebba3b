"""Where the strategy was when the process crashed or was asked: Python writes its frames into the log then. A part of
the program (`backtest_program`)."""

import re
from pathlib import Path

_FRAME = re.compile(r'^  File "([^"\n]{1,1000})", line (\d{1,9}) in ', re.MULTILINE)
_BEGINS = "most recent call first"
_KEPT_BYTES = 64 * 1024


class LastPlace:
    """Remembers the end of the log. `folder`: where the strategy's files are."""

    def __init__(self, folder: Path) -> None:
        self._folder = f"{folder}/"
        self._end = b""

    def hear(self, piece: bytes) -> None:
        """Take in what was written."""
        self._end = (self._end + piece)[-_KEPT_BYTES:]

    def found(self) -> tuple[str, int]:
        """Return file and line of the innermost frame of the strategy; "" and 0 when there is none."""
        frames = self._end.decode(errors="replace").rpartition(_BEGINS)[2]
        for name, line in _FRAME.findall(frames):
            if name.startswith(self._folder):
                return name.removeprefix(self._folder)[:200], int(line)
        return "", 0
