"""What this installation knows of itself: its id, by which it finds its workloads on a runner that others use too; and
that one Flotilla alone works in its data folder."""

import fcntl
import os
from pathlib import Path
from uuid import uuid4

from sqlmodel import Field, Session, SQLModel

from core.errors import Refused


class HouseFact(SQLModel, table=True):
    __tablename__ = "house_fact"

    name: str = Field(primary_key=True, max_length=40)
    value: str = Field(max_length=200)


def id_of(session: Session) -> str:
    """Made at first use, the same ever after."""
    known = session.get(HouseFact, "installation_id")
    if known is None:
        known = HouseFact(name="installation_id", value=str(uuid4()))
        session.add(known)
        session.flush()
    return known.value


def hold(folder: Path) -> int:
    """Keep every other Flotilla out of this data folder until this process ends, however it ends. The open file's
    descriptor. Errors: `Refused` when another one works there: both would start and stop the same bots."""
    handle = os.open(folder / "flotilla.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(handle)
        raise Refused(
            f"Another Flotilla works in the data folder {folder.resolve()} already.",
            hint="Stop it first, or give this one a folder of its own in FLOTILLA_DATA_DIR.",
        ) from error
    return handle
