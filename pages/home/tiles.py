"""The key figures at the top of Home: those of one mode large, those of the other in one line below. They are never
added up, and both always fit on the page."""

from collections.abc import Sequence

from nicegui import ui

from core.bot_records.models import Mode
from core.bots.views import BotView
from core.trades.figures.views import PortfolioView
from pages.home import figures as home_figures
from pages.parts.kpi import Kpi, kpis_html
from pages.parts.text import figures
from pages.parts.text.delta import delta_html
from pages.parts.text.markup import show, span
from pages.parts.text.status import badge_html
from pages.parts.words.bots import MODES, badge_of

MONEY_CELLS = len(home_figures.PERIODS)


class Tiles:
    def __init__(self) -> None:
        with ui.element("section").classes("card figures").props('aria-label="Figures of the fleet"'):
            self._large = show("", "kpis")
            self._other = show("", "other-mode")
        self._other.set_visibility(False)

    def redraw(self, fleet: PortfolioView, bots: Sequence[BotView], mode: Mode, modes: Sequence[Mode]) -> None:
        self._large.set_content(kpis_html(home_figures.cells(fleet, bots, mode)))
        others = [one for one in modes if one is not mode]
        self._other.set_visibility(bool(others))
        self._other.set_content("".join(_line(fleet, bots, other) for other in others))


def _line(fleet: PortfolioView, bots: Sequence[BotView], mode: Mode) -> str:
    cells = home_figures.cells(fleet, bots, mode)[:MONEY_CELLS]
    positions = fleet.open_live if mode is Mode.LIVE else fleet.open_dry
    name = span(MODES[mode].capitalize(), "unseen")
    return (
        f"{badge_html(badge_of(mode))}{name}"
        + "".join(map(_money, cells))
        + _cell("Open positions", figures.count(positions))
    )


def _money(kpi: Kpi) -> str:
    return _cell(kpi.name, f"{delta_html(kpi.figure, kpi.way)}{span(kpi.unit, 'cur')}")


def _cell(name: str, drawn: str) -> str:
    return f'<span class="row-x nowrap">{span(name, "muted")}<span>{drawn}</span></span>'
