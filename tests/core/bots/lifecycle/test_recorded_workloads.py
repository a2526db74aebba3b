"""Bots that run since before a workload could have stores, another program or no network: nothing of theirs differs, or
an upgrade would tell each of them "restart to apply". All values were written by an earlier version."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import docker
import pytest

from core.bot_records.models import Mode
from core.bots.lifecycle.spec import Recipe, fingerprint, light_fingerprint, workload
from core.runners.docker import spec as docker_spec
from core.runners.docker.images import Image
from core.runners.docker.object_names import Names
from core.runners.folders.workspace_paths import Place
from core.runners.local.running import orders
from core.runners.port import Limits
from tests.core.bots.lifecycle.test_spec import LAYOUT, RECIPE, SECRETS
from tests.core.runners.bench import Programs

RECORDED = json.loads((Path(__file__).parents[3] / "data" / "workload-of-a-bot.json").read_text())


@pytest.mark.parametrize(
    ("recipe", "full", "light"),
    [
        (
            RECIPE,
            "e70993658c9b824d547edfcc20514a6c2153202a838164aa5386779d10345eef",
            "e429c791458e9c1644617b888684e5352b076180fdbc3731bfcb6a707e12c571",
        ),
        (
            replace(RECIPE, limits=Limits(2**30, 0.5, 100)),
            "886d41da29a3592831cab3562513c2ef5666c7a8bdce11316ecb76b88e86df02",
            "b19d860538c712bc625d2b4c9c5593acc4ea33c22cb61c86651a3c27e70a9586",
        ),
        (
            replace(RECIPE, mode=Mode.LIVE),
            "7025eb4a4c54c83cb321fecc7a957779fe409ce2c2cd846705303337aeccbc4c",
            "2dc28bf505e511537e59334182a963a97ffc68c9c0d2cce512c5497890345d81",
        ),
    ],
)
def test_fingerprints_are_those_of_before(recipe: Recipe, full: str, light: str) -> None:
    assert (fingerprint(recipe), light_fingerprint(recipe)) == (full, light)


def test_its_container_is_made_as_before() -> None:
    wanted, publishing = workload(RECIPE, SECRETS, LAYOUT), docker_spec.Publishing("127.0.0.1")
    client = docker.APIClient(version="1.41")  # speaks to nobody
    names = Names("i" * 36, "r" * 36, wanted.name)
    made = docker_spec.container(client, wanted, names, Image("freqtradeorg/freqtrade:2026.9", "exact"), publishing)
    assert json.loads(json.dumps(made, default=str)) == RECORDED["container"]


def test_its_keeper_is_told_the_same_as_before() -> None:
    class Installed(Programs):
        def argv(self, version: str) -> list[str]:
            return ["/venvs/2026.9/bin/python", "-P", "-m", "freqtrade"]

    wanted = workload(RECIPE, SECRETS, LAYOUT)
    order = orders.order(Place(Path("/root-of-runner"), wanted.name), wanted, Installed(), 10 * 2**20)
    assert asdict(order) == RECORDED["order"]
