"""A Docker engine of a test's own, that may be killed: beside the one of the machine, which others use."""

import os
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import docker

from tests.copied_image import copy_image

_NUMBER = os.getpid() % 255  # files of tests that run at once are processes of their own
BRIDGE, ADDRESS = f"flotilla-t{_NUMBER}", f"172.29.{_NUMBER}.1/24"
_UP_SECONDS = 180


class PrivateEngine:
    """Its own storage, bridge and socket, and no firewall rules, which would be those of the other one. Published ports
    and the way to the host work without."""

    def __init__(self, folder: Path, *options: str, image: str = "") -> None:
        """`options`: further ones of `dockerd`. `image`: of the machine's engine, to be had here too."""
        self.folder = folder
        self._options = options
        self._image = image
        self.socket = folder / "engine.sock"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    @property
    def endpoint(self) -> str:
        return f"unix://{self.socket}"

    def client(self) -> docker.APIClient:
        return docker.APIClient(base_url=self.endpoint, version="auto", timeout=60)

    def start(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        is_here = not self._image or self._data.exists() or copy_image(self._image, self._data)
        _make_bridge()
        for left in ("engine.pid", "run/containerd/containerd.pid"):  # by a killed engine
            (self.folder / left).unlink(missing_ok=True)
        with (self.folder / "engine.log").open("ab") as log:
            self._process = subprocess.Popen(self._command(), stdout=log, stderr=log, start_new_session=True)
        deadline = time.monotonic() + _UP_SECONDS
        while not self._answers():
            assert time.monotonic() < deadline and self._process.poll() is None, self._log()
            time.sleep(0.2)
        if not is_here:
            self._load()

    def kill(self) -> None:
        """-9, the engine alone: containers go on."""
        assert self._process
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._process = None

    def _load(self) -> None:
        """The slow way, which every engine knows."""
        saved = subprocess.Popen(["docker", "save", self._image], stdout=subprocess.PIPE)
        load = ["docker", "-H", self.endpoint, "load", "-q"]
        subprocess.run(load, stdin=saved.stdout, check=True, capture_output=True)
        assert saved.wait() == 0

    def close(self) -> None:
        """With all containers, and the supervisor that an engine leaves behind."""
        if self._process is None:
            with suppress(AssertionError):
                self.start()
        if self._process:
            client = self.client()
            for container in client.containers(all=True):
                with suppress(docker.errors.APIError):
                    client.remove_container(container["Id"], force=True)
            for network in client.networks():  # their bridges would stay behind, and their routes
                with suppress(docker.errors.APIError):
                    client.remove_network(network["Id"])
            client.close()
            self._process.terminate()
            self._process.wait(timeout=60)
        subprocess.run(["ip", "link", "delete", BRIDGE], check=False, capture_output=True)
        subprocess.run(["umount", "--lazy", str(self._data)], check=False, capture_output=True)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _command(self) -> list[str]:
        return [
            "dockerd",
            f"--host={self.endpoint}",
            f"--data-root={self._data}",
            f"--exec-root={self.folder / 'run'}",
            f"--pidfile={self.folder / 'engine.pid'}",
            f"--bridge={BRIDGE}",
            "--iptables=false",
            "--ip-masq=false",
            *self._options,
        ]

    def _answers(self) -> bool:
        try:
            client = docker.APIClient(base_url=self.endpoint, version="auto", timeout=5)
        except docker.errors.DockerException:
            return False
        try:
            return bool(client.ping())
        except (docker.errors.DockerException, OSError):
            return False
        finally:
            client.close()

    def _log(self) -> str:
        return (self.folder / "engine.log").read_text(errors="replace")[-3000:]


def _make_bridge() -> None:
    if not Path(f"/sys/class/net/{BRIDGE}").exists():
        subprocess.run(["ip", "link", "add", BRIDGE, "type", "bridge"], check=True)
        subprocess.run(["ip", "address", "add", ADDRESS, "dev", BRIDGE], check=True)
        subprocess.run(["ip", "link", "set", BRIDGE, "up"], check=True)
