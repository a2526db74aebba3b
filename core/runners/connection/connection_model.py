"""Form models for the connections of runners, one for each kind. A model also describes how a form shows its fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from core.errors import Invalid


@dataclass(frozen=True, slots=True)
class Checked:
    """A validated connection. `config` is stored in clear and `secrets` encrypted; both map field names to text."""

    endpoint: str = ""
    config: Mapping[str, str] = field(default_factory=dict)
    secrets: Mapping[str, str] = field(default_factory=dict)


class Control(StrEnum):
    """The input element of a field. The text of a hidden one is encrypted when it is stored, and never shown again."""

    TEXT = "text"
    HIDDEN = "hidden"
    HIDDEN_LINES = "hidden lines"  # several lines, for example for a key in PEM form


@dataclass(frozen=True, slots=True)
class FormField:
    """How a form shows one field. Neighbours with the same `row` stand side by side."""

    label: str
    help: str = ""
    control: Control = Control.TEXT
    placeholder: str = ""
    row: str = ""
    only_if: tuple[str, str] | None = None
    """(name of an earlier text field, prefix): show this field only while the other text has that prefix."""

    @property
    def is_secret(self) -> bool:
        """Whether the field is encrypted when it is stored."""
        return self.control is not Control.TEXT


class ConnectionModel(BaseModel):
    """The base class of the models. Declare a field as `name: Annotated[str, FormField(…)] = default`, and a secret one
    as `str | None`, where None means that nothing was given. A field named `endpoint` is stored in the column of that
    name."""

    model_config = ConfigDict(str_strip_whitespace=True, frozen=True)

    @classmethod
    def form_fields(cls) -> dict[str, FormField]:
        """Return field name → how it is shown, in the order of the form."""
        return {
            name: shown
            for name, info in cls.model_fields.items()
            for shown in info.metadata
            if isinstance(shown, FormField)
        }

    @classmethod
    def defaults(cls) -> dict[str, Any]:
        """Return field name → the value of an empty form."""
        return {name: cls.model_fields[name].default for name in cls.form_fields()}

    @classmethod
    def filled(cls, values: Mapping[str, Any]) -> Self:
        """Make the model from the values of a form. Errors: `Invalid` with a sentence for each field that is too
        long."""
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            wrong = {str(line["loc"][0]): "This is too long." for line in error.errors() if line["loc"]}
            raise Invalid("Some fields need another look.", fields=wrong) from error

    def check(self, kept: Mapping[str, str]) -> Checked:
        """Validate the model and return what is to be stored. `kept`: the stored secrets; those that are not given
        again are kept. Kinds with rules of their own override this. Errors: `Invalid` with a sentence for each wrong
        field."""
        fields = self.form_fields()
        plain = {name: str(getattr(self, name)) for name, one in fields.items() if not one.is_secret}
        given = {name: value for name, one in fields.items() if one.is_secret and (value := getattr(self, name))}
        return Checked(plain.pop("endpoint", ""), plain, {**kept, **given})


class NoConnection(ConnectionModel):
    """The model of kinds that need no connection, because they run on Flotilla's machine."""

    def check(self, kept: Mapping[str, str]) -> Checked:
        """Return an empty connection, whatever was stored."""
        return Checked()
