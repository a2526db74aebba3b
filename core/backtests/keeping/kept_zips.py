"""Freqtrade's own zip of a result, given back as it was."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, select

from core import artifact_store
from core.access.policy import Actor
from core.artifacts import Artifact
from core.backtests import who_may
from core.backtests.models import WITHOUT_RESULT
from core.db import read_only
from core.errors import Refused


@dataclass(frozen=True, slots=True)
class KeptZip:
    """`name`: of the file, ASCII. `content`: in chunks of 1 MB, each read when it is taken."""

    name: str
    size_bytes: int
    content: AsyncIterator[bytes]


async def zip_of(actor: Actor, backtest_id: UUID) -> KeptZip:
    """Return the zip of a result. Errors: `NotFound`; `Refused` when it is not kept any more."""
    name, sha256, size = await _find(actor, backtest_id)
    return KeptZip(name, size, artifact_store.read(sha256))


@read_only
def _find(session: Session, actor: Actor, backtest_id: UUID) -> tuple[str, str, int]:
    row = who_may.fetch_seen(session, actor, backtest_id, WITHOUT_RESULT)
    size = session.exec(select(Artifact.size_bytes).where(Artifact.sha256 == row.zip_sha256)).first()
    if row.zip_sha256 is None or size is None:
        raise Refused(
            "The zip of this backtest is not kept any more, or was never made.",
            hint="Its figures and trades are on its page. To have a zip again, run it again.",
        )
    return f"backtest-{row.completed_at or row.created_at:%Y-%m-%d_%H-%M-%S}-{row.id}.zip", row.zip_sha256, size
