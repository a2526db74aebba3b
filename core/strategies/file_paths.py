"""The paths that further files of a version may have. Pure."""

import re
import sys
from collections.abc import Collection, Iterator

from core.errors import Invalid

MOST_FILES = 50
MOST_DEPTH = 4
MOST_LENGTH = 200
_PART = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")
_OWN = frozenset({"strategy.py", "strategy.json"})
_MODULE_SUFFIXES = frozenset({"", "py", "pyc", "pyd", "so"})
_FREQTRADE = frozenset((
    "freqtrade", "freqtrade_client", "ccxt", "pandas", "numpy", "talib", "ta_lib", "technical", "sqlalchemy",
    "pydantic", "fastapi", "uvicorn", "starlette", "aiohttp", "httpx", "requests", "urllib3", "telegram",
    "cachetools", "humanize", "jsonschema", "jinja2", "rapidjson", "orjson", "rich", "websockets", "pyarrow",
    "scipy", "sklearn", "joblib", "optuna", "cmaes", "filelock", "bottleneck", "numexpr", "psutil", "schedule",
    "questionary", "dateutil", "pytz", "jwt", "packaging", "janus", "aiodns", "cryptography", "certifi", "yarl",
    "attr", "attrs", "typing_extensions",
))  # fmt: skip
"""Modules that Freqtrade itself imports. The folder of the strategy comes before them on the path of Python."""


def require_usable(paths: Collection[str]) -> None:
    """Raise for paths that no version may have, in the first sentence that applies. Errors: `Invalid` at `files`."""
    require_few(paths)
    for path in paths:
        if problem := problem_of(path):
            raise _invalid(f"{path[:MOST_LENGTH]}: {problem}")
    if path := _clash(paths):
        raise _invalid(f"{path}: another file has this name, or is a folder of it. Rename one of them.")


def require_few(paths: Collection[str]) -> None:
    """Raise when these are more files than a version may have. Errors: `Invalid` at `files`."""
    if len(paths) > MOST_FILES:
        raise _invalid(f"There are {len(paths)} files. A strategy may have {MOST_FILES} further files.")


def problem_of(path: str) -> str:
    """Return why a file may not have this path, as a sentence; empty when it may."""
    parts = path.split("/")
    if len(path) > MOST_LENGTH or len(parts) > MOST_DEPTH:
        return f"A path has at most {MOST_LENGTH} characters and {MOST_DEPTH - 1} folders."
    if not all(_PART.fullmatch(part) for part in parts):
        return "Use letters, digits, dots, - and _, no hidden files and no path that leads out of the folder."
    if path.casefold() in _OWN:
        return "This name is taken by the strategy itself. Rename the file."
    if _module(parts) in sys.stdlib_module_names | _FREQTRADE:
        return f"This would replace the module {_module(parts)} of Python or Freqtrade. Rename it."
    return ""


def _module(parts: list[str]) -> str:
    """Return the top-level module that Python would find at this path; empty when it would find none."""
    name, _, suffix = parts[0].partition(".")
    is_module = len(parts) > 1 or suffix.rpartition(".")[2].casefold() in _MODULE_SUFFIXES - {""}
    return name.casefold() if is_module else ""


def _clash(paths: Collection[str]) -> str:
    """Return a path that cannot lie beside the others where letters are not told apart by case; empty if none."""
    seen: set[str] = set()
    for path in sorted(paths, key=lambda one: (one.count("/"), one)):
        if path.casefold() in seen or any(folder in seen for folder in _folders(path.casefold())):
            return path
        seen.add(path.casefold())
    return ""


def _folders(path: str) -> Iterator[str]:
    parts = path.split("/")
    return ("/".join(parts[:count]) for count in range(1, len(parts)))


def _invalid(sentence: str) -> Invalid:
    return Invalid(sentence, fields={"files": sentence})
