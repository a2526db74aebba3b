"""Freqtrade's images on an engine: list and identify them, and pull missing ones."""

import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeAlias

import docker
from docker import auth
from docker.errors import APIError, ImageNotFound
from docker.types import CancellableStream

from core.errors import FlotillaError, Refused, Unavailable
from core.freqtrade.versions import Version, newest_first, parse
from core.runners.port import Build, Progress

if TYPE_CHECKING:
    Messages: TypeAlias = CancellableStream[dict[str, Any]]

_UNKNOWN = ("not found", "manifest unknown", "does not exist", "no such image", "denied", "invalid reference")


@dataclass(frozen=True, slots=True)
class Image:
    """One image. `handle`: what containers are created from: its tag, or its id where the tag may name another image a
    moment later. `exact`: the tag with its digest, or with the image's id when it came from no registry."""

    handle: str
    exact: str
    made_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """The image of a version on engines. `name`, and the `tag` or digest that is asked for; `version` as it was
    given."""

    version: Version
    name: str
    tag: str

    @property
    def text(self) -> str:
        """Return the reference as engines take it."""
        return f"{self.name}{'@' if self.version.digest else ':'}{self.tag}"


def reference(name: str, version: str) -> Reference:
    """Return the image of this version. `name`: the runner's image, of which most versions are tags. Errors: `Refused`
    when it is none."""
    try:
        read = parse(version)
    except ValueError as error:
        raise Refused(f"“{version}” is not a version. {error}") from error
    return Reference(read, read.name or name, read.digest or read.tag)


def resolve(client: docker.APIClient, name: str, version: str) -> Image:
    """Return the image of this version. Errors: `Refused` when this engine does not have it."""
    wanted = reference(name, version)
    told = _told(client, wanted)
    if wanted.version.digest:
        return Image(told["Id"], version, _made_at(told))
    starts = f"{wanted.name}@"
    digests = [one.rpartition("@")[2] for one in told.get("RepoDigests") or [] if one.startswith(starts)]
    exact = f"{wanted.text}@{digests[0] if digests else told['Id']}"
    return Image(told["Id"] if wanted.version.moves else wanted.text, exact, _made_at(told))


def _told(client: docker.APIClient, wanted: Reference) -> dict[str, Any]:
    """Return what the engine tells of the image. An image that came from no registry is known by its id alone."""
    for known_as in (wanted.text, wanted.version.digest):
        if known_as:
            with suppress(ImageNotFound):
                return dict(client.inspect_image(known_as))  # type: ignore[no-untyped-call]
    raise Refused(f"The image {wanted.text} is not on this Docker engine.", hint="Pull it on the page of the runner.")


def _made_at(told: Mapping[str, Any]) -> datetime | None:
    """Return when the image was made: a list tells it in seconds, an inspection as text. None for builds that claim to
    be from 1970 or earlier, so as to be the same everywhere."""
    created = told.get("Created")
    try:
        if isinstance(created, int):
            made_at = datetime.fromtimestamp(created, UTC)
        else:
            made_at = datetime.fromisoformat(str(created))
    except (ValueError, OverflowError, OSError):
        return None
    return made_at if made_at.tzinfo and made_at.year > 1980 else None


def is_there(client: docker.APIClient, name: str, version: str) -> bool:
    """Return whether this engine has the image."""
    return build_of(client, name, version) is not None


def build_of(client: docker.APIClient, name: str, version: str) -> Build | None:
    """See `Runner.build_of`."""
    try:
        found = resolve(client, name, version)
    except Refused:
        return None
    return Build(found.exact, found.made_at)


def versions(client: docker.APIClient, name: str) -> dict[str, datetime | None]:
    """Return version → when its image was made, for the tags of this image on the engine; newest releases first."""
    found = {
        tag.rpartition(":")[2]: _made_at(image)
        for image in client.images(name=name)
        for tag in image.get("RepoTags") or []
    }
    return {version: found[version] for version in newest_first(found)}


def any_version(client: docker.APIClient, name: str) -> str:
    """Return any version that this engine has. Errors: `Refused` when there is none."""
    for version in versions(client, name):
        return version
    raise Refused(f"There is no image of {name} on this Docker engine.", hint="Pull one on the page of the runner.")


def any_carrier(client: docker.APIClient, name: str) -> str:
    """Return any image, for containers that only carry files and are never started: one of Freqtrade if there is one.
    Errors: `Refused` when the engine has none at all."""
    for version in versions(client, name):
        return reference(name, version).text
    for image in client.images():
        return str(image["Id"])
    return any_version(client, name)


