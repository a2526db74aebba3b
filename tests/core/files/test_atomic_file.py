"""A file is written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from core.files import atomic_file


def test_it_takes_the_place_of_what_was_there_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "key"
    path.write_bytes(b"old")
    path.chmod(0o644)
    atomic_file.write(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["key"]


def test_what_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "key"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        atomic_file.write(path, b"new")
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"old", [path])


def test_what_a_kill_left_behind_is_in_nobodys_way(tmp_path: Path) -> None:
    """Nor is a link that leads elsewhere written through."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"theirs")
    (tmp_path / "key.new").symlink_to(elsewhere)
    atomic_file.write(tmp_path / "key", b"mine")
    assert ((tmp_path / "key").read_bytes(), elsewhere.read_bytes()) == (b"mine", b"theirs")


def test_the_folder_is_synced_after_the_file_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or the name is lost with the power, and the file with it."""
    synced: list[tuple[bool, bool]] = []
    sync = os.fsync

    def noted(descriptor: int) -> None:
        synced.append((stat.S_ISDIR(os.fstat(descriptor).st_mode), (tmp_path / "key").exists()))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    atomic_file.write(tmp_path / "key", b"new")
    assert synced == [(False, False), (True, True)]
