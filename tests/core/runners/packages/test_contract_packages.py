"""Packages of strategies, installed by the real pip of each kind's interpreter."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from core.errors import NotFound, Refused, Unavailable
from core.runners.docker.docker_runner import Settings
from core.runners.docker.object_names import MARKET_HOST
from core.runners.packages import install_program, package_installs, package_removal, package_store, package_switch
from core.runners.packages.package_switch import PackageSettings
from core.runners.port import Program, Runner, Workload
from tests.core.runners.bench import eventually, has_logged, workload
from tests.core.runners.fake import FakeRunner
from tests.engine import engine_runner
from tests.images import FREQTRADE
from tests.package_index import PackageIndex, package_index

VERSION = "2026.9"
MARKER = b'{"packages": ["flotilla_waves==2.1"], "present": ["pandas==3.0"], "modules": ["flotilla_waves"]}'
IMPORT = "import flotilla_tides, flotilla_waves; print(flotilla_tides.VERSION, flotilla_waves.VERSION)"


def quiet(share: float, step: str) -> None:
    """Nobody looks."""


@pytest.fixture
def index() -> Iterator[PackageIndex]:
    with package_index() as served:
        served.wheel("flotilla_tides", "1.2", requires=["flotilla_waves>=2"])
        served.wheel("flotilla_waves", "2.0")
        served.wheel("flotilla_waves", "2.1")
        package_switch.install(PackageSettings(index=served.url()))
        yield served
        package_switch.install(PackageSettings())


@pytest.fixture
async def docker_runner() -> AsyncIterator[Runner]:
    """With Freqtrade's image: that of the small program has no pip."""
    async with engine_runner(settings=Settings(image=FREQTRADE)) as runner:
        yield runner


async def install(runner: Runner, *requirements: str) -> package_store.Installed:
    return await package_installs.install(runner, VERSION, requirements, quiet)


async def apply(runner: Runner, there: package_store.Installed) -> None:
    """A workload imports the packages as a bot does."""
    layout = await runner.layout("bot-1")
    mounted = {"stores": there.mounts, "env": there.environment(layout)}
    await runner.apply(Workload("bot-1", VERSION, ("-c", IMPORT), program=Program.PYTHON, **mounted))


async def test_packages_are_installed_once_and_imported(runner: Runner, index: PackageIndex, keeps_apart: bool) -> None:
    if keeps_apart:
        package_switch.install(PackageSettings(index=index.url(MARKET_HOST)))
    store = await package_store.name_of(runner, VERSION, ["flotilla_tides"])
    await runner.stores.put(store, {"site/left_by_a_kill.py": b"x = 1", package_store.MARKER: b"{"})
    assert await package_store.find(runner, VERSION, ["flotilla_tides"]) is None
    there = await install(runner, "flotilla_tides")
    assert there.packages == ("flotilla_tides==1.2", "flotilla_waves==2.1")
    assert there.modules == ("flotilla_tides", "flotilla_waves")
    assert there.store == store
    with pytest.raises(NotFound):
        await anext(runner.stores.fetch(store, "site/left_by_a_kill.py", 100))
    await apply(runner, there)
    await eventually(lambda: has_logged(runner, "bot-1", "1.2 2.1"))
    await runner.remove("bot-1", data=True)
    before = len(index.asked)
    assert await install(runner, "flotilla_tides") == there
    assert await package_store.find(runner, VERSION, ["flotilla_tides"]) == there
    assert len(index.asked) == before
    await package_removal.delete_stores(runner)
    assert store not in await runner.stores.names()


async def test_a_cancelled_installation_starts_over(local_runner: Runner, index: PackageIndex) -> None:
    index.hold.clear()
    work = asyncio.create_task(install(local_runner, "flotilla_tides"))
    assert await asyncio.to_thread(index.was_asked_for_a_file.wait, 60)
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    assert await package_store.find(local_runner, VERSION, ["flotilla_tides"]) is None
    index.hold.set()
    assert (await install(local_runner, "flotilla_tides")).packages


async def test_what_freqtrade_brings_is_not_installed_again(fake_runner: Runner, index: PackageIndex) -> None:
    there = await install(fake_runner, "pytest>=1")
    assert [one.partition("==")[0] for one in there.packages] == ["pytest"]
    assert there.modules == ()


