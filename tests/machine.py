"""What some tests need of the machine, how to see whether it is there, and how to get it where we may install things.

`make test` calls `provide()` first. Only the standard library is used here.
"""

import functools
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests import dockerd, images

ROOT = Path(__file__).parent.parent
FREQTRADE_VERSION = "2026.9"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
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


def freqtrade_dir() -> Path:
    """Folder of the installed versions, shared by all tests: installing takes 770 MB and half a minute."""
    return Path(os.environ.get("FLOTILLA_FREQTRADE_DIR") or ROOT / "build" / "freqtrade").resolve()


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
    return ROOT / "build" / f"axe-core-{_AXE_VERSION}" / "axe.min.js"


def _get_browser() -> None:
    if chromium() is None:
        _apt("chromium")
    if not axe().exists():
        _get_axe()


def _get_axe() -> None:
    """By npm, which proves that the package is what the registry says; that this is what we mean is proven here."""
    if not shutil.which("npm"):
        _apt("npm")
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", f"axe-core@{_AXE_VERSION}", f"--pack-destination={folder}"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        packed = Path(folder, f"axe-core-{_AXE_VERSION}.tgz")
        if hashlib.sha512(packed.read_bytes()).hexdigest() != _AXE_SHA512:
            raise OSError(f"axe-core {_AXE_VERSION} is not the package it was.")
        with tarfile.open(packed) as package:
            package.extract("package/axe.min.js", folder, filter="data")
        axe().parent.mkdir(parents=True, exist_ok=True)
        shutil.move(Path(folder, "package", "axe.min.js"), axe())


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
        "import asyncio, sys; from pathlib import Path; from core.runners.venvs import Venvs; "
        "asyncio.run(Venvs(Path(sys.argv[1])).install(sys.argv[2], lambda share, step: None))"
    )
    subprocess.run([sys.executable, "-c", program, str(freqtrade_dir()), FREQTRADE_VERSION], cwd=ROOT, check=True)


def _has_freqtrade() -> bool:
    return freqtrade_python().exists() and (freqtrade_python().parent.parent / ".installed.json").exists()


def _apt(*packages: str) -> None:
    quiet = {"stdout": subprocess.DEVNULL, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
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


INSTALLED_BY_APT = ("browser", "postgres", "docker")


def required() -> set[str]:
    """What may not be skipped."""
    return {name for name in os.environ.get("FLOTILLA_REQUIRE", "").replace(" ", "").split(",") if name}


def provide() -> None:
    """Install what is missing, and say so. What cannot be had leaves its tests skipped, or failing if required."""
    for need in NEEDS:
        if need.is_there():
            continue
        if need.name in INSTALLED_BY_APT and not may_install():
            print(f"Not here: {need.name}. Its tests are skipped. {need.how}")
            continue
        print(f"Installing what the tests need: {need.name} …", flush=True)
        try:
            need.get()
        except (subprocess.CalledProcessError, OSError) as error:
            print(f"{need.name} could not be installed: {error}")
