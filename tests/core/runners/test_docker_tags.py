"""Versions that are tags or full names of images, on a real engine."""

from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from datetime import UTC, datetime

import docker
import pytest

from core.errors import Refused
from core.freqtrade.versions import newest_first, pinned
from core.runners.docker.docker_runner import DockerRunner, Settings
from core.runners.folders.file_pieces import whole_file
from tests.core.runners.on_engine import NAME, engine, inspected, running
from tests.engine import PROGRAM_IMAGE, engine_runner

pytestmark = pytest.mark.docker

IMAGE = "flotilla-test/tagged"
OTHER = "flotilla-test/somebodys/bot"
TAGS = ("2026.9", "2026.9_freqai", "develop", "mine")


@pytest.fixture
def tagged() -> Iterator[None]:
    """The program under the names that Freqtrade's images have, and under one of somebody else's."""
    for tag in TAGS:
        put_tag("2026.9", IMAGE, tag)
    put_tag("2026.9", OTHER, "mine")
    yield
    with engine() as client:
        for name in (*(f"{IMAGE}:{tag}" for tag in TAGS), f"{OTHER}:mine"):
            with suppress(docker.errors.APIError):
                client.remove_image(name)


@pytest.fixture
async def runner(tagged: None) -> AsyncIterator[DockerRunner]:
    async with engine_runner(settings=Settings(image=IMAGE)) as made:
        yield made


def put_tag(program: str, name: str, tag: str) -> None:
    with engine() as client:
        client.tag(f"{PROGRAM_IMAGE}:{program}", name, tag)


def id_of(name: str) -> str:
    with engine() as client:
        return str(client.inspect_image(name)["Id"])


async def test_tags_are_listed_with_the_day_their_image_was_made(runner: DockerRunner) -> None:
    facts = await runner.test()
    assert list(facts.versions) == ["2026.9", "2026.9_freqai", "develop"], "“mine” is no tag of Freqtrade's"
    build = await runner.build_of("develop")
    assert build is not None and build.made_at is not None
    assert datetime(2020, 1, 1, tzinfo=UTC) < build.made_at <= datetime.now(UTC)
    assert int(facts.made_at["develop"].timestamp()) == int(build.made_at.timestamp())
    assert await runner.ready("2026.9_freqai") and not await runner.ready("stable")
    assert await runner.build_of("stable") is None


async def test_a_run_keeps_the_image_that_its_tag_named_at_its_start(runner: DockerRunner) -> None:
    before = await runner.build_of("develop")
    first = await running(runner, version="develop")
    assert before is not None and before.made_at is not None and first.image_made_at is not None
    assert (first.image, int(first.image_made_at.timestamp())) == (before.exact, int(before.made_at.timestamp()))
    assert inspected(runner)["Image"] == id_of(f"{PROGRAM_IMAGE}:2026.9")
    put_tag("2026.8", IMAGE, "develop")
    after = await runner.build_of("develop")
    assert after is not None and after.exact != first.image
    (seen,) = await runner.observe()
    assert (seen.workload_id, seen.image, seen.image_made_at) == (first.workload_id, first.image, first.image_made_at)
    await runner.remove(NAME)
    exact = pinned("develop", first.image)
    assert exact == first.image and await runner.ready(exact)
    again = await running(runner, version=exact)
    assert (again.image, inspected(runner)["Image"]) == (first.image, id_of(f"{PROGRAM_IMAGE}:2026.9"))
    await runner.remove(NAME, data=True)


async def test_an_engine_with_nothing_but_a_full_name_runs_it_and_works_on_its_files(tagged: None) -> None:
    full = f"{OTHER}:mine"
    async with engine_runner(settings=Settings(image="flotilla-test/nothing-of-this-name")) as runner:
        assert (await runner.test()).versions == ()
        assert await runner.ready(full)
        await runner.put(NAME, {"note.txt": b"carried"})
        assert await whole_file(runner, NAME, "note.txt") == b"carried"
        assert await runner.work(NAME, full, "print(open('note.txt').read())") == b"carried\n"
        assert await runner.ask(full, "print(6 * 7)") == b"42\n"
        first = await running(runner, version=full)
        assert first.image.startswith(f"{full}@sha256:")
        await runner.remove(NAME, data=True)


async def test_what_is_no_version_is_refused_before_the_engine_is_asked(runner: DockerRunner) -> None:
    for nonsense in ("--privileged", "latest", "x:1 --rm", f"{IMAGE}"):
        assert not await runner.ready(nonsense)
        assert newest_first([nonsense]) == []
        with pytest.raises(Refused, match="is not a version"):
            await runner.prepare(nonsense, lambda share, step: None)
