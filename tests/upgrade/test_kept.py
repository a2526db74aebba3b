"""The database and the notes of each kept installation, as the present code reads them. Nothing runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from sqlmodel import Session, select

from core import audit, boot, db, installation, jobs, migrations, resealing
from core.access import authority
from core.access.local.local_authority import LocalAuthority
from core.access.models import Person
from core.access.policy import Actor
from core.access.scopes import Role, Scope
from core.bot_records.models import Bot
from core.bots import service
from core.bots.lifecycle import fingerprints
from core.bots.orphans import manifest
from core.encryption import crypto, key_file
from core.jobs import handlers
from core.strategies import readings
from core.strategies.models import Strategy
from tests import postgres
from tests.installation import MEMBER
from tests.upgrade.kept import Kept, all_kept, present_fingerprint


@pytest.fixture(params=all_kept(), ids=lambda kept: kept.folder.name)
def kept(request: pytest.FixtureRequest) -> Kept:
    return Kept(request.param.folder)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def opened(request: pytest.FixtureRequest, kept: Kept, tmp_path: Path) -> Iterator[Session]:
    """Its database, migrated, and its key."""
    url = f"sqlite:///{tmp_path}/flotilla.db"
    if request.param == "postgres":
        url = postgres.shared().empty()
        kept.write_postgres(url)
    else:
        kept.write_database(tmp_path / "flotilla.db")
    database = db.connect(url)
    migrations.upgrade(database.engine)
    kept.write_data(tmp_path)
    vault = key_file.load_or_make(tmp_path / "secret.key")
    resealing.bind(database.engine, vault, tmp_path)
    crypto.install(vault)
    authority.install(LocalAuthority())
    with Session(database.engine) as session:
        yield session
    authority.install(None)
    crypto.install(None)
    db.disconnect()
    if request.param == "postgres":
        postgres.shared().drop(url)


def test_its_tables_are_those_of_the_entities(opened: Session) -> None:
    config = migrations.alembic_config()
    config.attributes["connection"] = opened.connection()
    command.check(config)


def test_every_bot_would_be_started_from_the_same_bytes(opened: Session, kept: Kept) -> None:
    """Bots that are told "restart to apply" after an upgrade have another fingerprint."""
    now = {name: present_fingerprint(opened, opened.get_one(Bot, bot.id)) for name, bot in kept.bots.items()}
    assert now == {name: bot.fingerprint for name, bot in kept.bots.items()}


async def test_only_bots_that_were_to_be_restarted_before_still_are(opened: Session, kept: Kept) -> None:
    """Their runs are compared with what is saved once, after the first start."""
    await fingerprints.fill()
    await readings.fill()
    admin = opened.exec(select(Person).where(Person.role == Role.ADMINISTRATOR)).first()
    assert admin is not None
    actor = Actor(admin.id, admin.name, admin.role)
    told = {name: (await service.get(actor, bot.id)).needs_restart for name, bot in kept.bots.items() if bot.runs}
    assert told == {name: not bot.applied for name, bot in kept.bots.items() if bot.runs}


async def test_what_its_sources_say_is_what_they_said(opened: Session) -> None:
    await readings.fill()
    for row in opened.exec(select(Strategy)):
        found = readings.of(row).choose(row.class_name)
        assert (found.class_name, found.timeframe, bool(found.can_short)) == (
            row.class_name,
            row.timeframe,
            row.can_short,
        )


def test_it_is_the_same_installation(opened: Session, kept: Kept) -> None:
    """By whose id its containers are found."""
    assert installation.id_of(opened) == kept.told["installation"]


def test_nobody_tampered_with_its_audit_trail(opened: Session) -> None:
    assert audit.first_broken(opened) is None
    assert len(opened.exec(select(audit.AuditEvent)).all()) > 10


def test_every_kind_of_job_in_it_can_still_be_carried_out(opened: Session, kept: Kept) -> None:
    """Kinds may be renamed by a migration, which renames them in these rows too."""
    boot.register_jobs()
    kinds = set(opened.exec(select(jobs.Job.kind)))
    assert len(kinds) == len(kept.told["job_kinds"])
    assert kinds <= set(handlers.kinds)


async def test_a_member_may_do_what_they_might_before(opened: Session) -> None:
    person = opened.exec(select(Person).where(Person.username == MEMBER)).one()
    (bot,) = await service.list_bots(Actor(person.id, person.name, person.role))
    assert bot.name == "Walker"
    assert {Scope.VIEW, Scope.OPERATE} <= bot.scopes


def test_the_manifests_that_bots_were_started_with_can_be_read(kept: Kept, opened: Session) -> None:
    """A bot whose row is lost is adopted by it, its secrets included."""
    found = list(kept.folder.rglob("manifest.json"))
    assert len(found) > len([bot for bot in kept.bots.values() if bot.runs])
    for path in found:
        told = manifest.read(path.read_bytes())
        assert told.name in kept.bots
        assert manifest.opened(told, kept.bots[told.name].id) is not None
