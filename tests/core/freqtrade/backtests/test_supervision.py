"""The supervisor listens to what it started, bounds it, and ends all of it. Freqtrade is stood in for by some lines of
Python: strategies can do all of this."""

import json
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from core.freqtrade.backtests.backtest_facts import FIRST_PHASE, CandlesRead, Ended, Noted, Phase
from core.freqtrade.backtests.backtest_program import HOOKED
from tests.core.freqtrade.backtests.backtest_runs import BacktestRun, Case, Told, strategy

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Only Linux gives orphans to a supervisor.")
BEGIN = """
import json, os, signal, subprocess, sys, time, zipfile
from pathlib import Path
facts = json.load(sys.stdin)["facts"]
exports = Path(sys.argv[sys.argv.index("--backtest-directory") + 1])
strategy = Path(sys.argv[sys.argv.index("--strategy-path") + 1])
def run_strategy(*lines):
    file = strategy / "more.py"
    file.write_text("\\n".join(lines))
    exec(compile(file.read_text(), str(file), "exec"), {})
def tell(line):
    os.write(facts, line.encode() + b"\\n")
def export(text, name="backtest-result-2026-10-02_03-04-05"):
    with zipfile.ZipFile(exports / f"{name}.zip", "w") as packed:
        packed.writestr(f"{name}.json", text)
"""
Prepare = Callable[[str], BacktestRun]


@pytest.fixture
def prepared(tmp_path: Path) -> Prepare:
    def prepare(lines: str, **order: object) -> BacktestRun:
        run = BacktestRun(
            Path(sys.executable), tmp_path / f"run-{len(list(tmp_path.iterdir()))}", Case(strategy(), order=order)
        )
        (run.workspace / HOOKED).write_text(BEGIN + lines)
        return run

    return prepare


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def pids_of(told: Told) -> list[int]:
    return [int(line.removeprefix("pid ")) for line in told.log.splitlines() if line.startswith("pid ")]


@pytest.mark.parametrize(
    ("lines", "code"),
    [("os._exit(0)", 0), ("sys.exit(3)", 3), ("os.kill(os.getpid(), signal.SIGSEGV)", -11), ("1 / 0", 1)],
    ids=["leaves", "exits", "crashes", "raises"],
)
def test_an_end_without_a_result(prepared: Prepare, lines: str, code: int) -> None:
    told = prepared(lines).run()
    assert told.code == 0
    assert (told.ended.code, told.ended.why, told.ended.has_result) == (code, "ended", False)
    assert told.ended.files == ("markets.json",)


def test_what_outlives_it_is_ended(prepared: Prepare) -> None:
    """In its group, and in a session of its own, where no signal to the group reaches it."""
    told = prepared("""
sleep = [sys.executable, "-c", "import time; time.sleep(600)"]
for own in (False, True):
    print("pid", subprocess.Popen(sleep, start_new_session=own, stdout=subprocess.DEVNULL).pid, flush=True)
nested = "import subprocess, sys; print('pid', subprocess.Popen(sys.argv[1:], start_new_session=True).pid, flush=True)"
subprocess.run([sys.executable, "-c", nested, *sleep])
""").run()
    pids = pids_of(told)
    assert len(pids) == 3 and not any(is_alive(pid) for pid in pids)
    assert told.ended.code == 0


def test_it_is_cancelled_by_a_signal(prepared: Prepare) -> None:
    run = prepared("""
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("pid", os.getpid(), flush=True)
time.sleep(600)
""")
    process = run.start()
    assert process.stdout is not None
    said = b""
    while b"pid" not in said:
        said += process.stdout.readline()
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=60)
    told = run.told((said + rest).decode(), process.returncode)
    assert told.ended.why == "cancelled" and told.ended.code == -9 and told.code == 0
    assert not is_alive(pids_of(told)[0])


