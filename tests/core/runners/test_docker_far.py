"""An engine over TLS: with the right keys, with wrong ones, with none."""

import ipaddress
import os
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from core.errors import Unavailable
from core.runners.docker.docker_runner import DockerRunner, Settings
from core.runners.docker.engine.endpoint import Endpoint
from tests.engine import PROGRAM_IMAGE
from tests.private_engine import PrivateEngine

pytestmark = pytest.mark.docker


class Authority:
    """Signs certificates of servers and of clients."""

    def __init__(self) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "authority")])
        basic = (x509.BasicConstraints(ca=True, path_length=None), True)
        self.certificate = self._signed(self._name, self._key, basic)

    def pair(self, usage: x509.ObjectIdentifier, address: str = "127.0.0.1") -> tuple[str, str]:
        """(certificate, key) as PEM."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "engine")])
        alternative = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
        extensions = ((x509.ExtendedKeyUsage([usage]), False), (alternative, False))
        private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        return self._signed(name, key, *extensions), private.decode()

    def _signed(self, subject, key, *extensions) -> str:
        now = datetime.now(UTC)
        builder = x509.CertificateBuilder(self._name, subject, key.public_key(), x509.random_serial_number())
        builder = builder.not_valid_before(now - timedelta(minutes=1)).not_valid_after(now + timedelta(days=1))
        for extension, critical in extensions:
            builder = builder.add_extension(extension, critical=critical)
        return builder.sign(self._key, hashes.SHA256()).public_bytes(Encoding.PEM).decode()


@pytest.fixture(scope="module")
def authority():
    return Authority()


@pytest.fixture(scope="module")
def engine(tmp_path_factory, authority):
    keys = tmp_path_factory.mktemp("keys")
    certificate, key = authority.pair(ExtendedKeyUsageOID.SERVER_AUTH)
    for name, text in (("ca", authority.certificate), ("cert", certificate), ("key", key)):
        (keys / f"{name}.pem").write_text(text)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    tls = [f"--tls{what}={keys / name}.pem" for what, name in (("cacert", "ca"), ("cert", "cert"), ("key", "key"))]
    made = PrivateEngine(
        Path(f"/tmp/flotilla-tls-{os.getpid()}"), "--tlsverify", *tls, f"--host=tcp://127.0.0.1:{port}"
    )
    try:
        made.start()
        yield f"tcp://127.0.0.1:{port}"
    finally:
        made.close()


def opened(url: str, ca: str = "", pair: tuple[str, str] = ("", "")) -> DockerRunner:
    tls = {"tls_ca": ca, "tls_cert": pair[0], "tls_key": pair[1]}
    return DockerRunner("i" * 8, "r" * 8, Endpoint(url, tls), Settings(image=PROGRAM_IMAGE), logs=Path("/nowhere"))


async def test_with_the_right_keys_it_answers(engine, authority, monkeypatch):
    """Whatever the environment says of certificates and proxies: those are not for engines."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/etc/ssl/certs/ca-certificates.crt")
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    runner = opened(engine, authority.certificate, authority.pair(ExtendedKeyUsageOID.CLIENT_AUTH))
    facts = await runner.test()
    assert facts.facts["Endpoint"] == engine
    assert "Docker" in facts.facts["Engine"]
    assert list(await runner.observe()) == []
    folder = Path(runner._engine._opener._folder.name)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}
    layout = await runner.layout("bot-1")
    assert layout.market_url == "", "a practice market here cannot be reached from there"
    await runner.close()
    assert not folder.exists(), "keys lie there only while it is open"


async def test_with_wrong_keys_it_is_a_sentence(engine, authority):
    theirs = Authority()
    right = authority.pair(ExtendedKeyUsageOID.CLIENT_AUTH)
    cases = {
        "another authority": (theirs.certificate, right),
        "a certificate of another authority": (authority.certificate, theirs.pair(ExtendedKeyUsageOID.CLIENT_AUTH)),
        "no certificate of ours": (authority.certificate, ("", "")),
        "certificate and key of two": (
            authority.certificate,
            (right[0], theirs.pair(ExtendedKeyUsageOID.CLIENT_AUTH)[1]),
        ),
        "no PEM": ("rubbish", right),
    }
    for what, (ca, pair) in cases.items():
        runner = opened(engine, ca, pair)
        with pytest.raises(Unavailable) as caught:
            await runner.observe()
        assert "certificates" in str(caught.value), what
        assert str(caught.value).endswith("."), what
        await runner.close()


async def test_without_tls_it_is_a_sentence(engine):
    runner = opened(engine)
    with pytest.raises(Unavailable) as caught:
        await runner.test()
    assert "TLS" in str(caught.value) or "HTTPS" in caught.value.detail
    await runner.close()


async def test_a_machine_that_does_not_listen_is_a_sentence():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    runner = opened(f"tcp://127.0.0.1:{port}")
    with pytest.raises(Unavailable, match=rf"No Docker engine answers at tcp://127\.0\.0\.1:{port}"):
        await runner.test()
    await runner.close()
