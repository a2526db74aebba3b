"""How something is installed into an image: in a container that is lent what this machine reaches its packages with.
Only the standard library."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

SUITE = "bookworm"
LENT = "/mnt"
"""Where a container finds what is lent to it: the folder is there and empty in every Debian."""


@dataclass(frozen=True)
class Box:
    """A container that waits while things are installed into it."""

    id: str
    environment: dict[str, str]

    def run(self, *command: str) -> None:
        """With what was lent: as a variable of this command, not of the container, it stays out of the image."""
        lent = (f"--env={name}={value}" for name, value in self.environment.items())
        run("docker", "exec", *lent, self.id, *command)

    def put(self, path: Path, folder: str) -> None:
        run("docker", "cp", str(path), f"{self.id}:{folder}")

    def commit(self, name: str, *instructions: str) -> None:
        """As the image `name`, with these instructions of a Dockerfile."""
        run("docker", "commit", *changes(*instructions), self.id, name)


@contextmanager
def container(base: str) -> Iterator[Box]:
    """With the network and the settings of this machine."""
    with tempfile.TemporaryDirectory(prefix="flotilla-lent-") as folder:
        environment = lend(Path(folder), LENT)
        lent = f"--volume={folder}:{LENT}:ro"
        options = ("--detach", "--rm", "--init", "--network=host", lent, "--entrypoint=sleep")
        box = Box(run("docker", "run", *options, base, "3600").stdout.strip(), environment)
        try:
            yield box
        finally:
            run("docker", "rm", "--force", "--volumes", box.id, check=False)


def lend(folder: Path, seen_as: str) -> dict[str, str]:
    """Put the certificates into `folder`; the variables that make pip and others use them there."""
    folder.chmod(0o755)
    environment = pip_settings()
    if bundle := certificates():
        shutil.copy(bundle, folder / "certificates.pem")
        names = ("PIP_CERT", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
        environment |= dict.fromkeys(names, f"{seen_as}/certificates.pem")
    proxies = ("http_proxy", "https_proxy", "no_proxy")
    return environment | {name: value for name, value in os.environ.items() if name.lower() in proxies}


def pip_settings() -> dict[str, str]:
    """Those of pip's files and environment here, as variables. Paths of this machine mean nothing elsewhere."""
    listed = run(sys.executable, "-m", "pip", "config", "list", check=False).stdout
    pairs = (line.split("=", 1) for line in listed.splitlines() if "=" in line)
    settings = {key.rpartition(".")[2].upper().replace("-", "_"): value.strip("'\"") for key, value in pairs}
    return {f"PIP_{name}": value for name, value in settings.items() if not value.startswith(("/", "~", "."))}


def certificates() -> Path | None:
    """The bundle of certification authorities that this machine trusts."""
    said = (os.environ.get(name, "") for name in ("PIP_CERT", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"))
    files = (Path(path) for path in (*said, "/etc/ssl/certs/ca-certificates.crt") if path)
    return next((file for file in files if file.is_file()), None)


def debian_mirror() -> str:
    """From apt's own sources, in either of their two forms. Errors: `OSError` when there is none for this suite."""
    apt = Path("/etc/apt")
    files = [apt / "sources.list", *sorted((apt / "sources.list.d").glob("*"))]
    for address, suites in (source for file in files if file.is_file() for source in _sources(file.read_text())):
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


def changes(*instructions: str) -> Iterator[str]:
    return (f"--change={instruction}" for instruction in instructions)


def run(*command: str, check: bool = True, stdin: IO[bytes] | None = None) -> "subprocess.CompletedProcess[str]":
    """What it printed is shown only if it failed."""
    done = subprocess.run(command, check=False, stdin=stdin, capture_output=True, text=True)
    if check and done.returncode:
        print(f"{done.stdout[-4000:]}{done.stderr[-4000:]}", file=sys.stderr)
        raise subprocess.CalledProcessError(done.returncode, command[:2], done.stdout, done.stderr)
    return done
