"""Installing Freqtrade, with the real pip."""

import asyncio
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from core.errors import Invalid, Refused, Unavailable
from core.runners.local import pip
from core.runners.local.venvs import MARKER, Venvs
from tests import machine
from tests.core.runners.bench import eventually

REPOSITORY = machine.ROOT


@pytest.fixture
def venvs(tmp_path):
    return Venvs(tmp_path / "freqtrade")


class Told:
    """Collects progress."""

    def __init__(self):
        self.shares, self.words = [], []

    def __call__(self, share, what):
        self.shares.append(share)
        self.words.append(what)


def pretend(venvs, version, says=None):
    """An environment whose python is a script."""
    python = venvs.python(version)
    python.parent.mkdir(parents=True)
    python.write_text(f"#!/bin/sh\necho 'Freqtrade Version:    freqtrade {says or version}'\n")
    python.chmod(python.stat().st_mode | stat.S_IXUSR)


@pytest.mark.parametrize(
    "version", ["", "stable", "2026", "2026.9\n", "../2026.9", "2026.9/..", "2026.9; rm", "v2026.9"]
)
async def test_what_is_no_version_is_refused(venvs, version):
    with pytest.raises(Invalid, match=r"look like 2026\.9"):
        await venvs.install(version, Told())
    assert not venvs.is_installed(version)


def test_nothing_is_installed_at_first(venvs):
    assert venvs.installed() == []
    assert not venvs.is_installed("2026.9")
    with pytest.raises(Refused, match="not installed"):
        venvs.argv("2026.9")


async def test_versions_come_newest_first_and_only_whole_ones(venvs):
    for version in ("2026.9", "2026.10", "2025.12", "2026.9.1"):
        pretend(venvs, version)
        await venvs.adopt(version)
    pretend(venvs, "2026.11")  # interrupted: no marker
    assert venvs.installed() == ["2026.10", "2026.9.1", "2026.9", "2025.12"]


async def test_only_what_says_its_version_is_adopted(venvs):
    pretend(venvs, "2026.9", says="2026.8")
    with pytest.raises(Refused, match=r"does not run Freqtrade 2026\.9") as caught:
        await venvs.adopt("2026.9")
    assert "2026.8" in caught.value.detail
    with pytest.raises(Refused, match="cannot be run"):
        await venvs.adopt("2026.8")
    assert venvs.installed() == []


async def test_an_installed_version_is_not_installed_again(venvs):
    pretend(venvs, "2026.9")
    await venvs.adopt("2026.9")
    told = Told()
    await venvs.install("2026.9", told)
    assert told.words == []


async def test_two_at_once_are_refused_with_a_sentence(venvs, monkeypatch):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    first = asyncio.create_task(venvs.install("2026.9", Told()))
    await asyncio.sleep(0.1)
    with pytest.raises(Refused, match="being installed already"):
        await Venvs(venvs._folder).install("2026.9", Told())
    with pytest.raises(Unavailable):
        await first


async def test_offline_is_one_clear_sentence_with_pips_words(venvs, monkeypatch):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    told = Told()
    with pytest.raises(Unavailable, match=r"did not offer Freqtrade 2026\.9.*offline") as caught:
        await venvs.install("2026.9", told)
    assert "ERROR: No matching distribution found for freqtrade==2026.9" in caught.value.detail
    assert told.shares[0] == 0.0 and max(told.shares) < 1
    assert not venvs.python("2026.9").exists()


async def test_an_unreachable_index_is_one_clear_sentence(venvs, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "0")
    monkeypatch.delenv("PIP_EXTRA_INDEX_URL", raising=False)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with pytest.raises(Unavailable, match="offline"):
        await venvs.install("2026.9", Told())


@pytest.mark.freqtrade
async def test_a_version_that_does_not_exist_is_refused(venvs):
    with pytest.raises(Refused, match=r"There is no Freqtrade 1999\.1") as caught:
        await venvs.install("1999.1", Told())
    assert "2026.9" in caught.value.detail


async def test_cancelling_ends_what_runs_and_leaves_nothing(venvs):
    installing = asyncio.create_task(venvs.install("2026.9", Told()))
    await eventually(lambda: has_children(venvs))
    installing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await installing
    assert not await has_children(venvs)
    assert not venvs.python("2026.9").exists()