@pytest.mark.parametrize(
    ("requirement", "words"),
    [
        ("flotilla_source", "flotilla_source is offered as source code only"),
        ("numpy<1", "The strategy needs numpy<1, but Freqtrade 2026.9 itself uses numpy"),
        ("flotilla_source @ https://index.invalid/x.tar.gz", "is no plain requirement"),
        ("--editable=.", "is no plain requirement"),
    ],
)
async def test_a_failure_says_what_to_do(
    fake_runner: Runner, index: PackageIndex, requirement: str, words: str
) -> None:
    index.source("flotilla_source", "1.0")
    index.wheel("numpy", "0.9")
    with pytest.raises(Refused) as failed:
        await install(fake_runner, requirement)
    assert words in str(failed.value), failed.value.detail
    assert await package_store.find(fake_runner, VERSION, [requirement]) is None


async def test_an_index_that_does_not_answer_is_named(fake_runner: Runner) -> None:
    package_switch.install(PackageSettings(index="http://somebody:secret@127.0.0.1:9/simple/"))
    try:
        with pytest.raises(Unavailable, match="The package index does not answer this runner") as failed:
            await install(fake_runner, "flotilla_tides")
    finally:
        package_switch.install(PackageSettings())
    assert "secret" not in failed.value.detail


def test_wheels_are_checked_before_they_are_unpacked(
    index: PackageIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index.wheel("flotilla_thief", "1.0", {"json/__init__.py": ""})
    index.wheel("flotilla_large", "1.0", {"flotilla_large.py": " " * 2_000, "tests/__init__.py": ""})
    for name, content in index.files.items():
        (tmp_path / name).write_bytes(content)
    with pytest.raises(install_program.Failed) as failed:
        install_program._checked(list(tmp_path.glob("flotilla_thief*")))
    assert failed.value.args[0] == {"kind": "taken", "package": "flotilla_thief", "module": "json"}
    assert install_program._checked(list(tmp_path.glob("flotilla_large*"))) == ["flotilla_large", "tests"]
    monkeypatch.setattr(install_program, "MOST_BYTES", 1_000)
    with pytest.raises(install_program.Failed, match="large"):
        install_program._checked(list(tmp_path.glob("flotilla_large*")))


@pytest.mark.parametrize(
    ("path", "module"),
    [
        ("flotilla_thief-1.0.data/data/json/__init__.py", "json"),
        ("flotilla_thief-1.0.data/data/lib/python/json/__init__.py", "json"),
        ("sitecustomize.py", "sitecustomize"),
    ],
)
async def test_a_wheel_brings_no_module_by_another_way(
    fake_runner: Runner, index: PackageIndex, path: str, module: str
) -> None:
    """Pip unpacks the data of a wheel beside its modules; and some modules Python imports by itself."""
    index.wheel("flotilla_thief", "1.0", {"flotilla_thief.py": "", path: ""})
    with pytest.raises(Refused, match=f"has a module {module}, which would"):
        await install(fake_runner, "flotilla_thief")


def test_packages_do_not_take_the_room_of_trades(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "packages").mkdir()
    monkeypatch.setenv("FLOTILLA_STORES", str(tmp_path))
    monkeypatch.setattr(install_program, "LEFT_BYTES", 2**62)
    given = {"packages": ["flotilla_waves==2.1"], "record": {}, "marker": "m", "folder": "site"}
    with pytest.raises(install_program.Failed, match="full"):
        install_program.install(given)
    assert not list((tmp_path / "packages").iterdir())


async def test_a_store_in_use_is_kept(fake_runner: FakeRunner) -> None:
    store = await package_store.name_of(fake_runner, VERSION, ["flotilla_waves"])
    await fake_runner.stores.put(store, {package_store.MARKER: MARKER})
    await fake_runner.stores.put("candles", {"a": b"1"})
    there = await package_store.find(fake_runner, VERSION, ["flotilla_waves"])
    assert there is not None and there.packages == ("flotilla_waves==2.1", "pandas==3.0")
    layout = await fake_runner.layout("bot-1")
    await fake_runner.apply(workload("bot-1", layout, stores=there.mounts, env=there.environment(layout)))
    await package_removal.delete_stores(fake_runner)
    assert await fake_runner.stores.names() == ["candles", store]
    await fake_runner.remove("bot-1")
    await package_removal.delete_stores(fake_runner, but={store})
    assert await fake_runner.stores.names() == ["candles", store]
    await package_removal.delete_stores(fake_runner)
    assert await fake_runner.stores.names() == ["candles"]


@pytest.mark.parametrize(
    "marker", [b"", b"[]", b"{}", b'{"packages": "a", "present": [], "modules": []}', b"[" * 9_999]
)
def test_a_damaged_marker_counts_as_none(marker: bytes) -> None:
    assert package_store.parse("packages-1", ["a"], marker) is None
