"""The packages that a version needs, as a person writes them. Pure."""

from collections.abc import Iterable

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from core.errors import Invalid

MOST_PACKAGES = 30
_MOST_LENGTH = 200


def checked(packages: Iterable[str]) -> list[str]:
    """Return the requirements as they are stored: sorted by name, each once, in one spelling. Empty lines are left out.
    Errors: `Invalid` at `packages`."""
    lines = [line for one in packages if (line := one.strip())]
    if len(lines) > MOST_PACKAGES:
        raise _invalid(f"There are {len(lines)} packages. A strategy may need {MOST_PACKAGES}.")
    found: dict[str, str] = {}
    for line in lines:
        requirement = _requirement(line)
        written = found.setdefault(canonicalize_name(requirement.name), str(requirement))
        if written != str(requirement):
            raise _invalid(f"{line}: {written} is there too. Keep one of them.")
    return [found[name] for name in sorted(found)]


def _requirement(line: str) -> Requirement:
    try:
        found = Requirement(line) if len(line) <= _MOST_LENGTH else None
    except InvalidRequirement:
        found = None
    if found is None or found.url or found.marker:
        raise _invalid(
            f"{line[:_MOST_LENGTH]}: this is no package. Write a name, or a name and a version: ta or ta==0.11.0. "
            "Addresses and options are not accepted."
        )
    return found


def _invalid(sentence: str) -> Invalid:
    return Invalid(sentence, fields={"packages": sentence})
