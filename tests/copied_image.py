"""An image of the machine's engine for another engine: its layers are copied as they lie on the disk, in seconds.
Saving and loading it would pack, hash and unpack them for a minute.
"""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DRIVER = "overlay2"


def copy_image(image: str, data: Path) -> bool:
    """Into the data folder of an engine that has not been started yet, whole or not at all. False when the machine's
    engine keeps its images in another way than is known here."""
    info = _asked("info")
    if info["Driver"] != DRIVER:
        return False
    part = data.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    _copy(Path(info["DockerRootDir"]), part, image)
    part.rename(data)
    return True


def _copy(root: Path, data: Path, image: str) -> None:
    told = _asked("image", "inspect", image)
    source, target = root / "image" / DRIVER, data / "image" / DRIVER
    _copy_what_is_known(source, target, image, told["Id"])
    for chain in _chains(told["RootFS"]["Layers"]):
        layer = Path("layerdb", *chain.split(":"))
        shutil.copytree(source / layer, target / layer)
        _copy_layer(root / DRIVER, data / DRIVER, (source / layer / "cache-id").read_text())


def _copy_what_is_known(source: Path, target: Path, image: str, image_id: str) -> None:
    content = Path("imagedb", "content", *image_id.split(":"))
    (target / content).parent.mkdir(parents=True)
    shutil.copy(source / content, target / content)
    names = {image.rpartition(":")[0]: {image: image_id}}
    (target / "repositories.json").write_text(json.dumps({"Repositories": names}))


def _chains(layers: list[str]) -> Iterator[str]:
    """Ids of each layer together with those below it (OCI image specification, "Layer ChainID")."""
    chain = ""
    for layer in layers:
        chain = f"sha256:{hashlib.sha256(f'{chain} {layer}'.encode()).hexdigest()}" if chain else layer
        yield chain


def _copy_layer(source: Path, target: Path, cache_id: str) -> None:
    (target / "l").mkdir(parents=True, exist_ok=True)
    subprocess.run(["cp", "--archive", str(source / cache_id), str(target / cache_id)], check=True)
    short = (source / cache_id / "link").read_text()
    (target / "l" / short).symlink_to(f"../{cache_id}/diff")


def _asked(*command: str) -> dict[str, Any]:
    """One answer of the machine's engine."""
    said = subprocess.run(
        ["docker", *command, "--format", "{{json .}}"], check=True, capture_output=True, text=True
    ).stdout
    found: dict[str, Any] = json.loads(said)
    return found
