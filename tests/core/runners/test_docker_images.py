"""Images pulled from a real registry."""

import asyncio
import io
import os
import tarfile
from contextlib import suppress

import docker
import pytest

from core.errors import Refused, Unavailable
from core.runners.docker.docker_runner import Settings
from core.runners.docker.images import Layers
from tests.core.runners.bench import eventually
from tests.core.runners.on_engine import engine, running
from tests.engine import engine_runner
from tests.image_registry import ImageRegistry

pytestmark = pytest.mark.docker


@pytest.fixture(scope="module")
def registry(tmp_path_factory):
    made = ImageRegistry(tmp_path_factory.mktemp("registry"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def image(registry):
    """Two layers of its own above those of the program; only the registry has them."""
    name, before = f"{registry.name}/program", "flotilla-test/program:2026.9"
    with engine() as client:
        for number in range(2):
            box = client.create_container(before, [])["Id"]
            client.put_archive(box, "/opt", archive(f"layer-{number}", os.urandom(6_000_000)))
            before = client.commit(box, repository=name, tag="2026.9")["Id"]
            client.remove_container(box)
        push(client, name, "2026.9")
    forget(name)
    yield name
    forget(name)


@pytest.fixture
async def runner(image):
    forget(image)
    async with engine_runner(settings=Settings(image=image)) as made:
        yield made


def archive(name: str, content: bytes) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as writer:
        entry = tarfile.TarInfo(name)
        entry.size = len(content)
        writer.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()


def forget(name: str) -> None:
    with engine() as client:
        for row in client.images(name=name):
            with suppress(docker.errors.APIError):
                client.remove_image(row["Id"], force=True)


async def test_a_pull_tells_how_far_it_is_and_the_image_is_known_by_its_digest(runner, image):
    told: list[tuple[float, str]] = []
    assert not await runner.ready("2026.9")
    with pytest.raises(Refused, match="not on this Docker engine"):
        await runner.ask("2026.9", "print(1)")
    await runner.prepare("2026.9", lambda share, step: told.append((share, step)))
    await asyncio.sleep(0)
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert any(0 < share < 1 for share in shares)
    assert any(step.startswith("Layers: ") and "of 12 MB" in step for _, step in told), told[-5:]
    assert await runner.ready("2026.9")
    assert (await runner.test()).versions == ("2026.9",)
    with engine() as client:
        (digest,) = client.inspect_image(f"{image}:2026.9")["RepoDigests"]
    first = await running(runner)
    assert first.image == f"{image}:2026.9@{digest.rpartition('@')[2]}"
    await runner.remove(first.name, data=True)


async def test_a_tag_that_moved_is_pulled_anew_when_asked_and_its_former_image_by_digest(runner, image):
    def told(share: float, step: str) -> None: ...

    with engine() as client:
        client.pull(image, tag="2026.9")
        client.tag(f"{image}:2026.9", image, "develop")
        push(client, image, "develop")
    await runner.prepare("develop", told)
    before = await runner.build_of("develop")
    with engine() as client:
        box = client.create_container(f"{image}:2026.9", [])["Id"]
        client.put_archive(box, "/opt", archive("newer", b"a day later"))
        client.commit(box, repository=image, tag="develop")
        client.remove_container(box)
        push(client, image, "develop")
    await runner.prepare("develop", told)
    after = await runner.build_of("develop")
    assert before.exact.startswith(f"{image}:develop@sha256:") and after.exact != before.exact
    forget(image)
    assert not await runner.ready(before.exact)
    await runner.prepare(before.exact, told)
    assert await runner.ready(before.exact) and not await runner.ready("develop")
    assert (await runner.build_of(before.exact)).exact == before.exact
    assert await runner.ask(before.exact, "print(6 * 7)") == b"42\n"


def push(client: docker.APIClient, name: str, tag: str) -> None:
    """What the tag names here, it names in the registry from now on."""
    said = list(client.push(name, tag=tag, stream=True, decode=True))
    assert not [line for line in said if "error" in line], said


async def test_a_cancelled_pull_stops(runner, registry):
    told: list[float] = []
    registry.delay_seconds = 0.1
    try:
        task = asyncio.create_task(runner.prepare("2026.9", lambda share, step: told.append(share)))
        await eventually(lambda: is_under_way(told), 20)
        task.cancel()
        async with asyncio.timeout(5):
            with pytest.raises(asyncio.CancelledError):
                await task
        await asyncio.sleep(1)
        carried = registry.carried
        await asyncio.sleep(1.5)
        assert registry.carried - carried < 200_000, "the engine goes on pulling"
        assert not await runner.ready("2026.9")
    finally:
        registry.delay_seconds = 0.0
    await runner.prepare("2026.9", lambda share, step: None)
    assert await runner.ready("2026.9")


async def is_under_way(told: list[float]) -> bool:
    return any(0 < share < 1 for share in told)


async def test_a_version_nobody_has_is_refused_with_the_words_of_the_engine(runner):
    with pytest.raises(
        Refused, match=r"There is no image localhost:\d+/program:1999\.1, or it is not public"
    ) as caught:
        await runner.prepare("1999.1", lambda share, step: None)
    assert "manifest" in caught.value.detail


async def test_a_registry_that_is_gone_is_said_as_such(runner):
    from tests.image_registry import _free_port

    async with engine_runner(settings=Settings(image=f"localhost:{_free_port()}/program")) as away:
        with pytest.raises(Unavailable, match="registry cannot be reached") as caught:
            await away.prepare("2026.9", lambda share, step: None)
    assert "connection refused" in caught.value.detail


async def test_pulls_hold_up_nothing_else(runner, registry):
    """Also more of them than there are threads for."""
    registry.delay_seconds = 0.1
    pulls = [asyncio.create_task(runner.prepare("2026.9", lambda share, step: None)) for _ in range(10)]
    try:
        await asyncio.sleep(0.5)
        async with asyncio.timeout(10):
            async with engine_runner() as other:
                await running(other)
            await runner.observe()
            await runner.remove("bot-nobody")
    finally:
        registry.delay_seconds = 0.0
        for pull in pulls:
            pull.cancel()
        await asyncio.wait(pulls)


def test_progress_never_goes_back():
    layers, shares = Layers(), []
    for layer in ("there", "too"):
        layers.hear({"id": layer, "status": "Already exists", "progressDetail": {}})
        shares.append(layers.share)
    for layer in ("a", "b", "c"):
        layers.hear({"id": layer, "status": "Pulling fs layer", "progressDetail": {}})
    for layer in ("a", "b", "c"):
        for status, current, total in (
            ("Downloading", 5, 10),
            ("Retrying in 5 seconds", 0, 0),
            ("Downloading", 10, 10),
            ("Download complete", 0, 0),
            ("Extracting", 5, 10),
            ("Pull complete", 0, 0),
        ):
            layers.hear({"id": layer, "status": status, "progressDetail": {"current": current, "total": total}})
            shares.append(layers.share)
    assert shares == sorted(shares)
    assert (shares[0], shares[-1], len(set(shares)) > 5) == (0.0, 1.0, True)
    assert layers.step == "Layers: 5 of 5 complete, 0 of 0 MB"
