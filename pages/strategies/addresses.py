"""The addresses of versions and of their files."""

from urllib.parse import quote, urlencode
from uuid import UUID

from core.strategies.views import VersionView

SOURCE = "/api/strategies/{version_id}/source"
ARCHIVE = "/api/strategies/{version_id}/archive"
FILE = "/api/strategies/{version_id}/files/{path:path}"


def path_of(found: VersionView, number: int = 0, *, edit: bool = False, compare: int = 0) -> str:
    """Return the path of a version. Without a number: the newest version. `compare`: number of the one it is compared
    with."""
    query = {"version": number, "edit": int(edit), "compare": compare}
    words = urlencode({name: value for name, value in query.items() if value})
    return f"/strategies/{found.family_id}{f'?{words}' if words else ''}"


def source_path(version_id: UUID) -> str:
    """Return the address of the source alone."""
    return SOURCE.format(version_id=version_id)


def archive_path(version_id: UUID) -> str:
    """Return the address of everything as a ZIP archive."""
    return ARCHIVE.format(version_id=version_id)


def file_path(version_id: UUID, path: str) -> str:
    """Return the address of a further file."""
    return f"/api/strategies/{version_id}/files/{quote(path)}"
