"""A list of 10,000 backtests: what a page of it takes in the service, how many queries that is, and when its rows stand
in a browser."""

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from playwright.sync_api import Browser
from sqlalchemy import insert
from sqlmodel import Session, col, select

from core import db
from core.access import authority
from core.access.local.local_authority import LocalAuthority
from core.access.models import Person
from core.access.policy import Actor
from core.access.scopes import Role
from core.backtests.listed import runs_list
from core.backtests.listed.run_query import RunQuery, RunSort
from core.backtests.models import Backtest, BacktestTag
from core.strategies.models import Strategy
from tests import held_backtests, rows
from tests.bench.figure import Figure, percentile
from tests.bench.visit import GOALS
from tests.browser import HANDSHAKE, chromium, visit
from tests.core.statements import statements
from tests.installation import MEMBER, seed
from tests.server import Server

RUNS, BLOCK, TURNS, VISITS = 10_000, 500, 15, 6
MOST_MS = 200
QUERIES = {
    "first page": RunQuery(),
    "by profit": RunQuery(sort=RunSort.PROFIT),
    "by strategy": RunQuery(sort=RunSort.STRATEGY, descending=False),
    "by a word": RunQuery(text="eth v1"),
    "by a tag": RunQuery(tag="trend"),
}
_CLICK = """path => { const link = document.createElement('a'); link.href = path; link.style.display = 'none';
    document.querySelector('main').append(link); benchBegin(path); link.click(); }"""


def measure(folder: Path, scale: float) -> list[Figure]:
    """As an administrator and as a member, whose rights are asked for with the list."""
    count = max(200, int(RUNS * scale))
    seed(folder / "data")
    with opened(folder / "data") as house:
        few = {name: _queries(house.admin, query) for name, query in QUERIES.items()}
        house.keep(count)
        figures = [*_pages(house.admin, "administrator", count), *_pages(house.member, "member", count)]
        many = {name: _queries(house.admin, query) for name, query in QUERIES.items()}
    grown = [name for name in QUERIES if many[name] > few[name]]
    figures.append(Figure("list of backtests: queries more than for 60 rows", len(grown), "", 0, f"{many}"))
    with Server(folder, data_dir=folder / "data") as server, chromium() as browser:
        found = _visits(browser, server)
    name = f"list of {count:,} backtests, by a click: rows"
    return [
        *figures,
        Figure(f"{name}, median", percentile(found, 0.5), "s"),
        Figure(f"{name}, slowest", max(found), "s"),
    ]


@dataclass(frozen=True)
class House:
    """The database of an installation that does not run; it has 60 backtests."""

    database: db.Database
    admin: Actor
    member: Actor
    strategies: list[UUID]

    def keep(self, count: int) -> None:
        """So many, most of them the administrator's, in blocks."""
        for start in range(0, count, BLOCK):
            made = [self._made(number) for number in range(start, min(count, start + BLOCK))]
            tags = [{"backtest_id": one["id"], "tag": "trend"} for one in made[::7]]
            with Session(self.database.engine) as session:
                session.execute(insert(Backtest), made)
                session.execute(insert(BacktestTag), tags)
                session.commit()

    def _made(self, number: int) -> dict[str, object]:
        owner = self.member if number % 5 == 0 else self.admin
        row = held_backtests.waiting(owner.person_id, self.strategies[number % len(self.strategies)])
        done = {name: getattr(_PATTERN, name) for name in _DONE}
        done["created_at"] = _PATTERN.completed_at - timedelta(minutes=number)
        done["result"] = done["recipe"] = {"filled": "with as much as a small result has" * 100}
        return {**row.model_dump(), **done, "profit_ratio": (number * 37 % 1000) / 1000 - 0.5}


_PATTERN = held_backtests.finished(UUID(int=0), 20)
_DONE = (
    "status", "summary", "progress", "began_at", "completed_at", "run_seconds", "trades",
    "profit_abs", "drawdown", "win_rate", "profit_factor", "sharpe", "sortino", "calmar",
)  # fmt: skip


@contextmanager
def opened(data_dir: Path) -> Iterator[House]:
    """Of a data folder that `seed` has filled, and that no Flotilla has open."""
    database = db.connect(f"sqlite:///{data_dir / 'flotilla.db'}")
    authority.install(LocalAuthority())
    with Session(database.engine) as session:
        people = {one.username: one for one in session.exec(select(Person))}
        admin = next(one for one in people.values() if one.role is Role.ADMINISTRATOR)
        strategies = list(session.exec(select(Strategy.id).order_by(col(Strategy.created_at))))
    house = House(database, rows.actor(admin), rows.actor(people[MEMBER]), strategies)
    house.keep(60)
    yield house
    authority.install(None)
    db.disconnect()


def _queries(actor: Actor, query: RunQuery) -> int:
    with statements(db.current()) as sent:
        _asked(actor, query)()
    return len(sent)


def _pages(actor: Actor, who: str, count: int) -> list[Figure]:
    asked = {**QUERIES, "the last page": RunQuery(offset=count - 50)}
    return [_page(actor, f"list of {count:,} backtests, {who}: {name}", query) for name, query in asked.items()]


def _page(actor: Actor, name: str, query: RunQuery) -> Figure:
    page = _asked(actor, query)
    page()
    taken = [_seconds(page) for _ in range(TURNS)]
    return Figure(name, percentile(taken, 0.95) * 1000, "ms", MOST_MS, f"slowest of {TURNS}, in the service")


def _asked(actor: Actor, query: RunQuery) -> Callable[[], object]:
    return lambda: asyncio.run(runs_list.find(actor, query))


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _visits(browser: Browser, server: Server) -> list[float]:
    """Seconds from the click until the first row is drawn. The first visit, which loads the code of the page, does not
    count."""
    context = visit(browser, server)
    context.add_init_script(GOALS)
    context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/server")
    page.wait_for_function(HANDSHAKE)
    found = []
    for _ in range(VISITS):
        page.evaluate(_CLICK, "/backtests")
        page.wait_for_function("'rows' in window.benchSeen")
        found.append(float(page.evaluate("window.benchSeen.rows")) / 1000)
        page.evaluate(_CLICK, "/server")
        page.wait_for_function("location.pathname === '/server' && 'content' in window.benchSeen")
    return found[1:]
