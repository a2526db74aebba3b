"""The element that shows the lines of a log in the browser."""

from collections.abc import Iterable

from nicegui.element import Element

from pages.parts.log.lines import Line

MOST_LINES = 5_000  # kept here and in the browser, and waiting on their way there


class Screen(Element, component="screen.js"):
    """Where the lines stand. Emits `hold`: whether it wants no lines now."""

    def __init__(self, says: str, none: str, height: str, file: str) -> None:
        super().__init__()
        self.props["says"], self.props["none"] = says, none
        self.props["height"], self.props["file"], self.props["most"] = height, file, MOST_LINES

    def say_none(self, words: str) -> None:
        """What stands there while there are no lines at all."""
        if self.props["none"] != words:
            self.props["none"] = words
            self.update()

    def reset(self, words: str, is_levelled: bool, lines: Iterable[Line]) -> None:
        self.run_method("reset", words, is_levelled, [line.sent for line in lines])

    def add(self, skipped: int, lines: Iterable[Line]) -> None:
        self.run_method("add", skipped, [line.sent for line in lines])

    def tell_came(self, count: int) -> None:
        self.run_method("came", count)
