"""Stand-ins for images, made where no registry of images can be reached: from Debian's packages and the package index.

python -m tests.images        build what is missing or made by an older recipe

Base: what `python:3.x-slim` is to our Dockerfile. Freqtrade: the official image in all that Flotilla needs of it.
Program: tests/core/runners/program.py in place of Freqtrade. How this machine reaches its packages (certificates, pip's
settings, Debian's mirror) is lent to a container while it installs and stays in no image. Only the standard library.
"""

import ast
import fcntl
import hashlib
import inspect
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

HERE = Path(__file__).parent
SUITE = "bookworm"
BASE = f"flotilla-test/base:{SUITE}"
FREQTRADE = "freqtradeorg/freqtrade"
VERSIONS = ("2026.9", "2026.8")
"""The newest, and one to upgrade from."""
PROGRAM = "flotilla-test/program"
PROGRAM_FILE = HERE / "core" / "runners" / "program.py"
_LABEL = "flotilla.test.recipe"
_LENT = "/mnt"
"""Where a container finds what is lent to it: the folder is there and empty in every Debian."""


@dataclass(frozen=True)
class Image:
    """`key` changes with everything the image is made of."""

    name: str
    key: str
    make: Callable[["Image"], None]

    @property
    def label(self) -> str:
        return f"LABEL {_LABEL}={self.key}"


def build_missing() -> None:
    """Errors: `subprocess.CalledProcessError`, `OSError`. Two at once: the second one waits and finds them there."""
    with _alone():
        for image in images():
            if not is_there(image):
                print(f"Building the image {image.name} …", flush=True)
                old = _id(image)
                image.make(image)
                if old:
                    _run("docker", "image", "rm", old, check=False)  # stays while a container uses it


def are_there() -> bool:
    """Each of them, and made by its present recipe."""
    wanted = images()
    shown = _run("docker", "image", "inspect", *(image.name for image in wanted), check=False)
    if shown.returncode:
        return False
    labels = (found["Config"]["Labels"] or {} for found in json.loads(shown.stdout))
    return all(label.get(_LABEL) == image.key for label, image in zip(labels, wanted, strict=True))


def is_there(image: Image) -> bool:
    shown = _run(
        "docker", "image", "inspect", image.name, "--format", f'{{{{index .Config.Labels "{_LABEL}"}}}}', check=False
    )
    return shown.returncode == 0 and shown.stdout.strip() == image.key


def _id(image: Image) -> str:
    """Empty when there is none."""
    return _run("docker", "image", "ls", "--quiet", image.name).stdout.strip()


def images() -> list[Image]:
    """In the order in which one needs the other."""
    base = Image(BASE, _key(_recipe(_make_base)), _make_base)
    freqtrade = _key(base.key, _recipe(_make_freqtrade))
    program = _key(base.key, _recipe(_make_program), PROGRAM_FILE.read_text())
    return [
        base,
        *(Image(f"{PROGRAM}:{version}", program, _make_program) for version in ("1", *VERSIONS)),
        *(Image(f"{FREQTRADE}:{version}", freqtrade, _make_freqtrade) for version in VERSIONS),
    ]


# -- recipes --------------------------------------------------------------------------------------------------------


def _make_base(image: Image) -> None:
    packages = "python3,python3-venv,ca-certificates"
    unneeded = (
        "dev/*",
        "proc/*",
        "sys/*",
        "usr/share/doc/*",
        "usr/share/locale/*",
        "usr/share/man/*",
        "etc/apt/*.list",
    )
    unneeded += ("var/cache/apt/*", "var/lib/apt/lists/*", "var/log/*", "etc/resolv.conf", "etc/hostname")
    with tempfile.TemporaryDirectory(prefix="flotilla-base-") as folder:
        # In a mount namespace of its own: what debootstrap mounts is gone with it, however it ends.
        bootstrap = ("unshare", "--mount", "debootstrap", "--variant=minbase", f"--include={packages}")
        _run(*bootstrap, SUITE, folder, debian_mirror())
        Path(folder, "usr/local/bin/python").symlink_to("/usr/bin/python3")
        Path(folder).chmod(0o755)
        tar = ("tar", "--directory", folder, "--create", *(f"--exclude=./{path}" for path in unneeded), ".")
        changes = (image.label, "ENV LANG=C.UTF-8", 'CMD ["python3"]')
        with subprocess.Popen(tar, stdout=subprocess.PIPE) as packing:
            _run("docker", "import", *_changes(*changes), "-", image.name, stdin=packing.stdout)


def _make_freqtrade(image: Image) -> None:
    version = image.name.rpartition(":")[2]
    with container(BASE) as box:
        box.run("useradd", "--uid", "1000", "--create-home", "--shell", "/bin/bash", "ftuser")
        box.run("install", "--directory", "--owner=ftuser", "--group=ftuser", "/freqtrade", "/freqtrade/user_data")
        box.run("python3", "-m", "venv", "/opt/freqtrade")
        box.run("/opt/freqtrade/bin/pip", "install", "--quiet", "--no-cache-dir", f"freqtrade=={version}")
        box.commit(
            image,
            "ENV PATH=/opt/freqtrade/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "ENV FT_APP_ENV=docker",
            "USER ftuser",
            "WORKDIR /freqtrade",
            'ENTRYPOINT ["freqtrade"]',
            'CMD ["trade"]',
        )


