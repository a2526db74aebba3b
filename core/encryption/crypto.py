"""Encryption of stored secrets: AES-256-GCM under a key of this installation.

Each sealed value is bound to its place: table, row and column are its associated data, so it opens nowhere else.
Somebody who can write the database cannot move a credential into a row of their own. (They can put back what the same
column of the same row held before: nothing tells an old value of a place from a new one.)

A value is written `v2:` + base64url(nonce + ciphertext + tag). Older versions wrote Fernet tokens, which are bound to
nothing; `core/resealing.py` rewrites them at the start, and `Vault.open` refuses them. `key_file` reads and writes the
keys.
"""

import base64
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from core.errors import Invalid, Refused

BOUND = "v2:"
_NONCE_BYTES = 12
"""Random, of AES-GCM: one key may seal 2**32 values (NIST SP 800-38D, section 8.3)."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sealed value is stored."""

    table: str
    row: UUID
    column: str

    @property
    def associated_data(self) -> bytes:
        """The place as bytes, authenticated with the ciphertext."""
        return json.dumps([self.table, str(self.row), self.column]).encode()

    def __str__(self) -> str:
        return f"{self.table}.{self.column} of row {self.row}"


class Vault:
    """Encrypts and decrypts with the keys of this installation. Its repr shows no key."""

    def __init__(self, keys: list[bytes]) -> None:
        if not keys:
            raise Invalid("The key file is empty. Restore it from your backup.")
        self._ciphers = [AESGCM(_derived(key)) for key in keys]
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    def seal(self, secret: Mapping[str, Any], place: Place) -> str:
        """Encrypt a JSON document for this place. An empty document becomes empty text."""
        if not secret:
            return ""
        nonce = os.urandom(_NONCE_BYTES)
        content = self._ciphers[0].encrypt(nonce, json.dumps(dict(secret)).encode(), place.associated_data)
        return BOUND + base64.urlsafe_b64encode(nonce + content).decode()

    def open(self, sealed: str, place: Place) -> dict[str, Any]:
        """Decrypt a document. Errors: `Refused` when no key of this installation opens it, when it was sealed for
        another place, or when it is bound to none."""
        if not sealed:
            return {}
        content = self._decrypted(sealed, place)
        if content is None:
            raise Refused(
                "A stored secret cannot be opened with the keys of this installation, or it belongs to another row.",
                hint="Restore the key file that belongs to this database.",
                detail=str(place),
            )
        document: dict[str, Any] = json.loads(content)
        return document

    def open_unbound(self, sealed: str) -> dict[str, Any]:
        """Decrypt what an older Flotilla sealed. Only for rewriting it, and for manifests of bots that were started
        then. Errors: `Refused` when no key of this installation opens it."""
        try:
            document: dict[str, Any] = json.loads(self._fernet.decrypt(sealed.encode()))
        except InvalidToken as error:
            raise Refused(
                "A stored secret cannot be opened with the keys of this installation.",
                hint="Restore the key file that belongs to this database.",
            ) from error
        return document

    def reseal(self, sealed: str, place: Place) -> str:
        """Encrypt a document again under the newest key. Errors: as `open`."""
        return self.seal(self.open(sealed, place), place)

    def knows(self, sealed: str, place: Place) -> bool:
        """Return whether a key of this installation opens the value, bound or not."""
        try:
            self.open(sealed, place) if is_bound(sealed) else self.open_unbound(sealed)
        except Refused:
            return False
        return True

    def _decrypted(self, sealed: str, place: Place) -> bytes | None:
        """None when it does not open there."""
        if not is_bound(sealed):
            return None
        try:
            content = base64.urlsafe_b64decode(sealed.removeprefix(BOUND))
        except ValueError:
            return None
        for cipher in self._ciphers:
            try:
                return cipher.decrypt(content[:_NONCE_BYTES], content[_NONCE_BYTES:], place.associated_data)
            except (InvalidTag, ValueError):
                continue
        return None


def is_bound(sealed: str) -> bool:
    """Return whether the value is bound to its place, and not a Fernet token of an older version."""
    return sealed.startswith(BOUND)


def _derived(key: bytes) -> bytes:
    """The cipher's key. The key in the file is a Fernet key: the two ciphers never share one."""
    return HKDF(SHA256(), length=32, salt=None, info=b"flotilla sealed values v2").derive(base64.urlsafe_b64decode(key))


_vault: Vault | None = None


def install(vault: Vault | None) -> None:
    """Set the vault of this process, or remove it with None. The composition root calls it."""
    global _vault
    _vault = vault


def vault() -> Vault:
    """Return the vault of this process. Errors: `Refused` when none is installed."""
    if _vault is None:
        raise Refused("The key of this installation is not loaded.")
    return _vault