class Pull:
    """The pull of one image. An engine continues a pull only while somebody reads its answer."""

    def __init__(self, name: str, version: str, progress: Progress) -> None:
        self._name, self._version, self._progress = name, version, progress
        self._wanted = reference(name, version)
        self._stopped = threading.Event()
        self._line: Messages | None = None

    def run(self, client: docker.APIClient) -> None:
        """Pull the image and wait for the end. Errors: `Refused` when there is no such image, `Unavailable` when its
        registry cannot be reached; `detail` has all messages of the engine."""
        layers, said = Layers(), dict[str, None]()
        self._line = self._begin(client)
        if self._stopped.is_set():
            self.stop()
        for message in self._line:
            if error := message.get("error"):
                raise self._failed("\n".join([*said, str(error)]))
            said[" ".join(str(message[key]) for key in ("id", "status") if message.get(key))] = None
            layers.hear(message)
            self._progress(layers.share, layers.step)
        if not is_there(client, self._name, self._version):  # a broken connection looks like a normal end
            raise Unavailable(f"The pull of {self._tag} ended in the middle.", detail="\n".join(said))
        self._progress(1.0, "Complete")

    def stop(self) -> None:
        """Stop the pull. May be called from any thread, at any time."""
        self._stopped.set()
        if self._line is not None:
            with suppress(Exception):  # it may end by itself at this moment
                self._line.close()

    @property
    def _tag(self) -> str:
        return self._wanted.text

    def _begin(self, client: docker.APIClient) -> "Messages":
        """Request the pull. Does what the library's own `pull` does, whose connection cannot be closed."""
        registry, _ = auth.resolve_repository_name(self._wanted.name)
        header = auth.get_config_header(client, registry)
        response = client.post(
            client._url("/images/create"),  # type: ignore[attr-defined]
            params={"fromImage": self._wanted.name, "tag": self._wanted.tag},
            headers={"X-Registry-Auth": header} if header else {},
            stream=True,
            timeout=client.timeout,
        )
        try:
            client._raise_for_status(response)  # type: ignore[attr-defined]
        except APIError as error:
            raise self._failed(str(error.explanation)) from error
        lines = client._stream_helper(response, decode=True)  # type: ignore[attr-defined]
        return CancellableStream(lines, response)

    def _failed(self, said: str) -> FlotillaError:
        return _failed(self._tag, said)


def _failed(tag: str, said: str) -> FlotillaError:
    last = (said.splitlines() or [""])[-1].lower()
    if "no space left on device" in last:
        return Refused("There is no space left on the disk of the Docker engine.", detail=said)
    if any(word in last for word in _UNKNOWN):
        return Refused(f"There is no image {tag}, or it is not public.", detail=said)
    return Unavailable(f"The image {tag} could not be pulled: its registry cannot be reached.", detail=said)


class Layers:
    """The progress of a pull. Each layer counts by its size, with one half for downloading and one for unpacking."""

    def __init__(self) -> None:
        self._bytes: dict[str, tuple[float, int]] = {}  # layer → (share done, size)
        self._status: dict[str, str] = {}
        self._said = "Asking the registry"
        self._furthest = 0.0

    def hear(self, message: Mapping[str, Any]) -> None:
        """Update the progress from one message of the engine."""
        layer, status = message.get("id"), str(message.get("status", ""))
        if not layer or status.startswith("Pulling from"):
            self._said = status or self._said
            return
        detail = message.get("progressDetail") or {}
        current, total = detail.get("current") or 0, detail.get("total") or 0
        _, size = self._bytes.get(layer, (0.0, 0))
        size = total if status == "Downloading" and total else size
        self._bytes[layer] = (_done(status, current, total), size)
        self._status[layer] = status

    @property
    def share(self) -> float:
        """Return the share done, 0 to 1; it never decreases. A layer of unknown size counts as a megabyte. Layers that
        the engine already had, which it reports first, do not count."""
        missing = [layer for layer, status in self._status.items() if status != _THERE]
        weights = [(done, size or 1_000_000) for done, size in map(self._bytes.__getitem__, missing)]
        total = sum(size for _, size in weights)
        now = sum(done * size for done, size in weights) / total if total else 0.0
        self._furthest = max(self._furthest, now)
        return self._furthest

    @property
    def step(self) -> str:
        """Return the step as text, such as `Layers: 3 of 9 complete, 2 downloading, 48 of 310 MB`."""
        if not self._status:
            return self._said
        states = list(self._status.values())
        complete = sum(status in _WHOLE for status in states)
        loaded = sum(min(done * 2, 1.0) * size for done, size in self._bytes.values())
        size = sum(size for _, size in self._bytes.values())
        busy = [f"{states.count(word)} {word.lower()}" for word in ("Downloading", "Extracting") if word in states]
        amount = [f"{loaded / 1e6:.0f} of {size / 1e6:.0f} MB"] if size else []
        return f"Layers: {', '.join([f'{complete} of {len(states)} complete', *busy, *amount])}"


_HALF = ("Verifying Checksum", "Download complete")
_THERE = "Already exists"
_WHOLE = ("Pull complete", _THERE)


def _done(status: str, current: float, total: float) -> float:
    share = min(current / total, 1.0) if total else 0.0
    if status == "Downloading":
        return share / 2
    if status == "Extracting":
        return 0.5 + share / 2
    return 0.5 if status in _HALF else float(status in _WHOLE)
