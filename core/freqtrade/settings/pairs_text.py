"""Pairs as people paste them: one a line, several a line, a list as in JSON, or a piece of a `config.json`. Pure."""

import json
import re
from collections.abc import Iterator

_KEY = "pair_whitelist"
_TYPOGRAPHIC = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\ufeff": " ", "\xa0": " "})
_PIECE = re.compile(
    r'"(?P<quoted>(?:[^"\\\n]|\\.){0,200}+)"(?P<key>[ \t]{0,9}:)?'
    r"|'(?P<single>[^'\n]{0,200}+)'(?P<single_key>[ \t]{0,9}:)?"
    r"|(?P<comment>//|(?<!\S)#)"
    r"|(?<![^\s,\[])(?P<block>/\*)"
    r"""|(?P<bare>(?:\{\d{0,3},\d{0,3}\}|[^\s,;"'/]|/(?!/))+)"""
)
_NUMBERED = re.compile(r"\d{1,3}[.)]")


def read(text: str) -> list[str]:
    """The pairs in it, each once, in their order. Understands lists as in JSON with its quotes, commas, brackets and
    comments, one a line, several a line; of a whole configuration only its `pair_whitelist`. Takes time in proportion
    to the text."""
    return list(dict.fromkeys(_entries(text.translate(_TYPOGRAPHIC))))


def _entries(text: str) -> list[str]:
    entries: list[str] = []
    is_whitelist = False
    for piece in _pieces(text):
        if (piece["key"] or piece["single_key"]) and _KEY in (piece["quoted"], piece["single"]):
            entries, is_whitelist = [], True
        elif is_whitelist and piece["bare"] and "]" in piece["bare"]:
            break  # the list is over, the configuration goes on
        elif entry := _entry(piece):
            entries.append(entry)
    return entries


def _pieces(text: str) -> Iterator[re.Match[str]]:
    at = 0
    while found := _PIECE.search(text, at):
        yield found
        at = _after(text, found)


def _after(text: str, found: re.Match[str]) -> int:
    """Where the next piece begins: behind the comment, when this is one."""
    if found["comment"]:
        end = text.find("\n", found.end())
    elif found["block"]:
        end = text.find("*/", found.end())
        end = end + 2 if end >= 0 else end
    else:
        end = found.end()
    return len(text) if end < 0 else end


def _entry(found: re.Match[str]) -> str:
    if found["key"] or found["single_key"] or found["comment"] or found["block"]:
        return ""
    if found["quoted"] is not None:
        return _unescaped(found["quoted"]).strip()
    return (found["single"] or "").strip() if found["single"] is not None else _bare(found["bare"])


def _unescaped(quoted: str) -> str:
    """As JSON means it; as it stands where it is no JSON."""
    try:
        return str(json.loads(f'"{quoted}"'))
    except ValueError:
        return quoted


def _bare(piece: str) -> str:
    """Without the brackets of a list around it, and nothing where it is only such signs or the name of a key."""
    if piece.startswith("[") and (piece.endswith("]") or "]" not in piece):
        piece = piece[1:]
    if piece.endswith("]") and "[" not in piece:
        piece = piece[:-1]
    is_sign = piece.strip("[]{}():=-•") == "" or piece.endswith((":", "=")) or _NUMBERED.fullmatch(piece)
    return "" if is_sign else piece
