"""Why Freqtrade gives up, with the line of the strategy. A part of `hooked_backtest`."""

import logging
import sys

from core.freqtrade.backtests.running.hooks.fact_pipe import FactPipe
from core.freqtrade.backtests.running.hooks.strategy_frames import StrategyFrames, words_of

RESOLVER = "freqtrade.resolvers.iresolver"
_NO_STRATEGY = "Impossible to load Strategy"


class LastError:
    """Listens to what Freqtrade's entry point says of its end."""

    def __init__(self, facts: FactPipe, frames: StrategyFrames) -> None:
        self._facts, self._frames = facts, frames
        self._import_error: tuple[str, str, int] | None = None

    def hear_import(self, record: logging.LogRecord) -> bool:
        """A filter of the resolver's log: a file that cannot be imported; Freqtrade later says only that a class is
        not there."""
        error = sys.exc_info()[1]
        if error is not None and record.levelno >= logging.WARNING:
            self._import_error = (words_of(error), *self._frames.place_of(error))
        return True

    def hear_end(self, record: logging.LogRecord) -> bool:
        """A filter of the entry point's log."""
        if record.levelno >= logging.ERROR:
            error = sys.exc_info()[1]
            said = " ".join(record.getMessage()[:2_000].split())[:1_000]
            if _NO_STRATEGY in said and self._import_error:
                self._tell(*self._import_error)
            elif record.exc_info and error is not None:
                self._tell(words_of(error), *self._frames.place_of(error))
            else:
                self._tell(said, *self._frames.place_of(error))
        return True

    def hear_exit(self, error: BaseException) -> None:
        """The strategy has left the process."""
        if error.__traceback__ is not None and (place := self._frames.place_of(error))[1]:
            self._tell(f"The strategy ended the process with {words_of(error)}", *place)

    def _tell(self, words: str, file: str, line: int) -> None:
        self._facts.say("error", words=words, file=file, line=line)
