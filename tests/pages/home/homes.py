"""What tests of Home share."""

from datetime import timedelta
from typing import Any

from nicegui import ElementFilter, ui
from sqlmodel import Session, select

from core.bot_records.models import Bot
from core.db import utcnow
from tests import rows
from tests.pages.site import Site
from tests.told_trades import closed_at


def closed(number: int, profit: float) -> dict[str, Any]:
    """A second ago."""
    return closed_at(number, utcnow() - timedelta(seconds=1), profit, timedelta(hours=1))


def html_of(site: Site, css_class: str) -> str:
    with site.user:
        (made,) = (one for one in ElementFilter(kind=ui.html) if css_class in one.classes)
        return str(made.content)


def change(site: Site, name: str, **values: Any) -> None:
    with Session(site.house.database.engine) as session:
        bot = session.exec(select(Bot).where(Bot.name == name)).one()
    rows.change(site.house.database, Bot, bot.id, **values)
