"""Stand-ins for images, made where no registry of images can be reached: from Debian's packages and the package index.

python -m tests.images        build what is missing or made by an older recipe

Base: what `python:3.x-slim` is to our Dockerfile. Freqtrade: the official image in all that Flotilla needs of it.
Program: tests/core/runners/program.py in place of Freqtrade. PostgreSQL: the official image in what our compose file
asks of it. What this machine reaches its packages with stays in no image, but for the build base, whose purpose that
is. Only the standard library.
"""

import ast
import fcntl
import functools
import hashlib
import inspect
import json
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.boxes import SUITE, changes, container, debian_mirror, lend, run

HERE = Path(__file__).parent
BASE = f"flotilla-test/base:{SUITE}"
FREQTRADE = "freqtradeorg/freqtrade"
VERSIONS = ("2026.9", "2026.8")
"""The newest, and one to upgrade from."""
INSTALLATIONS = HERE / "data" / "installations"
PROGRAM = "flotilla-test/program"
POSTGRES = "flotilla-test/postgres:15"
BUILD_BASE = f"flotilla-test/build-base:{SUITE}"
PROGRAM_FILE = HERE / "core" / "runners" / "program.py"
_LABEL = "flotilla.test.recipe"


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
    with alone():
        for image in images():
            if not is_there(image):
                print(f"Building the image {image.name} …", flush=True)
                old = _id(image)
                image.make(image)
                if old:
                    run("docker", "image", "rm", old, check=False)  # stays while a container uses it


def are_there() -> bool:
    """Each of them, and made by its present recipe."""
    wanted = images()
    shown = run("docker", "image", "inspect", *(image.name for image in wanted), check=False)
    if shown.returncode:
        return False
    labels = (found["Config"]["Labels"] or {} for found in json.loads(shown.stdout))
    return all(label.get(_LABEL) == image.key for label, image in zip(labels, wanted, strict=True))


def is_there(image: Image) -> bool:
    shown = run(
        "docker", "image", "inspect", image.name, "--format", f'{{{{index .Config.Labels "{_LABEL}"}}}}', check=False
    )
    return shown.returncode == 0 and shown.stdout.strip() == image.key


def _id(image: Image) -> str:
    """Empty when there is none."""
    return run("docker", "image", "ls", "--quiet", image.name).stdout.strip()


@functools.cache
def images() -> list[Image]:
    """In the order in which one needs the other."""
    base = Image(BASE, _key(_recipe(_make_base)), _make_base)
    freqtrade = _key(base.key, _recipe(_make_freqtrade))
    program = _key(base.key, _recipe(_make_program), PROGRAM_FILE.read_text())
    return [
        base,
        Image(BUILD_BASE, _key(base.key, _recipe(_make_build_base), *_lent_here()), _make_build_base),
        Image(POSTGRES, _key(base.key, _recipe(_make_postgres), _ENTRYPOINT), _make_postgres),
        *(Image(f"{PROGRAM}:{version}", program, _make_program) for version in ("1", *VERSIONS)),
        *(
            Image(f"{FREQTRADE}:{version}", freqtrade, _make_freqtrade)
            for version in dict.fromkeys((*VERSIONS, *kept_versions()))
        ),
    ]


def kept_versions() -> list[str]:
    """Of Freqtrade, that the bots of kept installations run (tests/upgrade)."""
    told = (json.loads(path.read_text()) for path in sorted(INSTALLATIONS.glob("*/told.json")))
    return sorted({version for one in told for version in one["freqtrade_versions"]})


# -- recipes --------------------------------------------------------------------------------------------------------


def _make_base(image: Image) -> None:
    packages = "python3,python3-venv,ca-certificates"
    unneeded = "dev/* proc/* sys/* usr/share/doc/* usr/share/locale/* usr/share/man/* etc/apt/*.list "
    unneeded += "var/cache/apt/* var/lib/apt/lists/* var/log/* etc/resolv.conf etc/hostname"
    with tempfile.TemporaryDirectory(prefix="flotilla-base-") as folder:
        # In a mount namespace of its own: what debootstrap mounts is gone with it, however it ends.
        bootstrap = ("unshare", "--mount", "debootstrap", "--variant=minbase", f"--include={packages}")
        run(*bootstrap, SUITE, folder, debian_mirror())
        Path(folder, "usr/local/bin/python").symlink_to("/usr/bin/python3")
        Path(folder).chmod(0o755)
        tar = ("tar", "--directory", folder, "--create", *(f"--exclude=./{path}" for path in unneeded.split()), ".")
        instructions = (image.label, "ENV LANG=C.UTF-8", 'CMD ["python3"]')
        with subprocess.Popen(tar, stdout=subprocess.PIPE) as packing:
            run("docker", "import", *changes(*instructions), "-", image.name, stdin=packing.stdout)


