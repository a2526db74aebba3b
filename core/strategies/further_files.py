"""The further files of a version that is being saved: new ones with their content, and those taken over from the
version it is based on. The content of the latter is copied by the database and never loaded."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import insert, literal
from sqlmodel import Session, col, select

from core.errors import Invalid
from core.freqtrade.sources import source_text
from core.freqtrade.sources.source import size_problem
from core.strategies import file_paths
from core.strategies.models import Strategy, StrategyDraft, StrategyFile
from core.strategies.views import FileView

_ITSELF = "strategy.py"


@dataclass(frozen=True, slots=True)
class FurtherFiles:
    """`new`: path → content. `kept`: path → file of the version `base`."""

    new: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    kept: Mapping[str, FileView] = field(default_factory=dict)
    base: UUID | None = None

    @property
    def sha256s(self) -> dict[str, str]:
        """Return path → SHA-256 of the content, of all files."""
        new = {path: hashlib.sha256(content).hexdigest() for path, content in self.new.items()}
        return {path: file.sha256 for path, file in self.kept.items()} | new

    @property
    def size_bytes(self) -> int:
        """Return the size of all files together."""
        return sum(map(len, self.new.values())) + sum(file.size_bytes for file in self.kept.values())


def of_draft(session: Session, draft: StrategyDraft, base: UUID | None) -> FurtherFiles:
    """Return the files that the version will have. `base`: the version whose files may be kept. Errors: `Invalid` at
    `files`."""
    before = {} if base is None or draft.kept_files == [] else {file.path: file for file in listed(session, base)}
    wanted = set(before if draft.kept_files is None else draft.kept_files) - set(draft.files)
    if lost := sorted(wanted - set(before)):
        raise _invalid(f"{lost[0][:200]}: this file is not in the version this one is based on. Add it again.")
    file_paths.require_usable([*draft.files, *wanted])
    new = {path: _as_stored(path, content) for path, content in draft.files.items()}
    found = FurtherFiles(new, {path: before[path] for path in sorted(wanted)}, base)
    _require_size(found.size_bytes)
    return found


def listed(session: Session, version_id: UUID) -> list[FileView]:
    """Return the further files of a version, sorted by path, without their content."""
    columns = (StrategyFile.path, StrategyFile.size_bytes, StrategyFile.sha256)
    query = select(*columns).where(StrategyFile.strategy_id == version_id)
    return [FileView(*row) for row in session.exec(query.order_by(StrategyFile.path))]


def modules(session: Session, files: FurtherFiles) -> dict[str, str]:
    """Return path → text of the Python files."""
    paths = [path for path in files.kept if path.endswith(".py")]
    query = select(StrategyFile.path, StrategyFile.content)
    kept = query.where(StrategyFile.strategy_id == files.base, col(StrategyFile.path).in_(paths))
    found = dict(session.exec(kept).all()) if paths else {}
    new = {path: content for path, content in files.new.items() if path.endswith(".py")}
    return {path: content.decode() for path, content in (found | new).items()}


def require_found_first(session: Session, files: FurtherFiles, class_name: str) -> None:
    """Raise when Freqtrade would load the class from a further file: it takes the first file in alphabetical order that
    contains the class. Errors: `Invalid` at `files`."""
    for path, text in modules(session, files).items():
        if "/" not in path and path < _ITSELF and f"class {class_name}(" in text:
            raise _invalid(
                f"{path}: the class {class_name} is here too, and Freqtrade would load this one. Rename one of them."
            )


def store(session: Session, row: Strategy, files: FurtherFiles) -> None:
    """Add the files of a version whose row is stored."""
    for path, content in files.new.items():
        sha256 = hashlib.sha256(content).hexdigest()
        made = StrategyFile(strategy_id=row.id, path=path, sha256=sha256, size_bytes=len(content), content=content)
        session.add(made)
    session.flush()
    if files.kept:
        _copy(session, row.id, files)


def _copy(session: Session, version_id: UUID, files: FurtherFiles) -> None:
    table = StrategyFile.__table__  # type: ignore[attr-defined]
    others = ("path", "sha256", "size_bytes", "content")
    its = select(literal(version_id, table.c.strategy_id.type), *(table.c[name] for name in others))
    its = its.where(table.c.strategy_id == files.base, table.c.path.in_(list(files.kept)))
    session.execute(insert(table).from_select(["strategy_id", *others], its))


def _as_stored(path: str, content: bytes) -> bytes:
    """Return the content as it is stored: Python files as the code is, everything else as it came."""
    if not path.endswith(".py"):
        return content
    try:
        return source_text.decode(content).encode()
    except Invalid as error:
        raise _invalid(f"{path}: {error}") from error


def _require_size(size_bytes: int) -> None:
    if problem := size_problem(size_bytes, "These files have"):
        raise _invalid(problem)


def _invalid(sentence: str) -> Invalid:
    return Invalid(sentence, fields={"files": sentence})
