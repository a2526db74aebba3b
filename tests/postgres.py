"""PostgreSQL for tests: a throw-away cluster of its own for each pytest process, reached by a socket in its folder.

    postgres.shared().lend()                URL of a fresh database with all tables
    with Cluster() as cluster: …            one to stop, start and kill

A server of tests sorts as people do and lives in an odd time zone, so that whoever relies on either shows.
"""

import atexit
import contextlib
import ctypes
import functools
import itertools
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import psycopg
from sqlalchemy import create_engine, make_url

from core import migrations
from tests.machine import postgres_programs

_TEMPLATE = "template_flotilla"
_READY_SECONDS = 120.0
_PREFIX = "flotilla-postgres-"
_SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "shared_buffers": "32MB",
    "max_connections": "60",
    "timezone": "Asia/Kathmandu",
    "log_min_messages": "warning",
}


_EMPTY = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
SET session_replication_role = replica;  -- in any order, whatever refers to what
DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT relname, relkind FROM pg_class WHERE relnamespace = 'public'::regnamespace LOOP
        IF one.relkind = 'r' AND one.relname <> 'alembic_version' THEN EXECUTE format('DELETE FROM %I', one.relname);
        ELSIF one.relkind = 'S' THEN EXECUTE format('ALTER SEQUENCE %I RESTART', one.relname);
        END IF;
    END LOOP;
END $$;
"""


class Cluster:
    """A PostgreSQL server, its folder and its databases."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
        self._user = _unprivileged()
        self._process: subprocess.Popen[bytes] | None = None
        self._numbers = itertools.count(1)
        self._clean: list[str] = []
        if self._user:
            os.chown(self.folder, self._user.pw_uid, self._user.pw_gid)
        make = ("--auth=trust", "--username=flotilla", "--encoding=UTF8", "--no-sync", "--no-instructions")
        sorts = ("--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US")
        self._run("initdb", *make, *sorts, "-D", str(self.folder / "data"))

    # -- the server ---------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Returns when it answers. Ended at once when this process dies, however it dies."""
        settings = [
            f"--{name}={value}" for name, value in (_SETTINGS | {"unix_socket_directories": self.folder}).items()
        ]
        deadline = time.monotonic() + _READY_SECONDS
        while not self._answers():  # killed, its own processes may need a moment to let go of its memory
            if self._process is None or self._process.poll() is not None:
                self._process = self._popen("postgres", "-D", str(self.folder / "data"), *settings)
            if time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL did not start:\n{self.log}")
            time.sleep(0.02)

    def stop(self) -> None:
        """As an administrator would for an upgrade: whoever is connected is sent away."""
        self._end(signal.SIGINT)

    def kill(self) -> None:
        """As a crash or the kernel would."""
        self._end(signal.SIGKILL)

    def close(self) -> None:
        self._end(signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def log(self) -> str:
        path = self.folder / "log"
        return path.read_text(errors="replace") if path.exists() else ""

    # -- its databases ------------------------------------------------------------------------------------------------

    def lend(self) -> str:
        """One with all tables and nothing in them; give it back with `take_back`."""
        return self._clean.pop() if self._clean else self.empty(template=self.migrated)

    def take_back(self, url: str) -> None:
        """Emptied (2 ms) to be lent again: a clone each (30 ms), dropped (15 ms), is ten times the work."""
        self.order(_EMPTY, database=name_of(url))
        self._clean.append(url)

    def empty(self, template: str = "template0") -> str:
        name = f"flotilla_{next(self._numbers)}"
        # FILE_COPY: 30 ms for a small database and no fsync; through the log it is 250 ms.
        self.order(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        return self.url(name)

    def drop(self, url: str) -> None:
        self.order(f"DROP DATABASE {name_of(url)} WITH (FORCE)")

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://flotilla@/{name}?host={self.folder}"

    def order(self, sql: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        """Carried out as the administrator of the server; the rows it answers."""
        with psycopg.connect(host=str(self.folder), user="flotilla", dbname=database, autocommit=True) as connection:
            asked = connection.execute(sql)  # type: ignore[arg-type]
            return asked.fetchall() if asked.description else []

    @functools.cached_property
    def migrated(self) -> str:
        self.order(f"CREATE DATABASE {_TEMPLATE}")
        engine = create_engine(self.url(_TEMPLATE))
        migrations.upgrade(engine)
        engine.dispose()
        return _TEMPLATE

    # -- with ---------------------------------------------------------------------------------------------------------

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    # -- processes ----------------------------------------------------------------------------------------------------

    def _answers(self) -> bool:
        try:
            self.order("SELECT 1")
        except psycopg.OperationalError:
            return False
        return True

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(_READY_SECONDS)
            self._process = None

    def _popen(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(
                [str(_program(program)), *arguments],
                cwd=self.folder,
                env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", "TZ": "UTC"},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=_end_with_us,  # noqa: PLW1509  (one call of the C library)
                **({"user": self._user.pw_uid, "group": self._user.pw_gid, "extra_groups": []} if self._user else {}),  # type: ignore[arg-type]
            )

    def _run(self, program: str, *arguments: str) -> None:
        if self._popen(program, *arguments).wait(_READY_SECONDS):
            raise RuntimeError(f"{program} failed:\n{self.log}")


@functools.cache
def shared() -> Cluster:
    """The one of this process, started when it is first asked for."""
    _sweep()
    cluster = Cluster()
    atexit.register(cluster.close)
    cluster.start()
    return cluster


def name_of(url: str) -> str:
    return str(make_url(url).database)


def _program(name: str) -> Path:
    programs = postgres_programs()
    assert programs, "asked for without the marker `postgres`"
    return programs / name


def _unprivileged() -> pwd.struct_passwd | None:
    """Who runs the server: it refuses to be root's. None: we ourselves."""
    if os.geteuid() != 0:
        return None
    known = {one.pw_name: one for one in pwd.getpwall()}
    return known.get("postgres") or known["nobody"]


_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True)


def _end_with_us() -> None:
    """In the new process, after it gave up being root (which would undo this)."""
    _libc.prctl(_PR_SET_PDEATHSIG, int(signal.SIGQUIT))


def _sweep() -> None:
    """What killed test runs left. Their servers are gone already."""
    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        pid = left.name.removeprefix(_PREFIX).split("-")[0]
        if pid.isdigit() and not Path(f"/proc/{pid}").exists():
            with contextlib.suppress(OSError):
                shutil.rmtree(left)
