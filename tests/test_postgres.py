"""Flotilla on PostgreSQL as people run it, and the server of the database going away under it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.rows import dict_row
from sqlmodel import Session

from core import audit
from core.database_engines import db_engine
from core.db import utcnow
from tests.driven import EAGER, Flotilla, until
from tests.postgres import Cluster, name_of
from tests.server import NAME, PASSWORD, Server

pytestmark = [pytest.mark.postgres, pytest.mark.timeout(420)]
OUTAGE = "The database does not answer. Nothing was changed; try again."
PAGES = ("/", "/bots", "/strategies", "/exchanges", "/runners", "/people", "/account")


@pytest.fixture(scope="module")
def own_cluster() -> Iterator[Cluster]:
    with Cluster() as cluster:
        yield cluster


@pytest.fixture
def cluster(own_cluster: Cluster) -> Cluster:
    """It runs, whatever the test before did to it."""
    own_cluster.start()
    return own_cluster


def is_whole(url: str) -> bool:
    """Is the audit trail one chain?"""
    engine = db_engine.open_engine(url)
    with Session(engine) as session:
        whole = audit.first_broken(session) is None
    engine.dispose()
    return whole


# -- pages ------------------------------------------------------------------------------------------------------------


def test_it_starts_on_an_empty_database_and_starts_again(cluster: Cluster, tmp_path: Path) -> None:
    url = cluster.empty()
    with Server(tmp_path, database_url=url) as server:
        admin = server.create_admin()
        assert [admin.get(page).status_code for page in PAGES] == [200] * len(PAGES)
        second = Server(tmp_path / "second", data_dir=tmp_path / "other", database_url=url)
        (tmp_path / "second").mkdir()
        refused = second.command()
        assert refused.returncode == 1
        assert refused.stderr.startswith("Flotilla: Another Flotilla works with this database.\nStop it first")
        server.kill()
        server.start()
        server.log_in()
        assert server.command("reset-password", NAME).returncode == 0  # needed while it runs
        assert "ERROR" not in server.log
    assert not (tmp_path / "data" / "flotilla.db").exists()
    assert is_whole(url)


def test_an_address_as_other_clients_write_it_will_do(cluster: Cluster, tmp_path: Path) -> None:
    url = cluster.empty().replace("postgresql+psycopg://", "postgres://")
    done = Server(tmp_path, database_url=url).command("reset-password", "ada")
    assert "no accounts yet" in done.stderr


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("flotilla@/", "stranger@/"), "The database does not let Flotilla in: check the name and the password."),
        (("/flotilla_", "/no_such_"), "The server has no such database: create it first."),
        (("?host=/", "?host=/nowhere/"), OUTAGE),
    ],
)
def test_a_database_that_cannot_be_opened_is_told(
    cluster: Cluster, tmp_path: Path, change: tuple[str, str], said: str
) -> None:
    done = Server(tmp_path, database_url=cluster.empty().replace(*change)).command()
    assert done.returncode == 1
    assert done.stderr.startswith(f"Flotilla: {said}"), done.stderr
    assert "Traceback" not in done.stderr


def test_pages_say_that_the_database_is_away_and_go_on_when_it_is_back(cluster: Cluster, tmp_path: Path) -> None:
    url = cluster.empty()
    with Server(tmp_path, database_url=url) as server:
        admin = server.create_admin()
        for end in (cluster.stop, cluster.kill):
            end()
            until(lambda: admin.get("/bots").status_code == 503)  # killed, its processes may live on for a moment
            for page in ("/bots", "/login"):
                answer = admin.get(page)
                assert (answer.status_code, answer.text.strip()) == (503, OUTAGE)
            form = server.client().post("/auth/login", data={"username": NAME, "password": PASSWORD})
            assert OUTAGE in form.text
            until(lambda: not server.is_ready())
            assert admin.get("/healthz").status_code == 200
            cluster.start()
            until(server.is_ready)
            assert admin.get("/bots").status_code == 200  # still signed in
            server.log_in()
        assert "Traceback" not in server.log
    assert is_whole(url)


# -- bots -------------------------------------------------------------------------------------------------------------


class OnPostgres(Flotilla):
    def __init__(self, folder: Path, url: str) -> None:
        super().__init__(folder, FLOTILLA_DATABASE_URL=url)
        self._url = url

    def ask(self, sql: str, *values: Any) -> list[dict[str, Any]]:
        where = {"host": self._url.split("host=")[1], "dbname": name_of(self._url), "user": "flotilla"}
        with psycopg.connect(**where, row_factory=dict_row) as connection:  # type: ignore[arg-type]
            return connection.execute(sql.replace("?", "%s"), values).fetchall()  # type: ignore[arg-type, return-value]

    def until_it_tells_new_figures(self, bot_id: str) -> None:
        """They change with every tick while a trade is open."""
        since = utcnow()
        until(lambda: self.ask("SELECT 1 FROM bot_metrics WHERE bot_id = ? AND fetched_at > ?", bot_id, since))


@pytest.mark.freqtrade
def test_bots_trade_on_while_the_database_and_flotilla_come_and_go(cluster: Cluster, tmp_path: Path) -> None:
    flotilla = OnPostgres(tmp_path, url := cluster.empty())
    flotilla.open()
    try:
        fleet = flotilla.do("start fleet")
        eager = flotilla.do("add", name="Eager", code=EAGER, restart_policy="always")
        flotilla.do("start", bot=eager)
        until(lambda: flotilla.is_running(eager, *fleet))
        until(lambda: flotilla.open_trades(eager))
        pids = {bot_id: flotilla.pid(bot_id) for bot_id in (eager, *fleet)}
        trades = {trade["id"] for trade in flotilla.open_trades(eager)}
        for end in (cluster.stop, cluster.kill):
            end()
            with pytest.raises(AssertionError, match="The database does not answer"):
                flotilla.do("stop", bot=eager)
            cluster.start()
            flotilla.do("edit", bot=eager)
            flotilla.until_it_tells_new_figures(eager)
        flotilla.kill()
        flotilla.open()
        until(lambda: flotilla.is_running(eager, *fleet))
        assert {bot_id: flotilla.pid(bot_id) for bot_id in pids} == pids
        assert trades <= {trade["id"] for trade in flotilla.open_trades(eager)}
        doubled = "SELECT 1 FROM trade GROUP BY database_id, freqtrade_trade_id, open_timestamp HAVING count(*) > 1"
        assert flotilla.ask(doubled) == []
        assert flotilla.complaints() == []
        flotilla.do("stop", bot=eager)
        until(lambda: flotilla.bot(eager)["status"] == "STOPPED")
        assert is_whole(url)
    finally:
        flotilla.end_all()
