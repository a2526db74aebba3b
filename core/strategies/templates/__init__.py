"""Strategies to start from. They are read as text and run by Freqtrade, never imported here."""

from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Template:
    """A strategy to start from. `slug`: its file name without the ending. `what`: what it shows, a sentence."""

    slug: str
    name: str
    what: str

    @property
    def code(self) -> str:
        """Its source, with comments for whoever changes it."""
        return (_FOLDER / f"{self.slug}.py").read_text(encoding="utf-8")


TEMPLATES = (
    Template("trend_following", "Trend following", "Buys when a fast average crosses above a slow one."),
    Template("mean_reversion", "Mean reversion", "Buys after a sharp fall and sells at the average price."),
    Template("several_timeframes", "Several timeframes", "Trades 5m in the trend of 1h, with parameters for hyperopt."),
)
