"""What some tests need of the machine, how to see whether it is there, and how to get it where we may install things.

`make test` calls `provide()` first. Only the standard library is used here.
"""

import fcntl
import functools
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests import dockerd, images

ROOT = Path(__file__).parent.parent
FREQTRADE_VERSION = "2026.9"
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first without the window of a browser: a sixth less to compute."""
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

_AXE_VERSION = "4.14.1"
_AXE_SHA512 = (
    "1477dafa598d8d065f273d6af302aa203c02e83131707b7fa648cd41bd3d6b73"
    "4f8c22a0dab86ee6a6f64b8afbe804b214d36db85a2826965edfb3a0b9d546b5"
)


def kept_dir() -> Path:
    """What is fetched once for all checkouts on this machine."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "flotilla-tests")


def freqtrade_dir() -> Path:
    """Folder of the installed versions, shared by all tests: installing takes 770 MB and a minute."""
    kept = kept_dir() / f"freqtrade-python{sys.version_info[0]}.{sys.version_info[1]}"
    return Path(os.environ.get("FLOTILLA_FREQTRADE_DIR") or kept).resolve()


def freqtrade_python() -> Path:
    return freqtrade_dir() / FREQTRADE_VERSION / "bin" / "python"


def chromium() -> str | None:
    return next((path for name in CHROMIUM if (path := shutil.which(name))), None)


def postgres_programs() -> Path | None:
    """Folder of the programs of the newest PostgreSQL server here, 15 at least. Debian keeps them off the path."""
    on_path = shutil.which("postgres")
    folders = [*Path("/usr/lib/postgresql").glob("*/bin"), *([Path(on_path).parent] if on_path else [])]
    versions = {folder: _postgres_version(folder) for folder in folders if (folder / "initdb").exists()}
    newest = max(versions, key=lambda folder: versions[folder], default=None)
    return newest if newest and versions[newest] >= 15 else None


@functools.cache
def _postgres_version(folder: Path) -> int:
    """0 when it does not say: `postgres (PostgreSQL) 15.15 (Debian …)`."""
    said = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"\(PostgreSQL\) (\d+)", said)
    return int(found[1]) if found else 0


def may_install() -> bool:
    is_debian = Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None
    return is_debian and os.geteuid() == 0 and os.environ.get("FLOTILLA_NO_INSTALL") != "1"


@dataclass(frozen=True)
class Need:
    """`name` is the pytest marker and the word in FLOTILLA_REQUIRE."""

    name: str
    is_there: Callable[[], bool]
    get: Callable[[], None]
    how: str


def axe() -> Path:
    """The script that looks for what keeps people out of a page (axe-core)."""
    return kept_dir() / f"axe-core-{_AXE_VERSION}" / "axe.min.js"


def _get_browser() -> None:
    if chromium() is None:
        _apt("chromium-headless-shell")
    if not axe().exists():
        _get_axe()


def _get_axe() -> None:
    """npm checks that the download is what its registry holds; the hash here, that it is the version we reviewed."""
    if not shutil.which("npm"):
        _apt("npm")
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", f"axe-core@{_AXE_VERSION}", f"--pack-destination={folder}"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        packed = Path(folder, f"axe-core-{_AXE_VERSION}.tgz")
        if hashlib.sha512(packed.read_bytes()).hexdigest() != _AXE_SHA512:
            raise OSError(f"npm brought another package than axe-core {_AXE_VERSION} as it was reviewed.")
        with tarfile.open(packed) as package:
            script = package.extractfile("package/axe.min.js")
            assert script
            axe().parent.mkdir(parents=True, exist_ok=True)
            part = axe().with_suffix(".part")
            part.write_bytes(script.read())
    part.replace(axe())


def _get_postgres() -> None:
    _apt("postgresql")