async def has_children(venvs):
    children = psutil.Process().children(recursive=True)
    return [child for child in children if any(str(venvs._folder) in word for word in child.cmdline())]


async def test_an_install_that_was_killed_is_made_anew(venvs, monkeypatch):
    program = f"""
import asyncio
from pathlib import Path
from core.runners.local.venvs import Venvs
asyncio.run(Venvs(Path({str(venvs._folder)!r})).install("2026.9", lambda share, what: None))
"""
    flotilla = subprocess.Popen([sys.executable, "-c", program], cwd=REPOSITORY, start_new_session=True)
    await eventually(lambda: is_begun(venvs))
    os.killpg(flotilla.pid, signal.SIGKILL)
    flotilla.wait()
    assert venvs.installed() == []
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    await eventually(lambda: is_tried_anew(venvs), seconds=60)


async def is_begun(venvs):
    return venvs.python("2026.9").exists()


async def is_tried_anew(venvs):
    """Refused while what the killed one started still runs; then begun from the start."""
    try:
        await venvs.install("2026.9", Told())
    except Refused as error:
        assert "being installed already" in str(error)
        return False
    except Unavailable as error:
        return "did not offer" in str(error)
    return False


async def test_a_python_without_venv_gets_the_line_to_type(tmp_path):
    python = tmp_path / "python"
    python.write_text(
        "#!/bin/sh\necho 'The virtual environment was not created: ensurepip is not available.'\nexit 1\n"
    )
    python.chmod(0o700)
    with pytest.raises(Refused) as caught:
        await Venvs(tmp_path / "freqtrade", python=str(python)).install("2026.9", Told())
    assert caught.value.hint == f"Type: apt-get install python3.{sys.version_info.minor}-venv"
    assert "ensurepip" in caught.value.detail


async def test_no_secret_of_flotilla_reaches_pip(monkeypatch):
    monkeypatch.setenv("FLOTILLA_DATABASE_URL", "postgresql://")
    monkeypatch.setenv("PIP_CERT_OF_OURS", "kept")
    with Path(os.devnull).open() as lock:
        _, said = await pip.run(["env"], lock.fileno())
    assert "postgresql" not in said and "PIP_CERT_OF_OURS=kept" in said


@pytest.mark.parametrize(
    ("said", "kind", "sentence"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            Refused,
            "disk is full",
        ),
        (
            "ERROR: Ignored the following versions that require a different python version: "
            "2026.9 Requires-Python >=3.11\n"
            "ERROR: No matching distribution found for freqtrade==2026.9",
            Refused,
            "does not run on Python",
        ),
        (
            "ERROR: Ignored the following versions that require a different python version: "
            "2019.8 Requires-Python <3\n"
            "ERROR: Could not find a version that satisfies the requirement freqtrade==2026.9 (from versions: 2026.8)",
            Refused,
            "There is no Freqtrade 2026.9",
        ),
        ("error: subprocess-exited-with-error", Unavailable, "pip could not install Freqtrade 2026.9"),
    ],
)
def test_what_pip_says_becomes_a_sentence(said, kind, sentence):
    error = pip._explain("freqtrade", "2026.9", said)
    assert type(error) is kind and sentence in str(error) and error.detail == said


def test_progress_grows_with_what_pip_says(tmp_path):
    told = Told()
    reading = pip.Reading(told, tmp_path)
    for line in ["Collecting freqtrade==2026.9", "  Downloading x/freqtrade-2026.9.whl (1 MB)", "Collecting ccxt", ""]:
        reading.line(line)
    reading.line("Installing collected packages: a, b, c, d")
    for name in ("a", "b"):
        (tmp_path / f"lib/python3.13/site-packages/{name}-1.dist-info").mkdir(parents=True)
    reading.silence()
    assert told.shares == sorted(told.shares)
    assert told.shares[-1] == pytest.approx(0.8)
    assert told.words[:2] == ["Collecting freqtrade==2026.9", "Downloading freqtrade-2026.9.whl"]


def test_the_marker_is_what_counts(venvs):
    pretend(venvs, "2026.9")
    (venvs.python("2026.9").parent.parent / MARKER).write_text("{}")
    assert venvs.is_installed("2026.9")
    assert venvs.argv("2026.9")[1:] == ["-P", "-m", "freqtrade"]
