"""A kind of runner of which nothing but its descriptor knows. Its fields have names that other kinds use too; members
add and share such runners, and nobody but administrators says how one is reached."""

from typing import Annotated
from uuid import UUID

from pydantic import Field as Text

from core.runners.connection.connection_model import ConnectionModel, Control, FormField
from core.runners.descriptor import Act, Caution, Descriptor, VersionWords
from core.runners.port import Runner
from core.runners.registry import Connection
from tests.core.runners.fake import FakeRunner


class CabinConnection(ConnectionModel):
    endpoint: Annotated[str, FormField("Cabin", "In which wood it stands.")] = ""
    image: Annotated[str, FormField("Picture", row="walls")] = "a lake"
    colour: Annotated[str, FormField("Colour", row="walls")] = Text(default="red", max_length=9)
    key: Annotated[str | None, FormField("Door key", "Under the mat.", Control.HIDDEN)] = None


def open_cabin(_: UUID, __: Connection) -> Runner:
    return FakeRunner()


CABIN = Descriptor(
    kind="CABIN",
    title="Cabins in the wood",
    plural="Cabins",
    opener=lambda _: open_cabin,
    connection=CabinConnection,
    secrets_word="door keys",
    for_administrators=frozenset({Act.CONNECT}),
    versions=VersionWords(title="Freqtrade in the cabin", ask="Carry a version", verb="Carry", doing="Carrying"),
    caution=Caution("info", "Bears come by.", "Keep the door closed."),
)
