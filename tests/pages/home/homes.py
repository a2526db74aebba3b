"""What tests of Home share."""

from datetime import UTC, datetime
from typing import Any

from nicegui import ElementFilter, ui
from sqlmodel import Session, select

from core.bot_records.models import Bot
from tests import rows
from tests.core.trades.standin import trade
from tests.pages.site import Site

HOUR_MS = 3_600_000


def closed(number: int, profit: float) -> dict[str, Any]:
    at = int(datetime.now(UTC).timestamp() * 1000)
    return trade(number, opened=at - HOUR_MS, closed=at - 1_000, profit=profit)


def html_of(site: Site, css_class: str) -> str:
    with site.user:
        (made,) = (one for one in ElementFilter(kind=ui.html) if css_class in one.classes)
        return str(made.content)


def change(site: Site, name: str, **values: Any) -> None:
    with Session(site.house.database.engine) as session:
        bot = session.exec(select(Bot).where(Bot.name == name)).one()
    rows.change(site.house.database, Bot, bot.id, **values)
