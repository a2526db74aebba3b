"""What a version has besides its code and its layer: parameters, further files, packages."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import Session, select

from core.strategies.models import Strategy, StrategyFile

_PLAIN_FOLDER = "strategy"


@dataclass(frozen=True, slots=True)
class Extras:
    """The extras of one version. `files`: path → content, empty when nothing is to be started."""

    sha256: str = ""
    """Over all of them; empty when there are none. It is a part of the fingerprint of every bot with this version."""
    parameters: Mapping[str, Any] = field(default_factory=dict)
    """As hyperopt exports them."""
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    packages: Sequence[str] = ()
    """Requirements as pip reads them."""

    @property
    def folder(self) -> str:
        """Return the folder of the source in a workspace. Each set of extras has its own, so that nothing of another
        version lies beside the source."""
        return f"{_PLAIN_FOLDER}-{self.sha256[:16]}" if self.sha256 else _PLAIN_FOLDER

    def laid_out(self, code: str, folder: str) -> dict[str, bytes]:
        """Return the source and its extras by their paths in a workspace. Freqtrade looks for parameters beside the
        source, under the same name."""
        files = {f"{folder}/{path}": content for path, content in self.files.items()}
        if self.parameters:
            files[f"{folder}/strategy.json"] = json.dumps(self.parameters, indent=2, sort_keys=True).encode()
        return files | {f"{folder}/strategy.py": code.encode()}


def of(session: Session, row: Strategy, *, with_files: bool = True) -> Extras:
    """Return the extras of a version. `with_files`: set to False when nothing is started."""
    if not row.extras_sha256:
        return Extras()
    files = _files(session, row) if with_files else {}
    return Extras(row.extras_sha256, row.parameters, files, tuple(row.packages))


def sha256_of(parameters: Mapping[str, Any], files: Mapping[str, str], packages: Sequence[str]) -> str:
    """Return a SHA-256 over the extras of a version; empty when it has none. `files`: path → SHA-256 of the content."""
    if not (parameters or files or packages):
        return ""
    content = [dict(parameters), dict(files), list(packages)]
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _files(session: Session, row: Strategy) -> dict[str, bytes]:
    query = select(StrategyFile.path, StrategyFile.content).where(StrategyFile.strategy_id == row.id)
    return dict(session.exec(query.order_by(StrategyFile.path)).all())
