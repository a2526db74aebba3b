"""What the revisions of a strategy family hold: its name. Code and settings belong to versions, which never change."""

from core.access.scopes import Kind
from core.freqtrade.settings.document import Document
from core.revisions.revised import Revised
from core.strategies.models import Strategy


def document(head: Strategy) -> Document:
    """Return what people filled in of the family of this version, as JSON."""
    return {"name": head.name}


REVISED = Revised(Kind.STRATEGY, id_of=lambda head: head.family_id, document=document)
