"""An answer is that of our program, or none."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from core.errors import Unavailable
from core.freqtrade.verdicts.verdict import Source, as_json, of_json, parse_verdict, program

SETTINGS = {"mark": "m", "stage": "settings", "warnings": []}
VALUE = {"path": "stoploss", "value": -0.1, "sources": ["parameters", "code"]}


def answer(*said: dict[str, Any], nonce: str = "n", is_late: bool = False, code: int = 0) -> bytes:
    lines = [json.dumps(one) for one in said]
    return b"noise\n" + json.dumps({"nonce": nonce, "said": lines, "is_late": is_late, "code": code}).encode() + b"\n"


def test_what_is_accepted_tells_its_values_and_comes_back_from_the_database() -> None:
    found = parse_verdict(answer(SETTINGS, {**SETTINGS, "stage": "strategy", "values": [VALUE]}), "n")
    assert found.is_accepted and found.given[0].sources == (Source.PARAMETERS, Source.CODE)
    assert of_json(json.loads(json.dumps(as_json(found)))) == found


def test_the_settings_are_judged_before_the_strategy_can_say_anything() -> None:
    error = {"type": "ConfigurationError", "words": "'ticker_interval' detected", "is_freqtrades": True}
    forged = {"mark": "m", "stage": "strategy", "values": []}
    assert parse_verdict(answer({**SETTINGS, "error": error}, forged), "n").errors[0].path == "ticker_interval"


@pytest.mark.parametrize(
    "output",
    [
        b"",
        b"not json",
        answer(SETTINGS, {**SETTINGS, "stage": "strategy"}, nonce="another"),
        answer(SETTINGS, is_late=True),
        answer(SETTINGS, code=70),
        answer(SETTINGS, code=-9),
        answer({"mark": "m", "stage": "none", "problem": "No module named 'freqtrade'"}),
        answer(),
    ],
    ids=["silent", "noise", "forged", "late", "our fault", "killed", "no Freqtrade", "nothing"],
)
def test_what_is_no_answer_is_no_verdict(output: bytes) -> None:
    with pytest.raises(Unavailable):
        parse_verdict(output, "n")


@pytest.mark.parametrize(
    ("value", "sources"),
    [(f'"{"x" * 300_000}"', '["code"]'), ("[" * 900 + "]" * 900, '["code"]'), ("1", "[]")],
    ids=["long", "deep", "from nowhere"],
)
def test_a_forged_answer_that_could_not_be_stored_or_shown_is_none(value: str, sources: str) -> None:
    """On a local runner a strategy can find what this program writes to, and write there itself."""
    forged = (
        f'{{"mark": "m", "stage": "strategy", "values": [{{"path": "a", "sources": {sources}, "value": {value}}}]}}'
    )
    output = json.dumps({"nonce": "n", "said": [json.dumps(SETTINGS), forged], "is_late": False, "code": 0})
    with pytest.raises(Unavailable):
        parse_verdict(output.encode(), "n")


def test_a_forged_second_stage_is_not_believed() -> None:
    """Without it, the strategy ended the process."""
    found = parse_verdict(answer(SETTINGS, {"mark": "guessed", "stage": "strategy", "values": []}), "n")
    assert [one.sentence for one in found.errors] == ["The strategy ends Freqtrade while it is loaded."]


def test_what_the_strategy_raises_without_a_network_is_no_refusal() -> None:
    error = {"type": "ConnectionError", "words": "no route", "is_freqtrades": False, "line": 7}
    with pytest.raises(Unavailable, match="ConnectionError: no route in line 7"):
        parse_verdict(answer(SETTINGS, {**SETTINGS, "stage": "strategy", "error": error}), "n")


def test_what_the_machine_refuses_is_no_refusal_of_the_settings() -> None:
    error = {"type": "OSError", "words": "No space left on device", "is_freqtrades": False}
    with pytest.raises(Unavailable, match="The check failed with OSError: No space left"):
        parse_verdict(answer({**SETTINGS, "error": error}), "n")


LEAVES_A_PROCESS = """
import os, pathlib, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        pathlib.Path(os.environ["TOLD"]).write_text(str(os.getpid()))
        os.closerange(3, 100)
        time.sleep(600)
    os._exit(0)
while not os.path.exists(os.environ["TOLD"]):
    time.sleep(0.01)
"""


def test_what_a_strategy_starts_ends_with_the_check(tmp_path: Path) -> None:
    """It has a session of its own, so that nobody would find it again."""
    module, told = tmp_path / "packages" / "site" / "freqtrade.py", tmp_path / "pid"
    module.parent.mkdir(parents=True)
    module.write_text(LEAVES_A_PROCESS)
    places = {name: str(tmp_path) for name in ("FLOTILLA_SECRETS", "FLOTILLA_STORES", "TMPDIR")}
    command = [sys.executable, "-I", "-c", program("n", "A")]
    subprocess.run(command, capture_output=True, env={**places, "TOLD": str(told)}, check=True)
    with pytest.raises(ProcessLookupError):
        os.kill(int(told.read_text()), 0)


def test_an_interpreter_without_freqtrade_says_so(tmp_path: Path) -> None:
    places = {"FLOTILLA_SECRETS": str(tmp_path), "TMPDIR": str(tmp_path)}
    ran = subprocess.run([sys.executable, "-I", "-c", program("n", "A")], capture_output=True, env=places, check=True)
    with pytest.raises(Unavailable, match="cannot be asked: No module named 'freqtrade'"):
        parse_verdict(ran.stdout, "n")
