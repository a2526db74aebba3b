"""Freqtrade versions that people may choose: a release `2026.9`, a tag of Freqtrade's image such as `develop` or
`2026.9_freqai`, or a full name of an image such as `ghcr.io/me/freqtrade:2026.9`. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

PATTERN: Final = r"\d{4}\.\d{1,2}(\.\d{1,2})?"
"""Of a release, counted by year and month; to be matched as a whole."""
SELF_NAMED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,60}")
"""What a Freqtrade may call itself, `2026.10-dev-1a2b3c` too. Fit for a part of a file's name."""
MOVING: Final = ("stable", "develop")
"""Tags that Freqtrade sets to another image again and again."""
VARIANTS: Final = ("freqai", "freqairl", "plot")
"""Ends of tags of Freqtrade's images with more packages, as in `stable_freqai`."""
MOST_CHARACTERS: Final = 200
MOST_UNPINNED: Final = 128
"""Limit for a version without a digest, so that it has room for one."""
_RELEASE = re.compile(PATTERN)
_TAG = re.compile(rf"(?:(?P<release>{PATTERN})|stable|develop|\d{{4}}\.\d{{1,2}}-dev)(?:_[a-z0-9]{{1,32}}){{0,2}}")
_ANY_TAG = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}")
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
_PATH = r"[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*"
_HOST = r"localhost|[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)++|[A-Za-z0-9.-]++(?=:)"
IMAGE_NAME = re.compile(rf"(?:(?:{_HOST})(?::\d{{1,5}})?/)?{_PATH}(?:/{_PATH})*")
"""Docker's own grammar of the name of an image: a registry perhaps, then a path; no tag and no digest."""
WORDS: Final = (
    "A version looks like 2026.9. Docker runners also take develop, 2026.9_freqai, or a full image name with its tag."
)
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Version:
    """A version that was read. `name`: of its image, empty for a tag of the runner's own image. `digest`: such as
    `sha256:…`, empty without one. `release`: the release that its tag names, empty when it names none."""

    text: str
    name: str
    tag: str
    digest: str
    release: str

    @property
    def is_release(self) -> bool:
        """Whether it is a released version and nothing more."""
        return self.text == self.release

    @property
    def moves(self) -> bool:
        """Whether it may be another program tomorrow: its tag can be set to another image. Freqtrade never does that
        to a release; of other people's images only a digest is sure."""
        return not self.digest and not (self.release and not self.name)


def problem(text: str) -> str:
    """Return why nobody can choose this; empty when they can."""
    if len(text) > MOST_CHARACTERS or ("@" not in text and len(text) > MOST_UNPINNED):
        return f"An image name has at most {MOST_UNPINNED} characters, and {MOST_CHARACTERS} with its digest."
    if _TAG.fullmatch(text):
        return ""
    if not any(sign in text for sign in ":/@"):
        return WORDS
    name, tag, digest = _parts(text)
    if not IMAGE_NAME.fullmatch(name) or (tag and not _ANY_TAG.fullmatch(tag)) or ("@" in text and not digest):
        return "This is not the name of an image, as in ghcr.io/me/freqtrade:2026.9."
    return "" if tag or digest else f"Add the tag of the image, as in {text}:2026.9."


def is_choosable(text: str) -> bool:
    """Whether a person may choose it. Not every kind of runner takes it."""
    return not problem(text)


def parse(text: str) -> Version:
    """Return what it names. Errors: `ValueError` with a sentence."""
    if wrong := problem(text):
        raise ValueError(wrong)
    if found := _TAG.fullmatch(text):
        return Version(text, "", text, "", found["release"] or "")
    name, tag, digest = _parts(text)
    named = _TAG.fullmatch(tag)
    return Version(text, name, tag, digest, (named["release"] if named else "") or "")


def _parts(text: str) -> tuple[str, str, str]:
    """Return (name, tag, digest) of a full name; a colon before the last slash is that of a port. A digest that is
    none is returned as empty."""
    before, _, digest = text.partition("@")
    path, colon, tag = before.rpartition(":")
    name, tag = (path, tag) if colon and "/" not in tag else (before, "")
    return name, tag, digest if _DIGEST.fullmatch(digest) else ""


def is_release(text: str) -> bool:
    """Whether it is a released version, which the package index has too."""
    return _RELEASE.fullmatch(text) is not None


def moves(text: str) -> bool:
    """See `Version.moves`. What cannot be read counts as moving: nobody knows what it is tomorrow."""
    return not is_choosable(text) or parse(text).moves


def pinned(text: str, image: str) -> str:
    """Return a version that stays what it is: the version itself, or for one that moves the exact image it was.
    `image`: as in `Observation.image`; the version itself is returned where that is not an image of this tag."""
    if not moves(text) or not is_choosable(image) or not is_choosable(text):
        return text
    exact = parse(image)
    return image if exact.digest and exact.tag == parse(text).tag else text


def newest_first(versions: Iterable[str]) -> list[str]:
    """Return the versions that can be chosen: releases first, 2026.10 before 2026.9, then their variants in the same
    order, then all others by name."""
    return sorted((one for one in set(versions) if is_choosable(one)), key=_order)


def _order(text: str) -> tuple[int, tuple[int, ...], str]:
    version = parse(text)
    numbers = tuple(-int(part) for part in version.release.split(".")) if version.release else ()
    padded = (*numbers, *(0 for _ in range(3 - len(numbers))))
    return (0 if version.is_release else 1 if numbers and not version.name else 2), padded, text


def short(text: str) -> str:
    """Return the version in a few words: of a full name its last part and tag, and the beginning of its digest."""
    if not is_choosable(text) or not parse(text).name:
        return text[:MOST_CHARACTERS]
    version = parse(text)
    tag = f":{version.tag}" if version.tag else ""
    digest = f"@{version.digest[7:19]}" if version.digest else ""
    return f"{_ending(version.name.rpartition('/')[2], 40)}{_ending(tag, 40)}{digest}"


def _ending(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def in_file_name(text: str) -> str:
    """Return a part of a file's name for this version, at most 40 characters; a release as it is."""
    return _UNSAFE.sub("-", short(text))[:40]
