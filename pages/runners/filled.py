"""The values in the form of a runner, and their conversion to a `RunnerDraft`."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from core.errors import Invalid
from core.runners import kinds
from core.runners.descriptor import Descriptor
from core.runners.models import MOST_BOTS, MOST_DATA_GIB, MOST_JOBS, RunnerDraft
from core.runners.views import RunnerView

_WRONG = {
    "name": "It needs a name of at most 120 characters.",
    "type": "Choose what it is.",
    "capacity": f"A whole number from 1 to {MOST_BOTS:,}.",
    "job_slots": f"A whole number from 1 to {MOST_JOBS:,}.",
    "data_limit_gib": f"A whole number from 1 to {MOST_DATA_GIB:,}.",
}


@dataclass
class Filled:
    """The values of the form. Fields of a connection are further attributes, named by `attribute`, because two kinds
    may have fields of the same name. Secrets are None until a person enters one."""

    name: str = ""
    type: str = ""
    capacity: int | None = 10
    job_slots: int | None = 1
    data_limit_gib: int | None = 50
    forget_secrets: bool = False

    def begin(self, kind: Descriptor, known: dict[str, Any] | None = None) -> None:
        """Set the attributes of this kind to its defaults, or to the known values."""
        for name, value in (kind.connection.defaults() | (known or {})).items():
            setattr(self, attribute(kind.kind, name), value)

    def said(self, kind: Descriptor) -> dict[str, Any]:
        """Return field name → value of this kind."""
        usual = kind.connection.defaults()
        return {name: getattr(self, attribute(kind.kind, name), value) for name, value in usual.items()}


def attribute(kind: str, name: str) -> str:
    """Return the attribute of `Filled` for a field of this kind's connection."""
    return f"{kind}_{name}"


def filled_of(runner: RunnerView) -> Filled:
    """Fill the form from a runner, without its secrets."""
    filled = Filled(runner.name, runner.type, runner.capacity, runner.job_slots, runner.data_limit_gib)
    kind = kinds.describe(runner.type)
    shown = {"endpoint": runner.endpoint, **runner.config}
    filled.begin(kind, {name: shown[name] for name in kind.connection.form_fields() if shown.get(name)})
    return filled


def draft_of(filled: Filled, *, name: str | None = None, with_connection: bool = True) -> RunnerDraft:
    """Make the draft. `name` replaces the name in the form. Errors: `Invalid` with a sentence for each wrong field."""
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
    """Rename the fields of an `Invalid` so that errors of the connection are shown at the fields of this kind."""
    try:
        yield
    except Invalid as error:
        own = kind.connection.form_fields()
        fields = {attribute(kind.kind, name) if name in own else name: why for name, why in error.fields.items()}
        raise Invalid(str(error), fields=fields, detail=error.detail) from error
