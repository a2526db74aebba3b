"""What may be said of the connection to an engine, and at which field it is said otherwise."""

from typing import Any

import pytest

from core.errors import Invalid
from core.runners.connection import connections
from core.runners.connection.connection_model import Checked, NoConnection
from core.runners.docker.docker_connection import DockerConnection
from core.runners.models import RunnerDraft
from tests.core.runners.pem import pair

AUTHORITY, OWN, OTHER = pair("authority"), pair("flotilla"), pair("other")
TLS = {"tls_ca": AUTHORITY.certificate, "tls_cert": OWN.certificate, "tls_key": OWN.key}
KEPT = {name: f"{text.strip()}\n" for name, text in TLS.items()}
FAR: dict[str, Any] = {"endpoint": "tcp://engine.lan:2376", "publish_address": "192.168.7.2", **TLS}


def draft(name: str = "Engine", *, forget: bool = False, capacity: int = 10, **said: Any) -> RunnerDraft:
    """A Docker runner of whose connection this is said."""
    connection = DockerConnection.filled(said)
    return RunnerDraft(name=name, type="DOCKER", capacity=capacity, connection=connection, forget_secrets=forget)


def check(kept: dict[str, str] | None = None, **said: Any) -> Checked:
    return connections.check(draft(**said), Checked(secrets=kept or {}))


def wrong(kept: dict[str, str] | None = None, **changes: Any) -> dict[str, str]:
    with pytest.raises(Invalid) as caught:
        check(kept, **changes)
    return caught.value.fields


# -- what is meant ----------------------------------------------------------------------------------------------------


def test_nothing_said_is_the_engine_of_this_machine() -> None:
    usual = {"image": "freqtradeorg/freqtrade", "pool": "10.213.0.0/16", "publish_address": "127.0.0.1"}
    assert check() == Checked("", usual, {})


def test_local_processes_have_no_connection() -> None:
    said = NoConnection.filled({"endpoint": "tcp://evil", "image": "?", "tls_ca": "?"})
    assert connections.check(RunnerDraft(name="Here", type="LOCAL", connection=said)) == Checked()


def test_a_connection_of_another_kind_is_refused() -> None:
    with pytest.raises(Invalid) as caught:
        connections.check(RunnerDraft(name="Here", type="LOCAL", connection=DockerConnection()))
    assert set(caught.value.fields) == {"type"}


def test_what_is_too_long_is_told_at_its_field() -> None:
    with pytest.raises(Invalid) as caught:
        DockerConnection.filled({"endpoint": "x" * 501, "image": "i" * 201, "tls_key": "k" * 65_537, "pool": "p"})
    assert caught.value.fields == dict.fromkeys(("endpoint", "image", "tls_key"), "This is too long.")


def test_a_draft_that_says_nothing_keeps_what_there_is() -> None:
    kept = Checked("tcp://engine.lan:2376", {"image": "team/freqtrade"}, KEPT)
    silent = RunnerDraft(name="Engine", type="DOCKER")
    assert connections.check(silent, kept) == kept
    assert connections.check(silent) == check()


@pytest.mark.parametrize(
    "endpoint",
    [
        "",
        "unix:///run/user/1000/docker.sock",
        "tcp://127.0.0.1:2375",
        "tcp://localhost:2375",
        "tcp://[::1]:2375",
    ],
)
def test_what_is_here_needs_neither_certificates_nor_another_address(endpoint: str) -> None:
    assert check(endpoint=endpoint).endpoint == endpoint


@pytest.mark.parametrize(
    "endpoint",
    [
        "ssh://docker@engine.lan",
        "ssh://engine",
        "ssh://bob@10.0.0.7:2222",
        "ssh://[fd00::7]",
        "ssh://bob@engine/run/user/1000/docker.sock",
    ],
)
def test_ssh_needs_no_certificates(endpoint: str) -> None:
    assert check(endpoint=endpoint, publish_address="10.0.0.7").secrets == {}


def test_over_the_network_with_certificates() -> None:
    assert check(**FAR).secrets == KEPT


# -- what is not ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "endpoint",
    [
        "engine.lan:2376",
        "http://engine.lan:2376",
        "https://engine.lan",
        "file:///etc/passwd",
        "npipe:////./pipe/docker_engine",
        "unix://docker.sock",
        "unix://",
        "tcp://engine.lan",
        "tcp://:2376",
        "tcp://engine.lan:port",
        "tcp://engine.lan:99999",
        "tcp://engine.lan:2376/v1.41",
        "tcp://engine.lan:2376?x=1",
        "tcp://engine.lan:2376#x",
        "tcp://bob@engine.lan:2376",
        "tcp://eng ine:2376",
        "tcp://engine\n.lan:2376",
        "tcp://[::1:2376",
        "ssh://",
        "ssh://-oProxyCommand=id@engine",
        "ssh://-oProxyCommand=id",
        "ssh://bob;id@engine",
        "ssh://$(id)@engine",
        "ssh://engine/run/docker.sock:/etc/shadow",
        "ssh://engine/run/docker.sock -oProxyCommand=id",
        "tcp://engine:2376/run/docker.sock",
    ],
)
def test_what_is_no_address_of_an_engine(endpoint: str) -> None:
    assert "endpoint" in wrong(endpoint=endpoint, publish_address="10.0.0.7", tls_ca=TLS["tls_ca"])


