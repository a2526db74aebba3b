"""Opening and closing the house, without a screen."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import boot, config, db, events, rekey
from core.boot import House
from core.config import Settings
from core.encryption import crypto
from core.errors import Refused, Unavailable


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    monkeypatch.setenv("FLOTILLA_DATA_DIR", str(tmp_path / "data"))
    yield config.load()
    crypto.install(None)
    db.disconnect()


def prepared(settings: Settings) -> House:
    boot.prepare(settings)
    return House(settings)


async def test_it_opens_closes_and_opens_again(settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    listeners = events.listener_count()
    for _ in range(2):
        house = prepared(settings)
        assert not house.is_ready
        await house.open()
        assert house.is_ready
        await house.close()
        assert not house.is_ready
    assert events.listener_count() == listeners
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


async def test_two_do_not_work_with_the_same_folder(settings: Settings) -> None:
    house = prepared(settings)
    await house.open()
    with pytest.raises(Refused, match="Another Flotilla"):
        await House(settings).open()
    with pytest.raises(Refused, match="Another Flotilla"):
        rekey.rotate(settings)
    assert len(settings.key_file.read_text().split()) == 1
    await house.close()
    assert rekey.rotate(prepared(settings).settings) == 0


async def test_what_was_opened_is_closed_again_when_the_rest_fails(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail() -> None:
        raise Unavailable("The database is locked by another program.")

    house = prepared(settings)
    with monkeypatch.context() as patched:
        patched.setattr("core.jobs.resume_after_restart", fail)
        with pytest.raises(Unavailable):
            await house.open()
    assert not house.is_ready
    again = House(settings)
    await again.open()
    await again.close()


def test_the_data_folder_is_its_owners_alone(settings: Settings) -> None:
    boot.prepare(settings)
    assert settings.data_dir.stat().st_mode & 0o077 == 0
