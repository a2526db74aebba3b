"""The further files of a strategy in a manifest. Small ones are there with their content; of large ones only the
SHA-256, by which the version is found again while it is stored here."""

import base64
import binascii
import hashlib
from collections.abc import Mapping

from pydantic import BaseModel
from pydantic import Field as Text
from sqlmodel import Session, select

from core.errors import Refused
from core.strategies.further_files import listed
from core.strategies.models import Strategy, StrategyFile

MOST_BYTES = 2 * 2**20
"""Of all further files together. Beyond it a manifest holds no content."""


class KeptFile(BaseModel):
    """One file. `content`: as Base64; None when the files are too large for a manifest."""

    sha256: str = Text(pattern=r"^[0-9a-f]{64}$")
    content: str | None = Text(default=None, max_length=MOST_BYTES * 4 // 3 + 4)


def written(session: Session, row: Strategy) -> dict[str, KeptFile]:
    """Return path → file of this version."""
    if not row.extras_sha256:
        return {}
    files = listed(session, row.id)
    if sum(file.size_bytes for file in files) > MOST_BYTES:
        return {file.path: KeptFile(sha256=file.sha256) for file in files}
    query = select(StrategyFile.path, StrategyFile.sha256, StrategyFile.content).where(
        StrategyFile.strategy_id == row.id
    )
    rows = session.exec(query.order_by(StrategyFile.path))
    return {path: KeptFile(sha256=its, content=base64.b64encode(content).decode()) for path, its, content in rows}


def opened(files: Mapping[str, KeptFile]) -> dict[str, bytes]:
    """Return path → content. Errors: `Refused` when a content is missing or is not what its SHA-256 says."""
    if missing := [path for path, file in files.items() if file.content is None]:
        raise Refused(
            "Its strategy has files that are too large for its manifest, and no version here has them.",
            reasons=missing,
            hint="Add the strategy with these files, then adopt the bot.",
        )
    return {path: _content(path, file) for path, file in files.items()}


def modules(files: Mapping[str, KeptFile]) -> dict[str, str]:
    """Return path → text of the Python files whose content is there. Errors: as `opened`."""
    there = {path: file for path, file in files.items() if path.endswith(".py") and file.content is not None}
    return {path: _content(path, file).decode("utf-8", "replace") for path, file in there.items()}


def _content(path: str, file: KeptFile) -> bytes:
    try:
        content = base64.b64decode(file.content or "", validate=True)
    except binascii.Error as error:
        raise _changed(path) from error
    if hashlib.sha256(content).hexdigest() != file.sha256:
        raise _changed(path)
    return content


def _changed(path: str) -> Refused:
    return Refused(f"Its manifest was changed: the content of {path} is not what was started. It can only be stopped.")
