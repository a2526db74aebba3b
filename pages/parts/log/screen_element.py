"""The element that shows the lines of a log in the browser."""

from collections.abc import Iterable

from nicegui.element import Element

from pages.parts.log.lines import Line

MOST_LINES = 5_000  # kept here and in the browser, and waiting on their way there


class Screen(Element, component="screen.js"):
    """The place of the lines. Emits `hold`: whether it wants no lines now."""

    def __init__(self, says: str, none: str, height: str, file: str) -> None:
        super().__init__()
        self.props["says"], self.props["none"] = says, none
        self.props["height"], self.props["file"], self.props["most"] = height, file, MOST_LINES

    def say_none(self, words: str) -> None:
        """Change what stands there while there are no lines."""
        if self.props["none"] != words:
            self.props["none"] = words
            self.update()

    def reset(self, words: str, is_levelled: bool, lines: Iterable[Line]) -> None:
        """Replace all lines."""
        self.run_method("reset", words, is_levelled, [line.sent for line in lines])

    def add(self, skipped: int, lines: Iterable[Line]) -> None:
        """Append lines; `skipped`: how many are missing before them."""
        self.run_method("add", skipped, [line.sent for line in lines])

    def tell_came(self, count: int) -> None:
        """Say how many lines came while the reader paused."""
        self.run_method("came", count)
