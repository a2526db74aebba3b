"""The content of versions as files: one further file, or everything as an archive."""

import asyncio
import json
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, select

from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.db import read_only
from core.errors import NotFound
from core.strategies import extras
from core.strategies.models import Strategy, StrategyFile
from core.strategies.uploading import archive

PACKAGES = "requirements.txt"


@dataclass(frozen=True, slots=True)
class Archive:
    """A version as a ZIP archive. `name`: of the file, without its ending."""

    name: str
    content: bytes


@read_only
def content(session: Session, actor: Actor, version_id: UUID, path: str) -> bytes:
    """Return the content of a further file. Errors: `NotFound`."""
    fetch(session, actor, Scope.VIEW, Strategy, version_id)
    its = (StrategyFile.strategy_id == version_id, StrategyFile.path == path)
    found = session.exec(select(StrategyFile.content).where(*its)).first()
    if found is None:
        raise NotFound("This version has no such file.")
    return found


async def everything(actor: Actor, version_id: UUID) -> Archive:
    """Return the code, the parameters, the packages and all further files of a version. Errors: `NotFound`."""
    name, files = await _files(actor, version_id)
    return Archive(name, await asyncio.to_thread(archive.packed, files))


@read_only
def _files(session: Session, actor: Actor, version_id: UUID) -> tuple[str, dict[str, bytes]]:
    row = fetch(session, actor, Scope.VIEW, Strategy, version_id)
    its = extras.of(session, row)
    files = {f"{row.class_name}.py": row.code.encode()}
    if its.parameters:
        files[f"{row.class_name}.json"] = json.dumps(dict(its.parameters), indent=2).encode()
    if its.packages:
        files[PACKAGES] = "".join(f"{line}\n" for line in its.packages).encode()
    return f"{row.class_name}-v{row.version_number}", files | dict(its.files)
