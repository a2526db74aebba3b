"""Work on runners that several people may ask for at the same time: each piece is done once, few at once on a runner,
and one of each person there, so that whose strategies take their time hold up nobody else."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from uuid import UUID
from weakref import WeakKeyDictionary, WeakValueDictionary

from core.errors import Unavailable

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Share:
    """How much may go on: `at_once` on one runner; `most` that run or wait, `most_of_one` of them for one person."""

    at_once: int = 2
    most: int = 50
    most_of_one: int = 10


class SharedWork(Generic[T]):
    """Pieces of work by key, in each event loop."""

    def __init__(self, share: Share = Share()) -> None:
        self._share = share
        self._by_loop: WeakKeyDictionary[asyncio.AbstractEventLoop, _Rounds[T]] = WeakKeyDictionary()

    async def done(self, key: str, runner_id: UUID, asker: UUID, work: Callable[[], Awaitable[T]], seconds: float) -> T:
        """Return what the work gives, begun now unless it is under way. It goes on when nobody waits any more.
        `asker`: the person. Errors: those of the work; `Unavailable` after `seconds`, or when too much is under way."""
        rounds = self._by_loop.setdefault(asyncio.get_running_loop(), _Rounds(self._share))
        task = rounds.of(key, runner_id, asker, work)
        try:
            async with asyncio.timeout(seconds):
                return await asyncio.shield(task)
        except TimeoutError as error:
            raise Unavailable(f"This takes longer than {seconds:.0f} seconds. It goes on: try again soon.") from error

    async def close(self) -> None:
        """End all that is under way in this event loop."""
        rounds = self._by_loop.get(asyncio.get_running_loop())
        under_way = list(rounds.under_way.values()) if rounds else []
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)


@dataclass
class _Rounds(Generic[T]):
    """Of one event loop: what is under way by key, and who asked first; the turns of each runner and person."""

    share: Share
    under_way: dict[str, asyncio.Task[T]] = field(default_factory=dict)
    askers: dict[str, UUID] = field(default_factory=dict)
    own: WeakValueDictionary[tuple[UUID, UUID], asyncio.Lock] = field(default_factory=WeakValueDictionary)
    turns: dict[UUID, asyncio.Semaphore] = field(default_factory=dict)

    def of(self, key: str, runner_id: UUID, asker: UUID, work: Callable[[], Awaitable[T]]) -> asyncio.Task[T]:
        if task := self.under_way.get(key):
            return task
        is_too_much = list(self.askers.values()).count(asker) >= self.share.most_of_one
        if is_too_much or len(self.under_way) >= self.share.most:
            raise Unavailable("Too much of this is under way. Try again in a minute.")
        own = self.own.setdefault((runner_id, asker), asyncio.Lock())
        turn = self.turns.setdefault(runner_id, asyncio.Semaphore(self.share.at_once))
        task = asyncio.create_task(_in_turn(work, own, turn))
        self.under_way[key], self.askers[key] = task, asker
        task.add_done_callback(lambda done: self._over(key, done))
        return task

    def _over(self, key: str, done: asyncio.Task[T]) -> None:
        self.under_way.pop(key, None)
        self.askers.pop(key, None)
        if not done.cancelled():
            done.exception()  # whoever waits hears of it; nobody may wait any more


async def _in_turn(work: Callable[[], Awaitable[T]], own: asyncio.Lock, turn: asyncio.Semaphore) -> T:
    async with own, turn:
        return await work()
