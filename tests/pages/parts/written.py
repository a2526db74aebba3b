"""The table of figures that Python and the browser have to write alike."""

import json
from dataclasses import dataclass
from typing import Any

from pages.parts.table.grid import GridColumn, Shape
from pages.parts.text import figures
from tests import machine


@dataclass(frozen=True)
class Case:
    """`value` as it travels; `shown`: its text everywhere. Money has a currency, a plain number `digits`."""

    shape: Shape
    value: float | None
    shown: str
    currency: str = ""
    digits: int = 2

    @property
    def column(self) -> GridColumn:
        return GridColumn("x", "X", self.shape, currency=self.currency, digits=self.digits)

    def by_python(self) -> str:
        match self.shape:
            case Shape.RATIO:
                return figures.percent(self.value)
            case Shape.PRICE:
                return figures.price(self.value)
            case Shape.SPAN:
                return figures.duration(self.value)
        is_signed = self.shape is Shape.DELTA
        if self.currency:
            return figures.amount(self.value, self.currency, sign=is_signed)
        return figures.number(self.value, self.digits, sign=is_signed)


def _case(row: dict[str, Any]) -> Case:
    value = row["value"]
    return Case(**(row | {"shape": Shape(row["shape"]), "value": None if value is None else float(value)}))


CASES = [_case(row) for row in json.loads((machine.ROOT / "tests/data/figures.json").read_text())]
