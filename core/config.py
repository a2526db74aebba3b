"""Settings, read from the environment (`FLOTILLA_…`) or a `.env` file. Secrets may stand in files of their own.

Only `main.py` calls `load`; everything else gets the settings handed in.
"""

from functools import cached_property
from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from core.errors import Invalid, Refused
from core.freqtrade import versions


class Settings(BaseSettings):
    """Every setting has a description here and a row in the README; a test compares the two."""

    model_config = SettingsConfigDict(env_prefix="FLOTILLA_", env_file=".env", env_ignore_empty=True, extra="ignore")

    host: str = Field(default="127.0.0.1", description="Address to listen on.")
    port: int = Field(default=8080, ge=1, le=65535, description="Port to listen on.")
    data_dir: Path = Field(
        default=Path("data"), description="Folder of the database, the key, workspaces and installed Freqtrade."
    )
    database_url: str = Field(default="", description="SQLAlchemy URL; empty: SQLite in the data folder.")
    database_url_file: Path | None = Field(
        default=None, description="File that holds the database URL (for container secrets)."
    )
    secret_key_file: Path | None = Field(
        default=None,
        description="File of the keys that encrypt secrets, newest first; default: secret.key in the data folder.",
    )
    allowed_hosts: str = Field(
        default="",
        description="Comma-separated Host names that are answered, beside loopback and the address listened on.",
    )
    trusted_proxies: str = Field(
        default="", description="Comma-separated addresses of proxies whose headers are believed."
    )
    https: bool = Field(
        default=False, description="Set when people reach Flotilla by https: cookies are sent over https only."
    )
    session_hours: float = Field(
        default=12, gt=0, description="Hours after which an unused login ends; a used one ends after 30 days."
    )
    freqtrade_version: str = Field(
        default="2026.9", pattern=f"^{versions.PATTERN}$", description="Freqtrade version that new bots get."
    )
    freqtrade_dir: Path | None = Field(
        default=None, description="Folder of the installed Freqtrade versions; default: freqtrade in the data folder."
    )
    local_runners: bool = Field(
        default=True,
        description="Whether bots may run as processes of Flotilla's own machine; off in the container image.",
    )
    strategy_packages: bool = Field(
        default=True, description="Whether strategies may bring packages, which are installed for their bots."
    )
    package_index: str = Field(
        default="",
        pattern="^(https?://[!-~]+)?$",
        description="Address of the index of those packages; empty: the one that pip uses on each runner.",
    )
    backtest_days: int = Field(
        default=365, ge=0, description="Days after which a backtest that is no favourite is deleted; 0: never."
    )
    backtests_per_person: int = Field(
        default=5000, ge=0, description="Backtests that each person keeps beside favourites, the newest; 0: all."
    )
    backtest_zip_days: int = Field(
        default=90, ge=0, description="Days after which Freqtrade's own zip of such a backtest is deleted; 0: never."
    )
    log_level: str = Field(
        default="INFO", pattern="(?i)^(DEBUG|INFO|WARNING|ERROR)$", description="DEBUG, INFO, WARNING or ERROR."
    )

    @cached_property
    def url(self) -> str:
        """The URL of the database. A URL in a file wins over the variable, the variable over SQLite in the data
        folder."""
        if self.database_url_file:
            return _secret(self.database_url_file)
        return self.database_url or f"sqlite:///{self.data_dir.resolve() / 'flotilla.db'}"

    @cached_property
    def key_file(self) -> Path:
        """The file of the keys that encrypt secrets."""
        return self.secret_key_file or self.data_dir / "secret.key"

    @cached_property
    def venvs(self) -> Path:
        """The folder of the installed Freqtrade versions, absolute."""
        return (self.freqtrade_dir or self.data_dir / "freqtrade").resolve()

    @cached_property
    def hosts(self) -> frozenset[str]:
        """Host names, in lower case and without port, that requests may carry."""
        own = {"127.0.0.1", "localhost", "::1"} | ({self.host.lower()} - {"0.0.0.0", "::"})  # noqa: S104
        return frozenset(own | _list(self.allowed_hosts.lower()))

    @cached_property
    def is_published(self) -> bool:
        """Whether a setting is set that only an installation with visitors from elsewhere needs. A connection from this
        machine may then come from anybody, through a proxy."""
        return bool(_list(self.allowed_hosts) or self.proxies or self.https)

    @cached_property
    def proxies(self) -> frozenset[str]:
        """Addresses of the proxies whose headers are believed."""
        return frozenset(_list(self.trusted_proxies))


def _secret(file: Path) -> str:
    try:
        return file.read_text().strip()
    except OSError as error:
        raise Refused(f"The file {file} cannot be read: {error.strerror}.") from error


def _list(text: str) -> set[str]:
    return {part.strip() for part in text.split(",") if part.strip()}


def load() -> Settings:
    """Read the settings. Errors: `Invalid`, naming each wrong variable."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = {f"FLOTILLA_{str(e['loc'][0]).upper()}": str(e["msg"]) for e in error.errors()}
        sentence = "; ".join(f"{name}: {why}" for name, why in wrong.items())
        raise Invalid(f"These settings cannot be used: {sentence}.", fields=wrong) from error
