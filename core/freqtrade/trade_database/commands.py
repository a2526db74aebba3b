"""The commands of the program, and its entry point. The first file to read here."""

import json
import sqlite3
import sys
import zlib
from pathlib import Path

from core.freqtrade.trade_database.packed_parts import chunks_of, lines_of, no_more_than, read_parts, write_parts
from core.freqtrade.trade_database.row_digests import facts, refuse_differences
from core.freqtrade.trade_database.sqlite_copy import (
    Document,
    Wrong,
    check,
    forget,
    opened,
    or_nothing,
    replace_database,
    snapshot,
    sync,
)
from core.freqtrade.trade_database.trade_changes import changed_trades, differing, pairs_of, refuse_too_many

MOST_CHANGES = 500


def back_up(database: str, target: str) -> Document:
    """Make a verified copy as one file. Returns `absent` when there is no such database (yet)."""
    if not Path(database).is_file():
        return {"absent": True}
    snapshot(Path(database), Path(target))
    return facts(Path(target))


def compare(backup: str, current: str) -> Document:
    """Return the trades that changed since the backup, by id: `changes` [{trade_id, pair, what}], the first of
    `count`."""
    with opened(Path(backup)) as before, opened(Path(current)) as now:
        refuse_too_many(before, now)
        changes = changed_trades(before, now)
        of_orders = {row[1] for row in differing(before, now, "orders")} - changes.keys()
        pairs = {**dict(pairs_of(before)), **dict(pairs_of(now))}
    changes |= dict.fromkeys(of_orders, "changed")
    told = [{"trade_id": id, "pair": pairs.get(id, ""), "what": changes[id]} for id in sorted(changes)]
    return {"changes": told[:MOST_CHANGES], "count": len(told)}


def restore(backup: str, database: str, digest: str) -> Document:
    """Put the backup in place of the database, which must not be in use. May be called again."""
    target, incoming = Path(database), Path(f"{database}.incoming")
    with or_nothing(incoming):
        snapshot(Path(backup), incoming)
        found = facts(incoming)
        if found["digest"] != digest:
            raise Wrong("The backup is not as it was when it was made.")
        replace_database(incoming, target)
    return found


def pack(database: str, folder: str, part_bytes: str) -> Document:
    """Prepare a database for transfer. Returns `copy` and `rows`: the names of compressed parts in this folder;
    `absent` as above."""
    if not Path(database).is_file():
        return {"absent": True}
    place, copy = Path(folder), Path(folder, "copy.sqlite")
    forget(folder)
    with or_nothing(place):
        snapshot(Path(database), copy)
        parts = {"copy": write_parts(chunks_of(copy), place, "copy", int(part_bytes))}
        found = facts(copy, lambda lines: parts.update(rows=write_parts(lines, place, "rows", int(part_bytes))))
        copy.unlink()
    return found | parts


def unpack(folder: str, database: str, size_bytes: str) -> Document:
    """Put together what `pack` made elsewhere, compare it row by row, and put it in place of the database.
    `size_bytes`: the size of the packed database."""
    place = Path(folder)
    copy = place / "copy.sqlite"
    with copy.open("wb") as file:
        file.writelines(no_more_than(int(size_bytes), read_parts(place, "copy")))
    sync(copy)
    check(copy)
    found = facts(copy, lambda lines: refuse_differences(lines, lines_of(read_parts(place, "rows"))))
    Path(database).parent.mkdir(parents=True, exist_ok=True)
    replace_database(copy, Path(database))
    return found


def put_away(folder: str) -> Document:
    """Move everything here into this folder: first what a start needs, last what tells of a stay. May be called
    again."""
    place = Path(folder)
    place.mkdir(exist_ok=True)
    turns = {"config": 0, "strategy": 0, "manifest.json": 2}
    entries = [entry for entry in Path().iterdir() if not entry.name.startswith("moved-")]
    for entry in sorted(entries, key=lambda entry: turns.get(entry.name, 1)):
        entry.replace(place / entry.name)
    return {}


COMMANDS = {made.__name__: made for made in (back_up, compare, restore, pack, unpack, put_away, forget)}


def main(arguments: list[str]) -> None:
    """Run one command and print its result as JSON. Errors end the program with a sentence."""
    try:
        sys.stdout.write(json.dumps(COMMANDS[arguments[0]](*arguments[1:])))
    except (Wrong, sqlite3.Error, OSError, zlib.error) as error:
        said = str(error).rstrip(".")[:500]
        sys.exit(f"{said[:1].upper()}{said[1:]}.")
    except Exception as error:
        sys.exit(f"The trade database is not as Freqtrade makes it ({type(error).__name__}).")


if __name__ == "__main__":
    main(sys.argv[1:])
