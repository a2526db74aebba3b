"""The facts about an engine that a connection test shows."""

import shutil
from pathlib import Path
from typing import Any

import docker

from core.runners.docker import images
from core.runners.docker.engine.endpoint import Endpoint
from core.runners.port import RunnerFacts


def of(client: docker.APIClient, endpoint: Endpoint, image: str) -> RunnerFacts:
    """Return the facts, see `Runner.test`. `image`: the name of Freqtrade's image."""
    info, version = client.info(), client.version()
    found = images.versions(client, image)
    told = {
        "Endpoint": endpoint.shown,
        "Engine": f"Docker {info.get('ServerVersion', '')} (API {version.get('ApiVersion', '')})",
        "System": f"{info.get('OperatingSystem', '')}, {info.get('Architecture', '')}",
        "Host": str(info.get("Name", "")),
        "Processors": str(info.get("NCPU", "")),
        "Memory": f"{int(info.get('MemTotal') or 0) / 2**30:.1f} GiB",
        "Disk": _disk(info, endpoint),
        "Containers": f"{info.get('ContainersRunning', 0)} running of {info.get('Containers', 0)}",
        "Images": f"{info.get('Images', 0)} on the engine",
        "Freqtrade": f"{image}: {', '.join(found) or 'no version pulled'}",
    }
    made_at = {version: at for version, at in found.items() if at is not None}
    warnings = [str(one) for one in info.get("Warnings") or () if "swap" in str(one) or "memory" in str(one)]
    return RunnerFacts(told | ({"Limits": "; ".join(warnings)} if warnings else {}), tuple(found), made_at)


def _disk(info: dict[str, Any], endpoint: Endpoint) -> str:
    """Return the free disk space, which is known only for an engine on this machine: engines do not report it."""
    root = Path(str(info.get("DockerRootDir", "")))
    where = f"{root} ({info.get('Driver', '')})"
    if not endpoint.is_on_this_machine or not root.is_dir():
        return where
    usage = shutil.disk_usage(root)
    return f"{usage.free / 2**30:.1f} GiB free of {usage.total / 2**30:.1f} GiB in {where}"
