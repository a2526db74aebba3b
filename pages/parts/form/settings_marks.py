"""What is to be told about settings while somebody types them: what is no JSON, and at which lines keys are that
Freqtrade does not read."""

import re
from dataclasses import dataclass

from core.bots.settings import configuration
from core.configurations import findings, json_comments, json_lines, json_text
from core.configurations.findings import Finding, Severity
from core.errors import Invalid
from core.freqtrade.settings.document import Document
from pages.parts.form import settings_text

MOST_MARKS = 10
_LINE = re.compile(r"(?:Not valid JSON at l|L)ine (\d{1,7})")


@dataclass(frozen=True, slots=True)
class Mark:
    """A sentence about one line, counted from 1."""

    line: int
    sentence: str
    is_error: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from a text. `document`: None when it is no JSON, and `problem` says why."""

    problem: str = ""
    document: Document | None = None
    marks: tuple[Mark, ...] = ()
    has_comments: bool = False

    @property
    def wrong_line(self) -> int | None:
        """Return the line that the problem names."""
        named = _LINE.match(self.problem)
        return int(named[1]) if named else None


def read(words: str, version: str) -> Reading:
    """Read the settings for this Freqtrade version; empty: for the newest that is known. Takes up to a second: call it
    outside the event loop."""
    try:
        document = settings_text.read(words)
    except Invalid as error:
        return Reading(str(error))
    schema = configuration.known_schema(version) if document else None
    found = findings.of_layer(document, schema, MOST_MARKS) if schema else []
    return Reading("", document, _marked(words, found), json_comments.has_comments(words))


def _marked(words: str, found: list[Finding]) -> tuple[Mark, ...]:
    lines = json_lines.lines_of(json_text.without_mark(words), {one.path for one in found}) if found else {}
    marks = [_mark(lines.get(one.path, 1), one) for one in found]
    return tuple(sorted(marks, key=lambda mark: (mark.line, mark.sentence))[:MOST_MARKS])


def _mark(line: int, one: Finding) -> Mark:
    return Mark(line, f"{one.path[:120]}: {one.sentence}", one.severity is Severity.ERROR)