def test_a_run_that_stands_still_is_given_up_with_its_place(prepared: Prepare) -> None:
    told = prepared(
        """
import faulthandler
faulthandler.register(signal.SIGUSR1, all_threads=False)
tell('{"kind": "phase", "words": "Backtesting", "share": 0.3}')
run_strategy("def turn():", "    while True:", "        pass", "turn()")
""",
        silent_seconds=1,
    ).run()
    assert (told.ended.why, told.ended.code) == ("silent", -9)
    assert told.shares == [0.0, 0.3] and "most recent call first" in told.log
    assert told.ended.error_file == "more.py" and told.ended.error_line in (2, 3)


def test_the_same_progress_again_and_again_is_none(prepared: Prepare) -> None:
    told = prepared(
        """
while True:
    tell('{"kind": "phase", "words": "Backtesting", "share": 0.3}')
    time.sleep(0.01)
""",
        silent_seconds=1,
    ).run()
    assert told.ended.why == "silent" and told.shares == [0.0, 0.3]


def test_a_crash_is_told_with_its_place(prepared: Prepare) -> None:
    told = prepared("""
import faulthandler
faulthandler.enable()
run_strategy("import os, signal", "", "os.kill(os.getpid(), signal.SIGSEGV)")
""").run()
    assert (told.ended.code, told.ended.error_file, told.ended.error_line) == (-11, "more.py", 3)


@pytest.mark.parametrize("end", ["", "\\n"], ids=["no line", "lines"])
def test_a_flood_is_cut_and_holds_nothing_up(prepared: Prepare, end: str) -> None:
    told = prepared(f"""
for _ in range(400):
    sys.stdout.write("x" * 99_999 + "{end}")
tell('{{"kind": "phase", "words": "Backtesting", "share": 0.5}}')
export('{{"strategy": {{"a": 1}}}}')
""").run()
    assert 5_100_000 < len(told.log) < 5_400_000 and told.log.endswith(
        "(The log was cut here after 5 MB: the run goes on, and what it says is not kept.)"
    )
    assert told.of(Noted) == [Noted("The log was cut after 5 MB.")] and 0.5 in told.shares
    assert told.ended.has_result


def test_what_it_prints_is_no_fact(prepared: Prepare) -> None:
    false = json.dumps({"kind": "noted", "words": "false"})
    told = prepared(f"""
for before in ("", "\\n", "\\r", "\\x0b", "\\u2028", "x"):
    print(before + 'FLOTILLA {false}')
print('FLOTILLA {false}', end="")
""").run()
    assert not told.of(Noted) and told.log.count("FLOTILLA: {") == 7


def test_what_it_writes_into_the_pipe_is_bounded(prepared: Prepare) -> None:
    """It may lie about the run, not about its end, and not without end."""
    told = prepared("""
tell('{"kind": "ended", "code": 0, "why": "ended"}')
for line in ("", "{", "[]", "1", "[" * 3_000, '{"kind": ["x"]}', '{"kind": "noted"}', '{"kind": "noted", "words": 1}',
             '{"kind": "phase", "words": "x", "share": NaN}', '{"kind": "phase", "words": "x", "share": true}'):
    tell(line)
tell('{"kind": "noted", "words": "' + "x" * 100_000 + '"}')
tell('{"kind": "noted", "words": "heard"}')
many = '{"kind": "noted", "words": "' + "y" * 90 + '"}\\n'
for _ in range(500):
    tell(many * 100)
""").run()
    noted = told.of(Noted)
    assert noted[0] == Noted("heard") and 20_000 < len(noted) < 50_000
    assert not told.of(CandlesRead) and told.ended.code == 0


def test_an_odd_reason_is_told(prepared: Prepare) -> None:
    told = prepared(r"""
tell(json.dumps({"kind": "error", "words": "half \ud800 \x00" + "x" * 2_000, "file": "y" * 900, "line": 10**18}))
sys.exit(1)
""").run()
    assert told.ended.error.startswith("half ? x") and len(told.ended.error) <= 1_000
    assert told.ended.error_line == 10**6 and len(told.ended.error_file) == 200


