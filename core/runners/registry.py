"""The open runners of this process, one for each runner id, so that its connections and threads exist only once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from core.errors import Refused
from core.runners.port import Runner


@dataclass(frozen=True, slots=True)
class Connection:
    """The connection of a runner, secrets in clear. Empty for local runners."""

    endpoint: str = ""
    config: Mapping[str, str] = field(default_factory=dict)


Factory = Callable[[UUID, Connection], Runner]
"""Makes the runner of this id without contacting it."""


class Registry:
    """`factories`: kind → factory of its runners. Kinds without a factory are not served."""

    def __init__(self, factories: Mapping[str, Factory]) -> None:
        self._factories = dict(factories)
        self._open: dict[UUID, Runner] = {}

    def open(self, runner_id: UUID, kind: str, connection: Connection | None = None) -> Runner:
        """Return the open runner, or open a new one. A changed connection takes effect after `close`. Does not contact
        the runner.

        Errors: `Refused` for a kind that this installation does not serve.
        """
        if runner_id not in self._open:
            self._open[runner_id] = self.make(runner_id, kind, connection)
        return self._open[runner_id]

    def make(self, runner_id: UUID, kind: str, connection: Connection | None = None) -> Runner:
        """Make another runner beside the open ones. The caller has to close it. Errors: as `open`."""
        self.require_served(kind)
        return self._factories[kind](runner_id, connection or Connection())

    def require_served(self, kind: str) -> None:
        """Raise for a kind that this installation does not serve. Errors: `Refused`."""
        if kind not in self._factories:
            served = ", ".join(sorted(kind.title() for kind in self._factories)) or "none"
            raise Refused(f"Runners of type {kind.title()} are not available here; available: {served}.")

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return the kinds that this installation serves."""
        return tuple(self._factories)

    def get(self, runner_id: UUID) -> Runner:
        """Return the open runner. Errors: `LookupError` when it is not open."""
        return self._open[runner_id]

    async def close(self, runner_id: UUID) -> None:
        """Close the runner; its workloads keep running. Does nothing when it is not open."""
        runner = self._open.pop(runner_id, None)
        if runner:
            await runner.close()

    async def close_all(self) -> None:
        """Close all open runners; their workloads keep running."""
        for runner_id in list(self._open):
            await self.close(runner_id)
