"""The README tells of every setting, with its default, and of every command."""

import re
from pathlib import Path

import pytest

from core import events
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


# -- the documents for people who build it -----------------------------------------------------------------------------

ROOT = Path(__file__).parent.parent
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "core/README.md")
COMPOSE = (ROOT / "docker-compose.yml").read_text()


def test_every_room_is_in_the_map() -> None:
    """A folder that is not listed is one that nobody finds."""
    listed = set(re.findall(r"`((?:core|pages)/(?:[a-z_]+/)*)`", (ROOT / "core" / "README.md").read_text()))
    files = [path.relative_to(ROOT) for room in ("core", "pages") for path in (ROOT / room).rglob("*.py")]
    assert {f"{path.parent}/" for path in files} - listed == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_files_that_a_document_names_exist(document: str) -> None:
    named = re.findall(r"`((?:core|pages|tests)/[\w/.]+\.(?:py|md|js|css))`", (ROOT / document).read_text())
    assert [name for name in named if not (ROOT / name).is_file()] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_settings_and_commands_that_a_document_names_exist(document: str) -> None:
    text = (ROOT / document).read_text()
    settings = set(re.findall(r"`?FLOTILLA_([A-Z_]+)", text)) - set(re.findall(r"FLOTILLA_([A-Z_]+)", COMPOSE))
    assert settings - {name.upper() for name in Settings.model_fields} - NO_SETTINGS == set()
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE)) - targets == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_events_that_a_document_names_exist(document: str) -> None:
    named = re.findall(r"`([A-Z]\w*(?:Changed|Taken|Happened))`", (ROOT / document).read_text())
    assert [name for name in named if not hasattr(events, name)] == []


NO_SETTINGS = {"NO_INSTALL", "REQUIRE", "SECRETS", "STORES"}
"""Variables that the tests read, and those that one-shot work gets."""
