"""Whether what a browser sends of a table is an event that this table can have."""

from collections.abc import Mapping

from nicegui import ui

from pages.entry.sockets.value_checks import Json, is_plain

MOST_DEEP = 16


# ---- tables ---------------------------------------------------------------------------------------------------------


def fits_table(table: ui.table, kind: str, given: list[Json]) -> bool:
    """Return whether these arguments fit the event of this table. The rows of a selection are replaced by the table's
    own."""
    match kind, given:
        case "selection", [{"added": bool(), "keys": list(keys), "rows": list(rows)}]:
            return _is_selection(table, keys, rows)
        case "act", [str(), str(key)]:
            return any(row[table.row_key] == key for row in table.rows)
        case ("request", [{"pagination": dict(wanted)}]) | ("update:pagination", [dict(wanted)]):
            return _is_plain_object(wanted)
        case "update:fullscreen", [bool()]:
            return True
    return kind not in ("selection", "act", "request", "update:pagination", "update:fullscreen")


def _is_plain_object(wanted: Mapping[str, Json]) -> bool:
    return len(wanted) <= MOST_DEEP and all(map(is_plain, wanted.values()))


def _is_selection(table: ui.table, keys: list[Json], rows: list[Json]) -> bool:
    """Of its rows: what a browser says of them is replaced by what they are."""
    own = {row[table.row_key]: row for row in table.rows}
    if not all(isinstance(key, str) and key in own for key in keys):
        return False
    rows[:] = [own[key] for key in dict.fromkeys(keys)]
    return True
