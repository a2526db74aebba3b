"""Whether Freqtrade's zip holds a result. A part of the program (`backtest_program`)."""

import json
import zipfile
from pathlib import Path

_MOST_BYTES, _READ_WHOLE_BYTES, _PIECE = 2**30, 32 * 2**20, 2**20


def has_result(file: Path) -> bool:
    """Whether the JSON of the result is there, whole, and reads as JSON. Of a large one only its sum, its beginning and
    its end are looked at: whoever takes it in reads all of it."""
    try:
        with zipfile.ZipFile(file) as packed:
            entry = packed.getinfo(f"{file.stem}.json")
            return entry.file_size <= _MOST_BYTES and _is_whole(packed, entry)
    except Exception:  # whatever the strategy has made of it
        return False


def _is_whole(packed: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    if entry.file_size <= _READ_WHOLE_BYTES:
        told = json.loads(packed.read(entry))
        return isinstance(told, dict) and bool(told.get("strategy"))
    with packed.open(entry) as unpacked:
        piece = first = last = unpacked.read(_PIECE)
        while piece:  # zipfile compares the sum at the end
            last, piece = piece, unpacked.read(_PIECE)
    return first.lstrip().startswith(b"{") and last.rstrip().endswith(b"}")
