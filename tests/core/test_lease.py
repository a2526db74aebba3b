"""One Flotilla at a time on a PostgreSQL database, and what happens when the server goes away under it."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, select

from core import audit, boot, config, db, lease
from core.audit import FLOTILLA, Subject
from core.boot import House
from core.config import Settings
from core.db import Database
from core.encryption import crypto
from core.errors import Refused, Unavailable
from core.lease import Hold, Lease, Lost
from tests import machine, postgres
from tests.postgres import Cluster

pytestmark = pytest.mark.postgres


@pytest.fixture
def url() -> Iterator[str]:
    lent = postgres.shared().lend()
    yield lent
    postgres.shared().take_back(lent)


@pytest.fixture
def opened(url: str) -> Iterator[Database]:
    yield db.connect(url)
    db.disconnect()


def settings_of(folder: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("FLOTILLA_DATA_DIR", str(folder))
    monkeypatch.setenv("FLOTILLA_DATABASE_URL", url)
    return config.load()


def note(session: Session) -> None:
    audit.record(session, FLOTILLA, "did", Subject("bot", None, "Ada"))


def test_a_second_one_is_refused_and_told_where_the_first_is(url: str) -> None:
    with lease.held(url):
        with pytest.raises(Refused, match="Another Flotilla works with this database") as refusal, lease.held(url):
            pass
        assert lease._machine() in refusal.value.hint
    with lease.held(url):
        pass


def test_on_sqlite_the_lock_of_the_folder_is_enough(tmp_path: Path) -> None:
    with lease.held(f"sqlite:///{tmp_path}/x.db") as hold:
        assert hold is None


async def test_two_houses_with_folders_of_their_own_do_not_share_a_database(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_of(tmp_path / "one", url, monkeypatch)
    boot.prepare(settings)
    house = House(settings)
    await house.open()
    with pytest.raises(Refused, match="Another Flotilla works with this database"):
        await House(settings_of(tmp_path / "two", url, monkeypatch)).open()
    assert house.is_ready
    await house.close()
    boot.prepare(settings)
    again = House(settings)
    await again.open()
    await again.close()


def test_who_is_killed_lets_go(url: str) -> None:
    program = (
        f"import sys; from core import lease\nwith lease.held({url!r}): print('held', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", program], cwd=machine.ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout and holder.stdout.readline() == b"held\n"
    with pytest.raises(Refused), lease.held(url):
        pass
    holder.kill()
    holder.communicate()
    with lease.held(url):
        pass


async def test_who_lost_the_connection_takes_it_again_when_nobody_else_has(url: str, opened: Database) -> None:
    with lease.held(url) as hold:
        assert hold
        await hold.begin()
        token = await opened.run(lambda session: session.get_one(Lease, "flotilla").token)
        cut(url)
        hold.keep()
        await opened.run(note)
        assert await opened.run(lambda session: session.get_one(Lease, "flotilla").token) == token
        with pytest.raises(Refused), lease.held(url):
            pass


async def test_a_connection_that_is_lost_while_it_is_asked_is_taken_again_too(url: str, opened: Database) -> None:
    with lease.held(url) as hold:
        assert hold
        await hold.begin()
        cut(url)
        with pytest.raises(OperationalError):
            hold._connection.scalar(lease._TOKEN)  # type: ignore[union-attr]
        hold.keep()
        with pytest.raises(Refused), lease.held(url):
            pass


async def test_who_lost_it_to_another_writes_nothing_more(url: str, opened: Database) -> None:
    with lease.held(url) as hold:
        assert hold
        await hold.begin()
        await opened.run(note)
        cut(url)
        other = Hold(url)
        other.take()
        await other.begin()
        opened.only_while = hold._is_ours  # `begin` is for one process; here are two in one
        with pytest.raises(Lost, match="taken over"):
            await opened.run(note)
        assert len(await opened.run(audit_lines, reads_only=True)) == 1
        with pytest.raises(Lost, match="Another Flotilla"):
            hold.keep()
        other.let_go()
        with pytest.raises(Lost, match="taken over"):  # and is gone again: what it did is done
            hold.keep()


async def test_a_house_that_lost_its_database_to_another_ends(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boot, "LEASE_SECONDS", 0.05)
    settings = settings_of(tmp_path / "one", url, monkeypatch)
    boot.prepare(settings)
    ended = asyncio.Event()
    house = House(settings, on_lost=ended.set)
    await house.open()
    cut(url)  # and at once, before it is noticed
    with lease.held(url) as other:
        assert other
        async with asyncio.timeout(10):
            await ended.wait()
        assert not house.is_ready
    await house.close()
    crypto.install(None)


async def test_a_server_that_goes_away_and_comes_back_is_no_loss(tmp_path: Path) -> None:
    with Cluster() as cluster:
        url = cluster.lend()
        database = db.connect(url)
        try:
            with lease.held(url) as hold:
                assert hold
                await hold.begin()
                for end in (cluster.stop, cluster.kill):
                    await database.run(note)
                    end()
                    with pytest.raises(Unavailable, match="does not answer"):
                        await database.run(note)
                    with pytest.raises(Unavailable, match="does not answer"):
                        await database.run(audit_lines, reads_only=True)
                    with pytest.raises(Unavailable, match="does not answer"):
                        await asyncio.to_thread(hold.keep)
                    cluster.start()
                    await asyncio.to_thread(hold.keep)
                    await database.run(note)
                assert len(await database.run(audit_lines, reads_only=True)) == 4
                assert await database.run(audit.first_broken) is None
                with pytest.raises(Refused), lease.held(url):
                    pass
        finally:
            db.disconnect()


def audit_lines(session: Session) -> list[audit.AuditEvent]:
    return list(session.exec(select(audit.AuditEvent)))


def cut(url: str) -> None:
    """Every connection to this database, as a network or an administrator would."""
    name = postgres.name_of(url)
    postgres.shared().order(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
