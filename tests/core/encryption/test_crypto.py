import base64
import stat
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from cryptography.fernet import Fernet
from sqlmodel import Session, select

from core import boot, config, db, rekey, resealing
from core.access.scopes import Role
from core.config import Settings
from core.encryption import crypto, key_file
from core.encryption.crypto import Place, Vault
from core.encryption.key_file import load_or_make
from core.errors import FlotillaError, Invalid, Refused
from core.exchanges.models import Exchange
from core.runners.models import RunnerRow
from tests import rows

HERE = Place("exchange", uuid4(), "credentials")


def test_the_first_start_makes_a_key_that_only_its_owner_reads(tmp_path: Path) -> None:
    key = tmp_path / "deep" / "secret.key"
    sealed = load_or_make(key).seal({"api_key": "canary"}, HERE)
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert load_or_make(key, anything_sealed=[(sealed, HERE)]).open(sealed, HERE) == {"api_key": "canary"}
    assert "canary" not in sealed
    assert list(key.parent.iterdir()) == [key]


def test_what_an_interrupted_start_left_lying_about_is_not_trusted(tmp_path: Path) -> None:
    left = tmp_path / "secret.key.new"
    left.write_text("half a key")
    left.chmod(0o644)
    load_or_make(tmp_path / "secret.key")
    assert stat.S_IMODE((tmp_path / "secret.key").stat().st_mode) == 0o600


def test_a_missing_key_is_not_replaced_while_something_is_sealed(tmp_path: Path) -> None:
    sealed = Vault([Fernet.generate_key()]).seal({"a": "b"}, HERE)
    with pytest.raises(Refused, match="is missing"):
        load_or_make(tmp_path / "secret.key", anything_sealed=[(sealed, HERE)])
    assert not (tmp_path / "secret.key").exists()


def test_the_key_of_another_installation_is_refused(tmp_path: Path) -> None:
    sealed = Vault([Fernet.generate_key()]).seal({"a": "b"}, HERE)
    load_or_make(tmp_path / "secret.key")
    with pytest.raises(Refused, match="cannot be opened"):
        load_or_make(tmp_path / "secret.key", anything_sealed=[(sealed, HERE)])


@pytest.mark.parametrize("content", [b"", b"\n\n", b"not a key\n", b"\xff\xfe\x00"])
def test_a_damaged_key_file_is_told_and_left_alone(tmp_path: Path, content: bytes) -> None:
    key = tmp_path / "secret.key"
    key.write_bytes(content)
    with pytest.raises((Invalid, Refused)) as refusal:
        load_or_make(key)
    assert str(refusal.value).endswith(".")
    assert key.read_bytes() == content


def test_a_place_where_nothing_can_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Refused, match="cannot be written"):
        load_or_make(tmp_path / "file" / "secret.key")
    with pytest.raises(Refused, match="cannot be read"):
        load_or_make(tmp_path)


def test_nothing_shows_a_key() -> None:
    key = Fernet.generate_key()
    vault = Vault([key])
    assert key.decode() not in repr(vault) + str(vars(vault))


def test_empty_stays_empty() -> None:
    vault = Vault([Fernet.generate_key()])
    assert (vault.seal({}, HERE), vault.open("", HERE), vault.reseal("", HERE)) == ("", {}, "")


# -- bound to their row ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "there",
    [
        Place("exchange", uuid4(), "credentials"),
        Place("bot", HERE.row, "credentials"),
        Place("exchange", HERE.row, "secure_config"),
    ],
)
def test_a_sealed_value_opens_nowhere_else(there: Place) -> None:
    vault = Vault([Fernet.generate_key()])
    sealed = vault.seal({"api_key": "canary"}, HERE)
    with pytest.raises(Refused, match="belongs to another row"):
        vault.open(sealed, there)
    assert vault.open(sealed, Place(HERE.table, UUID(str(HERE.row)), HERE.column)) == {"api_key": "canary"}


def test_names_of_places_cannot_run_into_each_other() -> None:
    assert Place('a", "b', HERE.row, "c").associated_data != Place("a", HERE.row, 'b", "c').associated_data


def test_what_is_bound_to_no_row_is_refused() -> None:
    key = Fernet.generate_key()
    vault, old = Vault([key]), Fernet(key).encrypt(b'{"api_key": "canary"}').decode()
    for sealed in (old, f"v2:{old}", "v2:", "v2:AAAA", "v2:not base64 \u00e4", "V2:", "nonsense"):
        with pytest.raises(Refused, match="cannot be opened"):
            vault.open(sealed, HERE)
    assert vault.open_unbound(old) == {"api_key": "canary"}


