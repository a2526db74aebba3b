"""The table of an effective configuration: which lines are shown, as HTML and as JSON. Pure."""

import json
from collections.abc import Sequence

from core.bots.settings.effective_lines import Given, Line, Origin
from core.configurations.layers import Layer
from pages.parts.text import digits
from pages.parts.text.markup import span, text

MOST_LINES = 1_000
LONGEST_VALUE = 4_000
"""Characters shown of a value. A list of a thousand pairs is longer, and nobody reads it here."""
LAYERS: dict[str, str] = {"": "Any layer"} | {str(one): str(one) for one in (*Layer, *Given)}
"""Choices of the filter."""
_COLOURS = {Given.CODE: "code", Given.PARAMETERS: "parameters"}


def matching(lines: Sequence[Line], words: str, layer: str) -> list[Line]:
    """Return the lines of this layer whose key or value contains the words, in any case."""
    wanted = words.strip().lower()
    of_layer = [line for line in lines if not layer or line.layer == layer]
    return [line for line in of_layer if wanted in line.path.lower() or wanted in _written(line.value).lower()]


def as_json(lines: Sequence[Line]) -> str:
    """Return the lines as a JSON object: key → value, layer, and the layers that it overrides."""
    document = {
        line.path: {"value": line.value, "from": str(line.layer), "overrides": [str(one) for one in line.overrides]}
        for line in lines
    }
    return digits.plain_json(json.dumps(document, indent=2, ensure_ascii=False))


def table_html(lines: Sequence[Line]) -> str:
    """Return a table of the first `MOST_LINES` lines; long values are cut."""
    head = "<thead><tr><th>Key</th><th>Value</th><th>From</th><th>Overrides</th></tr></thead>"
    rows = "".join(map(_row, lines[:MOST_LINES])) or '<tr><td colspan="4" class="muted">No key matches.</td></tr>'
    beyond = len(lines) - MOST_LINES
    more = f'<tr><td colspan="4" class="muted">… and {beyond:,} more</td></tr>' if beyond > 0 else ""
    return f'<table class="plain config">{head}<tbody>{rows}{more}</tbody></table>'


def _row(line: Line) -> str:
    layer = f'<span class="layer {_colour(line.layer)}">{text(str(line.layer))}</span>'
    overrides = span(", ".join(line.overrides), "muted") if line.overrides else ""
    value = _written(line.value)
    shown = value if len(value) <= LONGEST_VALUE else f"{value[:LONGEST_VALUE]} …"
    return (
        f'<tr><td class="mono">{text(line.path)}</td><td class="mono wrap-any">{text(shown)}</td>'
        f"<td>{layer}</td><td>{overrides}</td></tr>"
    )


def _colour(origin: Origin) -> str:
    return _COLOURS[origin] if isinstance(origin, Given) else str(origin)


def _written(value: object) -> str:
    return digits.plain_json(json.dumps(value, ensure_ascii=False))
