"""Makes plain text of the sources that people have: UTF-8 without a mark, lines ended by line feeds.

Flotilla writes sources as UTF-8 and Freqtrade reads them so, but Python goes by the encoding that a source declares
(PEP 263): a declaration of another is rewritten.
"""

import codecs
import re
from typing import Final

from core.errors import Invalid
from core.freqtrade.sources.source import size_problem

MOST_LINE = 500
"""Of the two lines that may declare an encoding."""
_DECLARED = re.compile(r"^([ \t\f]*#[^\n]*?coding[:=][ \t]*)([-\w.]{1,40})", re.ASCII)
_BLANK = re.compile(r"^[ \t\f]*(#[^\n]*)?$")
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_MANY_BYTES = frozenset({"big5", "euc_jp", "euc_kr", "gb18030", "gb2312", "gbk", "shift_jis"})
_CHARACTER_MAPS = ("ascii", "iso8859", "cp", "koi8", "mac-roman")
"""How their names begin. Others are no text, or take far longer than the source is."""


def decode(content: bytes) -> str:
    """Return the text of a source file.

    Errors: `Invalid`, which names the line and the encoding, when it is no text that Python could read.
    """
    if problem := size_problem(len(content)):
        raise Invalid(problem)
    mark, encoding = next(((mark, name) for mark, name in _MARKS if content.startswith(mark)), (b"", ""))
    text = content.removeprefix(mark)
    declared = declared_encoding(text[: 2 * MOST_LINE].decode("latin-1")) if not encoding else ""
    return normalised(_decoded(text, encoding or _codec(declared), declared))


def normalised(code: str) -> str:
    """Return pasted source code as it is stored. May be called twice."""
    plain = _with_line_feeds(code.removeprefix("\ufeff"))
    number, found = _declaration(plain)
    if found is None or _is_utf8(found[2]):
        return plain
    lines = plain.split("\n", 2)
    lines[number] = f"{found[1]}utf-8{lines[number][found.end() :]}"
    return "\n".join(lines)


def declared_encoding(code: str) -> str:
    """Return the encoding that a source declares if that is not UTF-8, otherwise ""."""
    found = _declaration(code.removeprefix("\ufeff"))[1]
    return found[2] if found and not _is_utf8(found[2]) else ""


# -- details ----------------------------------------------------------------------------------------------------------


def _declaration(code: str) -> tuple[int, re.Match[str] | None]:
    """The declaration and the number of its line, 0 or 1. In the second line it counts only below a comment."""
    for number, line in enumerate(_with_line_feeds(code[: 2 * MOST_LINE]).split("\n", 2)[:2]):
        if found := _DECLARED.match(line[:MOST_LINE]):
            return number, found
        if not _BLANK.match(line):
            break
    return 0, None


def _with_line_feeds(code: str) -> str:
    return code.replace("\r\n", "\n").replace("\r", "\n")


def _is_utf8(name: str) -> bool:
    plain = name.lower().replace("_", "-")
    return plain in ("utf-8", "utf8") or plain.startswith("utf-8-")


def _codec(declared: str) -> str:
    """The codec for a declared encoding, as Python finds it. Errors: `Invalid` for one that is not known here."""
    name = declared.lower().replace("_", "-")
    if name.startswith(("latin-1", "iso-8859-1-", "iso-latin-1")):
        name = "latin-1"
    try:
        found = codecs.lookup(name or "utf-8").name
    except LookupError:
        found = ""
    if found == "utf-8" or found in _MANY_BYTES or found.startswith(_CHARACTER_MAPS):
        return found
    raise Invalid(f"This file declares the encoding “{declared}”, which is not known here. Save it as UTF-8.")


def _decoded(content: bytes, codec: str, declared: str) -> str:
    try:
        return content.decode(codec)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        if declared:
            sentence = f"Line {line} is not {declared} text, which this file declares. Save it as UTF-8."
        elif codec == "utf-8":
            sentence = f"Line {line} is not UTF-8 text. Save the file as UTF-8, or declare its encoding in line 1."
        else:
            sentence = f"Line {line} is not {codec.upper()} text. Save the file as UTF-8."
        raise Invalid(sentence) from error
