"""The connection of a runner's row: checked, stored and read again. One validator for adding, changing and trying out.

What a connection of each kind is, its own model says: see `core.runners.connection.connection_model`.
"""

from core import crypto
from core.errors import Invalid, Refused
from core.runners import kinds
from core.runners.connection.connection_model import Checked
from core.runners.models import RunnerDraft, RunnerRow


def check(draft: RunnerDraft, kept: Checked | None = None) -> Checked:
    """What the draft says of the connection. `kept`: the connection so far, None for a new runner; a draft that says
    nothing leaves it as it is. Errors: `Invalid` at each field, `Refused` for a kind that is not registered."""
    if draft.connection is None and kept is not None:
        return kept
    model = kinds.require_registered(draft.type).connection
    said = draft.connection or model()
    if not isinstance(said, model):
        raise Invalid("The connection is that of another kind.", fields={"type": "Choose what it is."})
    return said.check(kept.secrets if kept and not draft.forget_secrets else {})


def store(row: RunnerRow, checked: Checked) -> None:
    """Write it into the row, the secrets sealed."""
    row.endpoint, row.config = checked.endpoint, dict(checked.config)
    row.secure_config = crypto.vault().seal(checked.secrets, row.sealed_at)


def stored(row: RunnerRow) -> Checked:
    """The connection of this row, secrets in the clear. Without them where they do not open: they can be given anew,
    and hide no other runner."""
    try:
        return Checked(row.endpoint, row.config, crypto.vault().open(row.secure_config, row.sealed_at))
    except Refused:
        return Checked(row.endpoint, row.config)
