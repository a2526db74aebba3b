"""The values in the form of a version, and the draft that is sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from core.errors import Invalid
from core.strategies.models import StrategyDraft
from core.strategies.views import FileView, VersionView
from pages.parts.form import settings_text
from pages.strategies.source import parsed


@dataclass
class Written:
    """The values of the form. `config` and `parameters` are JSON texts, `packages` has one a line. `files`: path →
    content of files that are added or replaced; `kept_files`: those taken over from the version it is based on."""

    name: str = ""
    code: str = ""
    class_name: str = ""
    config: str = "{}"
    note: str = ""
    parameters: str = ""
    packages: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)
    kept_files: Mapping[str, FileView] = field(default_factory=dict)

    def content(self) -> tuple[object, ...]:
        """What distinguishes a version; a changed note alone does not make one."""
        texts = (self.name, self.config, self.parameters, self.packages)
        return (*(text.strip() for text in texts), self.code, self.class_name, self.files, set(self.kept_files))

    def draft(self) -> StrategyDraft:
        """Make the draft. Errors: `Invalid` at the field; those of pydantic for what is too long."""
        self._require_filled()
        return StrategyDraft(
            name=self.name.strip(),
            code=self.code,
            class_name=self.class_name,
            config=parsed(self.config),
            parameters=parameters_of(self.parameters),
            packages=self.packages.splitlines(),
            files=dict(self.files),
            kept_files=sorted(self.kept_files),
            note=self.note,
        )

    def _require_filled(self) -> None:
        if missing := {name: words for name, words in _MISSING.items() if not getattr(self, name).strip()}:
            raise Invalid("Some fields are empty.", fields=missing)


_MISSING = {"name": "Give it a name.", "code": "Paste the source or upload a file."}


def of_version(version: VersionView) -> Written:
    """Return the values that the next version, or a copy, begins with."""
    return Written(
        name=version.name,
        code=version.code,
        class_name=version.class_name,
        config=settings_text.written(version.config) if version.config else "{}",
        parameters=settings_text.written(version.parameters) if version.parameters else "",
        packages="\n".join(version.packages),
        kept_files={file.path: file for file in version.files},
    )


def parameters_of(words: str) -> dict[str, Any]:
    """Parse the parameters as they are typed. Errors: `Invalid` at `parameters`."""
    try:
        return settings_text.read(words)
    except Invalid as error:
        raise Invalid("The parameters cannot be used.", fields={"parameters": str(error)}) from error
