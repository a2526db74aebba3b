"""Strategies as the tests of their pages make and read them."""

from typing import Any

from nicegui import ElementFilter, ui

from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from core.strategies.views import VersionView
from pages.parts.form.text_editor import TextEditor
from tests.pages.site import Site

CODE = """from freqtrade.strategy import IStrategy


class Dips(IStrategy):
    timeframe = "15m"
    stoploss = -0.08
"""


TWO = CODE + "\n\nclass Peaks(IStrategy):\n    timeframe = '4h'\n    can_short = True\n"


async def made(site: Site, name: str = "Dips", code: str = CODE, **more: Any) -> VersionView:
    return await strategies.add(site.house.owner, StrategyDraft(name=name, code=code, **more))


async def saved_by_another(site: Site, before: VersionView, code: str) -> VersionView:
    draft = StrategyDraft(name=before.name, code=code, note="Another's")
    return await strategies.save(site.house.owner, before.family_id, draft, before.id)


def source_of(site: Site) -> TextEditor:
    with site.user:
        return next(one for one in ElementFilter(kind=TextEditor) if one.props["language"] == "Python")


def write(site: Site, code: str) -> None:
    """As a browser sends it when typing pauses."""
    source_of(site).take(code)


def save_button(site: Site, words: str) -> ui.button:
    with site.user:
        return next(one for one in ElementFilter(kind=ui.button) if one.text == words)


async def site_newest(site: Site, first: VersionView) -> Any:
    return (await strategies.versions(site.house.owner, first.family_id))[0]
