"""Asks Freqtrade on the runner of a bot: each question once, few at once, and one of each person on a runner: whose
strategies take their time hold up nobody else."""

import asyncio
import hashlib
import secrets
from collections import defaultdict
from dataclasses import dataclass, field, replace
from uuid import UUID
from weakref import WeakKeyDictionary, WeakValueDictionary

from core import db
from core.bots.verdicts import kept_verdicts, question
from core.bots.verdicts.question import Question
from core.errors import Refused, Unavailable
from core.freqtrade import versions
from core.freqtrade.verdicts.verdict import SECONDS, Verdict, parse_verdict, program
from core.runners.open_runner import reach
from core.runners.packages import package_store
from core.runners.packages.package_store import Installed
from core.runners.port import Needs, Runner
from core.runners.versions import provided_modules

WAITS_SECONDS = 30.0
"""How long a person waits. The check goes on and its verdict is kept, so that the next one need not wait."""
MOST_UNDER_WAY = 50
"""Checks that run or wait for their turn, on all runners together."""
MOST_OF_ONE = 10
"""Of these, checks of one person."""
_MORE_SECONDS = 30.0
"""For what is around the check, such as making a container."""
AT_ONCE = 2
"""Checks on one runner. Each takes seconds of a processor and half a GB of memory."""


async def verdict(asked: Question, asker: UUID, seconds: float = WAITS_SECONDS) -> Verdict:
    """Return the verdict that is kept, or ask for one. `asker`: the person. Errors: of ours, when Freqtrade cannot be
    asked or does not answer in time."""
    asked = await _exact(asked)
    kept = await db.current().run(lambda session: kept_verdicts.find(session, asked.key), reads_only=True)
    if kept:
        return kept[0]
    try:
        async with asyncio.timeout(seconds):
            return await asyncio.shield(_rounds().of(asked, asker))
    except TimeoutError as error:
        raise Unavailable(f"The check takes longer than {seconds:.0f} seconds.") from error


async def _exact(asked: Question) -> Question:
    """Return the question to what a tag is on the runner now: it may be another program tomorrow. Errors: `Unavailable`
    when the runner does not answer, `Refused` when it has no such image."""
    if not versions.moves(asked.version):
        return asked
    build = await (await reach(asked.runner_id)).build_of(asked.version)
    if build is None:
        raise _not_installed(asked.version)
    return replace(asked, key=hashlib.sha256(f"{asked.key} {build.exact}".encode()).hexdigest())


def _not_installed(version: str) -> Refused:
    return Refused(f"Freqtrade {versions.short(version)} is not installed on this runner yet.")


async def close() -> None:
    """End all checks under way."""
    under_way = list(_rounds().under_way.values())
    for task in under_way:
        task.cancel()
    await asyncio.gather(*under_way, return_exceptions=True)


@dataclass
class _Rounds:
    """The checks under way in one event loop, by key, and who asked first; the turns of each runner, and those of each
    person there."""

    under_way: dict[str, asyncio.Task[Verdict]] = field(default_factory=dict)
    askers: dict[str, UUID] = field(default_factory=dict)
    own: WeakValueDictionary[tuple[UUID, UUID], asyncio.Lock] = field(default_factory=WeakValueDictionary)
    turns: dict[UUID, asyncio.Semaphore] = field(
        default_factory=lambda: defaultdict(lambda: asyncio.Semaphore(AT_ONCE))
    )

    def of(self, asked: Question, asker: UUID) -> asyncio.Task[Verdict]:
        """Return the check of this question, begun now unless it is under way. Errors: `Unavailable` when too many
        are."""
        task = self.under_way.get(asked.key)
        if task is None:
            is_too_much = list(self.askers.values()).count(asker) >= MOST_OF_ONE
            if is_too_much or len(self.under_way) >= MOST_UNDER_WAY:
                raise Unavailable("Too many checks are under way.")
            own = self.own.setdefault((asked.runner_id, asker), asyncio.Lock())
            task = asyncio.create_task(_asked(asked, own, self.turns[asked.runner_id]))
            self.under_way[asked.key], self.askers[asked.key] = task, asker
            task.add_done_callback(lambda done: self._over(asked.key, done))
        return task

    def _over(self, key: str, done: asyncio.Task[Verdict]) -> None:
        self.under_way.pop(key, None)
        self.askers.pop(key, None)
        if not done.cancelled():
            done.exception()  # whoever waits hears of it; nobody may wait any more


_by_loop: WeakKeyDictionary[asyncio.AbstractEventLoop, _Rounds] = WeakKeyDictionary()


def _rounds() -> _Rounds:
    return _by_loop.setdefault(asyncio.get_running_loop(), _Rounds())


async def _asked(asked: Question, own: asyncio.Lock, turn: asyncio.Semaphore) -> Verdict:
    runner = await reach(asked.runner_id)
    if not await runner.ready(asked.version):
        raise _not_installed(asked.version)
    async with own, turn:
        found = await _answer(runner, asked)
        await provided_modules.learn(runner, asked.version)
    await db.current().run(lambda session: kept_verdicts.keep(session, asked.key, found))
    return found


async def _answer(runner: Runner, asked: Question) -> Verdict:
    """The program ends by itself in time, unless a strategy stops it."""
    whole = await db.current().run(lambda session: question.with_code(session, asked), reads_only=True)
    nonce = secrets.token_hex(16)
    code = await asyncio.to_thread(program, nonce, asked.recipe.class_name)
    there = await _packages(runner, asked)
    needs = Needs(secret_files=await asyncio.to_thread(whole.files), stores=there.mounts)
    try:
        async with asyncio.timeout(SECONDS + _MORE_SECONDS):
            output = await runner.ask(asked.version, code, needs)
    except TimeoutError as error:
        raise Unavailable("Freqtrade did not answer in time.") from error
    return await asyncio.to_thread(parse_verdict, output, nonce)


async def _packages(runner: Runner, asked: Question) -> Installed:
    """Return the packages that the strategy needs. Errors: `Refused` when they are not there: without them Freqtrade
    would refuse what it accepts with them."""
    there = await package_store.find(runner, asked.version, asked.recipe.extras.packages)
    if there is None:
        raise Refused("The packages of its strategy are not installed on this runner yet.")
    return there
