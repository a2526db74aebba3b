"""Whatever the modes were before: the data folder is its owner's alone."""

import logging
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import boot, config, db
from core.config import Settings
from core.encryption import crypto
from core.files import data_folder


def mode(path: Path) -> str:
    return oct(stat.S_IMODE(path.lstat().st_mode))


def made(path: Path, mode: int, content: str | None = "x") -> Path:
    """A file, or a folder without content."""
    path.mkdir() if content is None else path.write_text(content)
    path.chmod(mode)
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return made(tmp_path / "data", 0o755, None)


@pytest.fixture
def settings(data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    monkeypatch.setenv("FLOTILLA_DATA_DIR", str(data))
    yield config.load()
    crypto.install(None)
    db.disconnect()


def test_an_installation_of_before_is_closed_at_its_start(settings: Settings, data: Path) -> None:
    boot.prepare(settings)  # makes the database and the key
    crypto.install(None)
    db.disconnect()
    runner = made(made(data / "runners", 0o755, None) / "a-runner", 0o755, None)
    bot = made(runner / "bot-1", 0o700, None)
    files = [made(data / "practice.port", 0o644), made(data / "flotilla.db-wal", 0o644, ""), data / "secret.key"]
    for path in (data / "flotilla.db", data / "secret.key"):
        path.chmod(0o644)
    data.chmod(0o755)
    program = made(runner / "program", 0o755)
    boot.prepare(settings)
    assert [mode(path) for path in (data, data / "runners", runner, bot, program)] == ["0o700"] * 5
    assert [mode(path) for path in (*files, data / "flotilla.db") if path.exists()] == ["0o600"] * 4


def test_a_database_and_a_key_elsewhere_are_closed_too(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = made(tmp_path / "elsewhere", 0o755, None)
    monkeypatch.setenv("FLOTILLA_DATABASE_URL", f"sqlite:///{elsewhere}/own.db")
    monkeypatch.setenv("FLOTILLA_SECRET_KEY_FILE", str(elsewhere / "own.key"))
    database, beside = made(elsewhere / "own.db", 0o644, ""), made(elsewhere / "of others", 0o644)
    boot.prepare(config.load())
    (elsewhere / "own.key").chmod(0o640)
    crypto.install(None)
    db.disconnect()
    boot.prepare(config.load())
    assert [mode(database), mode(elsewhere / "own.key")] == ["0o600"] * 2
    assert [mode(elsewhere), mode(beside)] == ["0o755", "0o644"], "what is not ours stays as it is"


def test_a_closed_folder_is_not_looked_through(data: Path) -> None:
    bot = made(data / "bot", 0o700, None)
    inside = made(bot / "port", 0o644)
    data_folder.close_to_others(data)
    assert (mode(data), mode(inside)) == ("0o700", "0o644")


def test_links_and_what_is_left_alone(data: Path, tmp_path: Path) -> None:
    outside, venvs = made(tmp_path / "outside", 0o644), made(data / "freqtrade", 0o755, None)
    (data / "link").symlink_to(outside)
    inside = made(venvs / "python", 0o755)
    data_folder.close_to_others(data, leave=venvs)
    assert [mode(path) for path in (data, outside, venvs, inside)] == ["0o700", "0o644", "0o755", "0o755"]


def test_a_folder_that_is_a_link_is_closed_where_it_leads(data: Path, tmp_path: Path) -> None:
    (link := tmp_path / "link").symlink_to(data)
    inside = made(data / "flotilla.db", 0o644)
    data_folder.close_to_others(link, [link / "flotilla.db"])
    assert [mode(data), mode(inside)] == ["0o700", "0o600"]


@pytest.mark.parametrize("why", ["for everybody, as /tmp is", "holds files of others", "belongs to others"])
def test_a_folder_that_others_use_is_not_taken_from_them(
    data: Path, caplog: pytest.LogCaptureFixture, why: str
) -> None:
    ours, theirs = made(data / "flotilla.db", 0o644), made(data / "of others", 0o644)
    if why == "for everybody, as /tmp is":
        data.chmod(0o1777)
    elif os.geteuid() != 0:
        pytest.skip("Only root can give files away.")
    else:
        os.chown(theirs if why == "holds files of others" else data, 65534, -1)
    before = mode(data)
    with caplog.at_level(logging.WARNING):
        data_folder.close_to_others(data, [ours])
    assert (mode(data), mode(theirs), mode(ours)) == (before, "0o644", "0o600")
    assert "Others on this machine may look into the data folder" in caplog.text


def test_the_folder_of_a_disk_of_its_own_is_closed(data: Path) -> None:
    """Beside what the file system keeps for itself, which is root's."""
    lost = made(data / "lost+found", 0o700, None)
    if os.geteuid() == 0:
        os.chown(lost, 65534, -1)
    data_folder.close_to_others(data)
    assert mode(data) == "0o700"
