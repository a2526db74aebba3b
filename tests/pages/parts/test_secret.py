"""What is typed into a secret field goes to the server and never comes back, whatever happens to the form."""

import asyncio
import json
from types import SimpleNamespace
from typing import Any

import pytest
from nicegui import ui
from nicegui.outbox import Outbox
from nicegui.testing import User

from core.errors import Invalid, Refused
from pages.parts.form import field
from pages.parts.form.form import Form

SECRET = "zebra-9f2c"
ERRORS = (
    Invalid("No.", fields={"key": "Too long."}),
    Invalid("No.", fields={"name": "Taken."}),
    Refused("Not now.", reasons=("Ada",)),
)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything that goes to browsers."""
    told: list[str] = []
    emit = Outbox._emit

    async def heard(self: Outbox, message: Any) -> None:
        told.append(json.dumps(message, default=str))
        await emit(self, message)

    monkeypatch.setattr(Outbox, "_emit", heard)
    return told


async def test_a_secret_is_never_sent_back(user: User, sent: list[str]) -> None:
    made: list[Form] = []
    errors = list(ERRORS)
    drafts: list[str | None] = []

    async def save(draft: Any) -> None:
        drafts.append(draft.key)
        if errors:
            raise errors.pop()

    def page() -> None:
        form = Form(SimpleNamespace(name="old", key=None), save)
        field.text(form, "name", "Name")
        field.secret(form, "key", "API key")
        form.buttons("Save")
        made.append(form)

    ui.page("/form")(page)
    await user.open("/form")
    (typed,) = (one for one in user.find(ui.input).elements if one.props.get("type") == "password")
    typed._handle_event({"type": "update:value", "args": SECRET} | _event_of(typed))
    for _ in range(len(ERRORS) + 1):
        await made[0].submit()
        await told_all(user)
    await user.should_see("Save")
    assert drafts == [SECRET] * (len(ERRORS) + 1)
    assert any("Taken." in words for words in sent), "the page was told of the errors"
    assert not any(SECRET in words for words in sent)


async def told_all(user: User) -> None:
    """Until nothing waits to be sent."""
    outbox = user.client.outbox if user.client else None
    async with asyncio.timeout(5):
        while outbox and (outbox.updates or outbox.messages):
            await asyncio.sleep(0.01)


def _event_of(element: ui.input) -> dict[str, Any]:
    (listener,) = (one for one in element._event_listeners.values() if one.type == "update:value")
    return {"listener_id": listener.id}