def _make_freqtrade(image: Image) -> None:
    version = image.name.rpartition(":")[2]
    with container(BASE) as box:
        box.run("useradd", "--uid", "1000", "--create-home", "--shell", "/bin/bash", "ftuser")
        box.run("install", "--directory", "--owner=ftuser", "--group=ftuser", "/freqtrade", "/freqtrade/user_data")
        box.run("python3", "-m", "venv", "/opt/freqtrade")
        box.run("/opt/freqtrade/bin/pip", "install", "--quiet", "--no-cache-dir", f"freqtrade=={version}")
        box.commit(
            image.name,
            image.label,
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
        box.put(PROGRAM_FILE, "/program.py")
        box.run("chmod", "0755", "/program.py")
        box.commit(image.name, image.label, "USER ftuser", 'ENTRYPOINT ["python3", "/program.py"]', "CMD []")


def _make_build_base(image: Image) -> None:
    """For the stage of our Dockerfile that installs libraries."""
    with container(BASE) as box, tempfile.TemporaryDirectory() as folder:
        environment = lend(Path(folder), "/opt/lent")
        box.put(Path(folder), "/opt/lent")
        box.commit(
            image.name,
            image.label,
            *(f'ENV {name}="{value}"' for name, value in environment.items()),
            "ENTRYPOINT []",
            "CMD []",
        )


def _make_postgres(image: Image) -> None:
    with container(BASE) as box, tempfile.TemporaryDirectory() as folder:
        sources, entrypoint = Path(folder, "mirror.list"), Path(folder, "docker-entrypoint.sh")
        sources.write_text(f"deb {debian_mirror()} {SUITE} main\n")
        entrypoint.write_text(_ENTRYPOINT)
        entrypoint.chmod(0o755)
        box.put(sources, "/etc/apt/sources.list.d/")
        box.put(entrypoint, "/usr/local/bin/")
        box.run("apt-get", "-qq", "update")
        box.run("apt-get", "-qq", "install", "-y", "--no-install-recommends", "postgresql-15")
        box.run("chmod", "3777", "/run/postgresql")  # as there: somebody may lay a tmpfs over it
        box.run(
            "sh", "-c", "rm -rf /etc/apt/sources.list.d/* /var/lib/apt/lists/* /var/cache/apt/* /var/lib/postgresql/15"
        )
        box.commit(
            image.name,
            image.label,
            "ENV PATH=/usr/lib/postgresql/15/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "ENV PGDATA=/var/lib/postgresql/data",
            'ENTRYPOINT ["docker-entrypoint.sh"]',
            'CMD ["postgres"]',
        )


_ENTRYPOINT = """#!/bin/sh
# Of the official image: the variables and the order in which things happen.
set -eu
if [ "$(id -u)" = 0 ]; then
    POSTGRES_PASSWORD=$(cat "$POSTGRES_PASSWORD_FILE")
    export POSTGRES_PASSWORD
    mkdir -p "$PGDATA"
    chmod 700 "$PGDATA"
    chown -R postgres "$PGDATA"
    exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi
if [ ! -s "$PGDATA/PG_VERSION" ]; then
    echo "$POSTGRES_PASSWORD" >/tmp/password
    initdb --username="$POSTGRES_USER" --pwfile=/tmp/password --auth-local=trust --auth-host=scram-sha-256
    rm /tmp/password
    echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
    pg_ctl --wait -o "-c listen_addresses=''" start
    createdb --username="$POSTGRES_USER" "${POSTGRES_DB:-$POSTGRES_USER}"
    pg_ctl --wait --mode=fast stop
fi
unset POSTGRES_PASSWORD
exec "$@" -c listen_addresses='*'
"""


# -- details -------------------------------------------------------------------------------------------------------


def _lent_here() -> Iterator[str]:
    """What changes when this machine reaches its packages in another way."""
    with tempfile.TemporaryDirectory() as folder:
        yield from (f"{name}={value}" for name, value in sorted(lend(Path(folder), "").items()))
        yield from (file.read_text() for file in sorted(Path(folder).iterdir()))


@contextmanager
def alone() -> Iterator[None]:
    """One engine, one builder: whatever checkout it works for."""
    with Path(tempfile.gettempdir(), "flotilla-test-images.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _recipe(make: Callable[[Image], None]) -> str:
    """Its code, however it is formatted."""
    return ast.unparse(ast.parse(inspect.getsource(make)))


def _key(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


if __name__ == "__main__":
    build_missing()
