"""The program that installs packages into a store, run on a runner with the interpreter of a Freqtrade version.

It uses the standard library and that interpreter's pip alone, because nothing of Flotilla is installed there. Its first
argument is a command, its second what the command needs as JSON; the current directory is its own. `resolve` finds what
the requirements need beyond the interpreter, `install` fetches exactly that and unpacks it. Only wheels are taken, so
no code of a package runs. Both print one JSON document; after a failure it has the key `failure`.
"""

import contextlib
import fcntl
import importlib.metadata
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MOST_BYTES = 500 * 2**20
"""Of a whole store, unpacked."""
LEFT_BYTES = 3 * MOST_BYTES
"""What must be free before: room for the wheels, for what is in them, and for the trades of the bots there."""
_MOST_LINES, _MOST_CHARACTERS, _MOST_NAMES = 60, 500, 500
_HARMLESS = {"test", "tests", "docs", "examples", "benchmarks"}
"""Modules that many packages bring by accident, and that no program imports."""
_BY_ITSELF = {"sitecustomize", "usercustomize"}
"""Modules that Python imports at its start, also when no strategy asks for them."""
_MISLEADING = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_CONSTRAINT", "PIP_REQUIREMENT")
_TELLING = ("ERROR: ", "WARNING: ", "Could not fetch URL", "The conflict is caused by")


class Failed(Exception):
    """The packages cannot be installed. Its argument is the value of `failure`."""


def main() -> None:
    """Carry out the command, see above."""
    command, given = sys.argv[1], json.loads(sys.argv[2])
    try:
        _clear(Path.cwd())
        _require_pip()
        told = resolve(given) if command == "resolve" else install(given)
    except Failed as failed:
        told = {"failure": failed.args[0]}
    finally:
        _clear(Path.cwd())
    print(json.dumps(told))  # noqa: T201


def resolve(given: dict[str, Any]) -> dict[str, Any]:
    """Return `packages`, what has to be installed, and `present`, what the interpreter has already; both as
    `name==version`."""
    for requirement in given["requirements"]:
        _require_plain(requirement)
    own = _own_packages()
    constraints, report = Path("constraints.txt"), Path("report.json")
    constraints.write_text("".join(f"{name}=={version}\n" for name, version in sorted(own.items())))
    # The interpreter's own packages are kept as they are, so what it lacks must agree with them.
    options = ("--dry-run", "--constraint", str(constraints), "--report", str(report))
    _pip("install", "-vv", "--only-binary", ":all:", *options, "--", *given["requirements"])
    found = json.loads(report.read_bytes())["install"]
    asked = {_canonical(_name_of(one)) for one in given["requirements"]}
    return {
        "packages": sorted(f"{one['metadata']['name']}=={one['metadata']['version']}" for one in found),
        "present": sorted(f"{name}=={own[name]}" for name in asked & own.keys()),
    }


def _own_packages() -> dict[str, str]:
    """Return name → version of the packages of this interpreter, those that pip can compare with."""
    from pip._vendor.packaging.version import InvalidVersion, Version

    own = {}
    for one in importlib.metadata.distributions():
        with contextlib.suppress(InvalidVersion, TypeError):
            if name := one.metadata["Name"]:
                own[_canonical(name)] = str(Version(one.version))
    return own


def install(given: dict[str, Any]) -> dict[str, Any]:
    """Install the `packages` of `resolve` into the store. Return the content of its marker, which is written last; a
    store without one is filled anew."""
    store = _store()
    with _alone(store):
        if told := _finished(store / given["marker"]):
            return told
        for left in (given["marker"], given["folder"], given["marker"] + ".new"):
            _remove(store / left)
        if given["packages"] and shutil.disk_usage(store).free < LEFT_BYTES:
            raise Failed({"kind": "full"})
        modules = _unpack(given["packages"], store / given["folder"])
        told = {**given["record"], "packages": given["packages"], "modules": modules}
        (store / f"{given['marker']}.new").write_text(json.dumps(told))
        (store / f"{given['marker']}.new").rename(store / given["marker"])
        return told


def _finished(marker: Path) -> dict[str, Any] | None:
    """Return the content of the marker; None when it is missing or damaged."""
    with contextlib.suppress(OSError, ValueError, RecursionError):
        told = json.loads(marker.read_bytes())
        if isinstance(told, dict) and all(
            isinstance(told.get(key), list) for key in ("packages", "present", "modules")
        ):
            return told
    return None


def _unpack(packages: list[str], folder: Path) -> list[str]:
    """Return the top-level modules."""
    folder.mkdir(parents=True)
    if not packages:
        return []
    _pip("download", "--no-deps", "--only-binary", ":all:", "--dest", "wheels", "--", *packages)
    wheels = sorted(Path("wheels").glob("*.whl"))
    modules = _checked(wheels)
    # These are files, and no index is asked: nothing but them is installed.
    _pip("install", "--no-deps", "--no-index", "--no-user", "--target", str(folder), "--", *map(str, wheels))
    return modules


def _checked(wheels: list[Path]) -> list[str]:
    """Return the modules of the wheels. Nothing of them is unpacked yet."""
    modules: set[str] = set()
    total = 0
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            total += sum(one.file_size for one in archive.infolist())
            found = {module for name in archive.namelist() if (module := _module_of(name))}
        for module in sorted(found - _HARMLESS):
            if _is_taken(module):
                raise Failed({"kind": "taken", "package": wheel.name.split("-")[0], "module": module})
        modules |= found
    if total > MOST_BYTES:
        raise Failed({"kind": "large"})
    return sorted(modules)


