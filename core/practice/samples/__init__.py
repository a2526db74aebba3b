"""Sample strategies for the practice market. They are read as text and run by Freqtrade, never imported here."""

from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample strategy. `slug`: its file name without the ending."""

    slug: str
    name: str

    @property
    def code(self) -> str:
        """Its source."""
        return (_FOLDER / f"{self.slug}.py").read_text(encoding="utf-8")


SAMPLES = (
    Sample("pullback", "Sample pullback"),
    Sample("momentum", "Sample momentum"),
    Sample("reversion", "Sample reversion"),
)
