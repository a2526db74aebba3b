import asyncio
import threading
from types import SimpleNamespace

import pytest
from nicegui import ui
from nicegui.testing import User
from pydantic import BaseModel, ValidationError, field_validator

from core.configurations import bounds, json_text
from core.errors import Invalid, Unavailable
from pages.parts.form import field, settings_text
from pages.parts.form.form import Form, _as_invalid


class Saved:
    """What a service would keep; fails with `error` when it has one."""

    def __init__(self, error=None):
        self.error, self.calls, self.drafts = error, 0, []

    async def save(self, draft):
        self.calls += 1
        await asyncio.sleep(0.05)
        if self.error:
            raise self.error
        self.drafts.append(vars(draft).copy())
        return draft


def build(saved: Saved, told: list) -> Form:
    draft = SimpleNamespace(name="old", key=None, wallet=1000.0)
    form = Form(draft, saved.save, told.append)
    field.text(form, "name", "Name")
    field.secret(form, "key", "API key", is_set=True)
    field.number(form, "wallet", "Wallet", least=0)
    form.buttons("Save it")
    return form


async def opened(user: User, saved: Saved, told: list) -> Form:
    made = []
    ui.page("/form")(lambda: made.append(build(saved, told)))
    await user.open("/form")
    return made[0]


async def settled(form: Form):
    while form._busy:
        await asyncio.sleep(0.01)


async def test_a_number_out_of_range_is_left_as_typed(user: User):
    form = await opened(user, Saved(), [])
    user.find(ui.number).clear().type("-5").trigger("blur")
    assert form.draft.wallet == -5.0


async def test_a_small_number_is_shown_as_it_was_typed(user: User):
    form = await opened(user, Saved(), [])
    (box,) = user.find(ui.number).elements
    assert box.props["model-value"] == "1000"
    box.set_value(1e-06)
    assert box.props["model-value"] == "0.000001"
    assert form.draft.wallet == 1e-06


async def test_saves_what_was_typed_and_leaves_the_secret_alone(user: User):
    saved, told = Saved(), []
    form = await opened(user, saved, told)
    user.find(ui.input).clear().type("new")
    assert form.unsaved
    await form.submit()
    assert saved.drafts == [{"name": "new", "key": None, "wallet": 1000.0}]
    assert len(told) == 1
    assert not form.unsaved


async def test_a_double_click_saves_once(user: User):
    saved = Saved()
    form = await opened(user, saved, [])
    await asyncio.gather(form.submit(), form.submit(), form.submit())
    assert saved.calls == 1


async def test_errors_stand_at_their_fields_and_nothing_is_lost(user: User):
    saved, told = Saved(Invalid("Two things.", fields={"name": "Taken already.", "elsewhere": "And this."})), []
    form = await opened(user, saved, told)
    user.find(ui.input).clear().type("new")
    await form.submit()
    await user.should_see("Taken already.")
    await user.should_see("And this.")
    assert form.draft.name == "new"
    assert form.unsaved
    assert told == []
    user.find(ui.input).type("er")
    await user.should_not_see("Taken already.")


async def test_another_error_stands_above_the_button_and_saving_again_works(user: User):
    saved = Saved(Unavailable("Binance did not answer.", hint="Nothing was saved."))
    form = await opened(user, saved, [])
    await form.submit()
    await user.should_see("Binance did not answer.")
    saved.error = None
    await form.submit()
    await user.should_not_see("Binance did not answer.")
    assert len(saved.drafts) == 1


def test_pydantic_speaks_at_the_field_too():
    class Draft(BaseModel):
        stake: float

        @field_validator("stake")
        @classmethod
        def positive(cls, stake):
            if stake <= 0:
                raise ValueError("a stake is more than nothing")
            return stake

    with pytest.raises(ValidationError) as caught:
        Draft(stake=-1)
    assert _as_invalid(caught.value).fields == {"stake": "A stake is more than nothing."}


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("", ""),
        ('{"a": 1}', ""),
        ('{"a": }', "Not valid JSON at line 1, column 7: Expecting value."),
        ('{"a": 1, "a": 2}', "Line 1: “a” is there twice in the same object. Remove one of them."),
        ("[" * 100_000, bounds.TOO_DEEP),
        ("9" * 5_000, "Line 1: this whole number has more than 18 digits."),
    ],
)
def test_what_is_wrong_with_settings_is_told_while_they_are_typed(words, problem):
    assert settings_text.problem(words) == problem


async def test_long_settings_are_read_beside_the_event_loop(user: User):
    """At each key stroke: whoever types a megabyte holds up nobody."""
    made, draft = [], SimpleNamespace(config="")
    ui.page("/form")(lambda: made.append(field.json_editor(Form(draft, Saved().save), "config", "Settings")))
    await user.open("/form")
    read, readers = json_text.parse, []
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(json_text, "parse", lambda text: readers.append(threading.current_thread()) or read(text))
        made[0].editor.set_value('{"a": "' + "x" * 60_000 + '", "b": 1, "b": 2}')
        await user.should_see("“b” is there twice")
    assert readers
    assert threading.main_thread() not in readers
