"""The open page of one bot, for tests."""

from nicegui import ElementFilter, ui

from core.bot_records.models import BotStatus, Target
from core.db import utcnow
from core.trades.kept.upsert import Source
from tests.pages.bots.resting import rest
from tests.pages.site import Site


def page_of(source: Source, tab: str = "") -> str:
    return f"/bots/{source.bot_id}{f'?tab={tab}' if tab else ''}"


def texts(site: Site) -> str:
    """All HTML of the page."""
    with site.user:
        return "\n".join(one.content for one in ElementFilter(kind=ui.html) if not one.is_deleted)


def buttons(site: Site) -> set[str]:
    """Those that can be pressed now."""
    with site.user:
        return {one.text for one in ElementFilter(kind=ui.button) if one.text and one.enabled and one.visible}


def runs(site: Site, source: Source) -> None:
    """It runs as wished and was heard of just now."""
    now = utcnow()
    rest(
        site.house, source.bot_id, status=BotStatus.RUNNING, target=Target.RUNNING, container_id="run-1",
        last_seen_at=now, last_process_at=now, observed_at=now, trader_state="running",
    )  # fmt: skip
