"""Where in the strategy's files an error comes from. A part of `hooked_backtest`."""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType


class StrategyFrames:
    """`folder`: where the strategy's files are."""

    def __init__(self, folder: Path) -> None:
        self._folder = f"{folder.resolve()}/"

    def place_of(self, error: BaseException | None) -> tuple[str, int]:
        """Return file and line, relative to the folder, of the innermost frame there; "" and 0 when there is none."""
        if isinstance(error, SyntaxError) and (file := self._inside(error.filename or "")):
            return file, error.lineno or 0
        places = [
            (file, line)
            for name, line in _lines(error.__traceback__ if error else None)
            if (file := self._inside(name))
        ]
        return places[-1] if places else ("", 0)

    def _inside(self, name: str) -> str:
        path = str(Path(name).resolve()) if name else ""
        return path.removeprefix(self._folder) if path.startswith(self._folder) else ""


def _lines(trace: TracebackType | None) -> Iterator[tuple[str, int]]:
    while trace is not None:
        yield trace.tb_frame.f_code.co_filename, trace.tb_lineno or 0
        trace = trace.tb_next


def words_of(error: BaseException) -> str:
    """Return type and message of an error, as one bounded line."""
    try:
        said = " ".join(str(error)[:2_000].split())
    except Exception:  # its __str__ is the strategy's
        said = ""
    return f"{type(error).__name__}: {said}"[:400] if said else type(error).__name__
