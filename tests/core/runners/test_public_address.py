"""Which runners share an address, as exchanges see it."""

from collections.abc import Iterator

import pytest

from core.runners import kinds
from core.runners.network.public_address import HERE, public_address
from tests.core.runners.cabins import CABIN


@pytest.fixture
def all_kinds() -> Iterator[None]:
    before = kinds.registered()
    kinds.register(*kinds.load("local", "docker"), CABIN)
    yield
    kinds.register(*before)


@pytest.mark.parametrize(
    ("kind", "endpoint"),
    [
        ("LOCAL", ""),
        ("DOCKER", ""),
        ("DOCKER", "unix:///run/user/1000/docker.sock"),
        ("DOCKER", "tcp://127.0.0.1:2375"),
        ("DOCKER", "tcp://localhost:2375"),
        ("DOCKER", "tcp://LOCALHOST.:2375"),
        ("DOCKER", "tcp://[::1]:2375"),
        ("DOCKER", "tcp://[::ffff:127.0.0.1]:2375"),
        ("CABIN", ""),
        ("GONE", ""),
    ],
)
def test_runners_of_this_machine_share_its_address(all_kinds: None, kind: str, endpoint: str) -> None:
    assert public_address(kind, endpoint) == HERE


@pytest.mark.parametrize(
    ("kind", "endpoint", "address"),
    [
        ("DOCKER", "tcp://engine.lan:2376", "engine.lan"),
        ("DOCKER", "ssh://bob@Engine.LAN:22/run/docker.sock", "engine.lan"),
        ("DOCKER", "tcp://10.0.0.7:2376", "10.0.0.7"),
        ("DOCKER", "tcp://[FD00:0:0::7]:2376", "fd00::7"),
        ("CABIN", "By the brook", "By the brook"),
        ("GONE", "https://cluster.example.org:6443", "cluster.example.org"),
        ("GONE", "tcp://[::1:2376", "tcp://[::1:2376"),
    ],
)
def test_a_far_runner_has_the_address_of_its_host(all_kinds: None, kind: str, endpoint: str, address: str) -> None:
    assert public_address(kind, endpoint) == address


def test_an_address_has_a_bound(all_kinds: None) -> None:
    assert len(public_address("DOCKER", f"tcp://{'x' * 450}:2376")) == 100
    assert len(public_address("CABIN", "x" * 450)) == 100
