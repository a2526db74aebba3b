"""The descriptor of the kind LOCAL: bots as processes of Flotilla's own machine."""

from pathlib import Path
from uuid import UUID

from core.freqtrade.versions import Version, short
from core.runners.descriptor import Caution, Descriptor, Enforces, Practice, Surroundings, VersionWords
from core.runners.local.local_runner import LocalRunner, Versions
from core.runners.local.venvs import Venvs
from core.runners.port import Runner
from core.runners.registry import Connection, Factory


def local_factory(root: Path, versions: Versions, market_url: str = "") -> Factory:
    """Return the factory of local runners. Each has its own folder below `root`, named by its id."""

    def open_local(runner_id: UUID, _: Connection) -> Runner:
        return LocalRunner(root / str(runner_id), versions, market_url=market_url)

    return open_local


def _opener(around: Surroundings) -> Factory:
    settings = around.settings
    return local_factory(settings.data_dir / "runners", Venvs(settings.venvs), around.market_url)


def _why_not(version: Version) -> str:
    if version.is_release:
        return ""
    return (
        "Local runners install released versions from the package index. "
        f"{short(version.text)} is an image: use a Docker runner."
    )


DESCRIPTOR = Descriptor(
    kind="LOCAL",
    title="Local processes",
    plural="Local runners",
    opener=_opener,
    is_served=lambda settings: settings.local_runners,
    enforces=Enforces(),  # a strategy has the same rights as any other process of Flotilla's user
    versions=VersionWords(
        title="Freqtrade versions",
        ask="Install a version",
        help="Takes some minutes and about 1.2 GiB of disk.",
        verb="Install",
        icon="download",
        doing="Installing",
        done="installed",
        none="None installed yet: no bot can start there.",
    ),
    accepts=_why_not,
    caution=Caution(
        "warn",
        "Strategies on a local runner run with Flotilla's own rights.",
        "They are Python code of whoever wrote them: they can read every file that Flotilla can, its keys "
        "included. Let only people use it whom you would trust with this machine.",
        stays=True,
    ),
    practice=Practice(
        runner_name="This machine",
        takes="Installs Freqtrade once, about 800 MB on disk. The first trade follows within two minutes.",
        makes="With a synthetic exchange, a local runner and 3 sample strategies.",
    ),
)
