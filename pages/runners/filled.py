"""What is typed into the form of a runner, and the draft it becomes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from core.errors import Invalid
from core.runners import kinds
from core.runners.descriptor import Descriptor
from core.runners.models import MOST_BOTS, MOST_JOBS, RunnerDraft
from core.runners.views import RunnerView

_WRONG = {
    "name": "It needs a name of at most 120 characters.",
    "type": "Choose what it is.",
    "capacity": f"A whole number from 1 to {MOST_BOTS:,}.",
    "job_slots": f"A whole number from 1 to {MOST_JOBS:,}.",
}


@dataclass
class Filled:
    """Each field of a kind's connection is an attribute of its own, see `attribute`: two kinds may have a field of the
    same name. Secrets stay None until somebody gives one."""

    name: str = ""
    type: str = ""
    capacity: int | None = 10
    job_slots: int | None = 1
    forget_secrets: bool = False

    def begin(self, kind: Descriptor, known: dict[str, Any] | None = None) -> None:
        """Fill the fields of this kind with its defaults, and with what is known instead."""
        for name, value in (kind.connection.defaults() | (known or {})).items():
            setattr(self, attribute(kind.kind, name), value)

    def said(self, kind: Descriptor) -> dict[str, Any]:
        """What the fields of this kind hold, by their names."""
        usual = kind.connection.defaults()
        return {name: getattr(self, attribute(kind.kind, name), value) for name, value in usual.items()}


def attribute(kind: str, name: str) -> str:
    return f"{kind}_{name}"


def filled_of(runner: RunnerView) -> Filled:
    """As it is kept; secrets are not shown."""
    filled = Filled(runner.name, runner.type, runner.capacity, runner.job_slots)
    kind = kinds.describe(runner.type)
    shown = {"endpoint": runner.endpoint, **runner.config}
    filled.begin(kind, {name: shown[name] for name in kind.connection.form_fields() if shown.get(name)})
    return filled


def draft_of(filled: Filled, *, name: str | None = None, with_connection: bool = True) -> RunnerDraft:
    """`name`: instead of what is filled in. Errors: `Invalid` with a sentence at each field."""
    said: dict[str, Any] = {field: getattr(filled, field) for field in _WRONG}
    said |= {"name": name} if name else {}
    kind = kinds.describe(filled.type or "")
    if with_connection and kind.has_connection:
        with at_the_fields_of(kind):
            said |= {"connection": kind.connection.filled(filled.said(kind)), "forget_secrets": filled.forget_secrets}
    try:
        return RunnerDraft.model_validate(said)
    except ValidationError as error:
        wrong = {str(line["loc"][0]) for line in error.errors()}
        raise Invalid("Some fields need another look.", fields={name: _WRONG[name] for name in wrong}) from error


@contextmanager
def at_the_fields_of(kind: Descriptor) -> Iterator[None]:
    """What is said to be wrong with a field of the connection is shown at the field of this kind."""
    try:
        yield
    except Invalid as error:
        own = kind.connection.form_fields()
        fields = {attribute(kind.kind, name) if name in own else name: why for name, why in error.fields.items()}
        raise Invalid(str(error), fields=fields, detail=error.detail) from error
