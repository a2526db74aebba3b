"""One figure of a bench, and where it is told: a line for people, a line of JSON for whoever compares."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """`most`: what may not be exceeded; None where a figure is only told. `note`: how to read it."""

    name: str
    value: float
    unit: str
    most: float | None = None
    note: str = ""

    @property
    def verdict(self) -> str:
        if self.most is None:
            return ""
        return "ok" if self.value <= self.most else "MISSED"  # NaN, a figure that could not be taken, is missed

    @property
    def line(self) -> str:
        target = "" if self.most is None else f"≤ {self.most:g} {self.unit}"
        words = f"{self.name:<62} {self.value:>10,.5g} {self.unit:<8} {target:<14} {self.verdict:<7} {self.note}"
        return words.rstrip()


@dataclass
class Report:
    path: Path
    figures: list[Figure] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text("")

    def tell(self, group: str, *figures: Figure) -> None:
        for figure in figures:
            self.figures.append(figure)
            print(figure.line, flush=True)
            with self.path.open("a") as file:
                file.write(json.dumps({"group": group, **asdict(figure), "verdict": figure.verdict}) + "\n")

    @property
    def missed(self) -> list[Figure]:
        return [figure for figure in self.figures if figure.verdict == "MISSED"]


def percentile(values: list[float], share: float) -> float:
    """NaN of nothing."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan")
