"""What is wanted of a bot, what it is, since when and for which generation is written together, in one place."""

import ast
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from core.bot_records.models import Bot, BotStatus, Target
from core.bot_records.transitions import desire, take_over, turn
from tests import rows
from tests.machine import ROOT

OWNED = {"status", "target", "generation", "status_changed_at", "wished_by"}
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def bot() -> Bot:
    return rows.bot(status_changed_at=LONG_AGO, next_attempt_at=LONG_AGO)


def test_a_wish_raises_the_generation_and_waits_for_no_pause() -> None:
    one, person = bot(), uuid4()
    desire(one, Target.RUNNING, person)
    desire(one, Target.RUNNING, person)
    assert (one.target, one.generation, one.next_attempt_at, one.wished_by) == (Target.RUNNING, 2, None, person)
    assert one.status_changed_at == LONG_AGO, "what it is has not changed"


def test_a_status_comes_with_its_time() -> None:
    one = bot()
    turn(one, BotStatus.STARTING)
    assert one.status is BotStatus.STARTING
    assert one.status_changed_at > LONG_AGO


def test_what_ran_before_its_row_is_not_restarted() -> None:
    one = bot()
    take_over(one, Target.PAUSED, BotStatus.STARTING, 7)
    assert (one.target, one.status, one.generation, one.applied_generation) == (Target.PAUSED, BotStatus.STARTING, 7, 7)
    assert one.status_changed_at > LONG_AGO


def test_nobody_else_writes_them() -> None:
    files = [file for file in (ROOT / "core").rglob("*.py") if file.name != "transitions.py"]
    assert {(str(file.relative_to(ROOT)), name) for file in files for name in _written(file)} == set()


def _written(file: Path) -> set[str]:
    """Attributes of `bot` that are assigned to there."""
    tree = ast.parse(file.read_text())
    targets = [one for node in ast.walk(tree) if isinstance(node, ast.Assign) for one in node.targets]
    targets += [node.target for node in ast.walk(tree) if isinstance(node, ast.AugAssign)]
    assigned = [part for target in targets for part in ast.walk(target) if isinstance(part, ast.Attribute)]
    return {one.attr for one in assigned if one.attr in OWNED and ast.unparse(one.value) == "bot"}


def test_the_search_finds_what_it_looks_for(tmp_path: Path) -> None:
    file = tmp_path / "x.py"
    file.write_text("bot.status, run.status = 1, 2\nbot.generation += 1\nbot.name = ''\n")
    assert _written(file) == {"status", "generation"}