@pytest.mark.parametrize(
    ("lines", "is_there"),
    [
        ("export('{\"strategy\": {\"a\": 1}}')", True),
        ("export('{\"strategy\": {}}')", False),
        ("export('{\"strategy\": {\"a\": 1}')", False),
        ("export('[' * 100_000)", False),
        ("export('[]')", False),
        ("export('{\"strategy\": {\"a\": 1}}'); os.truncate(next(exports.glob('*.zip')), 90)", False),
        ("(exports / 'backtest-result-1.zip').symlink_to('/etc/passwd')", False),
        ("os.mkfifo(exports / 'backtest-result-1.zip')", False),
        ("export('{\"strategy\": {\"a\": 1}}', 'other')", False),
        ("export('{\"strategy\": {\"a\": 1}}'); sys.exit(1)", False),
        ("export('{\"strategy\": {\"a\": \"' + 'x' * 40_000_000 + '\"}}')", True),
        ("export('{\"strategy\": {\"a\": \"' + 'x' * 40_000_000)", False),
    ],
    ids=[
        "whole", "empty", "cut", "deep", "list", "cut zip", "link", "pipe", "other name", "failed", "large",
        "large cut",
    ],
)  # fmt: skip
def test_only_a_json_that_reads_is_a_result(prepared: Prepare, lines: str, is_there: bool) -> None:
    told = prepared(lines).run()
    assert told.ended.has_result is is_there
    assert ("result.zip" in told.ended.files) is is_there
    assert (told.results / "result.zip").exists() is is_there


def test_an_attempt_starts_over(prepared: Prepare) -> None:
    """What a killed one has left is no result of the next one."""
    run = prepared("os._exit(0)")
    (run.workspace / "results").mkdir()
    (run.workspace / "results" / "result.zip").write_bytes(b"old")
    exports = run.workspace / "user_data" / "backtest_results"
    exports.mkdir(parents=True)
    with zipfile.ZipFile(exports / "backtest-result-1.zip", "w") as packed:
        packed.writestr("backtest-result-1.json", '{"strategy": {"a": 1}}')
    told = run.run()
    assert not told.ended.has_result and told.ended.files == ("markets.json",)


def test_markets_of_an_earlier_run_are_used(prepared: Prepare) -> None:
    run = prepared("print(Path(exports).parent)")
    (run.workspace / "markets.json").write_text('{"markets": {}, "currencies": {}}')
    told = run.run()
    assert (told.results / "markets.json").read_text() == '{"markets": {}, "currencies": {}}'


def test_it_yields_to_others_and_closes_its_outputs(prepared: Prepare) -> None:
    run = prepared("""
score = Path("/proc/self/oom_score_adj").read_text().strip()
print("nice", os.getpriority(os.PRIO_PROCESS, 0), "score", score)
print("folder", Path.cwd().name, "order" in os.environ)
sys.stdout.flush()
for descriptor in (1, 2, facts):
    os.close(descriptor)
export('{"strategy": {"a": 1}}')
""")
    told = run.run()
    assert "nice 10 score 900" in told.log and "folder run False" in told.log
    assert told.ended.has_result and told.of(Phase)[0] == FIRST_PHASE


def test_nobody_needs_to_listen(prepared: Prepare) -> None:
    """The reader of its log goes away: the run goes on."""
    run = prepared("""
for _ in range(100):
    print("x" * 1_000, flush=True)
export('{"strategy": {"a": 1}}')
""")
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.Popen(run.command(), cwd=run.workspace, env=run.env, stdout=writing, stderr=writing)
    os.close(writing)
    assert process.wait(60) == 0 and (run.workspace / "results" / "result.zip").exists()


def test_the_last_fact_is_the_end(prepared: Prepare) -> None:
    told = prepared("print('unfinished', end='')").run()
    assert told.log == "unfinished" and [type(fact) for fact in told.facts] == [Phase, Ended]
