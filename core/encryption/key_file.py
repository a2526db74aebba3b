"""The file that holds the keys of this installation, one per line, newest first: the first encrypts, all decrypt.

To rotate, `rotate` puts a new key in front and everything is encrypted again (`main.py rotate-key`). A start that finds
encrypted values but no key that opens them is refused: going on would lose them.
"""

from collections.abc import Sequence
from pathlib import Path

from cryptography.fernet import Fernet

from core.encryption.crypto import Place, Vault
from core.errors import Invalid, Refused
from core.files import atomic_file


def load_or_make(path: Path, *, anything_sealed: Sequence[tuple[str, Place]] | None = None) -> Vault:
    """Return the vault of this installation; at the first start the key is made. `anything_sealed`: some ciphertexts of
    the database with their places, if it has any. Errors: `Refused` when the key is missing or opens none of them."""
    if not path.exists():
        if anything_sealed:
            raise Refused(
                f"The database holds encrypted secrets, but their key file {path} is missing. "
                "Flotilla does not start, so that nothing is lost.",
                hint="Restore the key file from your backup, or name it in FLOTILLA_SECRET_KEY_FILE.",
            )
        _write(path, [Fernet.generate_key()])
    vault = Vault(_read(path))
    if anything_sealed and not any(vault.knows(sealed, place) for sealed, place in anything_sealed):
        raise Refused(
            f"The secrets of the database cannot be opened with the key file {path}.",
            hint="Restore the key file that belongs to this database.",
        )
    return vault


def rotate(path: Path) -> Vault:
    """Put a new key in front of the others in the file, and return the vault with all of them. The old keys stay until
    `forget_old_keys`."""
    _write(path, [Fernet.generate_key(), *_read(path)])
    return Vault(_read(path))


def forget_old_keys(path: Path) -> None:
    """Keep only the newest key. Call it once everything is sealed again."""
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
    """Whole or not at all, and there after a power cut: what is sealed next opens with nothing else."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        atomic_file.write(path, b"\n".join(keys) + b"\n")
    except OSError as error:
        raise Refused(f"The key file {path} cannot be written: {error.strerror}.", detail=str(error)) from error