def _make_program(image: Image) -> None:
    with container(BASE) as box:
        box.run("useradd", "--uid", "1000", "--create-home", "ftuser")
        _run("docker", "cp", str(PROGRAM_FILE), f"{box.id}:/program.py")
        box.run("chmod", "0755", "/program.py")
        box.commit(image, "USER ftuser", 'ENTRYPOINT ["python3", "/program.py"]', "CMD []")


# -- how something is installed into an image -----------------------------------------------------------------------


@dataclass(frozen=True)
class Box:
    """A container that waits while things are installed into it."""

    id: str
    environment: dict[str, str]

    def run(self, *command: str) -> None:
        """With what was lent: as a variable of this command, not of the container, it stays out of the image."""
        lent = (f"--env={name}={value}" for name, value in self.environment.items())
        _run("docker", "exec", *lent, self.id, *command)

    def commit(self, image: Image, *changes: str) -> None:
        _run("docker", "commit", *_changes(image.label, *changes), self.id, image.name)


@contextmanager
def container(base: str) -> Iterator[Box]:
    """With the network and the settings of this machine."""
    with tempfile.TemporaryDirectory(prefix="flotilla-lent-") as folder:
        environment = lend(Path(folder), _LENT)
        options = (
            "--detach",
            "--rm",
            "--init",
            "--network=host",
            f"--volume={folder}:{_LENT}:ro",
            "--entrypoint=sleep",
        )
        box = Box(_run("docker", "run", *options, base, "3600").stdout.strip(), environment)
        try:
            yield box
        finally:
            _run("docker", "rm", "--force", "--volumes", box.id, check=False)


def lend(folder: Path, seen_as: str) -> dict[str, str]:
    """Put the certificates and Debian's mirror into `folder`; the variables that make pip and others use them there."""
    folder.chmod(0o755)
    (folder / "sources.list").write_text(f"deb {debian_mirror()} {SUITE} main\n")
    environment = pip_settings()
    if bundle := certificates():
        shutil.copy(bundle, folder / "certificates.pem")
        names = ("PIP_CERT", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
        environment |= dict.fromkeys(names, f"{seen_as}/certificates.pem")
    proxies = ("http_proxy", "https_proxy", "no_proxy")
    return environment | {name: value for name, value in os.environ.items() if name.lower() in proxies}


def pip_settings() -> dict[str, str]:
    """Those of pip's files and environment here, as variables. Paths of this machine mean nothing elsewhere."""
    listed = _run(sys.executable, "-m", "pip", "config", "list", check=False).stdout
    pairs = (line.split("=", 1) for line in listed.splitlines() if "=" in line)
    settings = {key.rpartition(".")[2].upper().replace("-", "_"): value.strip("'\"") for key, value in pairs}
    return {f"PIP_{name}": value for name, value in settings.items() if not value.startswith(("/", "~", "."))}


def certificates() -> Path | None:
    """The bundle of certification authorities that this machine trusts."""
    said = (os.environ.get(name, "") for name in ("PIP_CERT", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"))
    return next(
        (Path(path) for path in (*said, "/etc/ssl/certs/ca-certificates.crt") if path and Path(path).is_file()), None
    )


def debian_mirror() -> str:
    """From apt's own sources, in either of their two forms. Errors: `OSError` when there is none for this suite."""
    apt = Path("/etc/apt")
    files = [apt / "sources.list", *sorted((apt / "sources.list.d").glob("*"))]
    for line in (line for file in files if file.is_file() for line in _sources(file.read_text())):
        address, suites = line
        if SUITE in suites:
            return address
    raise FileNotFoundError(f"apt of this machine knows no mirror of Debian {SUITE}.")


def _sources(text: str) -> Iterator[tuple[str, list[str]]]:
    """(address, suites)"""
    for line in text.splitlines():
        words = [word for word in line.split() if not word.startswith(("[", "signed-by=")) and not word.endswith("]")]
        if words[:1] == ["deb"] and len(words) > 2:
            yield words[1], [words[2]]
    for paragraph in text.split("\n\n"):
        said = dict(line.split(":", 1) for line in paragraph.splitlines() if ":" in line and not line.startswith("#"))
        if "deb" in said.get("Types", "").split() and said.get("URIs", "").split():
            yield said["URIs"].split()[0], said.get("Suites", "").split()


# -- details --------------------------------------------------------------------------------------------------------


@contextmanager
def _alone() -> Iterator[None]:
    """One engine, one builder: whatever checkout it works for."""
    with Path(tempfile.gettempdir(), "flotilla-test-images.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _changes(*changes: str) -> Iterator[str]:
    return (f"--change={change}" for change in changes)


def _recipe(make: Callable[[Image], None]) -> str:
    """Its code, however it is formatted."""
    return ast.unparse(ast.parse(inspect.getsource(make)))


def _key(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def _run(*command: str, check: bool = True, stdin: IO[bytes] | None = None) -> "subprocess.CompletedProcess[str]":
    """What it printed is shown only if it failed."""
    done = subprocess.run(command, check=False, stdin=stdin, capture_output=True, text=True)
    if check and done.returncode:
        print(f"{done.stdout[-4000:]}{done.stderr[-4000:]}", file=sys.stderr)
        raise subprocess.CalledProcessError(done.returncode, command[:2], done.stdout, done.stderr)
    return done


if __name__ == "__main__":
    build_missing()
