"""The life of real Freqtrade bots under a Flotilla that is killed, and bots that are killed, and nothing lost by it.

One Flotilla for all: starting a bot takes a core for seconds. The last test removes the fleet.
"""

import os
import re
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from uuid import UUID

import pytest

from core.practice.exchange import exchange_block
from tests.deaths import dies, dies_and_comes_back, dies_until_it_waits_for_a_person, doubled_trades, eager_bot, ids
from tests.driven import EAGER, Flotilla, until

pytestmark = [pytest.mark.freqtrade, pytest.mark.timeout(900)]
BROKEN = f"import no_such_library_anywhere\n{EAGER.replace('Eager', 'Broken')}"

AMBIGUOUS = EAGER.replace("Eager", "Ambiguous").replace(
    "    def populate_indicators(self, dataframe, metadata):\n",
    "    def populate_indicators(self, dataframe, metadata):\n        bool(dataframe['close'] > dataframe['open'])\n",
)
"""The beginner's mistake: pandas raises ValueError, which Freqtrade only warns of."""


@pytest.fixture(scope="module")
def flotilla(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flotilla]:
    flotilla = Flotilla(tmp_path_factory.mktemp("life"))
    try:
        flotilla.open()
        yield flotilla
    finally:
        flotilla.end_all()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def refusing_keys(port: int) -> Iterator[None]:
    """An exchange that answers everything as Binance answers wrong keys."""

    class Refuses(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = b'{"code":-2015,"msg":"Invalid API-key, IP, or permissions for action."}'
            self.send_response(401)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", port), Refuses) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield
        server.shutdown()


@pytest.fixture(scope="module")
def fleet(flotilla: Flotilla) -> list[str]:
    return list(flotilla.do("start fleet"))


@pytest.fixture(scope="module")
def ambiguous(flotilla: Flotilla, fleet: list[str]) -> str:
    """Begun first and asked last: what its log says is read meanwhile."""
    bot_id: str = flotilla.do("add", name="Ambiguous", code=AMBIGUOUS)
    flotilla.do("start", bot=bot_id)
    return bot_id


@pytest.fixture(scope="module")
def eager(flotilla: Flotilla, fleet: list[str], ambiguous: str) -> str:
    return eager_bot(flotilla, restart_policy="always")


def kill(flotilla: Flotilla, bot_id: str, number: int = signal.SIGKILL) -> None:
    os.kill(until(lambda: flotilla.pid(bot_id)), number)


def test_a_trade_outlives_a_stop_and_a_start(flotilla: Flotilla, eager: str) -> None:
    before = ids(flotilla.open_trades(eager))
    flotilla.do("stop", bot=eager)
    until(lambda: flotilla.bot(eager)["status"] == "STOPPED")
    assert flotilla.pid(eager) is None
    flotilla.do("start", bot=eager)
    until(lambda: flotilla.is_running(eager))
    began = flotilla.runs(eager)[-1]["started_at"]
    metrics = "SELECT * FROM bot_metrics WHERE bot_id = ? AND fetched_at > ?"
    until(lambda: flotilla.ask(metrics, UUID(eager).hex, began))
    until(lambda: before <= ids(flotilla.open_trades(eager)))  # another order may have filled since
    assert len(flotilla.ask("SELECT id FROM bot_database WHERE bot_id = ?", UUID(eager).hex)) == 1
    assert [run["wanted"] for run in flotilla.runs(eager)][-2:] == [1, None]


def test_saving_a_form_restarts_nothing(flotilla: Flotilla, eager: str) -> None:
    before, generation, number = flotilla.pid(eager), flotilla.bot(eager)["generation"], len(flotilla.runs(eager))
    flotilla.do("edit", bot=eager)
    rounds = "SELECT fetched_at FROM bot_metrics WHERE bot_id = ?"
    seen = flotilla.ask(rounds, UUID(eager).hex)
    until(lambda: flotilla.ask(rounds, UUID(eager).hex) != seen)
    assert (flotilla.pid(eager), flotilla.bot(eager)["generation"]) == (before, generation)
    assert len(flotilla.runs(eager)) == number


def test_a_strategy_that_fails_at_each_candle_is_told(flotilla: Flotilla, ambiguous: str) -> None:
    said = re.compile(r"The strategy fails for (\d+) of \1 pairs: The truth value of a Series is ambiguous\.")
    told = until(lambda: said.match((one := flotilla.do("health", bot=ambiguous))["error"] or "") and one)
    assert (told["health"], told["sentence"]) == ("degraded", "Strategy fails")


def test_killing_flotilla_loses_and_doubles_nothing(flotilla: Flotilla, fleet: list[str], eager: str) -> None:
    bots = [*fleet, eager]
    until(lambda: flotilla.is_running(*bots))
    pids = {bot_id: flotilla.pid(bot_id) for bot_id in bots}
    deployments = {bot_id: flotilla.runs(bot_id) for bot_id in bots}
    trades = ids(flotilla.open_trades(eager))
    assert None not in pids.values()

    flotilla.kill()
    said = len(flotilla.log_of(eager))
    # The practice market went with Flotilla: the bots complain, and live.
    until(lambda: "NetworkError" in flotilla.log_of(eager)[said:] or "NotAvailable" in flotilla.log_of(eager)[said:])
    assert {bot_id: flotilla.pid(bot_id) for bot_id in bots} == pids
    victim = fleet[0]
    kill(flotilla, victim)
    until(lambda: flotilla.pid(victim) is None)

    died = dies_and_comes_back(flotilla, victim, flotilla.open)
    assert (died["exit_code"], died["wanted"]) == (137, 0)
    for bot_id in bots[1:]:
        assert flotilla.pid(bot_id) == pids[bot_id]
        assert [run["id"] for run in flotilla.runs(bot_id)] == [run["id"] for run in deployments[bot_id]]
        assert flotilla.is_running(bot_id)
    assert trades <= ids(flotilla.open_trades(eager))
    assert doubled_trades(flotilla) == []


def test_a_killed_bot_is_told_and_comes_back(flotilla: Flotilla, fleet: list[str]) -> None:
    victim = fleet[1]
    until(lambda: flotilla.is_running(victim))
    died = dies_and_comes_back(flotilla, victim, lambda: kill(flotilla, victim, signal.SIGABRT))
    assert died["exit_code"] == 134
    assert "freqtrade" in died["log_tail"]
    assert "134" in flotilla.ask("SELECT text FROM audit_event WHERE verb = 'died' ORDER BY seq DESC")[0]["text"]


def test_after_the_fifth_time_it_waits_for_a_person(flotilla: Flotilla, fleet: list[str]) -> None:
    victim = fleet[2]
    until(lambda: flotilla.is_running(victim))
    dies(flotilla, victim, lambda: kill(flotilla, victim, signal.SIGABRT))
    dies_until_it_waits_for_a_person(flotilla, victim, lambda: kill(flotilla, victim), times=4)
    assert "134" in flotilla.bot(victim)["error_message"], "the first cause"
    assert flotilla.pid(victim) is None
    assert [run["exit_code"] for run in flotilla.runs(victim)][-5:] == [134, 137, 137, 137, 137]


def test_a_strategy_that_cannot_be_imported_fails_at_once_and_says_so(flotilla: Flotilla, eager: str) -> None:
    bot_id = flotilla.do("add", name="Broken", code=BROKEN, restart_policy="always")
    flotilla.do("start", bot=bot_id)
    until(lambda: flotilla.bot(bot_id)["status"] == "FAILED")
    bot, [run] = flotilla.bot(bot_id), flotilla.runs(bot_id)
    assert bot["error_message"].startswith("The strategy imports no_such_library_anywhere, which is not installed. Add")
    assert (bot["error_mends"], run["cause_kind"], run["exit_code"]) == ("strategy", "final", 2)
    assert "strategy.py" in run["details"] and "no_such_library_anywhere" in run["log_tail"]


def test_a_market_that_is_away_is_waited_for_and_wrong_keys_fail_at_once(flotilla: Flotilla, eager: str) -> None:
    """The exchange that a live bot finds: nobody at first, then one that refuses its keys. Freqtrade 2026.9 hangs when
    it cannot load markets, for it has begun to listen for prices."""
    port = free_port()
    block = exchange_block(f"http://127.0.0.1:{port}", ["BTC/USDT"]) | {"enable_ws": True}
    own = {name: value for name, value in block.items() if name not in ("name", "key", "secret")}
    keys = {"api_key": "k" * 64, "secret": "s" * 64}
    exchange_id = flotilla.do("add exchange", name="Away", type="binance", credentials=keys, allowed=["urls"])
    settings = {"exchange": own}
    bot_id = flotilla.do("add", name="Early", code=EAGER, mode="LIVE", exchange_id=exchange_id, config=settings)
    flotilla.do("start", bot=bot_id)
    until(lambda: flotilla.do("health", bot=bot_id)["sentence"] == "Starting: loading markets")
    until(lambda: flotilla.bot(bot_id)["error_kind"])
    bot = flotilla.bot(bot_id)
    assert (bot["error_kind"], bot["error_message"]) == ("outside", "The exchange cannot be reached.")
    assert flotilla.do("health", bot=bot_id)["sentence"] == "Waiting for the exchange"
    with refusing_keys(port):
        until(lambda: flotilla.bot(bot_id)["status"] == "FAILED")
    bot, [run] = flotilla.bot(bot_id), flotilla.runs(bot_id)
    assert (bot["error_mends"], run["cause_kind"], run["tries"]) == ("exchange", "final", 2)
    assert bot["error_message"].startswith("The exchange refuses the API key")
    assert flotilla.pid(bot_id) is None


def test_removing_the_fleet_leaves_no_process_no_folder_no_row(
    flotilla: Flotilla, fleet: list[str], eager: str
) -> None:
    pid, trades = flotilla.pid(eager), len(flotilla.open_trades(eager))
    flotilla.do("remove fleet")
    until(lambda: not flotilla.ask("SELECT id FROM bot WHERE is_practice"))
    names = {place.name for place in flotilla.places()}
    assert not names & {f"bot-{bot_id}" for bot_id in fleet}
    owned = "SELECT bot_id FROM {} WHERE bot_id NOT IN (SELECT id FROM bot)"
    for table in ("trade", "deployment", "bot_database", "bot_metrics"):
        assert flotilla.ask(owned.format(table)) == []
    assert (flotilla.pid(eager), len(flotilla.open_trades(eager)) >= trades) == (pid, True)
    assert flotilla.complaints() == []
