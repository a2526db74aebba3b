"""A backtest as a person runs it by hand: Freqtrade alone, with the command line and the settings that a run's record
holds. And what two results differ in."""

import json
import math
import shlex
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests import machine

STAMPS = frozenset(("backtest_run_start_ts", "backtest_run_end_ts"))
"""All that two runs of the same inputs differ in."""
Json = dict[str, Any]


def run(folder: Path, recipe: Json, strategy: str, candles: Path, exchange: Json) -> Json:
    """Return the whole JSON of its result. `recipe`: a `RunRecord` as it is kept. `exchange`: Freqtrade's block, which
    leads to the market. `folder`: empty, for its files."""
    settings = {**recipe["config"], "exchange": exchange | {"pair_whitelist": recipe["pairs"]}}
    for path, content in {"config.json": json.dumps(settings), "strategy/strategy.py": strategy}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content)
    (folder / "results").mkdir()
    places = ["--userdir", str(folder), "--datadir", str(candles), "--backtest-directory", "results"]
    command = [*_by_hand(recipe["command"]), *places]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return of_zip(next((folder / "results").glob("*.zip")))


def _by_hand(command: str) -> list[str]:
    program, *arguments = shlex.split(command)
    assert program == "freqtrade"
    return [str(machine.freqtrade_python()), "-P", "-m", "freqtrade", *arguments]


def of_zip(path: Path) -> Json:
    """Return the JSON of a result."""
    with zipfile.ZipFile(path) as opened:
        (name,) = (one for one in opened.namelist() if one.endswith(".json") and not one.endswith("_config.json"))
        found: Json = json.loads(opened.read(name))
    return found


def differences(one: Any, other: Any, path: str = "", *, relative: float = 0.0) -> list[str]:
    """Return where two values differ, key by key, without the time stamps of the runs. `relative`: how much two
    numbers may."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        keys = [key for key in (*one, *(other.keys() - one.keys())) if key not in STAMPS]
        return [
            line
            for key in keys
            for line in differences(one.get(key), other.get(key), f"{path}.{key}", relative=relative)
        ]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        pairs = enumerate(zip(one, other, strict=True))
        return [line for number, pair in pairs for line in differences(*pair, f"{path}[{number}]", relative=relative)]
    if isinstance(one, float) and isinstance(other, float) and math.isclose(one, other, rel_tol=relative):
        return []
    return [] if one == other else [f"{path}: {one!r:.200} against {other!r:.200}"]
