"""The settings that `main.py` handed in at the start, for the pages that show a part of them."""

from core.config import Settings

_settings: Settings | None = None


def install(settings: Settings) -> None:
    """Keep the settings for all pages of this process. A second call replaces those of the first."""
    global _settings
    _settings = settings


def current() -> Settings:
    """Return the settings handed in; an `AssertionError` says that nobody did."""
    assert _settings is not None, "shell.install was not called"
    return _settings
