"""Which top-level modules a Freqtrade version can import, and which imports of a strategy nothing provides."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import orjson
from pydantic import TypeAdapter, ValidationError

from core.errors import Unavailable
from core.freqtrade.version_shelf import VersionShelf

READ = """
import importlib.metadata, json, pkgutil, sys, warnings
warnings.simplefilter("ignore")
import freqtrade
names = {*sys.stdlib_module_names, *sys.builtin_module_names, *importlib.metadata.packages_distributions()}
names |= {one.name for one in pkgutil.iter_modules(sys.path[1:])}
if "setuptools" in names:
    names.add("distutils")
print(json.dumps({"version": freqtrade.__version__, "modules": sorted(filter(str.isidentifier, names))}))
"""
"""A program for the interpreter of that version. It prints one line on standard output, needs no network and no
configuration, and takes a second. `sys.path[0]` is the current directory. Setuptools brings `distutils` back."""
MOST_BYTES = 2**20
"""Of what it prints; Freqtrade 2026.9 has 10 kB."""
MOST_NAME = 200
DIFFERENT_NAMES = {
    "attrs": ("attr", "attrs"),
    "beautifulsoup4": ("bs4",),
    "faiss_cpu": ("faiss",),
    "mysqlclient": ("MySQLdb",),
    "opencv_python": ("cv2",),
    "opencv_python_headless": ("cv2",),
    "pillow": ("PIL",),
    "protobuf": ("google",),
    "psycopg2_binary": ("psycopg2",),
    "pycryptodome": ("Crypto",),
    "pyjwt": ("jwt",),
    "pyserial": ("serial",),
    "python_binance": ("binance",),
    "python_dateutil": ("dateutil",),
    "python_dotenv": ("dotenv",),
    "python_rapidjson": ("rapidjson",),
    "python_telegram_bot": ("telegram",),
    "pytorch_lightning": ("pytorch_lightning", "lightning"),
    "pywavelets": ("pywt",),
    "pyyaml": ("yaml",),
    "pyzmq": ("zmq",),
    "scikit_image": ("skimage",),
    "scikit_learn": ("sklearn",),
    "scikit_optimize": ("skopt",),
    "setuptools": ("setuptools", "pkg_resources", "distutils"),
    "ta_lib": ("talib",),
    "tensorflow_cpu": ("tensorflow",),
    "umap_learn": ("umap",),
    "websocket_client": ("websocket",),
}
"""Normalised name of a package → its top-level modules, where they are called otherwise."""
_NAME = re.compile(r"[A-Za-z0-9._-]{1,200}")
_SEPARATORS = re.compile(r"[-_.]+")


@dataclass(frozen=True, slots=True)
class Provided:
    """What one version can import, its Python's own modules counted."""

    version: str
    modules: frozenset[str]


_PROVIDED = TypeAdapter(Provided)


def parse_provided(output: bytes) -> Provided:
    """Return what `READ` printed, the last line of it. Errors: `Unavailable` when it is something else."""
    lines = output.strip().splitlines() or [b""]
    try:
        if len(lines[-1]) > MOST_BYTES:
            raise ValueError("it is too long")
        found = _PROVIDED.validate_json(lines[-1])
        if not found.version or not all(len(name) <= MOST_NAME and name.isidentifier() for name in found.modules):
            raise ValueError("no names of modules")
    except (ValidationError, ValueError) as error:
        detail = str(error)[:500]
        raise Unavailable("This Freqtrade version did not tell which modules it has.", detail=detail) from error
    return found


def provided_shelf(folder: Path) -> VersionShelf[Provided]:
    """Return the shelf of what versions provide: one JSON file a version."""
    return VersionShelf(folder, _written, parse_provided)


def missing(imports: Iterable[str], provided: Provided, packages: Iterable[str], own: Iterable[str]) -> list[str]:
    """Return the imports that nothing is known to provide, in their order.

    `imports`: as of a `Reading`. `packages`: requirements of pip, such as `pandas-ta>=0.3`. `own`: paths of the
    version's further files. What the packages themselves need is not known here, so an import may be there all the
    same.
    """
    there = {*provided.modules, *(name.partition("/")[0].removesuffix(".py") for name in own)}
    brought = {name.lower() for package in packages for name in modules_of(package)}
    return [name for name in imports if name not in there and name.lower() not in brought]


def modules_of(requirement: str) -> tuple[str, ...]:
    """Return the top-level modules that a package is thought to bring: `scikit-learn==1.5` → `sklearn`."""
    found = _NAME.match(requirement.strip())
    name = _SEPARATORS.sub("_", found[0]).strip("_").lower() if found else ""
    return DIFFERENT_NAMES.get(name, (name,)) if name else ()


def _written(found: Provided) -> bytes:
    return orjson.dumps({"version": found.version, "modules": sorted(found.modules)})
