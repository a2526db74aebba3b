"""Real Freqtrade, synced by a real follower, its own `/profit` and `/balance` as the judge."""

import asyncio
import json
import math
import shutil
import sqlite3
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import func
from sqlmodel import Session, select

from core import events
from core.bot_records.api_credentials import place
from core.bot_records.models import BotDatabase, BotMetrics
from core.encryption import crypto
from core.errors import Unavailable
from core.events import FiguresChanged
from core.freqtrade.api.account_shapes import Profit
from core.freqtrade.api.client import BotClient
from core.practice.market.market import Market
from core.practice.server.api import api
from core.practice.server.server import PracticeServer
from core.trades.following.pace import Pace
from core.trades.following.sync import Sync
from core.trades.kept.upsert import Source
from core.trades.models import IncompleteTrade, Trade
from tests.core.freqtrade import bot as real
from tests.core.freqtrade.operator import Operator
from tests.core.trades.following.followers import Runners
from tests.core.trades.following.test_follow import until
from tests.core.trades.house import House

pytestmark = [pytest.mark.freqtrade, pytest.mark.timeout(900)]

SAME = {
    "profit_closed_coin", "profit_closed_percent", "profit_all_coin", "profit_all_percent", "trade_count",
    "closed_trade_count", "winning_trades", "losing_trades", "winrate", "expectancy", "profit_factor", "max_drawdown",
    "max_drawdown_abs", "best_pair", "best_rate", "first_trade_timestamp", "latest_trade_timestamp",
}  # fmt: skip
SEEDED = 2_004
PACE = Pace(with_open_trades=0.5, idle=0.5, silent_first=0.2, silent_most=1.0, listen_again=1.0)


@dataclass
class Life:
    """A bot with one trade database, that can be started and ended."""

    python: Path
    folder: Path
    arguments: tuple[str, ...]
    http: httpx.AsyncClient

    @property
    def client(self) -> BotClient:
        return BotClient(self.http, real.USERNAME, real.PASSWORD)

    @property
    def operator(self) -> Operator:
        return Operator(self.http, real.USERNAME, real.PASSWORD)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[BotClient]:
        log = self.folder / "bot.log"
        with log.open("ab") as output:
            process = await asyncio.create_subprocess_exec(
                self.python, "-m", "freqtrade", *self.arguments, cwd=self.folder, stdout=output, stderr=output
            )
        try:
            await real._answers(real.RealBot(self.http, str(self.http.base_url), process, log))
            yield self.client
        finally:
            await real._end(process)

    async def reaches(self, state: str) -> None:
        async with asyncio.timeout(300):
            while (await self.client.show_config()).state != state:
                await asyncio.sleep(0.3)

    def edit(self, changes: dict[int, dict[str, Any]]) -> dict[int, dict[str, Any]]:
        """By hand in its database while it rests: id → column → value. What stood there before."""
        before: dict[int, dict[str, Any]] = {}
        with sqlite3.connect(self.folder / "trades.sqlite") as database:
            for number, values in changes.items():
                row = database.execute(f"SELECT {', '.join(values)} FROM trades WHERE id = ?", (number,)).fetchone()
                before[number] = dict(zip(values, row, strict=True))
                set_to = ", ".join(f"{column} = ?" for column in values)
                database.execute(f"UPDATE trades SET {set_to} WHERE id = ?", (*values.values(), number))
        return before

    def trades(self) -> list[tuple[int, bool]]:
        """(id, open) as its database has them."""
        with sqlite3.connect(self.folder / "trades.sqlite") as database:
            return [(number, bool(is_open)) for number, is_open in database.execute("SELECT id, is_open FROM trades")]


