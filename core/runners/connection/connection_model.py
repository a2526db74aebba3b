"""How a runner is reached, as a person fills it in: one model for each kind of runner, which also says how a form shows
each of its fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from core.errors import Invalid


@dataclass(frozen=True, slots=True)
class Checked:
    """A connection that may be saved. `config` is kept in clear, `secrets` is sealed. Both hold text by field name."""

    endpoint: str = ""
    config: Mapping[str, str] = field(default_factory=dict)
    secrets: Mapping[str, str] = field(default_factory=dict)


class Control(StrEnum):
    """What a person types into. What is typed into a hidden one is sealed and never shown again."""

    TEXT = "text"
    HIDDEN = "hidden"
    HIDDEN_LINES = "hidden lines"  # several lines, as a key in PEM form


@dataclass(frozen=True, slots=True)
class FormField:
    """How a form shows one field. `row`: neighbours with the same row stand side by side."""

    label: str
    help: str = ""
    control: Control = Control.TEXT
    placeholder: str = ""
    row: str = ""
    only_if: tuple[str, str] | None = None
    """(another text field, a beginning): shown only while the text of that field begins so."""

    @property
    def is_secret(self) -> bool:
        """Sealed when it is kept, and never shown again."""
        return self.control is not Control.TEXT


class ConnectionModel(BaseModel):
    """The base of each kind's model. A field is written `name: Annotated[str, FormField(…)] = default`; a secret one is
    `str | None`, None while nobody has given it. A field called `endpoint` is kept in the column of that name."""

    model_config = ConfigDict(str_strip_whitespace=True, frozen=True)

    @classmethod
    def form_fields(cls) -> dict[str, FormField]:
        """Name → how it is shown, in the order of the form."""
        return {
            name: shown
            for name, info in cls.model_fields.items()
            for shown in info.metadata
            if isinstance(shown, FormField)
        }

    @classmethod
    def defaults(cls) -> dict[str, Any]:
        """What a form begins with, by field name."""
        return {name: cls.model_fields[name].default for name in cls.form_fields()}

    @classmethod
    def filled(cls, values: Mapping[str, Any]) -> Self:
        """The model with what a form holds. Errors: `Invalid` with a sentence at each field that does not fit."""
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            wrong = {str(line["loc"][0]): "This is too long." for line in error.errors() if line["loc"]}
            raise Invalid("Some fields need another look.", fields=wrong) from error

    def check(self, kept: Mapping[str, str]) -> Checked:
        """What is used from now on. `kept`: the secrets so far, which stay unless they are replaced. A kind with rules
        of its own overrides this. Errors: `Invalid` with a sentence at each wrong field."""
        fields = self.form_fields()
        plain = {name: str(getattr(self, name)) for name, one in fields.items() if not one.is_secret}
        given = {name: value for name, one in fields.items() if one.is_secret and (value := getattr(self, name))}
        return Checked(plain.pop("endpoint", ""), plain, {**kept, **given})


class NoConnection(ConnectionModel):
    """For a kind of which there is nothing to say: it is where Flotilla is. Nothing is kept for it."""

    def check(self, kept: Mapping[str, str]) -> Checked:
        """Nothing, whatever was kept."""
        return Checked()
