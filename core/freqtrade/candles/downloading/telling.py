"""Facts that the program tells whoever started it. A part of the program (`download_program.text`)."""

import json
import logging
import sys
import time
from collections.abc import Iterable
from itertools import islice
from typing import Any

MOST_WORDS, MOST_NAME = 1_500, 180
_TARGETS_IN_A_LINE, _WITHOUT_IN_A_LINE = 60, 20
_SECONDS_BETWEEN = 0.5


class Teller:
    """Writes facts to standard output, a line each. `download_facts` reads them."""

    def __init__(self) -> None:
        self._advanced_at = 0.0

    def planned(self, targets: list[list[Any]], without: list[tuple[str, str]], **sums: int) -> None:
        """Tell the plan, in parts that no log cuts in two. `targets`: pair, timeframe, candle type, pages, candles."""
        rest, names = iter(targets), iter([(name[:MOST_NAME], words[:MOST_WORDS]) for name, words in without])
        begins = 0
        while True:
            part = list(islice(rest, _TARGETS_IN_A_LINE))
            left_out = list(islice(names, _WITHOUT_IN_A_LINE))
            if begins and not part and not left_out:
                return
            self._say("planned", begins=begins, targets=part, of_targets=len(targets), without=left_out, **sums)
            begins += len(part)
            if begins >= len(targets) and not left_out:
                return

    def advanced(self, index: int, pages: int, of_pages: int, *, is_piece: bool = False) -> None:
        """At most twice a second, and at the end of each piece."""
        now = time.monotonic()
        if is_piece or now - self._advanced_at >= _SECONDS_BETWEEN:
            self._advanced_at = now
            self._say("advanced", index=index, pages=pages, of_pages=of_pages)

    def finished(self, index: int, outcome: str, words: str, **found: int | None) -> None:
        """`found`: rows, added, first, last."""
        self._say("finished", index=index, outcome=outcome, words=words[:MOST_WORDS], **found)

    def banned(self, until_ms: int | None) -> None:
        """The exchange answers no more."""
        self._say("banned", until=until_ms)

    def stopped(self, reason: str) -> None:
        """The download ends before it is through."""
        self._say("stopped", reason=reason[:MOST_WORDS])

    def ended(self) -> None:
        """The download is through."""
        self._say("ended")

    def _say(self, kind: str, **values: Any) -> None:
        sys.stdout.write(f"FLOTILLA {json.dumps({'kind': kind, **values})}\n")
        sys.stdout.flush()


class _OneEntry(logging.Formatter):
    """Further lines of an entry are indented, so that no text of an exchange looks like a fact."""

    def format(self, record: logging.LogRecord) -> str:
        return super().format(record).replace("\n", "\n    ").replace("\r", " ")


def start_log() -> None:
    """Write Freqtrade's log to standard error, in its own format."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_OneEntry("%(asctime)s - %(name)s - %(levelname)s - %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for noisy in ("ccxt", "asyncio", "httpx", "urllib3"):
        logging.getLogger(noisy).setLevel(logging.CRITICAL)


def sentence(words: Iterable[str]) -> str:
    """Join sentences, without empty ones."""
    return " ".join(word for word in words if word)


def one_line_of(error: BaseException) -> str:
    """Return what an error says, as one bounded line."""
    return " ".join(str(error).split())[:400] or type(error).__name__
