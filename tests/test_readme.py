"""The README tells of every setting, with its default, and of every command."""

import re
from pathlib import Path

from core.config import Settings

README = (Path(__file__).parent.parent / "README.md").read_text()
MAKEFILE = (Path(__file__).parent.parent / "Makefile").read_text()


def test_every_setting_is_in_the_readme_and_nothing_else() -> None:
    told = set(re.findall(r"^\| `FLOTILLA_([A-Z_]+)`", README, re.MULTILINE))
    assert told == {name.upper() for name in Settings.model_fields}


def test_plain_defaults_are_told_right() -> None:
    rows = dict(re.findall(r"^\| `FLOTILLA_([A-Z_]+)` \| `([^`]*)` \|", README, re.MULTILINE))
    for name, field in Settings.model_fields.items():
        if name.upper() in rows:
            told = str(field.default).removesuffix(".0")
            assert rows[name.upper()] == (told.lower() if isinstance(field.default, bool) else told)


def test_every_make_target_a_person_uses_is_in_the_readme() -> None:
    for target in re.findall(r"^#   make (\w+)", MAKEFILE, re.MULTILINE):
        assert target == "requirements" or f"make {target}" in README
