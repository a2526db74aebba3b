"""The present Flotilla is opened on what a released one left, while its bots run: real Freqtrade, as processes and in
containers. All are found, none is restarted, and no page asks anybody to apply anything that was applied before."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import docker
import pytest
from playwright.sync_api import Browser, Page, expect

from core.runners.local import keeper
from tests.browser import Ear, errors_in, open_page, visit
from tests.driven import ask, until
from tests.server import Server
from tests.steps import main, state, stop
from tests.upgrade.kept import Kept, kept_to_revive
from tests.upgrade.revive import revived, run_of_container, run_of_process

pytestmark = [pytest.mark.docker, pytest.mark.freqtrade, pytest.mark.browser, pytest.mark.timeout(900)]
Row = dict[str, Any]


@dataclass
class Upgraded:
    kept: Kept
    server: Server
    runs: dict[str, str]
    """Of the bots that ran before: id → the runner's id of that run."""
    before: dict[str, list[Row]]
    """Rows of some tables, before it was opened."""
    opened_at: datetime

    def ask(self, sql: str, *values: Any) -> list[Row]:
        return ask(self.server.data_dir, sql, *values)

    def bot(self, bot_id: str) -> Row:
        return self.ask("SELECT * FROM bot WHERE id = ?", UUID(bot_id).hex)[0]

    def is_followed(self, bot_id: str) -> bool:
        """Its API was spoken to since, and its figures were read. Those of a bot that never traded do not change, and
        keep their time."""
        (figures,) = self.ask("SELECT fetched_at, trade_count FROM bot_metrics WHERE bot_id = ?", UUID(bot_id).hex)
        read = [self.bot(bot_id)["last_seen_at"], *([figures["fetched_at"]] if figures["trade_count"] else [])]
        return all(_time(at) > self.opened_at for at in read)


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.fixture(scope="module", params=kept_to_revive(), ids=lambda kept: kept.folder.name)
def upgraded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Upgraded]:
    folder: Path = tmp_path_factory.mktemp("upgraded")
    kept, data = Kept(request.param.folder), folder / "data"
    with revived(kept, data) as runs:
        server = Server(folder, data_dir=data)
        found = Upgraded(kept, server, runs, {}, datetime.now(UTC))
        found.before = {
            name: found.ask(f"SELECT * FROM {name} ORDER BY rowid") for name in ("deployment", "audit_event")
        }
        with server:
            yield found
            assert errors_in(server.log) == []


@contextmanager
def someone(browser: Browser, server: Server) -> Iterator[Page]:
    """The administrator, with the password they had."""
    ear = Ear(server.url)
    context = visit(browser, server, ear)
    context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]
    try:
        yield context.new_page()
    finally:
        context.close()
    assert ear.heard == []


def test_every_bot_is_found_and_none_was_restarted(upgraded: Upgraded) -> None:
    until(lambda: all(upgraded.is_followed(bot_id) for bot_id in upgraded.runs))
    assert {bot_id: upgraded.bot(bot_id)["status"] for bot_id in upgraded.runs} == dict.fromkeys(
        upgraded.runs, "RUNNING"
    )
    assert {bot_id: upgraded.bot(bot_id)["container_id"] for bot_id in upgraded.runs} == upgraded.runs
    assert what_runs(upgraded) == upgraded.runs
    runs = upgraded.ask("SELECT * FROM deployment ORDER BY rowid")
    assert [run["id"] for run in runs] == [run["id"] for run in upgraded.before["deployment"]]
    assert [run["ended_at"] for run in runs] == [run["ended_at"] for run in upgraded.before["deployment"]]
    noted = upgraded.ask("SELECT verb, text FROM audit_event ORDER BY seq")[len(upgraded.before["audit_event"]) :]
    assert [line for line in noted if line["verb"] != "logged in"] == []


def what_runs(upgraded: Upgraded) -> dict[str, str]:
    """Bot id → its run, by what the machine and the engine say."""
    found = {}
    for record in upgraded.server.data_dir.glob("runners/*/bot-*/run/started.json"):
        started = json.loads(record.read_text())
        seen = keeper.look(started["pid"])
        if seen and seen[0] != "Z" and seen[1] == started["birth"]:
            found[record.parents[1].name.removeprefix("bot-")] = run_of_process(started)
    with closing(docker.APIClient(version="auto", timeout=60)) as client:
        for row in client.containers(
            filters={"label": f"io.flotilla.installation={upgraded.kept.told['installation']}"}
        ):
            found[row["Labels"]["flotilla.bot"]] = run_of_container(client.inspect_container(row["Id"]))
    return found


MARKET_WAS_AWAY_MS = 300_000
"""Their market was away before this Flotilla served it: bots say so until it has answered for a while."""


def test_pages_ask_to_apply_only_what_was_not_applied_before(browser: Browser, upgraded: Upgraded) -> None:
    with someone(browser, upgraded.server) as page:
        open_page(page, "/bots")
        for bot in upgraded.kept.bots.values():
            if not bot.runs:
                continue
            row = main(page).locator("tr", has_text=bot.name)
            expect(row.get_by_text("Running").first).to_be_visible(timeout=MARKET_WAS_AWAY_MS)
        for bot in upgraded.kept.bots.values():
            if bot.runs:
                open_page(page, f"/bots/{bot.id}")
                expect(state(page)).to_contain_text("Running", timeout=MARKET_WAS_AWAY_MS)
                button = page.get_by_role("button", name="Restart to apply")
                expect(button).to_have_count(0 if bot.applied else 1)


def test_what_was_started_by_the_older_one_is_stopped_by_this_one(browser: Browser, upgraded: Upgraded) -> None:
    """One of each runner kind; the other goes on."""
    wanted = {"process": "Walker", "container": "Boxer"}
    with someone(browser, upgraded.server) as page:
        for name in wanted.values():
            open_page(page, f"/bots/{upgraded.kept.bots[name].id}")
            stop(page)
    stopped = {str(upgraded.kept.bots[name].id) for name in wanted.values()}
    assert what_runs(upgraded) == {bot_id: run for bot_id, run in upgraded.runs.items() if bot_id not in stopped}
    for bot_id in stopped:
        (*_, last) = upgraded.ask("SELECT * FROM deployment WHERE bot_id = ? ORDER BY started_at", UUID(bot_id).hex)
        assert last["wanted"] and _time(last["ended_at"]) > upgraded.opened_at
