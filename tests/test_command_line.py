"""What `main.py` says and does in a terminal: commands, and starts that cannot be."""

import os
import socket
import stat
from pathlib import Path

import pytest

from tests.server import NAME, PASSWORD, Server


def one_sentence(said: str) -> bool:
    return said.startswith("Flotilla: ") and "Traceback" not in said and said.strip().count("\n") <= 1


def test_a_taken_port(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = Server(tmp_path, port=port).command()
    assert done.returncode == 1
    assert one_sentence(done.stderr), done.stderr
    assert str(port) in done.stderr and "FLOTILLA_PORT" in done.stderr


@pytest.mark.parametrize("folder", ["below a file", "of the kernel"])
def test_a_data_folder_that_cannot_be_written(tmp_path: Path, folder: str) -> None:
    """Also for root, who is let into every folder."""
    (tmp_path / "file").write_text("")
    data_dir = tmp_path / "file" / "data" if folder == "below a file" else Path("/proc/sys")
    done = Server(tmp_path, data_dir=data_dir).command()
    assert done.returncode == 1
    assert one_sentence(done.stderr), done.stderr
    assert str(data_dir) in done.stderr


def test_settings_that_make_no_sense(tmp_path: Path) -> None:
    done = Server(tmp_path, session_hours="many").command()
    assert done.returncode == 1
    assert one_sentence(done.stderr), done.stderr
    assert "FLOTILLA_SESSION_HOURS" in done.stderr


def test_an_unknown_command_shows_the_known_ones(tmp_path: Path) -> None:
    done = Server(tmp_path).command("reset-pasword", "ada")
    assert done.returncode == 1
    assert "reset-password NAME" in done.stderr and "Traceback" not in done.stderr


def test_a_forgotten_name_and_a_forgotten_password(tmp_path: Path) -> None:
    server = Server(tmp_path)
    assert "no accounts yet" in server.command("reset-password", "ada").stderr
    with server:
        server.create_admin()
        lost = server.command("reset-password", "somebody")
        assert (lost.returncode, NAME in lost.stderr) == (1, True)
        done = server.command("reset-password", NAME)
        assert done.returncode == 0, done.stderr
        with pytest.raises(RuntimeError, match="422"):
            server.log_in(password=PASSWORD)
        assert server.log_in(password=done.stdout.split()[-1]).get("/").headers["location"] == "/auth/password"


def test_what_a_start_makes_is_its_owners_alone(tmp_path: Path) -> None:
    """Also where others may read what people make, and where they could read what was made before."""
    data = tmp_path / "data"
    data.mkdir()
    data.chmod(0o755)
    (data / "flotilla.db").touch(0o644)
    before = os.umask(0o022)
    try:
        with Server(tmp_path) as server:
            server.create_admin()
            umask = Path(f"/proc/{server.pid}/status").read_text().partition("Umask:")[2].split()[0]
            made = [data, *data.rglob("*")]
            open_to_others = [path for path in made if path.lstat().st_mode & 0o077]
    finally:
        os.umask(before)
    assert umask == "0077", "which the programs it starts inherit"
    assert {"flotilla.db", "flotilla.db-wal", "secret.key", "practice.port"} <= {path.name for path in made}
    assert open_to_others == []


def test_the_key_is_replaced_and_kept_to_its_owner(tmp_path: Path) -> None:
    server = Server(tmp_path)
    with server:
        server.create_admin()
    key = server.data_dir / "secret.key"
    before = key.read_text().split()
    done = server.command("rotate-key")
    assert done.returncode == 0, done.stderr
    assert key.read_text().split()[0] not in before
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    with server:
        assert server.log_in().get("/account").status_code == 200
