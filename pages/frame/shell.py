"""The single-page app around all pages: frame, routes that a person may go to, search, and probes."""

from collections.abc import Callable
from typing import Any

from nicegui import App, ui
from nicegui.page_arguments import RouteMatch

from core import VERSION
from core.access.policy import Actor
from core.access.scopes import Scope
from core.backtests.listed import runs_list
from core.backtests.listed.run_query import RunQuery
from core.bots import service as bots
from core.config import Settings
from core.exchanges import service as exchanges
from core.runners import lookup
from core.serving import memory, peers
from core.serving.bounded_websocket import MOST_MESSAGE_BYTES
from core.serving.protocol import protocol
from core.strategies import service as strategies
from pages import ALIASES, PAGES, ROUTES, Page, load
from pages.entry import unshown_pages
from pages.entry.probes import Probes, Ready
from pages.frame import settings as handed_in
from pages.frame.layout import Entry, frame
from pages.frame.search import MOST_HITS, Hit
from pages.look import theme
from pages.parts import guard
from pages.parts.table.list_query import MOST_FILTER, Ask
from pages.parts.words.backtests import path_of, period_words, title_of

_MOST_BACKTESTS = 4


def install(app: App, house: Ready, settings: Settings) -> None:
    """Register what is served beside pages, and hand the settings to the pages. Call it once, before `ui.run`."""
    handed_in.install(settings)
    theme.install(app)
    for route in ROUTES:
        load(route)(app)
    app.add_middleware(Probes, house=house)


def run_options(settings: Settings) -> dict[str, Any]:
    """Return the arguments for `ui.run`."""
    return {
        "host": settings.host,
        "port": settings.port,
        "title": "Flotilla",
        "dark": None,
        "reload": False,
        "show": False,
        "tailwind": False,
        "reconnect_timeout": 30,  # a browser busy for 8 s would otherwise reload its page
        "binding_refresh_interval": None,
        "show_welcome_message": False,
        "timeout_graceful_shutdown": 3,
        "favicon": theme.FAVICON,
        "uvicorn_logging_level": "warning",
        "log_config": None,  # into our log, in our form
        "proxy_headers": False,  # the guard believes the proxies that were named, and nobody else
        "http": protocol(peers.current()),
        "ws_max_size": MOST_MESSAGE_BYTES,
    }


def load_pages() -> None:
    """Import all pages. It runs in a thread after the start, so the first visitor does not wait for it."""
    for page in (*PAGES, *ALIASES):
        page.load()
    memory.settle()


async def root() -> None:
    """Draw what every path but the log-in page shows."""
    actor = guard.actor()
    unshown_pages.forget_all_but_the_newest()
    pages = [page for page in PAGES if actor.role in page.roles]
    entries = [Entry(page.path, *page.entry) for page in pages if page.entry]
    with frame(
        actor.name,
        actor.role.title(),
        ui.context.client.sub_pages_router.current_path,
        entries=entries,
        search_for=lambda words: _search(actor, words),
        on_log_out=guard.log_out,
        version=VERSION,
    ):
        _Pages({page.path: _guarded(page) for page in (*pages, *ALIASES)})


class _Pages(ui.sub_pages):
    """One answer to each address: by itself NiceGUI would draw the page of its beginning too."""

    def _find_matching_path(self) -> RouteMatch | None:
        found = super()._find_matching_path()
        return None if found is None or found.remaining_path else found

    def _render_404(self) -> None:
        guard.not_found("This page does not exist.")


def _guarded(page: Page) -> Callable[..., Any]:
    """The page, or in its place a sentence on why it cannot be shown."""
    return guard.page(page.load())


async def _search(actor: Actor, words: str) -> list[Hit]:
    found = [Hit(bot.name, "Bot", f"/bots/{bot.id}") for bot in await bots.list_bots(actor)]
    found += [Hit(it.name, "Strategy", f"/strategies/{it.family_id}") for it in await strategies.list_strategies(actor)]
    found += [Hit(it.name, "Exchange", f"/exchanges/{it.id}") for it in await exchanges.list_exchanges(actor)]
    runners = await lookup.list_runners(actor)
    found += [Hit(it.name, "Runner", f"/runners/{it.id}") for it in runners]
    usable = [it for it in runners if Scope.USE in it.scopes]
    found += [Hit(f"Market data of {it.name}", "Candles", f"/runners/{it.id}/data") for it in usable]
    found += [Hit(page.entry[0], "Page", page.path) for page in PAGES if page.entry and actor.role in page.roles]
    wanted = Ask(filter=words[:MOST_FILTER])
    named = [hit for hit in found if wanted.matches(hit.title)]
    tested = await _backtests(actor, words)
    return [*named[: MOST_HITS - len(tested)], *tested]


async def _backtests(actor: Actor, words: str) -> list[Hit]:
    """Return the newest backtests that match; none before something is typed."""
    if not words:
        return []
    page = await runs_list.find(actor, RunQuery(text=words, limit=_MOST_BACKTESTS))
    return [Hit(f"{title_of(run)}, {period_words(run.start, run.end)}", "Backtest", path_of(run)) for run in page.rows]
