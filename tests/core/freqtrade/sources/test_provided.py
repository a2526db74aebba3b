"""Which modules a Freqtrade has, and which imports nothing provides."""

import json
import subprocess
from pathlib import Path

import pytest

from core.errors import Unavailable
from core.freqtrade.sources.provided import READ, Provided, missing, modules_of, parse_provided, provided_shelf

PROVIDED = Provided("2026.9", frozenset({"freqtrade", "pandas", "talib", "json"}))


@pytest.mark.parametrize(
    ("imports", "packages", "own", "left"),
    [
        (["pandas", "talib"], [], [], []),
        (["ta", "finta"], ["ta==0.11.0"], [], ["finta"]),
        (["pandas_ta", "sklearn"], ["pandas-ta[all]>=0.3 ; python_version > '3'", "Scikit.Learn"], [], []),
        (["PIL", "yaml", "Crypto"], ["pillow", "PyYAML~=6.0"], [], ["Crypto"]),
        (["helper", "indicators", "gone"], [], ["helper.py", "indicators/rsi.py", "gone.txt"], ["gone"]),
        (["ta"], ["", "  ", "==", "-"], [], ["ta"]),
    ],
)
def test_what_nothing_provides(imports: list[str], packages: list[str], own: list[str], left: list[str]) -> None:
    assert missing(imports, PROVIDED, packages, own) == left


def test_a_package_brings_modules_of_other_names() -> None:
    assert modules_of("opencv-python-headless") == ("cv2",)
    assert modules_of("TA-Lib>=0.4") == ("talib",)
    assert modules_of("technical @ git+https://example.org/x") == ("technical",)


def test_the_shelf_keeps_and_finds(tmp_path: Path) -> None:
    shelf = provided_shelf(tmp_path / "provided")
    assert shelf.find("2026.9") is None
    shelf.keep(PROVIDED)
    assert shelf.find("2026.9") == PROVIDED


@pytest.mark.parametrize(
    "output",
    [
        *(b"", b"Traceback", b"{}", b'{"version": "1", "modules": 7}', b'{"version": "", "modules": ["a"]}'),
        *(b'{"version": "1", "modules": ["<b>"]}', b'{"version": "1", "modules": ["a"]}' + b" " * 2**20 + b"x"),
        json.dumps({"version": "1", "modules": ["a" * 201]}).encode(),
    ],
)
def test_output_that_tells_nothing(output: bytes) -> None:
    with pytest.raises(Unavailable, match="modules"):
        parse_provided(output)


@pytest.mark.freqtrade
def test_real_freqtrade_tells_its_modules(freqtrade_python: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.py").touch()
    run = subprocess.run([freqtrade_python, "-c", READ], check=True, capture_output=True, cwd=tmp_path)
    found = parse_provided(b"a warning on standard output\n" + run.stdout)
    assert {"freqtrade", "pandas", "talib", "technical", "json"} <= found.modules
    assert not {"mine", "ta", "finta"} & found.modules
