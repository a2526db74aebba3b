"""What people are told when packages cannot be installed. The lines are what pip 24.2 wrote."""

import json

import pytest

from core.errors import Refused, Unavailable
from core.runners.packages.pip_sentences import explain
from tests import machine

SAID = json.loads((machine.ROOT / "tests" / "data" / "pip-24.2-failures.json").read_text())
"""What the install program made of it; see `test_contract_packages.py` for the cases."""
TOLD = {
    "missing": "There is no package flotilla_nowhere in the package index. Check the name",
    "version": "There is no flotilla_waves==3 as a wheel for Python 3.13. There are: 2.0, 2.1. Choose one of them.",
    "source": "flotilla_source is offered as source code only, and installing it would run its code. Choose",
    "wheel": "flotilla_other has no wheel for Python 3.13 on this runner. Choose another version",
    "python": "flotilla_future does not run on Python 3.13, which this Freqtrade has. Choose another version of it.",
    "own": "The strategy needs numpy<1, but Freqtrade 2026.9 itself uses numpy 2.5.5, which must stay. Choose",
    "own of another": "Flotilla-picky 1.0 needs numpy<1, but Freqtrade 2026.9 itself uses numpy 2.5.5, which must",
    "source of another": "flotilla_source, which flotilla-needy needs, is offered as source code only",
    "contradiction": "The packages contradict each other: the strategy needs flotilla_waves==2.1 and flotilla-old 1.0 "
    "needs flotilla_waves<2.1.",
    "offline": "The package index does not answer this runner: flotilla_tides could not be fetched. Check its network",
}


@pytest.mark.parametrize("case", SAID)
def test_what_pip_says_becomes_a_sentence_that_says_what_to_do(case: str) -> None:
    error = explain(SAID[case], "2026.9")
    assert str(error).startswith(TOLD[case])
    assert isinstance(error, Unavailable if case == "offline" else Refused)
    assert error.detail == "\n".join(SAID[case]["lines"])


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        ({"kind": "full"}, "The disk of the runner is full. Make room"),
        ({"kind": "large"}, "The packages have more than 500 MB"),
        ({"kind": "taken", "package": "enum34", "module": "enum"}, "The package enum34 has a module enum, which would"),
        ({"kind": "requirement", "requirement": "-e ."}, "“-e .” is no plain requirement. Write a name and a version"),
        ({"kind": "no pip"}, "Freqtrade 2026.9 has no pip on this runner."),
    ],
)
def test_what_the_program_refuses_is_told(failure: dict[str, object], words: str) -> None:
    assert str(explain(failure, "2026.9")).startswith(words)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "The disk of the"),
        ("Could not fetch URL http://index.test/x/: 403 Client Error: Forbidden", "The package index refuses this"),
        ("ERROR: Something new", "pip could not install the packages."),
    ],
)
def test_other_words_of_pip(line: str, words: str) -> None:
    failure = {"kind": "pip", "lines": [line], "sources": [], "wheels": [], "python": "3.13"}
    assert str(explain(failure, "2026.9")).startswith(words)
