"""Why packages could not be installed, in sentences. Pure. The words are those of pip 23 to 26."""

from collections.abc import Mapping, Sequence
from typing import Any

from core.errors import FlotillaError, Refused, Unavailable

_NO_VERSION = "Could not find a version that satisfies the requirement "
_CONFLICT, _CONSTRAINT, _ASKED = "The conflict is caused by:", "The user requested (constraint) ", "The user requested "
_FULL = ("No space left on device", "Errno 28", "Disk quota exceeded")
_MOST_VERSIONS = 5
_NO_ROOM = "The disk of the runner is full. Make room, then start again."


def explain(failure: Mapping[str, Any], version: str) -> FlotillaError:
    """Return the error for a failure of the install program. `version`: of Freqtrade."""
    kind = failure.get("kind")
    if kind == "pip":
        return _of_pip(failure, version)
    if kind == "large":
        return Refused("The packages have more than 500 MB, which is the limit. Choose smaller ones.")
    if kind == "full":
        return Refused(_NO_ROOM)
    if kind == "taken":
        return Refused(
            f"The package {failure['package']} has a module {failure['module']}, which would replace the one that "
            f"Freqtrade {version} uses. Remove the package."
        )
    if kind == "requirement":
        return Refused(
            f"“{failure['requirement']}” is no plain requirement. Write a name and a version, such as humanize==4.9."
        )
    return Refused(f"Freqtrade {version} has no pip on this runner. Packages need an image that has it.")


def _of_pip(failure: Mapping[str, Any], version: str) -> FlotillaError:
    lines = [str(line) for line in failure["lines"]]
    said = "\n".join(lines)
    if any(words in said for words in _FULL):
        return Refused(_NO_ROOM, detail=said)
    if _CONFLICT in lines:
        return Refused(_conflict(lines[lines.index(_CONFLICT) + 1 :], version), detail=said)
    wanted = next((line.partition(_NO_VERSION)[2] for line in lines if _NO_VERSION in line), "")
    if wanted:
        return _not_found(wanted, failure, said)
    if "Could not fetch URL" in said or "Retrying" in said:
        return _unreachable("The packages", said)
    return Unavailable("pip could not install the packages.", detail=said)


def _not_found(wanted: str, failure: Mapping[str, Any], said: str) -> FlotillaError:
    """`wanted`: `ta>=1 (from other) (from versions: 0.1, 0.2)`."""
    requirement, _, versions = wanted.partition(" (from versions: ")
    requirement, _, because = requirement.partition(" (from ")
    what = f"{requirement}, which {because.rstrip(')')} needs," if because else requirement
    name = _canonical(_name(requirement))
    there = [] if versions.startswith("none") else versions.rstrip(")").split(", ")
    python = failure["python"]
    if there:
        newest = ", ".join(there[-_MOST_VERSIONS:])
        words = f"There is no {what} as a wheel for Python {python}. There are: {newest}. Choose one of them."
    elif "Requires-Python" in said:
        words = f"{what} does not run on Python {python}, which this Freqtrade has. Choose another version of it."
    elif name in map(_canonical, failure["wheels"]):
        words = (
            f"{what} has no wheel for Python {python} on this runner. Choose another version of it, or of Freqtrade."
        )
    elif name in map(_canonical, failure["sources"]):
        words = (
            f"{what} is offered as source code only, and installing it would run its code. "
            "Choose a version that has a wheel, or add its files to the strategy."
        )
    elif _is_missing(name, said):
        words = f"There is no package {what} in the package index. Check the name: it may differ from the import."
    else:
        return _unreachable(what, said)
    return Refused(words, detail=said)


def _is_missing(name: str, said: str) -> bool:
    """Return whether the index answered that it does not have it."""
    return any(" 404 " in line and f"/{name}/" in line.lower() for line in said.splitlines())


def _unreachable(what: str, said: str) -> FlotillaError:
    if any(f" {code} Client Error" in said for code in (401, 403)):
        words = f"The package index refuses this runner: {what} could not be fetched. Check the password of the index."
        return Unavailable(words, detail=said)
    return Unavailable(
        f"The package index does not answer this runner: {what} could not be fetched. Check its network, or set "
        "FLOTILLA_PACKAGE_INDEX to an index that it reaches.",
        detail=said,
    )


def _conflict(lines: Sequence[str], version: str) -> str:
    """`lines`: what follows the heading, four spaces each."""
    causes = []
    for line in lines:
        if not line.startswith("    "):
            break
        causes.append(line.strip())
    own = [line.removeprefix(_CONSTRAINT) for line in causes if line.startswith(_CONSTRAINT)]
    others = [_cause(line) for line in causes if not line.startswith(_CONSTRAINT)]
    asked = " and ".join(dict.fromkeys(others))
    if own and asked:
        name, _, there = own[0].partition("==")
        stays = f"Freqtrade {version} itself uses {name} {there}, which must stay"
        return f"{asked[0].upper()}{asked[1:]}, but {stays}. Choose another version."
    return f"The packages contradict each other: {asked}. Choose other versions."


def _cause(line: str) -> str:
    if line.startswith(_ASKED):
        return f"the strategy needs {line.removeprefix(_ASKED)}"
    return line.replace(" depends on ", " needs ")


def _name(requirement: str) -> str:
    end = next((at for at, letter in enumerate(requirement) if letter in " <>=!~[;("), len(requirement))
    return requirement[:end]


def _canonical(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")
