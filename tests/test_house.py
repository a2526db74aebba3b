"""The house is kept: form, types and arrows as the tools see them, no address of a package index, and a site map
whose pages all exist."""

import ast
import inspect
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pages import PAGES, Page
from tests import machine

pytestmark = pytest.mark.timeout(400)  # types take a minute and more
TOOLS = {
    "format": ("ruff", "format", "--check", "."),
    "lint": ("ruff", "check", "."),
    "types": ("mypy",),
}
_INDEXES = tuple(
    "".join(parts) for parts in (("py", "pi.", "org"), ("python", "hosted"), ("npm", "js."), ("index", "-url"))
)
"""Written apart, so that this file is not its own finding."""


def run(*command: str) -> str:
    """What the command says; the test fails with it when it ends badly."""
    done = subprocess.run(command, cwd=machine.ROOT, capture_output=True, text=True, timeout=280, check=False)
    said = f"{done.stdout}{done.stderr}"
    if done.returncode:
        pytest.fail(f"$ {' '.join(command)}\n{said}", pytrace=False)
    return said


@pytest.mark.parametrize("tool", ["format", "lint", "types"])
def test_the_tools_find_nothing(tool: str) -> None:
    run(sys.executable, "-m", *TOOLS[tool])


def test_the_arrows_between_the_rooms_hold() -> None:
    """`lint-imports` has no module to run with -m; it stands beside the interpreter."""
    said = run(str(Path(sys.executable).with_name("lint-imports")))
    assert "0 broken" in said


def tracked() -> list[Path]:
    names = run("git", "ls-files", "-z").split("\0")
    return [path for name in names if name and (path := machine.ROOT / name).is_file()]


def test_no_file_names_a_package_index() -> None:
    """Whoever installs uses the index of his machine; an address of ours would go round it."""
    found = []
    for path in tracked():
        text = path.read_bytes().decode("utf-8", "replace").lower()
        found += [f"{path.relative_to(machine.ROOT)}: {word}" for word in _INDEXES if word in text]
    assert found == []


def test_no_sentence_sends_people_to_a_log_for_the_cause() -> None:
    """They are told it: many of them cannot read the log."""
    sends = re.compile(r"\blog (says|tells|knows) (why|what)\b", re.IGNORECASE)
    sources = [
        path for path in tracked() if path.suffix in (".py", ".js") and path.parts[len(machine.ROOT.parts)] != "tests"
    ]
    assert [str(path) for path in sources if sends.search(path.read_text())] == []


def test_the_composition_root_alone_loads_settings() -> None:
    """All others get them handed in: what a test or a second process sets reaches the whole of Flotilla at once."""
    loads = [
        f"{path.relative_to(machine.ROOT)}:{node.lineno}"
        for path in tracked()
        if path.suffix == ".py" and path.relative_to(machine.ROOT).parts[0] in ("core", "pages")
        for node in ast.walk(ast.parse(path.read_text()))
        if _loads_settings(node)
    ]
    assert loads == []


def _loads_settings(node: ast.AST) -> bool:
    """`from core import config`, `import core.config`, or anything but the class taken from `core.config`: without the
    module nobody can call `config.load()`."""
    match node:
        case ast.ImportFrom(module="core", names=names):
            return any(one.name == "config" for one in names)
        case ast.ImportFrom(module="core.config", names=names):
            return any(one.name != "Settings" for one in names)
        case ast.Import(names=names):
            return any(one.name == "core.config" for one in names)
    return False


def test_make_run_says_what_it_would_do() -> None:
    assert shutil.which("make"), "make is what people start Flotilla with"
    assert "main.py" in run("make", "-n", "run")


def test_paths_of_the_site_map_are_unique() -> None:
    paths = [page.path for page in PAGES]
    assert len(paths) == len(set(paths))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_every_page_exists_and_takes_what_its_path_names(page: Page) -> None:
    builder = page.load()
    assert inspect.iscoroutinefunction(builder), "builders wait for services"
    named = set(re.findall(r"{(\w+)}", page.path))
    assert named <= set(inspect.signature(builder).parameters)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_every_page_is_led_to(page: Page) -> None:
    """By the navigation, or by a path written somewhere in `pages` beside the site map."""
    if page.entry:
        return
    written = re.escape(page.path)
    written = re.sub(r"\\{\w+\\}", r"\\{[^{}]+\\}", written)
    leading = re.compile(rf"""["']{written}["'?#]""")
    sources = [path.read_text() for path in (machine.ROOT / "pages").rglob("*.py") if path.name != "__init__.py"]
    assert any(leading.search(source) for source in sources), f"nothing leads to {page.path}"
