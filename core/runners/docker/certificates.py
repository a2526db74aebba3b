"""Check certificates and keys that people paste, with OpenSSL itself, before they are stored."""

import ssl
import tempfile
from collections.abc import Mapping
from pathlib import Path

from core.errors import Invalid

TLS_KEYS = ("tls_ca", "tls_cert", "tls_key")
"""The certificate of the authority, Flotilla's certificate, and the key of that one, as PEM texts."""


def require_pem(tls: Mapping[str, str]) -> None:
    """Raise for a part that is missing, cannot be read, or does not belong to the others. Errors: `Invalid` at that
    field."""
    with tempfile.TemporaryDirectory(prefix="flotilla-tls-") as folder:
        _require_authority(tls.get("tls_ca", ""))
        _require_pair(Path(folder), tls.get("tls_cert", ""), tls.get("tls_key", ""))


def _require_authority(text: str) -> None:
    if not text:
        return
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=text)
    except (ssl.SSLError, TypeError, ValueError) as error:  # TypeError: text that is not ASCII
        raise Invalid("Not a certificate.", fields={"tls_ca": "This is no certificate in PEM form."}) from error


def _require_pair(folder: Path, certificate: str, key: str) -> None:
    if not certificate and not key:
        return
    if not certificate or not key:
        missing = "tls_key" if certificate else "tls_cert"
        raise Invalid("Half a pair.", fields={missing: "Certificate and key are needed together."})
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_cert_chain(
            _file(folder / "cert.pem", certificate), _file(folder / "key.pem", key), password=lambda: ""
        )
    except (ssl.SSLError, ValueError) as error:
        why = "No certificate and key in PEM form without a password, or they do not belong together."
        raise Invalid("Not a pair.", fields={"tls_cert": why}) from error


def _file(path: Path, text: str) -> Path:
    """Write the text to a file, because OpenSSL reads a pair only from files. The folder is private."""
    path.touch(mode=0o600)
    path.write_text(text)
    return path
