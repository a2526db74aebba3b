"""Rotation of the key that encrypts secrets: a new key is put in front, everything is sealed again, the old keys are
forgotten.

Restartable. After a kill in the middle the file still holds the old keys, so everything opens; the next rotation
finishes it.
"""

from core import db, resealing
from core.boot import alone
from core.config import Settings
from core.database_engines.db_errors import in_words
from core.encryption import crypto, key_file


def rotate(settings: Settings) -> int:
    """Rotate the key, and return how many secrets were sealed again. Errors: `Refused` while Flotilla runs, because it
    would go on sealing with a key that is about to be forgotten."""
    with alone(settings), in_words():
        vault = key_file.rotate(settings.key_file)
        count = resealing.rewrite(db.current().engine, vault.reseal)
        key_file.forget_old_keys(settings.key_file)
        crypto.install(vault)
        return count
