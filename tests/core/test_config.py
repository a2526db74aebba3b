from pathlib import Path

import pytest

from core import boot, config, db
from core.config import Settings
from core.errors import FlotillaError, Invalid, Refused


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without `.env`, an environment without settings."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"FLOTILLA_{name.upper()}", raising=False)
    return tmp_path


def test_the_defaults_are_those_of_a_machine_of_ones_own(tmp_path: Path) -> None:
    settings = config.load()
    assert not settings.is_published
    assert settings.url == f"sqlite:///{tmp_path}/data/flotilla.db"
    assert settings.key_file == Path("data/secret.key")
    assert settings.venvs == tmp_path / "data" / "freqtrade"
    assert settings.proxies == frozenset()


def test_the_environment_wins_over_the_file_and_empty_means_unset(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("FLOTILLA_PORT=9000\nFLOTILLA_HOST=0.0.0.0\nOTHER=1\n")
    monkeypatch.setenv("FLOTILLA_PORT", "9001")
    monkeypatch.setenv("FLOTILLA_DATA_DIR", "")
    settings = config.load()
    assert (settings.port, settings.host, settings.data_dir) == (9001, "0.0.0.0", Path("data"))


def test_a_file_with_the_database_url_wins_over_the_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "url").write_text("postgresql+psycopg://me:pw@db/f\n")
    monkeypatch.setenv("FLOTILLA_DATABASE_URL", "sqlite://")
    assert config.load().url == "sqlite://"
    monkeypatch.setenv("FLOTILLA_DATABASE_URL_FILE", str(tmp_path / "url"))
    assert config.load().url == "postgresql+psycopg://me:pw@db/f"
    monkeypatch.setenv("FLOTILLA_DATABASE_URL_FILE", str(tmp_path / "missing"))
    with pytest.raises(Refused, match="missing cannot be read"):
        _ = config.load().url


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "http"),
        ("PORT", "0"),
        ("PORT", "70000"),
        ("HTTPS", "perhaps"),
        ("SESSION_HOURS", "0"),
        ("LOG_LEVEL", "LOUD"),
        ("FREQTRADE_VERSION", "newest"),
    ],
)
def test_a_wrong_value_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"FLOTILLA_{name}", value)
    with pytest.raises(Invalid) as refusal:
        config.load()
    assert set(refusal.value.fields) == {f"FLOTILLA_{name}"}
    assert f"FLOTILLA_{name}" in str(refusal.value)


@pytest.mark.parametrize(
    ("name", "value", "is_published"),
    [
        ("ALLOWED_HOSTS", "bots.example", True),
        ("TRUSTED_PROXIES", "127.0.0.1", True),
        ("HTTPS", "true", True),
        ("ALLOWED_HOSTS", " , ", False),
        ("HTTPS", "false", False),
    ],
)
def test_settings_that_only_an_installation_others_reach_needs(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, is_published: bool
) -> None:
    monkeypatch.setenv(f"FLOTILLA_{name}", value)
    assert config.load().is_published is is_published


def test_hosts_are_those_named_and_those_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLOTILLA_HOST", "0.0.0.0")
    monkeypatch.setenv("FLOTILLA_ALLOWED_HOSTS", " Bots.Example , ,other.example")
    assert config.load().hosts == {"127.0.0.1", "localhost", "::1", "bots.example", "other.example"}


def test_every_setting_says_what_it_is_for() -> None:
    assert all(field.description for field in Settings.model_fields.values())


# -- preparing a start -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("DATABASE_URL", "flotilla.db", "URL cannot be used"),
        ("DATABASE_URL", "sqlite:////nowhere/at/all.db", "does not answer"),
        ("DATABASE_URL", "postgresql+psycopg://x@127.0.0.1:1/x?connect_timeout=2", "does not answer"),
        ("DATA_DIR", "taken/data", "cannot be made"),
    ],
)
def test_what_a_start_needs_and_does_not_find_is_told(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: str
) -> None:
    (nowhere / "taken").write_text("a file")
    monkeypatch.setenv(f"FLOTILLA_{name}", value)
    with pytest.raises(FlotillaError, match=words):
        boot.prepare(config.load())
    db.disconnect()
