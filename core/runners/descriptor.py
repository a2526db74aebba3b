"""The description of a kind of runner. The package of each kind has a `descriptor.py` with one `DESCRIPTOR`.

Code outside that package never asks which kind a runner is. It asks the descriptor what the kind can do.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from core.config import Settings
from core.freqtrade.versions import Version
from core.runners.connection.connection_model import ConnectionModel, NoConnection
from core.runners.registry import Factory


class Act(StrEnum):
    """What a kind of runner may reserve for administrators, in addition to the rights that everybody needs."""

    ADD = "add"
    CONNECT = "connect"  # change the connection
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Enforces:
    """What this kind enforces on its workloads. A wish that it does not enforce is ignored without an error."""

    network: bool = False
    """A workload without network access cannot reach the network."""
    memory: bool = False
    cpus: bool = False
    processes: bool = False
    restarts: bool = False
    """It restarts workloads with `comes_back` itself, even while Flotilla is down."""
    isolation: bool = False
    """Strategies cannot read the files of Flotilla."""

    @property
    def limits(self) -> bool:
        """Whether memory, CPUs and processes are all limited."""
        return self.memory and self.cpus and self.processes


@dataclass(frozen=True, slots=True)
class VersionWords:
    """The words for getting a Freqtrade version onto a runner of this kind. `icon`: a name of Material Symbols."""

    title: str = "Freqtrade images"
    ask: str = "Pull a version"
    help: str = "The image is fetched from the registry it names: some minutes, about 1 GiB of disk."
    verb: str = "Pull"
    icon: str = "cloud_download"
    doing: str = "Pulling"
    done: str = "pulled"
    none: str = "None pulled yet: no bot can start there."


@dataclass(frozen=True, slots=True)
class Caution:
    """A notice for people who add or share such a runner. `stays`: it is shown on the runner's own page too."""

    tone: Literal["info", "warn"]
    strong: str
    more: str
    symbol: str = ""
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Practice:
    """How the practice fleet runs on a kind that can reach the practice market. `runner_name`: the name of a runner
    that the fleet adds. `takes`, `makes`: two sentences shown before the fleet is started. `is_here`: whether a runner
    with this endpoint reaches the market."""

    runner_name: str
    takes: str
    makes: str
    is_here: Callable[[str], bool] = lambda endpoint: not endpoint


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the composition root passes to a kind so that it can open runners."""

    settings: Settings
    installation_id: str
    """A label of workloads, so that installations can share a machine."""
    market_url: str
    """Where the practice market answers on the loopback of this machine; empty when it is not served."""
    market_at: Callable[[str], Awaitable[int]]
    """Address on this machine → the port on which the practice market answers there. The market starts to listen if
    needed."""
    on_change: Callable[[], None]
    """A runner may call it, in any thread, when something happened to a workload."""


Facts = Callable[[Mapping[str, str], Sequence[str]], Sequence[tuple[str, str]]]
"""(config, names of the stored secrets) → the facts that a runner's page shows of its connection beside the endpoint,
as (name, value) in order."""


@dataclass(frozen=True, slots=True)
class Descriptor:
    """`kind`: the text stored in the column `runner.type`; it must never change. `opener` makes the factory of this
    kind's runners; None when they cannot be opened."""

    kind: str
    title: str
    """Its name in lists, e.g. "Local processes"."""
    plural: str
    """Its runners at the beginning of a sentence, e.g. "Local runners"."""
    opener: Callable[[Surroundings], Factory] | None
    connection: type[ConnectionModel] = NoConnection
    secrets_word: str = "secrets"
    """Its secrets inside a sentence, e.g. "certificates"."""
    facts: Facts | None = None
    """None: show the fields of the form with their labels."""
    for_administrators: Set[Act] = frozenset(Act)
    """Acts reserved for administrators. Members may otherwise add runners, and owners connect and share theirs."""
    enforces: Enforces = Enforces()
    versions: VersionWords = VersionWords()
    accepts: Callable[[Version], str] = lambda version: ""
    """Why its runners do not take a version, as two sentences: the second says what to do. Empty when they do."""
    caution: Caution | None = None
    practice: Practice | None = None
    is_served: Callable[[Settings], bool] = lambda settings: True
    """Whether an installation with these settings offers this kind."""

    @property
    def has_connection(self) -> bool:
        """Whether a person fills in anything about the connection, which can then be tried out."""
        return bool(self.connection.form_fields())

    def told(self, config: Mapping[str, str], secrets_set: Sequence[str]) -> Sequence[tuple[str, str]]:
        """Return the facts of a connection for its page, see `Facts`."""
        if self.facts:
            return self.facts(config, secrets_set)
        fields = self.connection.form_fields()
        plain = [(one.label, config[name]) for name, one in fields.items() if config.get(name)]
        return [*plain, *((one.label, "kept") for name, one in fields.items() if name in secrets_set)]