def test_a_password_in_an_address_is_refused() -> None:
    said = wrong(endpoint="ssh://bob:canary@engine", publish_address="10.0.0.7")["endpoint"]
    assert "in clear" in said
    assert "canary" not in said


def test_over_the_network_only_with_certificates() -> None:
    said = wrong(endpoint="tcp://engine.lan:2376", publish_address="10.0.0.7")
    assert set(said) == {"tls_ca"}
    assert "root on its machine" in said["tls_ca"]
    assert set(wrong(**FAR | {"tls_ca": ""})) == {"tls_ca"}  # our own certificate does not tell who answers


@pytest.mark.parametrize("endpoint", ["tcp://engine.lan:2376", "ssh://engine.lan"])
def test_elsewhere_the_loopback_is_not_ours(endpoint: str) -> None:
    tls = {"tls_ca": TLS["tls_ca"]} if endpoint.startswith("tcp") else {}
    for address in ("127.0.0.1", "127.8.8.8"):
        said = wrong(endpoint=endpoint, publish_address=address, **tls)
        assert "its loopback is not ours" in said["publish_address"]
    assert check(endpoint=endpoint, publish_address="100.64.1.2", **tls).config["publish_address"] == "100.64.1.2"


@pytest.mark.parametrize(
    "address", ["", "0.0.0.0", "engine.lan", "::1", "8.8.8.8", "224.0.0.1", "10.0.0.7/24", "10.0.0"]
)
def test_apis_are_published_privately(address: str) -> None:
    assert set(wrong(publish_address=address)) == {"publish_address"}


@pytest.mark.parametrize(
    "image",
    ["freqtrade", "freqtradeorg/freqtrade", "registry.lan:5000/team/freqtrade", "localhost/a_b--c.d", "ghcr.io/a/b"],
)
def test_names_of_images(image: str) -> None:
    assert check(image=image).config["image"] == image


@pytest.mark.parametrize(
    "image",
    [
        "",
        "freqtrade:2026.9",
        "freqtradeorg/freqtrade:stable",
        "registry.lan:5000/team/freqtrade:1",
        "freqtrade@sha256:" + "0" * 64,
        "Freqtrade",
        "/freqtrade",
        "freqtrade/",
        "a//b",
        "-x",
        "a b",
        "a;b",
        "../a",
    ],
)
def test_what_is_no_name_of_an_image(image: str) -> None:
    assert set(wrong(image=image)) == {"image"}


@pytest.mark.parametrize("pool", ["", "10.213.0.0", "10.213.0.0/27", "10.213.0.1/16", "8.8.0.0/16", "fd00::/64", "all"])
def test_networks_are_private_and_hold_some_bots(pool: str) -> None:
    assert set(wrong(pool=pool)) == {"pool"}
    assert check(pool="192.168.64.0/26").config["pool"] == "192.168.64.0/26"  # eight


def test_everything_wrong_is_told_at_once() -> None:
    said = wrong(endpoint="tcp://engine.lan:2376", image="?", pool="?", publish_address="?")
    assert set(said) == {"image", "pool", "publish_address", "tls_ca"}


# -- certificates -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"tls_ca": "not PEM"}, "tls_ca"),
        ({"tls_ca": OWN.key}, "tls_ca"),
        ({"tls_ca": "ä"}, "tls_ca"),
        ({"tls_cert": None}, "tls_cert"),
        ({"tls_key": None}, "tls_key"),
        ({"tls_cert": "not PEM"}, "tls_cert"),
        ({"tls_key": "not PEM"}, "tls_cert"),
        ({"tls_key": OTHER.key}, "tls_cert"),
    ],
)
def test_what_openssl_cannot_read_is_not_kept(changes: dict[str, str | None], field: str) -> None:
    assert set(wrong(**FAR | changes)) == {field}


def test_the_authority_alone_will_do() -> None:
    assert set(check(**FAR | {"tls_cert": None, "tls_key": None}).secrets) == {"tls_ca"}


def test_those_kept_stay_until_they_are_replaced_or_forgotten() -> None:
    without = FAR | dict.fromkeys(TLS)
    assert check(KEPT, **without).secrets == KEPT
    new = {"tls_cert": OTHER.certificate, "tls_key": OTHER.key}
    assert check(KEPT, **without | new).secrets == KEPT | {name: f"{text.strip()}\n" for name, text in new.items()}
    assert set(wrong(KEPT, **without | {"tls_cert": OTHER.certificate})) == {"tls_cert"}  # with the old key
    assert set(wrong(KEPT, **without | {"forget": True})) == {"tls_ca"}
    assert set(check(KEPT, **FAR | {"forget": True, "tls_cert": None, "tls_key": None}).secrets) == {"tls_ca"}


def test_certificates_are_kept_for_tcp_alone() -> None:
    assert check(KEPT, endpoint="").secrets == {}
    assert set(wrong(endpoint="", **TLS)) == set(TLS)
