"""What a strategy needs for a backtest, asked of Freqtrade on the runner."""

import asyncio
import secrets
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from core import db
from core.access.policy import Actor
from core.backtests.gate import kept_needs, needs_question
from core.backtests.gate.needs_question import NeedsQuestion
from core.backtests.models import BacktestDraft
from core.backtests.shared_work import SharedWork
from core.backtests.views import StrategyNeedsView
from core.errors import Refused, Unavailable
from core.freqtrade import versions
from core.freqtrade.backtests.needs.needs_program import StrategyNeeds, parse, program
from core.freqtrade.sources.source import Reading
from core.freqtrade.verdicts.verdict import SECONDS
from core.market_data import used_version
from core.runners.open_runner import reach
from core.runners.packages import package_store
from core.runners.port import Needs, Runner

WAITS_SECONDS = 45.0
"""How long a person waits. The question goes on and its answer is kept, so that the next one need not wait."""
_MORE_SECONDS = 30.0
"""For what is around the question, such as making a container."""
_work: SharedWork[StrategyNeeds] = SharedWork()


async def answer(actor: Actor, draft: BacktestDraft) -> tuple[StrategyNeeds, Reading]:
    """Return what Freqtrade said of the strategy with these settings, errors included, and what was read of the source.
    Takes seconds the first time. Errors: `Refused` when it cannot be asked there; `Unavailable`; `Invalid`;
    `NotFound`."""
    asked = await needs_question.of_draft(actor, draft)
    runner = await reach(draft.runner_id)
    version = asked.version or await used_version.find(runner) or ""
    await require_ready(runner, version)
    asked = replace(asked, version=version)
    read = partial(needs_question.reading_of, strategy_id=asked.strategy_id)
    return await _answer(runner, asked, actor), await db.current().run(read, reads_only=True)


async def close() -> None:
    """End all questions under way."""
    await _work.close()


def view_of(needs: StrategyNeeds, reading: Reading) -> StrategyNeedsView:
    """Return what pages see of an answer without errors."""
    return StrategyNeedsView(
        timeframe=needs.timeframe,
        startup_candles=needs.startup_candles,
        informative=needs.informative,
        has_protections=needs.has_protections,
        can_short=needs.can_short,
        given=needs.given,
        asks_present=reading.asks_present,
        warnings=tuple(one.sentence for one in needs.warnings),
    )


async def require_ready(runner: Runner, version: str) -> None:
    """Check that this version can be asked there. Errors: `Refused`, also for an empty version."""
    if not version or not await runner.ready(version):
        name = f"Freqtrade {versions.short(version)}" if version else "Freqtrade"
        raise Refused(f"{name} is not installed on this runner yet.", hint="Install it on the page of the runner.")


async def ask_with_packages(
    runner: Runner,
    version: str,
    packages: tuple[str, ...],
    code: str,
    files: Mapping[str, bytes],
    more: Needs = Needs(),  # noqa: B008  (frozen)
    seconds: float = SECONDS,
) -> bytes:
    """Run a program that loads a strategy, without a network. `more`: what it needs besides, such as candles. Errors:
    `Refused` when the packages of the strategy are not there: without them Freqtrade would refuse what it accepts."""
    there = await package_store.find(runner, version, packages)
    if there is None:
        raise Refused(
            "The packages of this strategy are not installed on this runner yet.",
            hint="They are installed when a backtest or a bot with it starts there.",
        )
    needs = Needs(secret_files=files, stores=(*there.mounts, *more.stores))
    try:
        async with asyncio.timeout(seconds + _MORE_SECONDS):
            return await runner.ask(version, code, needs)
    except TimeoutError as error:
        raise Unavailable("Freqtrade did not answer in time.") from error


# -- details ----------------------------------------------------------------------------------------------------------


async def _answer(runner: Runner, asked: NeedsQuestion, actor: Actor) -> StrategyNeeds:
    build = await runner.build_of(asked.version) if versions.moves(asked.version) else None
    key = asked.key(build.exact if build else "")
    kept = await db.current().run(lambda session: kept_needs.find(session, key), reads_only=True)
    if kept:
        return kept
    work = partial(_asked, runner, asked, key)
    return await _work.done(key, asked.runner_id, actor.person_id, work, WAITS_SECONDS)


async def _asked(runner: Runner, asked: NeedsQuestion, key: str) -> StrategyNeeds:
    files = await db.current().run(lambda session: needs_question.files_of(session, asked), reads_only=True)
    nonce = secrets.token_hex(16)
    code = await asyncio.to_thread(program, nonce, asked.class_name)
    output = await ask_with_packages(runner, asked.version, asked.packages, code, files)
    found = await asyncio.to_thread(parse, output, nonce)
    await db.current().run(lambda session: kept_needs.keep(session, key, found))
    return found
