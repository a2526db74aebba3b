"""Real results of Freqtrade 2026.9: its strategy block, and the table SUMMARY METRICS that it printed of it."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "data" / "backtest_results"
NAMES = ("hidden_loss", "long_and_short", "odd_tags", "pair_order", "same_candle", "two_months")


def block(name: str) -> dict[str, Any]:
    """With its trades; `orders` of a trade is their number."""
    made: dict[str, Any] = json.loads((FOLDER / f"2026.9-{name}.json").read_text())
    return made


def report(name: str) -> list[tuple[str, str]]:
    """(metric, value) in its order; some metrics are there twice, first of closed trades, then of the wallet."""
    lines = (FOLDER / f"2026.9-{name}.txt").read_text().splitlines()
    return [(metric.strip(), value.strip()) for metric, value in (line.split("│") for line in lines)]
