"""A real ssh server for this user on this machine, with keys of its own, and the `ssh` that knows them.

Its sessions have an empty home: a person's `.bashrc` may take its time, and is not to be killed in the middle of it.
"""

import getpass
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from shutil import which

import psutil

_CONFIG = """
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/authorized
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
SetEnv HOME={folder}
"""
_SSH = """#!/bin/sh
exec {ssh} -F none -i {folder}/own -o UserKnownHostsFile={folder}/known "$@"
"""


class Sshd:
    """`bin`: the folder to put first on the path."""

    def __init__(self, folder: Path) -> None:
        self._folder, self.bin = folder, folder / "bin"
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        for name in ("host", "own"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
        self.let_in()
        self.known_as((folder / "host.pub").read_text())
        (folder / "config").write_text(_CONFIG.format(port=self.port, folder=folder))
        self.bin.mkdir()
        (self.bin / "ssh").write_text(_SSH.format(ssh=which("ssh"), folder=folder))
        (self.bin / "ssh").chmod(0o755)
        self.start()

    @property
    def url(self) -> str:
        return f"ssh://{getpass.getuser()}@127.0.0.1:{self.port}"

    def let_in(self, *, is_let: bool = True) -> None:
        (self._folder / "authorized").write_text((self._folder / "own.pub").read_text() if is_let else "")

    def known_as(self, key: str) -> None:
        (self._folder / "known").write_text(f"[127.0.0.1]:{self.port} {key}" if key else "")

    def know(self) -> None:
        self.known_as((self._folder / "host.pub").read_text())

    def start(self) -> None:
        if os.geteuid() == 0:
            Path("/run/sshd").mkdir(exist_ok=True)  # made at boot by an init
        self._process = subprocess.Popen(
            [which("sshd") or "sshd", "-D", "-f", self._folder / "config", "-E", self._folder / "log"]
        )
        self._await_port()

    def stop(self) -> None:
        """It and every line to it."""
        self._send(signal.SIGKILL, self._all())
        self._process.wait()

    def cut_lines(self) -> None:
        self._send(signal.SIGKILL, self._all()[1:])

    def freeze(self) -> None:
        self._send(signal.SIGSTOP, self._all())

    def thaw(self) -> None:
        self._send(signal.SIGCONT, self._all())

    @staticmethod
    def _send(number: int, processes: list[psutil.Process]) -> None:
        for process in processes:
            with suppress(psutil.NoSuchProcess):  # of a line that ended meanwhile
                process.send_signal(number)

    def _all(self) -> list[psutil.Process]:
        if self._process.poll() is not None:
            return []
        listens = psutil.Process(self._process.pid)
        return [listens, *listens.children(recursive=True)]

    def _await_port(self) -> None:
        deadline = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                assert time.monotonic() < deadline, (self._folder / "log").read_text()
                time.sleep(0.05)


def tunnels_of(pid: int) -> Iterator[psutil.Process]:
    """Every `ssh` that this process started and that lives."""
    for child in psutil.Process(pid).children():
        if child.name() == "ssh" and child.status() != psutil.STATUS_ZOMBIE:
            yield child