_DOCKER_PROGRAMS = {
    "dockerd": "docker.io",
    "docker-compose": "docker-compose",
    "docker-registry": "docker-registry",
    "debootstrap": "debootstrap",
    "ssh": "openssh-client",
    "sshd": "openssh-server",
}


def _get_docker() -> None:
    if not may_install():
        raise NotOurs
    missing = {package for name, package in _DOCKER_PROGRAMS.items() if not shutil.which(name)}
    if missing:
        _apt(*sorted(missing | {"cgroupfs-mount", "apparmor"}))  # only recommended, but the engine needs them here
    if not dockerd.answers():
        dockerd.start()
    images.build_missing()


def _has_docker() -> bool:
    programs = (program for program in _DOCKER_PROGRAMS if program != "debootstrap")
    return all(map(shutil.which, programs)) and dockerd.answers() and images.are_there()


def _get_freqtrade() -> None:
    """By the very code that installs it for bots."""
    program = (
        "import asyncio, sys; from pathlib import Path; from core.runners.local.venvs import Venvs; "
        "asyncio.run(Venvs(Path(sys.argv[1])).install(sys.argv[2], lambda share, step: None))"
    )
    for version in _missing_versions():
        subprocess.run([sys.executable, "-c", program, str(freqtrade_dir()), version], cwd=ROOT, check=True)


def _missing_versions() -> set[str]:
    """Of the newest Freqtrade, and of those that kept installations run."""
    wanted = {FREQTRADE_VERSION, *images.kept_versions()}
    return {version for version in wanted if not (freqtrade_dir() / version / ".installed.json").exists()}


def _has_freqtrade() -> bool:
    return not _missing_versions()


class NotOurs(OSError):
    """Nothing may be installed on this machine."""


_APT = threading.Lock()


def _apt(*packages: str) -> None:
    if not may_install():
        raise NotOurs
    quiet = {"stdout": subprocess.DEVNULL, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
    with _APT:
        subprocess.run(["apt-get", "update", "-qq"], check=True, **quiet)  # type: ignore[call-overload]
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], check=True, **quiet)  # type: ignore[call-overload]


NEEDS = (
    Need(
        "browser",
        lambda: chromium() is not None and axe().exists(),
        _get_browser,
        "Install Chromium and npm: apt-get install chromium npm. Then run `make test`.",
    ),
    Need("freqtrade", _has_freqtrade, _get_freqtrade, "Run `make test` once while the package index can be reached."),
    Need(
        "postgres",
        lambda: postgres_programs() is not None,
        _get_postgres,
        "Install a PostgreSQL server, 15 or newer: apt-get install postgresql",
    ),
    Need(
        "docker",
        _has_docker,
        _get_docker,
        f"Install and start a Docker engine: apt-get install {' '.join(_DOCKER_PROGRAMS.values())}. Then, as root: "
        "python -m tests.images",
    ),
)


def required() -> set[str]:
    """What may not be skipped."""
    return {name for name in os.environ.get("FLOTILLA_REQUIRE", "").replace(" ", "").split(",") if name}


def provide() -> None:
    """Install what is missing, and say so. What cannot be had leaves its tests skipped, or failing if required."""
    missing = [need for need in NEEDS if not need.is_there()]
    if missing:
        with ThreadPoolExecutor(len(missing)) as beside:  # one waits for the network while another builds
            list(beside.map(_provide, missing))


def _provide(need: Need) -> None:
    print(f"Installing what the tests need: {need.name} …", flush=True)
    try:
        with _alone(need.name):
            if not need.is_there():
                need.get()
    except NotOurs:
        print(f"Not here: {need.name}. Its tests are skipped. {need.how}")
    except (subprocess.CalledProcessError, OSError) as error:
        print(f"{need.name} could not be installed: {error}")


@contextmanager
def _alone(name: str) -> Iterator[None]:
    """Two checkouts that install the same thing at once would be in each other's way: the second one finds it there."""
    kept_dir().mkdir(parents=True, exist_ok=True)
    with (kept_dir() / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
