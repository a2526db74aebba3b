"""Validate, store and read the connection of a runner. Adding, editing and testing a runner use the same validation,
that of the kind's model."""

from core.encryption import crypto
from core.errors import Invalid, Refused
from core.runners import kinds
from core.runners.connection.connection_model import Checked
from core.runners.models import RunnerDraft, RunnerRow


def check(draft: RunnerDraft, kept: Checked | None = None) -> Checked:
    """Return the validated connection of the draft. `kept`: the stored connection, None for a new runner; it is
    returned when the draft has none. Errors: `Invalid` with a sentence for each wrong field, `Refused` for a kind that
    is not registered."""
    if draft.connection is None and kept is not None:
        return kept
    model = kinds.require_registered(draft.type).connection
    said = draft.connection or model()
    if not isinstance(said, model):
        raise Invalid("The connection is that of another kind.", fields={"type": "Choose what it is."})
    return said.check(kept.secrets if kept and not draft.forget_secrets else {})


def store(row: RunnerRow, checked: Checked) -> None:
    """Write the connection into the row and encrypt its secrets."""
    row.endpoint, row.config = checked.endpoint, dict(checked.config)
    row.secure_config = crypto.vault().seal(checked.secrets, row.sealed_at)


def stored(row: RunnerRow) -> Checked:
    """Return the connection of this row with its secrets decrypted. When they cannot be decrypted, it is returned
    without secrets: a person can enter them again, and lists of runners still work."""
    try:
        return Checked(row.endpoint, row.config, crypto.vault().open(row.secure_config, row.sealed_at))
    except Refused:
        return Checked(row.endpoint, row.config)
