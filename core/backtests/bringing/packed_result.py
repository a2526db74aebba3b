"""Makes a ZIP archive of a result that is a plain JSON file, as Freqtrade wrote them before 2025: all that is kept and
given back is a zip then. Slow for large files: call it in a thread."""

import zipfile
from pathlib import Path

from core.errors import Invalid

MOST_BYTES = 2**30
_NAME = "backtest-result.json"


def as_zip(file: Path, name: str) -> None:
    """Replace the file by an archive with it inside, unless it is one. `name`: as it was called, of which only the end
    counts. Errors: `Invalid` when it can be neither."""
    if zipfile.is_zipfile(file):
        return
    if not name.lower().endswith(".json"):
        words = "Choose the .zip that Freqtrade wrote into backtest_results, or a .json from Freqtrade before 2025."
        raise Invalid(words, fields={"file": words})
    if file.stat().st_size > MOST_BYTES:
        raise Invalid("This file has more than 1 GB.", fields={"file": "It has more than 1 GB."})
    packed = file.with_name(f"{file.name}.zip")
    try:
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(file, _NAME)
        packed.replace(file)
    finally:
        packed.unlink(missing_ok=True)
