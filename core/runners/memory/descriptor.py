"""The kind MEMORY: bots that are only remembered."""

from typing import Annotated
from uuid import UUID

from core.runners.connection_model import ConnectionModel, Control, FormField
from core.runners.descriptor import Caution, Descriptor
from core.runners.memory.runner import MemoryRunner
from core.runners.port import Runner
from core.runners.registry import Connection


class MemoryConnection(ConnectionModel):
    """What a person says of it has no effect."""

    label: Annotated[str, FormField("Label", "Tells it from others.")] = "first"
    phrase: Annotated[str | None, FormField("Pass phrase", "Never shown again.", Control.HIDDEN)] = None


def _open(runner_id: UUID, connection: Connection) -> Runner:
    return MemoryRunner()


DESCRIPTOR = Descriptor(
    kind="MEMORY",
    title="In memory",
    plural="Runners in memory",
    opener=lambda _: _open,
    connection=MemoryConnection,
    secrets_word="phrases",
    caution=Caution("info", "Nothing really runs here.", "All is forgotten when Flotilla ends."),
)
