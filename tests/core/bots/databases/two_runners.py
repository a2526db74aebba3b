"""Interruptions of a move, for tests."""

import asyncio
from uuid import UUID

import pytest

from core.runners.port import State
from tests.core.bots.moves import Two
from tests.core.runners.fake import FakeRunner


def path(pair: Two, bot_id: UUID, runner: FakeRunner):
    return runner.workspace(f"bot-{bot_id}") / "trades-1.sqlite"


def runs_on(runner: FakeRunner, bot_id: UUID) -> bool:
    held = runner.held.get(f"bot-{bot_id}")
    return held is not None and held.seen.state is State.RUNNING


def _slow(monkeypatch: pytest.MonkeyPatch, runner: FakeRunner, method: str, gate: asyncio.Event) -> None:
    real = getattr(runner, method)

    async def slow(*arguments, **options):
        await gate.wait()
        return await real(*arguments, **options)

    monkeypatch.setattr(runner, method, slow)