def test_the_same_secret_is_never_sealed_to_the_same_text() -> None:
    vault = Vault([Fernet.generate_key()])
    assert len({vault.seal({"a": "b"}, HERE) for _ in range(20)}) == 20


def test_every_changed_byte_is_noticed() -> None:
    vault = Vault([Fernet.generate_key()])
    content = base64.urlsafe_b64decode(vault.seal({"a": "b"}, HERE).removeprefix("v2:"))
    for position in range(len(content)):
        changed = bytes(byte ^ (index == position) for index, byte in enumerate(content))
        with pytest.raises(Refused):
            vault.open("v2:" + base64.urlsafe_b64encode(changed).decode(), HERE)


def test_one_damaged_secret_does_not_make_the_key_a_wrong_one(tmp_path: Path) -> None:
    sealed = load_or_make(tmp_path / "secret.key").seal({"a": "b"}, HERE)
    moved = Place("exchange", uuid4(), "credentials")
    assert load_or_make(tmp_path / "secret.key", anything_sealed=[(sealed, moved), (sealed, HERE)])


# -- rotating ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    """An installation with a secret of an exchange and one of a runner."""
    monkeypatch.setenv("FLOTILLA_DATA_DIR", str(tmp_path / "data"))
    settings = config.load()
    boot.prepare(settings)
    owner = rows.person(role=Role.ADMINISTRATOR)
    exchange, runner = rows.exchange(owner_id=owner.id), rows.runner(owner_id=owner.id)
    exchange.credentials = crypto.vault().seal({"api_key": "canary"}, exchange.sealed_at)
    runner.secure_config = crypto.vault().seal({"api_key": "canary"}, runner.sealed_at)
    rows.keep(db.current(), owner, exchange, rows.exchange(name="Empty", owner_id=owner.id), runner)
    yield settings
    again()


def again() -> None:
    crypto.install(None)
    db.disconnect()


def keys(settings: Settings) -> list[str]:
    return settings.key_file.read_text().split()


def secrets_in_clear(settings: Settings) -> list[object]:
    """As a new start reads them."""
    again()
    boot.prepare(settings)
    with Session(db.current().engine) as session:
        exchanges, runners = session.exec(select(Exchange)).all(), session.exec(select(RunnerRow)).all()
        sealed = [(row.credentials, row.sealed_at) for row in exchanges] + [
            (row.secure_config, row.sealed_at) for row in runners
        ]
    return [crypto.vault().open(one, place) for one, place in sealed if one]


def test_rotating_seals_everything_under_a_new_key_and_forgets_the_old(settings: Settings) -> None:
    [old] = keys(settings)
    assert rekey.rotate(settings) == 2
    [new] = keys(settings)
    assert new != old
    assert secrets_in_clear(settings) == [{"api_key": "canary"}] * 2
    with Session(db.current().engine) as session:
        [row] = session.exec(select(Exchange).where(Exchange.credentials != "")).all()
    with pytest.raises(Refused):
        Vault([old.encode()]).open(row.credentials, row.sealed_at)


class Killed(BaseException):
    """As by kill -9: nothing catches it."""


@pytest.mark.parametrize("moment", ["_store", "forget_old_keys"])
def test_killed_in_the_middle_everything_opens_and_doing_it_again_ends_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    def kill(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(resealing if moment == "_store" else key_file, moment, kill)
        with pytest.raises(Killed):
            rekey.rotate(settings)
    assert len(keys(settings)) == 2
    assert secrets_in_clear(settings) == [{"api_key": "canary"}] * 2
    rekey.rotate(settings)
    assert len(keys(settings)) == 1
    assert secrets_in_clear(settings) == [{"api_key": "canary"}] * 2


def test_a_start_without_the_key_that_sealed_only_a_runner_is_refused(settings: Settings) -> None:
    with Session(db.current().engine) as session:
        for exchange in session.exec(select(Exchange)):
            session.delete(exchange)
        session.commit()
    again()
    settings.key_file.unlink()
    with pytest.raises(FlotillaError, match="missing"):
        boot.prepare(settings)


def test_every_sealed_column_is_rotated() -> None:
    from core.db import SQLModel
    from core.entities import SEALED

    columns = {
        f"{table.name}.{column.name}"
        for table in SQLModel.metadata.tables.values()
        for column in table.columns
        if column.name in ("credentials", "secure_config")
    }
    assert columns == {f"{entity.__tablename__}.{column}" for entity, column in SEALED}
