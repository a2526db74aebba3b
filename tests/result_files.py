"""Backtest results as Freqtrade wrote them: of 2024.10 (a plain JSON), 2025.8 and 2026.9, and changed copies of them.

All are of the same candles and strategies; `Several` is of `--strategy-list Steady Idle`, `Idle` never trades.
"""

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parent / "data" / "backtest_results"
OF_ONE = tuple(
    RESULTS / name
    for name in (
        "Steady-2024.10.json",
        "Steady-2025.8.zip",
        "Steady-2026.9.zip",
        "Idle-2026.9.zip",
        "OddTags.zip",
        "SameCandle.zip",
        "HiddenLoss.zip",
    )
)
STEADY, SEVERAL = RESULTS / "Steady-2026.9.zip", RESULTS / "Several-2026.9.zip"


def told_by_freqtrade(file: Path) -> dict[str, Any]:
    """Return the JSON with the figures of a result."""
    if file.suffix == ".json":
        return dict(json.loads(file.read_text()))
    with zipfile.ZipFile(file) as archive:
        return dict(json.loads(archive.read(f"{stem_of(archive)}.json")))


def block(file: Path, strategy: str = "") -> dict[str, Any]:
    """Return Freqtrade's strategy block, of this strategy or the first."""
    blocks = told_by_freqtrade(file)["strategy"]
    return dict(blocks[strategy or next(iter(blocks))])


def stem_of(archive: zipfile.ZipFile) -> str:
    return archive.namelist()[0].removesuffix(".json")


def changed(into: Path, changes: Mapping[str, Any], file: Path = STEADY) -> Path:
    """Write a copy of a result in which these keys of the block of its first strategy have other values."""
    told = told_by_freqtrade(file)
    next(iter(told["strategy"].values())).update(changes)
    return with_json(into, json.dumps(told), file)


def with_trades(into: Path, count: int) -> Path:
    """Write a result with this many trades, of three pairs, a minute apart."""
    first = block(STEADY)["trades"][0]
    trades = [
        first
        | {
            "pair": ("BTC/USDT", "ETH/USDT", "SOL/USDT")[n % 3],
            "open_timestamp": first["open_timestamp"] + n * 60_000,
            "close_timestamp": first["close_timestamp"] + n * 60_000,
            "profit_abs": (n % 7) - 2.5,
            "enter_tag": f"tag {n % 5}",
        }
        for n in range(count)
    ]
    return changed(into, {"trades": trades, "total_trades": count})


def with_json(into: Path, text: str | bytes, file: Path = STEADY) -> Path:
    """Write a copy of a result that has this text in the place of its figures."""
    with zipfile.ZipFile(file) as archive, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in archive.namelist():
            copy.writestr(name, text if name == f"{stem_of(archive)}.json" else archive.read(name))
    return into


def packed(into: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write an archive of these files."""
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return into
