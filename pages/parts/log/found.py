"""The results of a search in a log, as HTML."""

import re

from core.bots.logs.log_excerpts import Excerpt, FoundLine
from core.bots.logs.log_search import Found
from pages.parts.text import figures
from pages.parts.text.markup import text


def found_html(found: Found, words: str) -> str:
    """Return the excerpts. `words` are marked in the lines that match."""
    mark = re.compile(re.escape(words.strip()), re.IGNORECASE) if words.strip() else None
    return "".join(_excerpt(excerpt, mark) for excerpt in found.excerpts)


def _excerpt(excerpt: Excerpt, mark: re.Pattern[str] | None) -> str:
    is_told = any(line.text.startswith(excerpt.at) for line in excerpt.lines)
    at = "" if is_told else f'<div class="log-at">{text(excerpt.at)}</div>'
    lines = "".join(_line(line, mark) for line in excerpt.lines)
    return f'<article class="log-excerpt">{at}<div class="log-block">{lines}</div></article>'


def _line(line: FoundLine, mark: re.Pattern[str] | None) -> str:
    kind = f"l{line.level // 10}" if line.is_match else "around"
    return f'<div class="{kind}">{_marked(line.text, mark) if line.is_match else text(line.text) or " "}</div>'


def _marked(shown: str, mark: re.Pattern[str] | None) -> str:
    if mark is None:
        return text(shown) or " "
    html, at = "", 0
    for found in mark.finditer(shown):
        html += f"{text(shown[at : found.start()])}<mark>{text(found[0])}</mark>"
        at = found.end()
    return html + text(shown[at:])


def told(found: Found, read_bytes: int) -> str:
    """Return a sentence on what was found, and in how much."""
    looked = f"{figures.plural(found.lines, 'line')} ({figures.size(read_bytes)})"
    if not found.lines:
        return "No log is kept yet."
    if not found.matches:
        words = f"No line matches in {looked}."
    else:
        words = f"{figures.plural(found.matches, 'matching line')} in {looked}."
    if found.shown < found.matches:
        words += f" The newest {figures.count(found.shown)} are shown."
    if found.is_cut:
        words += " The log has more lines; they were not searched."
    return words