def _module_of(path: str) -> str:
    """Return the top-level module that a file of a wheel belongs to; empty for other files."""
    parts = path.split("/")
    if parts[0].endswith(".data"):
        parts = parts[2:] if len(parts) > 2 and parts[1] in ("purelib", "platlib", "data") else [""]
        parts = parts[2:] if parts[:2] == ["lib", "python"] else parts  # where pip puts data beside the modules
    is_code = path.endswith((".py", ".so", ".pyd"))
    module = parts[0].split(".")[0]
    return module if is_code and module.isidentifier() else ""


def _is_taken(module: str) -> bool:
    """Return whether Python or a package of the interpreter has this module. A package of the store would come first.
    Several packages may share a namespace, which has no file of its own."""
    if module in sys.stdlib_module_names | _BY_ITSELF:
        return True
    with contextlib.suppress(ImportError, ValueError):
        found = importlib.util.find_spec(module)
        return found is not None and found.origin is not None
    return False


# -- pip --------------------------------------------------------------------------------------------------------------


def _pip(*arguments: str) -> None:
    command = [sys.executable, "-P", "-m", "pip", arguments[0], "--no-input", "--no-cache-dir", *arguments[1:]]
    process = subprocess.Popen(  # noqa: S603
        command,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    is_large = threading.Event()
    threading.Thread(target=_watch, args=(process, is_large), daemon=True).start()
    lines, offered = _listen(process)
    if process.wait() == 0:
        return
    if is_large.is_set():
        raise Failed({"kind": "large"})
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    raise Failed({"kind": "pip", "lines": lines, "python": python, **offered})


def _listen(process: "subprocess.Popen[str]") -> tuple[list[str], dict[str, list[str]]]:
    """Return the telling lines of pip's output, and the names of packages of which it passed over `sources` or `wheels`
    for other machines."""
    assert process.stdout is not None
    lines: list[str] = []
    sources: set[str] = set()
    wheels: set[str] = set()
    is_conflict = False
    for line in iter(lambda: process.stdout.readline(10_000), ""):  # type: ignore[union-attr]
        is_conflict = line.startswith("The conflict is caused by") or (is_conflict and line.startswith("    "))
        if line.startswith(_TELLING) or is_conflict:
            lines = [*lines, line.rstrip()[:_MOST_CHARACTERS]][-_MOST_LINES:]
        elif "No sources permitted for " in line and len(sources) < _MOST_NAMES:
            sources.add(line.partition("No sources permitted for ")[2].partition(":")[0])
        elif "none of the wheel's tags" in line and len(wheels) < _MOST_NAMES:
            wheels.add(line.partition(" (from ")[2].partition(")")[0].rstrip("/").rpartition("/")[2])
    return lines, {"sources": sorted(sources), "wheels": sorted(wheels)}


def _watch(process: "subprocess.Popen[str]", is_large: threading.Event) -> None:
    """End pip when it writes too much: what it downloads and what it unpacks count."""
    while process.poll() is None:
        if _size(Path.cwd()) + _size(_store()) > 2 * MOST_BYTES:
            is_large.set()
            process.kill()
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.5)


def _environment() -> dict[str, str]:
    """Return pip's environment. The address of an index may contain a password, so it is in a secret file."""
    own = {name: value for name, value in os.environ.items() if name not in _MISLEADING}
    own["TMPDIR"] = str(Path.cwd())
    own = {"PIP_RETRIES": "2", "PIP_DEFAULT_TIMEOUT": "20", **own, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    index = Path(os.environ.get("FLOTILLA_SECRETS", ""), "index")
    if index.is_file():
        own["PIP_INDEX_URL"] = index.read_text().strip()
        if own["PIP_INDEX_URL"].startswith("http://"):  # its administrator has chosen it
            own["PIP_TRUSTED_HOST"] = own["PIP_INDEX_URL"][7:].split("/")[0].rpartition("@")[2]
    return own


def _require_pip() -> None:
    if importlib.util.find_spec("pip") is None:
        raise Failed({"kind": "no pip"})


def _require_plain(requirement: str) -> None:
    """Refuse options and addresses: from an address pip would also take sources, and run their code."""
    from pip._vendor.packaging.requirements import InvalidRequirement, Requirement

    try:
        is_plain = Requirement(requirement).url is None
    except InvalidRequirement:
        is_plain = False
    if not is_plain:
        raise Failed({"kind": "requirement", "requirement": requirement})


def _name_of(requirement: str) -> str:
    from pip._vendor.packaging.requirements import Requirement

    return str(Requirement(requirement).name)


def _canonical(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


# -- files ------------------------------------------------------------------------------------------------------------


def _store() -> Path:
    return Path(os.environ["FLOTILLA_STORES"], "packages")


@contextlib.contextmanager
def _alone(store: Path) -> Iterator[None]:
    """Two names of one Freqtrade version share a store."""
    descriptor = os.open(store, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _size(folder: Path) -> int:
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                total += os.lstat(os.path.join(place, name)).st_size  # noqa: PTH118  (quick)
    return total


def _clear(folder: Path) -> None:
    for left in folder.iterdir():
        _remove(left)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


if __name__ == "__main__":
    main()
