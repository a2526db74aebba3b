"""Secrets at rest: Fernet under a key of this installation, kept in a file of mode 0600.

The file holds one key per line, newest first: the first encrypts, all decrypt. To rotate, `rotate` puts a new key in
front and everything is encrypted again (`main.py rotate-key`). A start that finds ciphertexts but no key that opens
them is refused: going on would lose them.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from core.errors import Invalid, Refused


class Vault:
    """Encrypts and decrypts. Never shows a key in its repr."""

    def __init__(self, keys: list[bytes]) -> None:
        if not keys:
            raise Invalid("The key file is empty. Restore it from your backup.")
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    def seal(self, secret: Mapping[str, Any]) -> str:
        """A JSON document → text to store. Empty documents are stored as empty text."""
        return self._fernet.encrypt(json.dumps(dict(secret)).encode()).decode() if secret else ""

    def open(self, sealed: str) -> dict[str, Any]:
        """Errors: `Refused` when no key of this installation opens it."""
        if not sealed:
            return {}
        try:
            document: dict[str, Any] = json.loads(self._fernet.decrypt(sealed.encode()))
        except InvalidToken as error:
            raise Refused(
                "A stored secret cannot be opened with the keys of this installation.",
                hint="Restore the key file that belongs to this database.",
            ) from error
        return document

    def reseal(self, sealed: str) -> str:
        """Encrypt again under the newest key."""
        return self._fernet.rotate(sealed.encode()).decode() if sealed else ""


def load_or_make(path: Path, *, anything_sealed: str | None) -> Vault:
    """The vault of this installation; the key is made at the first start. `anything_sealed`: a ciphertext of the
    database, if it has any. Errors: `Refused` when the key is missing or does not open it."""
    if not path.exists():
        if anything_sealed:
            raise Refused(
                f"The database holds encrypted secrets, but their key file {path} is missing. "
                "Flotilla does not start, so that nothing is lost.",
                hint="Restore the key file from your backup, or name it in FLOTILLA_SECRET_KEY_FILE.",
            )
        _write(path, [Fernet.generate_key()])
    vault = Vault(_read(path))
    if anything_sealed:
        vault.open(anything_sealed)
    return vault


def rotate(path: Path) -> Vault:
    """Put a new key in front of the file. The old ones stay until everything is sealed again."""
    _write(path, [Fernet.generate_key(), *_read(path)])
    return Vault(_read(path))


def forget_old_keys(path: Path) -> None:
    """Keep only the newest key, after everything was sealed again."""
    _write(path, _read(path)[:1])


def _read(path: Path) -> list[bytes]:
    try:
        text = path.read_text()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"The key file {path} cannot be read.", detail=str(error)) from error
    keys = [line.strip().encode() for line in text.splitlines() if line.strip()]
    for number, key in enumerate(keys, 1):
        try:
            Fernet(key)
        except ValueError as error:
            raise Invalid(
                f"Line {number} of the key file {path} is not a key. Restore the file from your backup."
            ) from error
    return keys


def _write(path: Path, keys: list[bytes]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_durably(path, b"\n".join(keys) + b"\n")
    except OSError as error:
        raise Refused(f"The key file {path} cannot be written: {error.strerror}.", detail=str(error)) from error


def _write_durably(path: Path, content: bytes) -> None:
    """Whole or not at all, and there after a power cut: what is sealed next opens with nothing else."""
    temporary = path.with_name(f"{path.name}.new")
    temporary.unlink(missing_ok=True)
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


# -- the vault of this process --------------------------------------------------------------------------------------

_vault: Vault | None = None


def install(vault: Vault | None) -> None:
    global _vault
    _vault = vault


def vault() -> Vault:
    if _vault is None:
        raise Refused("The key of this installation is not loaded.")
    return _vault
