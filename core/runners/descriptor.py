"""What Flotilla knows of a kind of runner. The package of each kind has a `descriptor.py` with one `DESCRIPTOR`.

Nothing outside that package asks which kind a runner is: it asks the descriptor what the kind can.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from core.config import Settings
from core.runners.connection.connection_model import ConnectionModel, NoConnection
from core.runners.registry import Factory


class Act(StrEnum):
    """What may be left to administrators for a kind of runner, beside the rights that everybody needs."""

    ADD = "add"
    CONNECT = "connect"  # say otherwise how it is reached
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Enforces:
    """What this kind holds its workloads to, see `core.runners.port`. What it does not, it leaves undone in silence."""

    network: bool = False
    """A workload that may not use the network cannot."""
    memory: bool = False
    cpus: bool = False
    processes: bool = False
    restarts: bool = False
    """It starts a workload that `comes_back` again itself, also while Flotilla is down."""
    isolation: bool = False
    """Strategies cannot read what Flotilla can."""

    @property
    def limits(self) -> bool:
        """Are all limits of a workload kept?"""
        return self.memory and self.cpus and self.processes


@dataclass(frozen=True, slots=True)
class VersionWords:
    """How Freqtrade comes to a runner of this kind. `icon`: a name of Material Symbols."""

    title: str = "Freqtrade images"
    ask: str = "Pull a version"
    help: str = "The image is fetched from the registry it names: some minutes, about 1 GB of disk."
    verb: str = "Pull"
    icon: str = "cloud_download"
    doing: str = "Pulling"
    done: str = "pulled"
    none: str = "None pulled yet: no bot can start there."


@dataclass(frozen=True, slots=True)
class Caution:
    """What everybody has to know who adds such a runner. `stays`: it also stands on the runner's own page."""

    tone: Literal["info", "warn"]
    strong: str
    more: str
    symbol: str = ""
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Practice:
    """How the practice fleet lives on a kind that reaches the practice market. `is_here`: does a runner with this
    endpoint reach it? `takes`, `makes`: what a person is told before they start it."""

    runner_name: str
    takes: str
    makes: str
    is_here: Callable[[str], bool] = lambda endpoint: not endpoint


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the composition root hands to a kind, to open runners with."""

    settings: Settings
    installation_id: str
    """Workloads on a shared machine are labelled with it."""
    market_url: str
    """Where the practice market answers on the loopback of this machine; empty when it is not served."""
    market_at: Callable[[str], Awaitable[int]]
    """Address of this machine → the port on which the practice market answers there."""
    on_change: Callable[[], None]
    """To be called, in any thread, when a runner learns by itself that something happened."""


Facts = Callable[[Mapping[str, str], Sequence[str]], Sequence[tuple[str, str]]]
"""(config, names of the secrets that are kept) → what the page of a runner tells of its connection beside the endpoint,
as (name, value) in the order to show."""


@dataclass(frozen=True, slots=True)
class Descriptor:
    """`kind`: the text in the column `runner.type`, which stays for ever. `opener`: None when no runner of this kind
    can be opened here."""

    kind: str
    title: str
    """What a list calls it, e.g. "Local processes"."""
    plural: str
    """How a sentence begins, e.g. "Local runners"."""
    opener: Callable[[Surroundings], Factory] | None
    connection: type[ConnectionModel] = NoConnection
    secrets_word: str = "secrets"
    """What its secrets are, in a sentence: "Forget the certificates that are kept"."""
    facts: Facts | None = None
    """None: the fields of the form, by their labels."""
    for_administrators: Set[Act] = frozenset(Act)
    """Acts that only administrators do. What is not among them needs the rights of an owner, or of a member to add."""
    enforces: Enforces = Enforces()
    versions: VersionWords = VersionWords()
    caution: Caution | None = None
    practice: Practice | None = None
    is_served: Callable[[Settings], bool] = lambda settings: True
    """Does an installation with these settings have runners of this kind?"""

    @property
    def has_connection(self) -> bool:
        """There is something to fill in, and to try out before it is saved."""
        return bool(self.connection.form_fields())

    def told(self, config: Mapping[str, str], secrets_set: Sequence[str]) -> Sequence[tuple[str, str]]:
        """See `Facts`."""
        if self.facts:
            return self.facts(config, secrets_set)
        fields = self.connection.form_fields()
        plain = [(one.label, config[name]) for name, one in fields.items() if config.get(name)]
        return [*plain, *((one.label, "kept") for name, one in fields.items() if name in secrets_set)]