@pytest.fixture(scope="module")
def seeded(freqtrade_python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A trade database: 2,000 closed trades with partial exits and four open ones. To be copied."""
    path = tmp_path_factory.mktemp("seeded") / "trades.sqlite"
    command = [str(freqtrade_python), str(real.TESTS / "freqtrade_seed.py"), str(path), "--closed", "2000"]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return path


@pytest.fixture
async def life(
    request: pytest.FixtureRequest, freqtrade_python: Path, seeded: Path, tmp_path: Path
) -> AsyncIterator[Life]:
    """Its capital is configured, or derived from the wallet."""
    async with PracticeServer(api(Market(7)), tmp_path / "practice.port") as market:
        port = real._free_port()
        arguments = real._prepared(tmp_path, market.url, port)
        if request.param == "derived":
            config = json.loads((tmp_path / "config.json").read_text())
            del config["available_capital"]
            (tmp_path / "config.json").write_text(json.dumps(config))
        shutil.copy(seeded, tmp_path / "trades.sqlite")
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as http:
            yield Life(freqtrade_python, tmp_path, arguments, http)


@pytest.fixture
def source(house: House) -> Source:
    secrets = {"api_username": real.USERNAME, "api_password": real.PASSWORD, "ws_token": real.WS_TOKEN}
    bot_id = uuid4()
    return house.bot(id=bot_id, secure_config=crypto.vault().seal(secrets, place(bot_id)))


@asynccontextmanager
async def following(life: Life) -> AsyncIterator[None]:
    sync = Sync(Runners(life.http), PACE)
    await sync.keep_in_step()
    try:
        yield
    finally:
        await sync.close()


@contextmanager
def noted(house: House) -> Iterator[list[tuple[int, int | None, bool]]]:
    """(read, total, complete) of the history, each time that something changed."""
    found: list[tuple[int, int | None, bool]] = []

    def note(_: object) -> None:
        with Session(house.database.engine) as session:
            database = session.exec(select(BotDatabase)).one()
            found.append((database.history_read, database.history_total, database.history_is_complete))

    forget = events.subscribe(note, FiguresChanged)
    yield found
    forget()


def differences(ours: BotMetrics, theirs: Profit, capital: float | None) -> dict[str, Any]:
    """Field → (ours, theirs), where they differ by more than 1e-8."""
    wrong = {
        name: (getattr(ours, name), getattr(theirs, name))
        for name in SAME
        if not same(getattr(ours, name), getattr(theirs, name))
    }
    if ours.open_trade_count != theirs.trade_count - theirs.closed_trade_count:
        wrong["open_trade_count"] = (ours.open_trade_count, theirs.trade_count)
    if not same(ours.starting_balance, capital):
        wrong["starting_balance"] = (ours.starting_balance, capital)
    return wrong


def wallet_of(life: Life) -> float:
    """What the dry wallet began with; of a configured capital, that."""
    config = json.loads((life.folder / "config.json").read_text())
    return float(config.get("available_capital", config["dry_run_wallet"]))


def same(ours: Any, theirs: Any) -> bool:
    if isinstance(ours, float) and isinstance(theirs, float | int):
        return math.isclose(ours, theirs, rel_tol=1e-8, abs_tol=1e-8)
    return bool(ours == theirs)


async def agrees(house: House, life: Life, seconds: float = 120.0) -> None:
    """At rest the two must come to agree, and a price that moves in between gets another chance."""
    wrong: dict[str, Any] = {"metrics": None}
    try:
        async with asyncio.timeout(seconds):
            while wrong:
                await asyncio.sleep(0.5)
                theirs, balance = await life.client.profit(), await life.client.balance()
                with Session(house.database.engine) as session:
                    ours = session.exec(select(BotMetrics)).first()
                if ours:
                    wrong = differences(ours, theirs, balance.starting_capital)
                    if not same(ours.starting_wallet, wallet_of(life)):
                        wrong["starting_wallet"] = (ours.starting_wallet, wallet_of(life))
    except TimeoutError:
        pytest.fail(f"never agreed: {wrong}")


def held(house: House) -> list[tuple[int, bool]]:
    with Session(house.database.engine) as session:
        query = select(Trade.freqtrade_trade_id, Trade.is_open).where(Trade.superseded_at == None)  # noqa: E711
        return [(number, is_open) for number, is_open in session.exec(query)]


@pytest.mark.parametrize(
    ("database_url", "life"),
    [("sqlite", "derived"), pytest.param("postgres", "pinned", marks=pytest.mark.postgres)],
    indirect=True,
)
async def test_figures_of_a_life(house: House, source: Source, life: Life) -> None:
    async with life.running():
        with noted(house) as histories:
            async with following(life):
                await agrees(house, life)
        assert (515, 2_000, False) in histories, "told while it was read"
        assert histories[-1][2]
        assert sorted(held(house)) == sorted(life.trades())
        with Session(house.database.engine) as session:
            partial = select(func.count()).where(Trade.is_open == True, Trade.realized_profit != 0)  # noqa: E712
            assert session.exec(partial).one() == 1, "an open trade with a partial exit is among them"
        async with following(life):  # Flotilla was restarted
            await agrees(house, life)
    was = life.edit(ODD)
    async with following(life):  # the bot was restarted, and Flotilla was not
        with pytest.raises(Unavailable):
            await life.client.version()
        async with life.running():
            await agrees(house, life)
            await until(lambda: incomplete(house) == INCOMPLETE)
            assert len(held(house)) == SEEDED - len(INCOMPLETE)
    assert paid(house, 40) == (49_504.95, "PEPE", 0.00018, "BNB")
    life.edit(was)
    async with life.running() as client:  # Flotilla was away, and the bot traded on
        await trades_on(life, client)
        async with following(life):
            await agrees(house, life)
            assert sorted(held(house)) == sorted(life.trades())
            await tells_of_an_exit(house, life, client)


ODD = {
    7: {"close_date": None},  # closed by hand
    11: {"close_date": "0001-01-01 00:00:00"},
    20: {"amount": "abc", "close_date": None},  # Freqtrade fails at it
    40: {"fee_open_cost": 49_504.95, "fee_open_currency": "PEPE", "fee_close_cost": 0.00018,
        "fee_close_currency": "BNB"},
}  # fmt: skip
INCOMPLETE = {"7: no closing date", "11: invalid closing date", "None: the bot itself cannot read it"}


def incomplete(house: House) -> set[str]:
    with Session(house.database.engine) as session:
        return {f"{one.freqtrade_trade_id}: {one.missing}" for one in session.exec(select(IncompleteTrade))}


def paid(house: House, number: int) -> tuple[object, ...]:
    columns = (Trade.fee_open_cost, Trade.fee_open_currency, Trade.fee_close_cost, Trade.fee_close_currency)
    with Session(house.database.engine) as session:
        return tuple(session.execute(select(*columns).where(Trade.freqtrade_trade_id == number)).one())


async def trades_on(life: Life, client: BotClient) -> None:
    await life.operator.start()
    await life.reaches("running")
    async with asyncio.timeout(300):
        while len(await own(client)) < 3:
            await asyncio.sleep(0.5)
    for trade_id in (await own(client))[:2]:
        await life.operator.force_exit(trade_id)
    async with asyncio.timeout(300):
        while (await client.trades_page(1)).total_trades < 2_002:
            await asyncio.sleep(0.5)
    await life.operator.stop()
    await life.reaches("stopped")


async def own(client: BotClient) -> list[int]:
    """What it opened itself: of the orders of the seeded ones its exchange knows nothing."""
    return [t.trade_id for t in (await client.status()).whole if t.trade_id > SEEDED and t.nr_of_successful_entries]


async def tells_of_an_exit(house: House, life: Life, client: BotClient) -> None:
    """While it is followed: what closes there is closed here."""
    await life.operator.pause()
    await life.reaches("paused")
    trade_id = (await own(client))[0]
    await life.operator.force_exit(trade_id)
    await until(lambda: (trade_id, False) in held(house), 120)
    await life.operator.stop()
    await life.reaches("stopped")
    await agrees(house, life)
